"""Every chart has its expected drawings; here those of the two smallest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ambitieweb.charts
from ambitieweb.charts import State, level_bar_svg
from ambitieweb.charts.canvas import element
from ambitieweb.charts.story_bar import story_bar_svg
from ambitieweb.charts.verdict_mark import verdict_svg
from ambitieweb.derive.verdicts import Verdict
from charts.golden import GOLDEN, assert_drawn

PACKAGE = Path(ambitieweb.charts.__file__).parent
MADE = re.compile(r"^def ([a-z]\w*)_svg\(", re.MULTILINE)


def test_every_chart_has_its_expected_drawings() -> None:
    charts = {name.replace("_", "-") for file in PACKAGE.glob("*.py") for name in MADE.findall(file.read_text("utf-8"))}
    assert len(charts) >= 11
    drawn = [path.stem for path in GOLDEN.glob("*.svg")]
    without = [chart for chart in sorted(charts) if not any(f"{name}-".startswith(f"{chart}-") for name in drawn)]
    assert without == [], f"write a test with `assert_drawn('{without[0]}-...', ...)`, then `make accept`"


@pytest.mark.golden
def test_level_bars_are_drawn_as_expected() -> None:
    bars = [
        level_bar_svg(state, level, hue, inherited=inherited)
        for hue in (0, 5)
        for inherited in (False, True)
        for state, level in [
            *((State.LEVEL, level) for level in range(4)),
            *((other, None) for other in State),
        ]
    ]
    assert_drawn("level-bar-3", side_by_side(bars, 50))


@pytest.mark.golden
def test_signs_of_verdicts_are_drawn_as_expected() -> None:
    assert_drawn("verdict", side_by_side([verdict_svg(verdict.value) for verdict in Verdict], 24))


@pytest.mark.golden
def test_bars_of_a_story_are_drawn_as_expected() -> None:
    bars = [story_bar_svg(share, 2, is_last=is_last) for share in (1.0, 0.464, 0.0) for is_last in (False, True)]
    assert_drawn("story-bar", side_by_side(bars, 110))


def side_by_side(drawings: list[str], width: int) -> str:
    placed = (element("g", {"transform": f"translate({n * width})"}, svg) for n, svg in enumerate(drawings))
    return element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "width": len(drawings) * width, "height": 20}, "".join(placed)
    )
