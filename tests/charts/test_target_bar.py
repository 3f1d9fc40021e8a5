"""The small bar from baseline to target: always to the right, and nothing runs out of the drawing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from ambitieweb.charts.target_bar import HEIGHT, WIDTH, target_bar_svg
from charts.golden import assert_drawn

SHARES = {"start": 0.0, "half": 0.5, "there": 1.0, "past": 1.2, "far-past": 3.0, "away": -0.2, "far-away": -2.0}


@pytest.mark.golden
@pytest.mark.parametrize("name", SHARES)
def test_target_bar_is_drawn_as_expected(name: str) -> None:
    drawn = target_bar_svg(SHARES[name], 2)
    assert_drawn(f"target-bar-{name}", drawn)


def newest(share: float) -> tuple[str, float]:
    """The shape of the newest value and where it stands."""
    root = ET.fromstring(target_bar_svg(share, 0))
    mark = next(e for e in root.iter() if e.get("class") == "aw-ring-3")
    x = mark.get("cx") or re.findall(r"[\d.]+", mark.get("d") or "")[0]
    return mark.tag, float(x)


def test_the_dot_stands_in_proportion_between_start_and_target() -> None:
    # start 30, target 120: a third of the way is 30 + 90 / 3 = 60
    assert newest(0.0) == ("circle", 30.0)
    assert newest(1 / 3) == ("circle", 60.0)
    assert newest(1.0) == ("circle", 120.0)


def test_what_lies_far_outside_is_an_arrow_within_the_drawing() -> None:
    for share in (-2.0, -50.0, 1.5, 80.0):
        shape, x = newest(share)
        assert shape == "path"
        assert 0 < x < WIDTH
    assert newest(1.24)[0] == "circle"
    assert HEIGHT == 20


def test_start_and_target_differ_in_shape() -> None:
    root = ET.fromstring(target_bar_svg(0.4, 0))
    assert [e.tag for e in root.iter() if e.get("class") == "aw-open"] == ["circle", "path"]
