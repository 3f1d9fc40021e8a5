"""Numbers as people write them in Dutch and in English: what a word can mean, and how the same is written clearly.

- Digits alone, with spaces or apostrophes between groups of three, or with two signs (1.250,50 or 1,250.50) mean one thing.
- A point or comma before one, two or more than three digits is a decimal sign: 0,5 and 0.5, 12.50, 1234.567.
- Before exactly three digits it separates thousands or decimals. A group that starts with a zero is never a thousand, so
  0.556 is less than one. The decimal sign of the site's language is just that: 1,234 in a Dutch site, 1.234 in an English
  one. The other sign can mean both, unless the kind of value allows one of them only: people and votes are whole, and an
  amount has cents in two digits.

What can mean two things is refused with both, and what is no number but clearly stands for one gives that as a suggestion.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from ambitieweb.languages import decimal_sign

_LONGEST = 30
_LONGEST_COUNT = 9
_MINUS = "-\N{MINUS SIGN}\N{EN DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FULLWIDTH HYPHEN-MINUS}\N{SMALL HYPHEN-MINUS}"
_SAME_SIGNS = str.maketrans(
    {"\N{FULLWIDTH COMMA}": ",", "\N{FULLWIDTH FULL STOP}": ".", "\N{RIGHT SINGLE QUOTATION MARK}": "'"}
)
_ONE_SIGN = re.compile(r"([0-9]*)([.,])([0-9]+)")
_IN_GROUPS = re.compile(r"([1-9][0-9]{0,2}(?:([., '])[0-9]{3})(?:\2[0-9]{3})*)(?:([.,])([0-9]+))?")
_CAN_BE_GROUP = re.compile(r"[1-9][0-9]{0,2}")


@dataclass(frozen=True, slots=True)
class Digits:
    """The parts of a number: its digits in groups, and what stands behind the last sign when that is no group for sure."""

    is_negative: bool
    groups: tuple[str, ...]
    sign: str = ""
    behind: str = ""

    @property
    def is_open(self) -> bool:
        """True when what stands behind the one sign may be a group of thousands as well as decimals."""
        return len(self.groups) == 1 and len(self.behind) == 3 and _CAN_BE_GROUP.fullmatch(self.groups[0]) is not None

    def as_decimals(self) -> Decimal:
        """The value when the last sign is a decimal sign."""
        return self._value(f"{''.join(self.groups) or '0'}.{self.behind or '0'}" if self.sign else "".join(self.groups))

    def as_thousands(self) -> Decimal:
        """The value when the last sign stands between groups as well."""
        return self._value("".join(self.groups) + self.behind)

    def _value(self, digits: str) -> Decimal:
        return -Decimal(digits) if self.is_negative else Decimal(digits)


def plain_digits(word: str) -> str:
    """The word with the digits of a keyboard for those of other scripts and widths."""
    if word.isascii():
        return word
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in word.translate(_SAME_SIGNS))


def digits_of(word: str) -> Digits | None:
    """The digits of a number in any notation; None when the word is no number, or longer than any number that people use."""
    bare = " ".join(re.sub(r"\s", " ", plain_digits(word)).strip().split(" "))
    is_negative = bare[:1] in _MINUS and bool(bare)
    bare = bare[1:].removeprefix(" ") if is_negative or bare.startswith("+") else bare
    if not bare or len(bare) > _LONGEST:
        return None
    if bare.isascii() and bare.isdigit():
        return Digits(is_negative, (bare,))
    if found := _ONE_SIGN.fullmatch(bare):
        return Digits(is_negative, (found[1],), found[2], found[3])
    found = _IN_GROUPS.fullmatch(bare)
    if found is None or found[2] == found[3]:
        return None
    return Digits(is_negative, tuple(found[1].split(found[2])), found[3] or "", found[4] or "")


def readings(word: str, language: str) -> tuple[Decimal, ...]:
    """What a number in a text can be in a site in this language: nothing, one value, or two that differ a thousand times."""
    digits = digits_of(word)
    if digits is None:
        return ()
    if digits.is_open and digits.sign != decimal_sign(language):
        return digits.as_thousands(), digits.as_decimals()
    return (digits.as_decimals(),)


def counts(word: str, language: str) -> tuple[Decimal, ...]:
    """The whole numbers from 0 that a word can be: 1200, 1.200 and 12,0 are one; 2,000 in Dutch is 2000 or 2."""
    digits = digits_of(word)
    if digits is None or digits.is_negative:
        return ()
    found: list[Decimal] = []
    if digits.is_open:
        found.append(digits.as_thousands())
    is_foreign = not digits.is_open or digits.sign == decimal_sign(language)
    if not digits.behind.strip("0") and is_foreign:
        found.append(digits.as_decimals())
    return tuple(value for value in found if value < 10**_LONGEST_COUNT)


def written(value: Decimal, language: str) -> str:
    """The value as a word that can mean nothing else: no sign for thousands, decimals behind the sign of the language."""
    return f"{value:f}".replace(".", decimal_sign(language))
