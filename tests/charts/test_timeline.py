"""The days of a project on a line: in proportion, none over another, told apart by shape."""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from typing import Literal

import pytest

from ambitieweb.charts.timeline import Mark, MomentKind, Tick, TimelineInput, timeline_svg
from charts.golden import assert_drawn

SIZES: tuple[Literal["page", "narrow"], ...] = ("page", "narrow")
EVERY = [(count, size) for count in (3, 6, 12, 24) for size in SIZES]


def timeline(count: int) -> TimelineInput:
    days = [0.0, *itertools.accumulate((number * number * 17) % 120 for number in range(1, count))]
    kinds = list(MomentKind)
    marks = tuple(
        Mark(day, kinds[number % 3 + 1] if day < days[-1] * 0.7 else MomentKind.PLANNED)
        for number, day in enumerate(days)
    )
    years = tuple(Tick(365.0 * year + 100, str(2024 + year)) for year in range(6))
    return TimelineInput(f"proef-{count}", "Tijdlijn", "A & B.", marks, years, Tick(days[-1] * 0.7, "peildatum"))


@pytest.mark.golden
@pytest.mark.parametrize(("count", "size"), EVERY)
def test_timeline_is_drawn_as_expected(count: int, size: Literal["page", "narrow"]) -> None:
    drawn = timeline_svg(timeline(count), size=size)
    assert_drawn(f"timeline-{count}-{size}", drawn)


def marks(root: ET.Element) -> list[tuple[float, float, str]]:
    """Place and number of each mark."""
    return [
        (float(e.get("x") or 0), float(e.get("y") or 0), e.text or "")
        for e in root.iter("text")
        if e.get("class") in ("aw-num", "aw-label")
    ]


@pytest.mark.parametrize(("count", "size"), EVERY)
def test_no_mark_covers_another_and_all_stay_within_the_drawing(count: int, size: Literal["page", "narrow"]) -> None:
    root = ET.fromstring(timeline_svg(timeline(count), size=size))
    found = marks(root)
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    assert [text for _, _, text in found] == [str(number) for number in range(1, count + 1)]
    for (x1, y1, _), (x2, y2, _) in itertools.combinations(found, 2):
        assert max(abs(x1 - x2), abs(y1 - y2)) > 20
    assert all(10 <= x <= width - 10 and 10 <= y <= height for x, y, _ in found)


def test_places_follow_time() -> None:
    twice = TimelineInput("proef", "Tijdlijn", "", tuple(Mark(day, MomentKind.HELD) for day in (0, 100, 300)))
    a, b, c = (x for x, _, _ in marks(ET.fromstring(timeline_svg(twice))))
    assert (c - a) == pytest.approx(3 * (b - a), abs=0.3)


def test_each_kind_has_its_own_shape() -> None:
    drawn = {}
    for kind in MomentKind:
        root = ET.fromstring(timeline_svg(TimelineInput("proef", "Tijdlijn", "", (Mark(1, kind),))))
        group = root.find("g")
        assert group is not None
        drawn[kind] = (group[0].tag, group[0].get("class") == "aw-open")
    assert len(set(drawn.values())) == len(MomentKind)


def test_ids_start_with_the_given_one() -> None:
    ids = re.findall(r'\sid="([^"]+)"', timeline_svg(timeline(6)))
    assert ids
    assert all(found.startswith("proef-6") for found in ids)


def test_a_timeline_without_moments_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        TimelineInput("leeg", "Leeg", "", ())
