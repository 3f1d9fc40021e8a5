"""Shares, sizes and units as people read them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from ambitieweb.languages import grouped, money, percent
from ambitieweb.texts import Texts

_MINUS = re.compile(r"(?<!\S)-(?=\d)")


def with_minus(words: str) -> str:
    """'-18%' with the sign of a minus, which a hyphen before a number is not."""
    return _MINUS.sub("\N{MINUS SIGN}", words)


def with_unit(value: str, unit: str) -> str:
    """'55%' and '55% of the m2', but '18.900 m2'."""
    return f"{value}{unit}" if unit.startswith("%") else f"{value} {unit}".strip()


def percentage(part: Decimal, whole: Decimal, t: Texts) -> str:
    """'37%', in whole percents; what is not nothing is never 0%, and what is not all never 100%."""
    if whole == 0:
        return percent(0, t.language)
    exact = 100 * part / whole
    rounded = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    if rounded == 0 and part > 0:
        return t("less_than", what=percent(1, t.language))
    return percent(min(rounded, 99) if part < whole else rounded, t.language)


def file_size(size: int, language: str) -> str:
    """'240 kB' or '1,2 MB': enough to know whether it is large."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))}\N{NO-BREAK SPACE}kB"
    return f"{grouped(Decimal(round(size / 100_000)) / 10, language)}\N{NO-BREAK SPACE}MB"


def fitting(width: int, height: int, widest: int, highest: int) -> tuple[int, int]:
    """The measures of a picture made small enough to fit, in the same proportion."""
    scale = min(1, widest / width, highest / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def rounded_money(value: Decimal, t: Texts) -> str:
    """'€ 16,2 mln': an amount beside a name and in the sentences of a page that is not about money, everywhere in these words;
    under a million the whole amount. Tables, charts, and pages about money say the whole amount (`Writer.money`)."""
    if value < 1_000_000:
        return money(value.quantize(Decimal(1), ROUND_HALF_UP), t.language)
    words = t("money_in_short", n=grouped((value / 1_000_000).quantize(Decimal("0.1"), ROUND_HALF_UP), t.language))
    return f"€\N{NO-BREAK SPACE}{words}".replace(" ", "\N{NO-BREAK SPACE}")


def spelled(number: int, t: Texts) -> str:
    """'vijf', up to twelve; larger numbers in figures."""
    words = t("spelled").split()
    return words[number] if number < len(words) else str(number)


def upper_first(words: str) -> str:
    """Words for the start of a sentence; 'één' keeps one accent."""
    return "Eé" + words[2:] if words.startswith("éé") else words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """Words for the middle of a sentence; an abbreviation keeps its capitals."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
