"""What stands for a number without being one that the site reads: 1,2 mln, ½, 1e3, 50%, zes. For suggestions only."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from ambitieweb.model.numbers import plain_digits, readings

_TIMES = {
    3: ("duizend", "thousand", "dzd"),
    6: ("mln", "mio", "miljoen", "miljoenen", "million", "millions"),
    9: ("mld", "mrd", "bn", "miljard", "miljarden", "billion", "billions"),
}
_TIMES_OF_MONEY = {3: ("k",), 5: ("ton", "tonnen"), 6: ("m", "mm")}
"""Of money only: elsewhere these are kilo, tonne and metre."""
TIMES = frozenset(word for table in (_TIMES, _TIMES_OF_MONEY) for words in table.values() for word in words)
"""Every word that makes a number a thousand times or more what it says, of money or not."""
_WORDS = (
    *(("nul", "zero"), ("een", "één", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five")),
    *(("zes", "six"), ("zeven", "seven"), ("acht", "eight"), ("negen", "nine"), ("tien", "ten"), ("elf", "eleven")),
    *(("twaalf", "twelve"), ("dertien", "thirteen"), ("veertien", "fourteen"), ("vijftien", "fifteen")),
    *(("zestien", "sixteen"), ("zeventien", "seventeen"), ("achttien", "eighteen"), ("negentien", "nineteen")),
    ("twintig", "twenty"),
)
_BY_WORD = {word: Decimal(number) for number, words in enumerate(_WORDS) for word in words} | {
    "half": Decimal("0.5"),
    "een half": Decimal("0.5"),
    "half a": Decimal("0.5"),
    "anderhalf": Decimal("1.5"),
    "anderhalve": Decimal("1.5"),
}
_ABOUT = re.compile(r"^(?:ongeveer|circa|ca\.?|plm\.?|zo'n|bijna|ruim|about|approximately|approx\.?|some|±|~|≈)\s*")
_EURO = re.compile(r"euro'?s|euro|eur|€")
_POWER = re.compile(r"([0-9]+(?:[.,][0-9]+)?)e([+-]?[0-9]{1,2})")
_FRACTION = re.compile(r"([0-9]*)\s?([¼½¾⅕⅖⅗⅘⅛⅜⅝⅞])")
_UNIT = re.compile(r"\s*(?:[%‰°€]|[a-z])[^\d]*$")
_TOO_LARGE = 10**15


def number_meant(word: str, language: str, *, is_money: bool = False) -> Decimal | None:
    """The number that a word stands for; None when that is not clear, or so large that nobody means it."""
    found = _meant(word, language, is_money=is_money)
    return found if found is not None and abs(found) < _TOO_LARGE else None


def _meant(word: str, language: str, *, is_money: bool) -> Decimal | None:
    said = _ABOUT.sub("", plain_digits(word).casefold().strip())
    said = " ".join((_EURO.sub(" ", said) if is_money else said.removeprefix("€")).split())
    times = _times(is_money=is_money)
    factors = "|".join(sorted(map(re.escape, times), key=len, reverse=True))
    if found := re.fullmatch(
        rf"(?:({factors})\.? )(\S.*)|(.*?[^\s.]) ?\b({factors})\.?|(.*?[0-9]) ?({factors})\.?", said
    ):
        number = _number(found[2] or found[3] or found[5], language)
        return None if number is None else number.scaleb(times[found[1] or found[4] or found[6]]) + 0
    number = _number(said, language)
    if number is not None or is_money:
        return number
    unit = _UNIT.search(said)
    is_unit = unit is not None and not any(sign.isnumeric() for sign in unit[0]) and not {*unit[0].split()} & {*times}
    return _number(_UNIT.sub("", said), language) if is_unit else None


def _number(said: str, language: str) -> Decimal | None:
    if said in _BY_WORD:
        return _BY_WORD[said]
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
