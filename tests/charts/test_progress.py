"""The progress chart: values in their place, shapes that tell what they are."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET
from typing import Literal

import pytest

from ambitieweb.charts.progress import Point, PointKind, ProgressInput, progress_svg
from ambitieweb.charts.text import text_width
from charts.golden import assert_drawn

SIZES: tuple[Literal["page", "narrow"], ...] = ("page", "narrow")


def point(at: float, value: float, kind: PointKind) -> Point:
    return Point(at, value, f"{value:.10g}", str(int(at)), kind)


EXAMPLES = {
    "falling": (
        point(2020, 1480, PointKind.BASELINE),
        point(2022, 1395, PointKind.READING),
        point(2023, 1290, PointKind.READING),
        point(2024, 1214, PointKind.READING),
        point(2025, 1108, PointKind.READING),
        point(2030, 740, PointKind.TARGET),
    ),
    "one": (point(2025, 21, PointKind.READING), point(2030, 55, PointKind.TARGET)),
    "level": tuple(point(2020 + year, 5, PointKind.READING) for year in range(12)),
    "long": (point(2024, 12345678, PointKind.BASELINE), point(2030, 1234567, PointKind.TARGET)),
    "negative": (point(2024, 0, PointKind.BASELINE), point(2025.5, -12.5, PointKind.READING)),
}


@pytest.mark.golden
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_progress_is_drawn_as_expected(name: str, size: Literal["page", "narrow"]) -> None:
    drawn = progress_svg(ProgressInput(f"proef-{name}", "Voortgang", "Met & zonder.", EXAMPLES[name]), size=size)
    assert_drawn(f"progress-{name}-{size}", drawn)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_reading_is_filled_a_baseline_open_and_a_target_a_diamond(name: str) -> None:
    root = ET.fromstring(progress_svg(ProgressInput("proef", "Voortgang", "", EXAMPLES[name])))
    marks = [
        (e.tag.rpartition("}")[2], e.get("class")) for e in root.iter() if e.get("class") in ("aw-ring-3", "aw-open")
    ]
    kinds = [mark.kind for mark in EXAMPLES[name]]
    assert marks.count(("circle", "aw-ring-3")) == kinds.count(PointKind.READING)
    assert marks.count(("circle", "aw-open")) == kinds.count(PointKind.BASELINE)
    assert marks.count(("path", "aw-open")) == kinds.count(PointKind.TARGET)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("size", SIZES)
def test_labels_stay_within_the_drawing_and_apart(name: str, size: Literal["page", "narrow"]) -> None:
    root = ET.fromstring(progress_svg(ProgressInput("proef", "Voortgang", "", EXAMPLES[name]), size=size))
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    rows: dict[str, list[tuple[float, float]]] = {"aw-label": [], "aw-sub": []}
    for text in root.iter("text"):
        font, kind = float(text.get("font-size") or 0), text.get("class") or ""
        middle, foot = float(text.get("x") or 0), float(text.get("y") or 0)
        half = text_width(text.text or "", font, bold=kind == "aw-label") / 2
        assert middle - half >= 0, text.text
        assert middle + half <= width, text.text
        assert font * 0.75 <= foot <= height, text.text
        rows[kind].append((middle - half, middle + half))
    for spans in rows.values():
        assert spans
        assert all(left[1] < right[0] for left, right in itertools.pairwise(sorted(spans)))


def test_a_year_is_written_once_under_the_line() -> None:
    points = (
        point(2023, 10, PointKind.BASELINE),
        *(point(2025 + part / 4, 20 + part, PointKind.READING) for part in range(4)),
        point(2027, 40, PointKind.TARGET),
    )
    root = ET.fromstring(progress_svg(ProgressInput("proef", "Voortgang", "", points)))
    assert sorted(text.text or "" for text in root.iter("text") if text.get("class") == "aw-sub") == [
        "2023",
        "2025",
        "2027",
    ]
