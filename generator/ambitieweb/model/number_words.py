"""What stands for a number without being one that the site reads: 1,2 mln, ½, 1e3, 50%, zes. For suggestions only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from ambitieweb.late_patterns import late
from ambitieweb.model.numbers import digits_of, plain_digits, readings

_TIMES = {
    3: ("duizend", "thousand", "dzd", "k"),
    6: ("mln", "mio", "miljoen", "miljoenen", "million", "millions"),
    9: ("mld", "mrd", "bn", "miljard", "miljarden", "billion", "billions"),
}
_TIMES_OF_MONEY = {5: ("ton", "tonnen"), 6: ("m", "mm")}
"""Of money only: elsewhere these are tonne and metre."""
TIMES = frozenset(word for table in (_TIMES, _TIMES_OF_MONEY) for words in table.values() for word in words)
"""Every word that makes a number a thousand times or more what it says, of money or not."""
_WORDS = (
    *(("nul", "zero"), ("een", "één", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five")),
    *(("zes", "six"), ("zeven", "seven"), ("acht", "eight"), ("negen", "nine"), ("tien", "ten"), ("elf", "eleven")),
    *(("twaalf", "twelve"), ("dertien", "thirteen"), ("veertien", "fourteen"), ("vijftien", "fifteen")),
    *(("zestien", "sixteen"), ("zeventien", "seventeen"), ("achttien", "eighteen"), ("negentien", "nineteen")),
    ("twintig", "twenty"),
)
UP_TO_TWENTY = tuple(word for words in _WORDS for word in words)
"""The words for whole numbers up to twenty, in Dutch and English."""
_BY_WORD = {word: Decimal(number) for number, words in enumerate(_WORDS) for word in words} | {
    "half": Decimal("0.5"),
    "een half": Decimal("0.5"),
    "half a": Decimal("0.5"),
    "anderhalf": Decimal("1.5"),
    "anderhalve": Decimal("1.5"),
}
_ABOUT = late(
    r"^(?:(?:ongeveer|circa|ca\.?|plm\.?|zo'n|bijna|ruim|about|approximately|approx\.?|some|minstens|ten minste|tenminste|minimaal"
    r"|min\.?|hoogstens|ten hoogste|maximaal|max\.?|meer dan|minder dan|boven|onder|tot|vanaf|at least|at most|more than|less than"
    r"|over|under|up to|from)(?![a-z])|[±~≈<>≤≥=])[\s=]*"
)
_BESIDE = late(
    r"\s*\([^()]*\)$|\s+(?:in|per|eind|begin|anno) (?:19|20|21)\d\d$|(?<=\d)\s?(?:\+|,?[-–—=]+)$|^(?:raming|schatting|geraamd|estimate|budget)[: ]\s*"
)
_BESIDE_MONEY = late(
    r"[\s,]*(?:(?:ex|excl|exclusief|incl|inclusief|excluding|including)\.? ?(?:de |21% )?(?:btw|vat)|per (?:jaar|maand|year|month)|p/?\.?[jm]\.?|"
    r"jaarlijks|yearly|annually|in totaal|totaal|total)$"
)
"""What stands beside a number without changing it."""
_PARTS_SAID = {
    **dict.fromkeys(("de helft", "helft", "half of it"), "0.5"),
    **dict.fromkeys(("een kwart", "kwart", "a quarter", "quarter", "één kwart"), "0.25"),
    **dict.fromkeys(("driekwart", "drie kwart", "three quarters", "three-quarters"), "0.75"),
    **dict.fromkeys(("een derde", "één derde", "a third", "one third", "eenderde"), "0.333"),
    **dict.fromkeys(("twee derde", "tweederde", "two thirds", "two-thirds"), "0.667"),
}
_OUT_OF = late(r"([0-9]+)\s*(?:op|van de|van|uit|out of|of the|of|in|/)\s*(?:de )?([0-9]+)")
_EURO = late(r"euro'?s|euro|eur|€")
_POWER = late(r"([0-9]+(?:[.,][0-9]+)?)e([+-]?[0-9]{1,2})")
_FRACTION = late(r"([0-9]*)\s?([¼½¾⅕⅖⅗⅘⅛⅜⅝⅞])")
_SIMPLE_FRACTION = late(r"(?:([0-9]{1,3}) )?([1-9])/([2-9]|10)")
_UNIT = late(r"\s*(?:[%‰°€]|[a-z])[^\d]*$")
_DIGIT_OF_UNIT = late(r"(?<=[^\W\d])[23](?![\d.,])")
"""The digit of m2, m3, CO2 and H2."""
_RANGE = late(
    r"(?:tussen|between|van|from)?\s*(.*[^\s-])\s*(?:-|–|—|\b(?:tot en met|t/m|tot|à|a|en|of|to|and|or)\b)\s*([^\s-].*)"
)
_TENS = (
    *(("twintig", "twenty"), ("dertig", "thirty"), ("veertig", "forty"), ("vijftig", "fifty"), ("zestig", "sixty")),
    *(("zeventig", "seventy"), ("tachtig", "eighty"), ("negentig", "ninety")),
)
_TOO_LARGE = 10**15


def _up_to_a_thousand() -> dict[str, Decimal]:
    """vijfentwintig, vijf en twintig, twenty-five, tweehonderdvijftig, two hundred and fifty: every whole number below a thousand."""
    low = dict(enumerate(_WORDS))
    for ten, (dutch, english) in enumerate(_TENS, start=2):
        low[10 * ten] = (dutch, english)
        for one in range(1, 10):
            *dutch_ones, english_one = _WORDS[one]
            joined = [f"{word}{link}{dutch}" for word in dutch_ones for link in ("en", "ën", " en ")]
            low[10 * ten + one] = (*joined, f"{english}-{english_one}", f"{english} {english_one}")
    made = {word: Decimal(number) for number, words in low.items() for word in words}
    for hundred in range(1, 10):
        *dutch_ones, english_one = _WORDS[hundred]
        fronts = [f"{word}honderd" for word in dutch_ones] + (["honderd"] if hundred == 1 else [])
        english_fronts = [f"{english_one} hundred"] + (["a hundred", "hundred"] if hundred == 1 else [])
        for front in (*fronts, *english_fronts):
            made[front] = Decimal(hundred * 100)
            for number in range(1, 100):
                links = (" and ", " ") if front.endswith("hundred") else ("", "en", " en ", " ")
                made |= {
                    f"{front}{link}{word}": Decimal(hundred * 100 + number) for word in low[number] for link in links
                }
    return made


@cache
def _said_in_words() -> Mapping[str, Decimal]:
    return _up_to_a_thousand() | _BY_WORD


def number_meant(word: str, language: str, *, is_money: bool = False) -> Decimal | None:
    """The number that a word stands for; None when that is not clear, or so large that nobody means it."""
    found = _meant(word, language, is_money=is_money)
    return found if found is not None and abs(found) < _TOO_LARGE else None


def range_meant(word: str, language: str, *, is_money: bool = False) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest of what stands for two numbers: 40-50, 2 à 3 ton, tussen 10 en 20 procent."""
    said = _ABOUT.sub("", plain_digits(word).casefold().strip())
    found = _RANGE.fullmatch(_EURO.sub(" ", said).strip() if is_money else said)
    if found is None or any(re.match("0[0-9]", part) for part in found.groups()):
        return None
    last = _end_of_range(found[2], language, is_money=is_money)
    unit = re.sub(r"^[\d.,\s]+", "", found[2])
    first = _end_of_range(found[1], language, is_money=is_money)
    if unit and re.fullmatch(r"(?:€\s*)?[\d.,]+", found[1]):
        first = number_meant(f"{found[1]} {unit}", language, is_money=is_money)
    return (first, last) if first is not None and last is not None and first < last else None


def _end_of_range(said: str, language: str, *, is_money: bool) -> Decimal | None:
    """One of the two numbers; three digits behind a sign are thousands of money."""
    digits = digits_of(said) if is_money else None
    if digits is not None:
        return digits.as_thousands() if digits.is_open else digits.as_decimals()
    return number_meant(said, language, is_money=is_money)


def _meant(word: str, language: str, *, is_money: bool) -> Decimal | None:
    said = _BESIDE.sub("", _BESIDE.sub("", plain_digits(word).casefold().strip()))
    said = _ABOUT.sub("", _BESIDE_MONEY.sub("", said) if is_money else said)
    said = " ".join((_EURO.sub(" ", said) if is_money else said.removeprefix("€")).split())
    times = _times(is_money=is_money)
    factors = "|".join(sorted(map(re.escape, times), key=len, reverse=True))
    if found := re.fullmatch(
        rf"(?:({factors})\.? )(\S.*)|(.*?[^\s.]) ?\b({factors})\.?|(.*?[0-9]) ?({factors})\.?", said
    ):
        number = _number(found[2] or found[3] or found[5], language)
        return None if number is None else number.scaleb(times[found[1] or found[4] or found[6]]) + 0
    digits = digits_of(said) if is_money else None
    number = digits.as_thousands() if digits is not None and digits.is_open else _number(said, language)
    if number is not None or is_money:
        return number
    bare = _DIGIT_OF_UNIT.sub("", said)
    unit = _UNIT.search(bare)
    is_unit = unit is not None and not any(sign.isnumeric() for sign in unit[0]) and not {*unit[0].split()} & {*times}
    if not is_unit:
        return None
    number = _number(_UNIT.sub("", bare), language)
    if number is not None:
        return number
    words, _, last = said.rpartition(" ")  # vijftig procent; but 'een paar' is no number
    is_said = last.isalpha() and words not in ("een", "a", "an") and not any(sign.isdigit() for sign in words)
    return _number(words, language) if is_said else None


def share_meant(word: str) -> Decimal | None:
    """The part of a whole that a word stands for, from 0 to 1: de helft, 1 op 3, 2/5, alles."""
    said = _ABOUT.sub("", plain_digits(word).casefold().strip())
    if found := _OUT_OF.fullmatch(said):
        part, whole = int(found[1]), int(found[2])
        return Decimal(part) / whole if 0 < whole >= part else None
    if said in ("half", "een half", "halve"):
        return Decimal("0.5")
    if said in (
        "alles",
        "alle",
        "allemaal",
        "volledig",
        "helemaal",
        "geheel",
        "all",
        "everything",
        "fully",
        "completely",
    ):
        return Decimal(1)
    return Decimal(_PARTS_SAID[said]) if said in _PARTS_SAID else None


def part_meant(word: str) -> int | None:
    """The number of those that it is about in `12 van de 15`, `12/15` and `12 (van 15)`."""
    found = _OUT_OF.fullmatch(re.sub(r"[()]", " ", plain_digits(word).casefold()).strip().replace("  ", " "))
    return int(found[1]) if found and int(found[1]) <= int(found[2]) else None


def _number(said: str, language: str) -> Decimal | None:
    if said in _PARTS_SAID:
        return Decimal(_PARTS_SAID[said])
    if found := re.fullmatch(r"([^\W\d_]*)(?:duizend| mille)", said):
        front = Decimal(1) if not found[1] else _said_in_words().get(found[1])
        return front * 1000 if front is not None else None
    if re.fullmatch(r"(?:een |a )?(?:dozijn|dozen)", said):
        return Decimal(12)
    if said and not said[0].isdigit() and said in (words := _said_in_words()):
        return words[said]
    if found := _SIMPLE_FRACTION.fullmatch(said):
        return int(found[1] or 0) + (Decimal(found[2]) / Decimal(found[3])).quantize(Decimal("0.001")).normalize()
    if found := _POWER.fullmatch(said):
        return Decimal(f"{found[1].replace(',', '.')}e{found[2]}") + 0
    if found := _FRACTION.fullmatch(said):
        return int(found[1] or 0) + Decimal(str(unicodedata.numeric(found[2])))
    if re.fullmatch(r"[0-9]{1,3}(?:_[0-9]{3})+", said):
        return Decimal(said.replace("_", ""))
    known = readings(re.sub(r"[.,][-–—=]*$", "", said), language)
    return known[0] if len(known) == 1 else None


def _times(*, is_money: bool) -> dict[str, int]:
    tables = (_TIMES, _TIMES_OF_MONEY) if is_money else (_TIMES,)
    return {word: power for table in tables for power, words in table.items() for word in words}
