"""The web of the impact analysis: counts and shapes, for any number of themes."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from ambitieweb.charts.impact import ImpactInput, ImpactTheme, impact_svg
from ambitieweb.charts.web_input import Size
from charts.golden import assert_drawn
from charts.webs import NAMES

SIZES: tuple[Size, ...] = ("page", "narrow")
EVERY = [(count, size) for count in (3, 6, 12, 24) for size in SIZES]


def impact(count: int) -> ImpactInput:
    themes = tuple(
        ImpactTheme(
            label=NAMES[number % len(NAMES)],
            short=NAMES[number % len(NAMES)].split(" (")[0],
            under=f"{(number * 2) % 5} plus, {(number * 7) % 13} min",
            plus=(number * 2) % 5,
            minus=(number * 7) % 13,
            hue=number,
        )
        for number in range(count)
    )
    return ImpactInput(f"proef-{count}", "Impact", "Beschrijving & meer.", themes, stamp="Zonder extra maatregelen")


@pytest.mark.golden
@pytest.mark.parametrize(("count", "size"), EVERY)
def test_impact_is_drawn_as_expected(count: int, size: Size) -> None:
    drawn = impact_svg(impact(count), size=size)
    assert_drawn(f"impact-{count}-{size}", drawn)


@pytest.mark.parametrize(("count", "size"), EVERY)
def test_plus_is_round_and_minus_is_square_each_with_its_number(count: int, size: Size) -> None:
    root = ET.fromstring(impact_svg(impact(count), size=size))
    tags = [
        element.tag.rpartition("}")[2] for element in root.iter() if element.get("class") in ("aw-plus", "aw-minus")
    ]
    themes = impact(count).themes
    assert tags.count("circle") == sum(theme.plus > 0 for theme in themes)
    assert tags.count("rect") == sum(theme.minus > 0 for theme in themes)
    words = [element.text or "" for element in root.iter() if element.get("class") == "aw-num"]
    signs = [f"+{t.plus}" for t in themes if t.plus] + [f"\N{MINUS SIGN}{t.minus}" for t in themes if t.minus]
    assert sorted(words) == sorted(signs)


def test_a_web_of_two_themes_is_refused() -> None:
    with pytest.raises(ValueError, match="3 to 24"):
        impact(2)
