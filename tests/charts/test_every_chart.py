"""Every chart has its expected drawings; here those of the two smallest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import ambitieweb.charts
from ambitieweb.charts import State, level_bar_svg
from ambitieweb.charts.canvas import element
from ambitieweb.charts.story_bar import story_bar_svg
from ambitieweb.charts.verdict_mark import verdict_svg
from ambitieweb.derive.verdicts import Verdict
from charts.golden import GOLDEN, assert_drawn

PACKAGE = Path(ambitieweb.charts.__file__).parent
STYLES = Path(__file__).parents[2] / "theme" / "assets" / "stylesheets"
CLASS = re.compile(r"\.aw-[a-z0-9-]+")
MADE = re.compile(r"^def ([a-z]\w*)_svg\(", re.MULTILINE)


def test_every_chart_has_its_expected_drawings() -> None:
    charts = {name.replace("_", "-") for file in PACKAGE.glob("*.py") for name in MADE.findall(file.read_text("utf-8"))}
    assert len(charts) >= 11
    drawn = [path.stem for path in GOLDEN.glob("*.svg")]
    without = [chart for chart in sorted(charts) if not any(f"{name}-".startswith(f"{chart}-") for name in drawn)]
    assert without == [], f"write a test with `assert_drawn('{without[0]}-...', ...)`, then `make accept`"


def test_each_colour_has_a_class_with_a_rule() -> None:
    """Or a drawing on a page keeps the colours of the light in the dark. A poster is a file."""
    ruled = set(CLASS.findall("".join(path.read_text("utf-8") for path in STYLES.glob("*.css"))))
    without = {
        f"{path.name}: {part.tag.rpartition('}')[2]} {' '.join(sorted(classes))}"
        for path in GOLDEN.glob("*.svg")
        if not path.name.startswith("poster-")
        for part, classes in _coloured(ElementTree.fromstring(path.read_text("utf-8")), frozenset())
        if not classes & ruled
    }
    assert without == set(), "give each a class that has a rule in charts/stylesheet.py"


def _coloured(part: ElementTree.Element, above: frozenset[str]) -> Iterator[tuple[ElementTree.Element, frozenset[str]]]:
    """What is drawn in a colour, with the classes that it stands in."""
    classes = above | {f".{name}" for name in part.get("class", "").split()}
    if any(part.get(way, "").startswith("#") for way in ("fill", "stroke")):
        yield part, classes
    for inner in part:
        yield from _coloured(inner, classes)


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
