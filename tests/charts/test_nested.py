"""The web with goals below its themes: two rings, for any number of themes."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from ambitieweb.charts.nested import NestedGoal, NestedInput, NestedTheme, nested_svg
from ambitieweb.charts.web_input import Size, State
from charts.golden import assert_drawn
from charts.webs import NAMES

SIZES: tuple[Size, ...] = ("page", "narrow")
EVERY = [(count, size) for count in (3, 6, 12, 24) for size in SIZES]
STATES = (State.LEVEL, State.LEVEL, State.LEVEL, State.UNDECIDED, State.NOT_RELEVANT, State.BLANK)


def goals(number: int) -> tuple[NestedGoal, ...]:
    return tuple(NestedGoal(STATES[(number + i) % 6], (number + i) % 4) for i in range(number % 5))


def nested(count: int) -> NestedInput:
    themes = tuple(
        NestedTheme(
            label=NAMES[number % len(NAMES)],
            short=NAMES[number % len(NAMES)].split(" (")[0],
            under=f"{number % 4} niveau",
            state=State.LEVEL,
            level=number % 4,
            goals=goals(number),
            hue=number,
        )
        for number in range(count)
    )
    return NestedInput(f"proef-{count}", "Opgaven", "Beschrijving & meer.", themes)


@pytest.mark.golden
@pytest.mark.parametrize(("count", "size"), EVERY)
def test_nested_web_is_drawn_as_expected(count: int, size: Size) -> None:
    drawn = nested_svg(nested(count), size=size)
    assert_drawn(f"nested-{count}-{size}", drawn)


@pytest.mark.parametrize(("count", "size"), EVERY)
def test_every_theme_and_goal_has_a_segment_of_its_own(count: int, size: Size) -> None:
    root = ET.fromstring(nested_svg(nested(count), size=size))
    segments = [element for element in root.iter() if "aw-seg" in (element.get("class") or "").split()]
    assert len(segments) == count + sum(len(theme.goals) for theme in nested(count).themes)


def test_a_web_of_two_themes_is_refused() -> None:
    with pytest.raises(ValueError, match="3 to 24"):
        nested(2)


def test_empty_rings_lie_under_filled_ones() -> None:
    """An arc of 120 degrees is filled to its chord, which would hide part of ring 1."""
    root = ET.fromstring(nested_svg(nested(3), size="page"))
    for segment in root.iter():
        if "aw-seg" in (segment.get("class") or "").split():
            classes = [child.get("class") or "" for child in segment]
            filled = [i for i, name in enumerate(classes) if name.startswith("aw-ring")]
            empty = [i for i, name in enumerate(classes) if name == "aw-empty"]
            assert not filled or not empty or max(empty) < min(filled)
