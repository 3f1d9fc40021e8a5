"""The spend chart: bars in proportion, levels that can be read without colour, all within the drawing."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Literal

import pytest

from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.spend import SpendBar, SpendInput, SpendLevel, spend_svg
from ambitieweb.charts.web_input import State
from charts.golden import assert_drawn

SIZES: tuple[Literal["page", "narrow"], ...] = ("page", "narrow")
STATES = (State.LEVEL, State.LEVEL, State.LEVEL, State.LEVEL, State.NOT_RELEVANT, State.UNDECIDED, State.BLANK)
NAMES = ("Wegen en verharding", "Afvalinzameling", "Verantwoordelijkheidsonderzoeken & meer", "Groen", "Catering")


def levels(count: int, shift: int) -> tuple[SpendLevel, ...]:
    found = []
    for place in range(count):
        state = STATES[(place + shift) % len(STATES)]
        level = (place + shift) % 4 if state is State.LEVEL else None
        found.append(SpendLevel(state, level, place, inherited=(place + shift) % 5 == 0))
    return tuple(found)


def spend(themes: int, amounts: tuple[int, ...] = (5_516_900, 3_264_800, 812_430, 127_020, 0)) -> SpendInput:
    bars = tuple(
        SpendBar(name, amount, f"€ {amount:,}".replace(",", "."), levels(themes, shift))
        for shift, (name, amount) in enumerate(zip(NAMES, amounts, strict=False))
    )
    return SpendInput(f"proef-{themes}", "Uitgaven", "Met & zonder.", bars)


EXAMPLES = {"six": spend(6), "twelve": spend(12), "twenty-four": spend(24), "nothing": spend(3, (0,))}


@pytest.mark.golden
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_spend_is_drawn_as_expected(name: str, size: Literal["page", "narrow"]) -> None:
    drawn = spend_svg(EXAMPLES[name], size=size)
    assert_drawn(f"spend-{name}-{size}", drawn)


@pytest.mark.parametrize("size", SIZES)
def test_bars_are_as_long_as_their_amounts(size: Literal["page", "narrow"]) -> None:
    root = ET.fromstring(spend_svg(spend(6, (400, 300, 100)), size=size))
    bars = [float(e.get("width") or 0) for e in root.iter("rect") if e.get("height") == "15"]
    assert bars[1] == pytest.approx(bars[0] * 3 / 4, abs=0.1)
    assert bars[2] == pytest.approx(bars[0] / 4, abs=0.1)


@pytest.mark.parametrize("size", SIZES)
def test_each_level_has_its_numeral_and_each_theme_its_letter(size: Literal["page", "narrow"]) -> None:
    chart = spend(24)
    root = ET.fromstring(spend_svg(chart, size=size))
    texts = [e.text or "" for e in root.iter("text")]
    wanted = [level for bar in chart.bars for level in bar.levels]
    for number in range(4):
        assert texts.count(str(number)) == sum(level.level == number for level in wanted)
    assert texts.count("?") == sum(level.state is State.UNDECIDED for level in wanted)
    assert texts.count("–") == sum(level.state is State.NOT_RELEVANT for level in wanted)
    assert [text for text in texts if text in LETTERS][:24] == list(LETTERS)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_amounts_end_before_the_levels_and_nothing_runs_out_of_the_drawing(
    name: str, size: Literal["page", "narrow"]
) -> None:
    root = ET.fromstring(spend_svg(EXAMPLES[name], size=size))
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    count = len(EXAMPLES[name].bars[0].levels)
    edge = width - count * (30 if count <= 8 else 24 if count <= 12 else 19.5) if size == "page" else width
    for text in root.iter("text"):
        assert 0 <= float(text.get("y") or 0) <= height
        if text.get("font-weight") == "700" and (text.text or "").startswith("€"):
            assert float(text.get("x") or 0) + 8.2 * len(text.text or "") * 0.86 < edge + 8


def test_bars_without_the_same_themes_are_refused() -> None:
    bars = (SpendBar("a", 1, "1", levels(3, 0)), SpendBar("b", 1, "1", levels(4, 0)))
    with pytest.raises(ValueError, match="same themes"):
        SpendInput("x", "x", "", bars)
