"""How many people there were, where an author may no longer know exactly: 12, ca. 10, ruim 20, about thirty.

An estimate names one number, with a word that says that it is near it; it is kept as it was written. What names two numbers
(8-10), only a limit (minstens 10, 10+) or none (tientallen) is refused with the estimates that come near it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import ValidationInfo

from ambitieweb.languages import FIRST
from ambitieweb.late_patterns import late
from ambitieweb.model.number_values import count_of
from ambitieweb.model.number_words import UP_TO_TWENTY, number_meant
from ambitieweb.model.refusal import refuse, word_of

NUMBER_WORDS = tuple(word for word in UP_TO_TWENTY if word != "een")
"""Without the one that is an article most of the time."""
NUMBER = rf"(?:\d{{1,4}}|{'|'.join(NUMBER_WORDS)})"
ABOUT_WORDS = (
    r"ongeveer|ongev\.?|circa|cca\.?|ca\.?|om en nabij(?: de)?|rond(?: de)?|tegen de|plm\.?|plus ?minus|\+/-|zo'n|naar schatting"
    r"|geschat|pakweg|grofweg|een stuk of|een man of|ruim|dik|net geen|bijna|een kleine|een goede|about|around|approximately|approx\.?"
    r"|roughly|an estimated|estimated|some|nearly|almost|just over|just under"
)
ABOUT = rf"(?:(?:{ABOUT_WORDS})(?![^\W\d_])|[±~≈])"
"""What says that a number is near."""
LARGEST_SEEN = 9
"""A `drietal` is three, a `tiental` about ten."""
_ROLE = r"(?:\s+([^\W\d_].*))?"
_LOWEST = (
    r"minstens|minimaal|min\.|ten minste|tenminste|op zijn minst|op z'n minst|zeker|meer dan|boven de|at least|more than|over|upwards of"
    r"|>=|≥|>"
)
_HIGHEST = r"hoogstens|maximaal|max\.|ten hoogste|minder dan|tot wel|tot|onder de|at most|less than|fewer than|up to|under|<=|≤|<"
_RANGE = late(
    rf"(?:{ABOUT}\s*)?(?:({NUMBER})(?:\s?[-–—/à]\s?|\s(?:a|t/m|tot en met|tot|of|to|or)\s)({NUMBER})"
    rf"|(?:tussen|between)\s+(?:de\s+)?({NUMBER})\s(?:en|and)\s(?:de\s+)?({NUMBER})){_ROLE}",
    re.IGNORECASE,
)
_BOUND = late(rf"(?:({_LOWEST})\s*({NUMBER})|({_HIGHEST})\s*({NUMBER})|({NUMBER})\s?\+){_ROLE}", re.IGNORECASE)
_TEN = late(rf"(?:een |a )?(?:(\w{{2,12}}?)[- ]?tal|dozijn|dozen)(?: of)?{_ROLE}", re.IGNORECASE)
_TENS = late(
    rf"(?:(?:vele |enkele |een paar |many )?(?:tientallen|honderden|tens|dozens|hundreds)|(?:een |a )?(?:handvol|handjevol|handful))(?: of)?{_ROLE}",
    re.IGNORECASE,
)
_OR = late(rf"een ([^\W\d_]+) of ({NUMBER})", re.IGNORECASE)
_TURNED = late(rf"({NUMBER})\s*[(\[,]?\s*({ABOUT})\s*[)\]]?{_ROLE}", re.IGNORECASE)
_ENGLISH = late(
    r"\b(?:at|more|over|upwards|less|fewer|up|under|to|or|between|dozens?|tens|hundreds|handful)\b", re.IGNORECASE
)
_ESTIMATE = late(rf"({ABOUT})\s*({NUMBER})", re.IGNORECASE)
_LARGE = late(rf"((?:{ABOUT}\s*)?)([^\W\d_]{{5,}}(?:[- ][^\W\d_]+)??)(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class People:
    """A number of people; `about` are the words before an estimate, and empty for a number that is known."""

    number: int
    about: str = ""

    def __str__(self) -> str:
        return f"{self.about} {self.number}" if self.about else str(self.number)


def people_of(value: object, info: ValidationInfo) -> People:
    """A whole number, or an estimate of one."""
    word = with_digits(" ".join(word_of(value, "getal").split()))
    if found := estimate(word):
        return found
    refuse_no_number(word)
    return People(count_of(word, info))


def estimate(word: str) -> People | None:
    """The number in `ca. 10`; None for a text that is no estimate, such as 10."""
    found = _ESTIMATE.fullmatch(word)
    return People(number_said(found[2]), found[1]) if found else None


def refuse_no_number(said: str) -> None:
    """Refuses what says how many there were without one number, with the nearest that does; a role may stand behind it."""
    if found := _RANGE.fullmatch(said):
        low, high, role = found[1] or found[3], found[2] or found[4], found[5]
        between = (number_said(low) + number_said(high) + 1) // 2
        about = _behind(f"{_near(said)} {between}", role)
        refuse("deelnemers-reeks", waarde=said, een=_behind(low, role), ander=_behind(high, role), zo=about)
    if found := _BOUND.fullmatch(said):
        is_english, role = _ENGLISH.match(said) is not None, found[6]
        low = "just over" if is_english else "ruim"
        high = "nearly" if is_english else "bijna"
        meant = f"{high} {found[4]}" if found[4] else f"{low} {found[2] or found[5]}"
        refuse("deelnemers-grens", waarde=said, bedoeld=_behind(meant, role))
    if found := _TURNED.fullmatch(said):
        refuse("deelnemers-schatting", waarde=said, bedoeld=_behind(f"{found[2]} {found[1]}", found[3]))
    if found := _OR.fullmatch(said):
        refuse("deelnemers-schatting", waarde=said, bedoeld=f"ca. {found[2]} {found[1]}")
    if found := _TEN.fullmatch(said):
        number = number_meant(found[1], FIRST) if found[1] else 12
        if number is not None:
            about = f"{_near(said)} {int(number)}" if number > LARGEST_SEEN else str(int(number))
            refuse("deelnemers-schatting", waarde=said, bedoeld=_behind(about, found[2]))
    if found := _TENS.fullmatch(said):
        refuse("deelnemers-zonder-getal", waarde=said, zo=_behind(f"{_near(said)} 30", found[1]))


def number_said(word: str) -> int:
    """The number that digits or a word of `NUMBER` stand for."""
    number = number_meant(word, FIRST)
    assert number is not None, "the pattern lets through numbers only"
    return int(number)


def with_digits(said: str) -> str:
    """The text with digits for a number above twenty in words at its start: vijfentwintig bewoners, about thirty residents."""
    found = _LARGE.match(said)
    number = number_meant(found[2], FIRST) if found else None
    if found is None or number is None or number <= len(UP_TO_TWENTY) / 2 or number != int(number):
        return said
    return f"{found[1]}{int(number)}{said[found.end() :]}"


def _near(said: str) -> str:
    return "about" if _ENGLISH.search(said) else "ca."


def _behind(number: str, role: str | None) -> str:
    return f"{number} {role}" if role else number
