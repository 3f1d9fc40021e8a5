"""Which languages the site speaks, and how each writes numbers, amounts, dates, lists and plurals: the door of Babel."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list

LANGUAGES = ("nl", "en")
"""Each has its words in `texts/`. The first is what a site speaks that names none; what another lacks is said in it."""
FIRST = LANGUAGES[0]
_AS_WRITTEN_IN = {"en": "en_GB"}
"""Dates and lists of English as Europe writes them."""
_SIGN_OF_MONEY = "¤"


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_AS_WRITTEN_IN.get(language, language))
    except (UnknownLocaleError, ValueError):  # a language that Babel does not know writes as the first
        return Locale.parse(FIRST)


@cache
def decimal_sign(language: str) -> str:
    """The sign before decimals: a comma in Dutch, a point in English."""
    return str(_locale(language).number_symbols["latn"]["decimal"])


def grouped(value: Decimal, language: str) -> str:
    """1.250,5 in Dutch, 1,250.5 in English; no zeros are added or lost."""
    return f"{value:,f}".translate(_signs(language))


@cache
def _signs(language: str) -> dict[int, str]:
    return str.maketrans({",": _locale(language).number_symbols["latn"]["group"], ".": decimal_sign(language)})


def money(value: Decimal, language: str) -> str:
    """€ 407.385, or with cents when it has cents; the sign always a space away from the amount."""
    is_whole = value == value.to_integral_value()
    amount = grouped(value.quantize(Decimal(1) if is_whole else Decimal("0.01")), language)
    is_behind = _SIGN_OF_MONEY in _locale(language).currency_formats["standard"].suffix[0]
    return "\N{NO-BREAK SPACE}".join((amount, "€") if is_behind else ("€", amount))


def percent(value: object, language: str) -> str:
    """37%, with a space where the language has one."""
    return str(_locale(language).percent_formats[None].pattern).replace("#,##0", str(value))


@lru_cache(maxsize=4096)
def long_date(day: datetime.date, language: str) -> str:
    """12 maart 2026, 12 March 2026."""
    return format_date(day, "long", _locale(language))


@lru_cache(maxsize=4096)
def short_date(day: datetime.date, language: str) -> str:
    """12 mrt 2026, 12 Mar 2026: for a narrow column."""
    return format_date(day, "d MMM y", _locale(language)).replace(".", "")


def joined(words: Sequence[str], language: str) -> str:
    """a, b en c."""
    return format_list(words, "standard", _locale(language)) if words else ""


@cache
def plural(number: int, language: str) -> str:
    """The form of a word beside a number: 'one', 'other', or what else a language has."""
    return str(_locale(language).plural_form(number))
