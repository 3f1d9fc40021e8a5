"""A square for each measured ambition: what was reached, what lags and what was lowered on paper differ in shape."""

from __future__ import annotations

import re

import pytest

from ambitieweb.charts.squares import IN_A_ROW, SQUARES_AT_MOST, STEP, SquaresInput, squares_svg
from charts.golden import assert_drawn

EXAMPLES = {"few": (3, 4, 1), "all": (5, 0, 0), "rows": (30, 3, 0), "bar": (300, 40, 3)}


@pytest.mark.golden
@pytest.mark.parametrize("name", EXAMPLES)
def test_squares_are_drawn_as_expected(name: str) -> None:
    assert_drawn(f"squares-{name}", squares_svg(SquaresInput(*EXAMPLES[name], hue=1)))


@pytest.mark.parametrize("name", ["few", "all", "rows"])
def test_each_ambition_has_a_square(name: str) -> None:
    drawn = squares_svg(SquaresInput(*EXAMPLES[name], hue=1))
    assert drawn.count("<rect") == sum(EXAMPLES[name])
    assert drawn.count("<path") == EXAMPLES[name][1]


def test_nothing_measured_is_nothing_drawn_and_more_than_fits_is_one_bar() -> None:
    assert squares_svg(SquaresInput(0, 0, 0, hue=1)) == ""
    drawn = squares_svg(SquaresInput(SQUARES_AT_MOST + 1, 1, 0, hue=1))
    assert drawn.count("<rect") == 2
    assert re.search(rf'width="{IN_A_ROW * STEP:.0f}"', drawn)
