"""What the words of a result or goal say as a number: how much, of what, which side is better and in which year.

Words are read only when they can be read in one way: one number at the start, with at most 'ten minste' or 'ten hoogste' before
it, and a number that means one thing in the language of the site (`model/numbers.py`). A second number may only say of how
much ('3 van 4 wijken', 'per 25 m²') or since when ('dan in 2020'): it belongs to the unit. '-48% CO2' and '48% minder CO2'
are the same; of what is less, more is better. What is read in no way or in two gives None, and then there is no verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ambitieweb.model.better import Better
from ambitieweb.model.number_words import TIMES, number_meant
from ambitieweb.model.numbers import digits_of, readings

_AT_LEAST = (
    "ten minste",
    "tenminste",
    "minimaal",
    "minstens",
    "niet minder dan",
    "at least",
    "no less than",
    "≥",
    ">=",
)
_AT_MOST = ("ten hoogste", "hoogstens", "hooguit", "maximaal", "niet meer dan", "at most", "no more than", "≤", "<=")
_BOUNDS = dict.fromkeys(_AT_LEAST, Better.MORE) | dict.fromkeys(_AT_MOST, Better.LESS)
_BOUND = "|".join(sorted(map(re.escape, _BOUNDS), key=len, reverse=True))
_MINUS = "-\N{MINUS SIGN}\N{EN DASH}"
_SAID = re.compile(rf"(?:({_BOUND})\s*)?(€?)\s*([{_MINUS}+]?)\s*(\d(?:[\d.,' ]*\d)?)\s*(\D.*)?")
_YEAR = re.compile(r"(?<!\bdan)(?<!\bthan),?\s+(?:uiterlijk in|uiterlijk eind|eind|in|by the end of|by)\s+(20\d\d)$")
_OR_MORE = re.compile(r",?\s*\b(?:of (?:meer|hoger)|or (?:more|higher))$")
_OR_LESS = re.compile(r",?\s*\b(?:of (?:minder|lager)|or (?:less|fewer|lower))$")
_NUMBER = re.compile(r"(?<![\w.,])\d")
_OF_THE_UNIT = re.compile(r"\b(?:per|van|van de|of|of the|(?:dan|than) in|sinds|since) $")
_LESS = ("minder", "lager", "goedkoper", "less", "lower", "fewer", "cheaper")
_MORE = ("meer", "hoger", "more", "higher")
_SAME = {"procent": "%", "percent": "%", "€": "euro", "euro's": "euro", "eur": "euro"}
_TOKEN = re.compile(r"%|[^\s%]+")
_PERIODS = ("jaar", "kwartaal", "maand", "week", "dag", "uur", "year", "quarter", "month", "day", "hour")
_NOT_SO = ("niet", "geen", "not", "no", "verwacht", "gepland", "geschat", "expected", "planned", "estimated")
_OTHERWISE = {*_PERIODS, *_NOT_SO, *TIMES}
"""Words that make an amount another one: it may not be held against one that is without them."""


@dataclass(frozen=True, slots=True)
class Said:
    """A number with what it counts. `change` is -1 for what is less than before, 1 for what is more, 0 for an amount."""

    value: Decimal
    unit: tuple[str, ...]
    change: int
    bound: Better | None
    year: int | None

    @property
    def better(self) -> Better | None:
        """The better side, as far as the words say it: a goal of 60% less or 10% more is there to be passed."""
        return self.bound or (Better.MORE if self.change else None)


def said(words: str, language: str) -> Said | None:
    """The number that a text says, when it says one thing."""
    text = " ".join(words.casefold().split()).rstrip(".")
    year = _YEAR.search(text)
    text, bound = _without_bound(text[: year.start()] if year else text)
    found = _SAID.fullmatch(text)
    if found is None or (found[1] and bound) or _has_second_number(found[5] or ""):
        return None
    unit = [_SAME.get(word, word) for word in _TOKEN.findall(found[5] or "")]
    if found[2]:
        unit.insert(0, "euro")
    value = _number(found[4], language, is_money=unit[:1] == ["euro"])
    less, more = any(word in _LESS for word in unit), any(word in _MORE for word in unit)
    if value is None or (less and more) or (found[3] and (less or more)):
        return None
    if found[3] and unit[:1] != ["%"]:
        return None
    change = -1 if less or (found[3] and found[3] in _MINUS) else 1 if more or found[3] else 0
    return Said(
        value=value,
        unit=tuple(word for word in unit if word not in (*_LESS, *_MORE)),
        change=change,
        bound=_BOUNDS[found[1]] if found[1] else bound,
        year=int(year[1]) if year else None,
    )


def is_same_thing(one: Said, other: Said) -> bool:
    """True when two amounts count the same: both less, both more or both an amount, and of the units one begins the other."""
    if one.change != other.change or bool(one.unit) is not bool(other.unit):
        return False
    short, long = sorted((one.unit, other.unit), key=len)
    rest = {word.strip("(),;") for word in long[len(short) :]}
    return long[: len(short)] == short and not rest & _OTHERWISE


def _without_bound(text: str) -> tuple[str, Better | None]:
    """The text without 'of meer' or 'of minder' at its end, and what that says."""
    for ending, side in ((_OR_MORE, Better.MORE), (_OR_LESS, Better.LESS)):
        if found := ending.search(text):
            return text[: found.start()], side
    return text, None


def _has_second_number(rest: str) -> bool:
    """True for a range, an old value or a later goal behind the number: then there are two to choose from."""
    return any(not _OF_THE_UNIT.search(rest[: found.start()]) for found in _NUMBER.finditer(rest))


def better_side(text: str, value: Decimal | None, unit: str, language: str) -> Better | None:
    """Which side of a goal is better by its sentence: 'ten hoogste 70 gram' or 'ten hoogste vier leveringen' where that is its
    value; and of a share that is less than before ('% minder vellen') more is better."""
    meant = {
        _BOUNDS[found[1]]
        for found in re.finditer(rf"(?<!\w)({_BOUND})\s*(?:een )?([^\s%]+)", " ".join(text.casefold().split()))
        if value is not None and number_meant(found[2].strip(".,;:"), language) == value
    }
    if len(meant) == 1:
        return meant.pop()
    return Better.MORE if share_of_change(unit) and not meant else None


def share_of_change(unit: str) -> int:
    """-1 for a share that is less than before ('% minder vellen'), 1 for one that is more, 0 for what is no change."""
    words = _TOKEN.findall(unit.casefold())
    if words[:1] != ["%"] or len(words) < 2:
        return 0
    return -1 if words[1] in _LESS else 1 if words[1] in _MORE else 0


def _number(word: str, language: str, *, is_money: bool) -> Decimal | None:
    """The value of a number in words; of money three digits behind a sign are thousands."""
    found = readings(word, language)
    digits = digits_of(word)
    if is_money and digits is not None and digits.is_open:
        return digits.as_thousands()
    return found[0] if len(found) == 1 else None
