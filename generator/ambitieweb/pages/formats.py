"""Dates, amounts and numbers as people read them in Dutch or English."""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_UP, Decimal

from ambitieweb.model.numbers import grouped

_MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


def long_date(day: datetime.date, language: str) -> str:
    """12 maart 2026, 12 March 2026."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def number(value: Decimal, language: str) -> str:
    """1.250,5 in Dutch, 1,250.5 in English; no zeros are added or lost."""
    return grouped(value, language)


def money(value: Decimal, language: str) -> str:
    """€ 407.385, or with cents when it has cents."""
    is_whole = value == value.to_integral_value()
    rounded = value.quantize(Decimal(1)) if is_whole else value.quantize(Decimal("0.01"))
    return f"€\N{NO-BREAK SPACE}{number(rounded, language)}"


def with_unit(value: str, unit: str) -> str:
    """'55%' and '55% of the m2', but '18.900 m2'."""
    return f"{value}{unit}" if unit.startswith("%") else f"{value} {unit}".strip()


def percentage(part: Decimal, whole: Decimal, language: str) -> str:
    """'37%', in whole percents; what is not nothing is never 0%, and what is not all never 100%."""
    if whole == 0:
        return "0%"
    exact = 100 * part / whole
    rounded = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    if rounded == 0 and part > 0:
        return "minder dan 1%" if language == "nl" else "less than 1%"
    return f"{min(rounded, 99) if part < whole else rounded}%"


def file_size(size: int, language: str) -> str:
    """'240 kB' or '1,2 MB': enough to know whether it is large."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))}\N{NO-BREAK SPACE}kB"
    return f"{number(Decimal(round(size / 100_000)) / 10, language)}\N{NO-BREAK SPACE}MB"


def fitting(width: int, height: int, widest: int, highest: int) -> tuple[int, int]:
    """The measures of a picture made small enough to fit, in the same proportion."""
    scale = min(1, widest / width, highest / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def joined(words: list[str], last: str) -> str:
    """a, b en c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def upper_first(words: str) -> str:
    """Words for the start of a sentence."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """Words for the middle of a sentence; an abbreviation keeps its capitals."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
