"""The bar of an amount in a year, to the byte."""

from __future__ import annotations

import pytest

from ambitieweb.charts.year_bar import year_bar_svg
from charts.golden import assert_drawn


@pytest.mark.golden
@pytest.mark.parametrize(("name", "part"), [("whole", 1.0), ("half", 0.5), ("nothing", 0.0)])
def test_a_bar_is_as_long_as_its_part_of_the_largest(name: str, part: float) -> None:
    assert_drawn(f"year-bar-{name}", year_bar_svg(part))
