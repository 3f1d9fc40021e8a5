"""A day in words with its numbers in digits: twaalf maart 2026, the twelfth of March, tweeduizend zesentwintig. For messages only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ambitieweb.languages import FIRST
from ambitieweb.model.number_words import number_meant

_LAST = 31
_DUTCH = (
    *(
        "eerste",
        "tweede",
        "derde",
        "vierde",
        "vijfde",
        "zesde",
        "zevende",
        "achtste",
        "negende",
        "tiende",
        "elfde",
        "twaalfde",
    ),
    *("dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende"),
)
_ENGLISH = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_WORD = r"[^\W\d_]+(?:[- ](?!van |of )[^\W\d_]+)?"


@cache
def _ordinals() -> dict[str, int]:
    made = {word: number for words in (_DUTCH, _ENGLISH) for number, word in enumerate(words, start=1)}
    for ones, front in (("twintig", 20), ("dertig", 30)):
        made |= {f"{ones}ste": front}
        for number, one in enumerate(("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"), start=1):
            made |= {f"{one}{link}{ones}ste": front + number for link in ("en", "ën")}
    made |= {f"{ten}-{word}": front + number for ten, front in (("twenty", 20), ("thirty", 30))
             for number, word in enumerate(_ENGLISH[:9], start=1)} | {"thirtieth": 30}  # fmt: skip
    return {**made, **{word.replace("-", " "): number for word, number in made.items() if "-" in word}}


def in_digits(said: str, months: Iterable[str]) -> str:
    """The same with digits for a day in words beside the name of a month, and for a year in words."""
    month = f"({'|'.join(sorted(months, key=len, reverse=True))})"
    said = re.sub(rf"\b(?:tweeduizend(?:en)?[- ]?|twenty[- ]|two thousand(?: and)? )({_WORD})\s*$", _year, said)
    said = re.sub(rf"(?:\b(?:de|the) )?\b({_WORD}) (?:van |of )?{month}\b", _day_first, said)
    return re.sub(rf"\b{month}(?:,? the|,)? ({_WORD})(?=$|[ ,])", _month_first, said)


def _year(found: re.Match[str]) -> str:
    number = number_meant(found[1], FIRST)
    return f"20{int(number):02}" if number is not None and 0 < number < 100 else found[0]


def _day_first(found: re.Match[str]) -> str:
    day = _day(found[1])
    return f"{day} {found[2]}" if day else found[0]


def _month_first(found: re.Match[str]) -> str:
    day = _day(found[2])
    return f"{found[1]} {day}" if day else found[0]


def _day(word: str) -> int | None:
    number = _ordinals().get(word) or number_meant(word, FIRST)
    return int(number) if number is not None and number == int(number) and 1 <= number <= _LAST else None
