"""The contrast of every colour that carries meaning, on a light and a dark ground (WCAG 1.4.3 and 1.4.11)."""

from __future__ import annotations

import pytest

from ambitieweb.charts.palette import DARK, HUES, LIGHT, Hue, Neutrals
from rows import every

GROUNDS = (("light", LIGHT), ("dark", DARK))
PAGE_DARK = "#182327"
"""The card that webs stand on in the dark theme."""


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(c * 2 for c in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)


@every("hue", HUES)
@every(("scheme", "neutrals"), GROUNDS)
def test_filled_ring_stands_out_and_carries_its_numeral(hue: Hue, scheme: str, neutrals: Neutrals) -> None:
    tints = hue.light if scheme == "light" else hue.dark
    ground = neutrals.ground if scheme == "light" else PAGE_DARK
    for tint in tints:
        assert contrast(tint, ground) >= 3
        assert contrast(tint, neutrals.numeral) >= 4.5


@every(("scheme", "neutrals"), GROUNDS)
def test_words_and_edges_stand_out(scheme: str, neutrals: Neutrals) -> None:
    ground = neutrals.ground if scheme == "light" else PAGE_DARK
    assert contrast(neutrals.ink, ground) >= 4.5
    assert contrast(neutrals.soft, ground) >= 4.5
    assert contrast(neutrals.line, ground) >= 3


def test_there_is_a_hue_for_each_of_24_themes() -> None:
    assert len(HUES) == 24
    assert len({hue.light for hue in HUES}) == 24
