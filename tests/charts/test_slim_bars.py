"""The two slim bars: the road of a goal always runs to the right, a result runs from zero, and nothing runs out of the drawing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from ambitieweb.charts.result_bar import result_bar_svg
from ambitieweb.charts.road_bar import road_bar_svg
from ambitieweb.charts.slim_bar import HEIGHT, WIDTH
from charts.golden import assert_drawn

ROADS = {
    "not-measured": (None, None),
    "start": (0.0, 0.2),
    "half": (0.5, 0.6),
    "there": (1.0, None),
    "far-past": (3.0, None),
    "away": (-0.4, 0.25),
}
RESULTS = {
    "not-measured": (None, 70.0, True),
    "share": (76.0, 70.0, True),
    "small-share": (18.0, 15.0, True),
    "less": (-74.0, -60.0, True),
    "amount": (4.0, 3.0, False),
    "far-past": (90.0, 3.0, False),
    "nothing": (0.0, 0.0, False),
    "other-side": (5.0, -10.0, True),
}


@pytest.mark.golden
@pytest.mark.parametrize("name", ROADS)
def test_road_bar_is_drawn_as_expected(name: str) -> None:
    share, planned = ROADS[name]
    assert_drawn(f"road-bar-{name}", road_bar_svg(share, 2, planned))


@pytest.mark.golden
@pytest.mark.parametrize("name", RESULTS)
def test_result_bar_is_drawn_as_expected(name: str) -> None:
    value, goal, is_share = RESULTS[name]
    assert_drawn(f"result-bar-{name}", result_bar_svg(value, goal, 1, is_share=is_share))


def reached(drawn: str) -> float:
    """How long the filled part is."""
    return sum(float(e.get("width") or 0) for e in ET.fromstring(drawn).iter("rect"))


def tick(drawn: str) -> float | None:
    """Where the tick stands."""
    found = [e.get("d") or "" for e in ET.fromstring(drawn).iter("path") if e.get("class") == "aw-sign-line"]
    return float(re.findall(r"[\d.]+", found[0])[0]) if found else None


def test_a_road_is_filled_in_proportion_from_start_to_goal() -> None:
    assert reached(road_bar_svg(0.5, 0)) == 50
    assert reached(road_bar_svg(1.0, 0)) == WIDTH
    assert tick(road_bar_svg(0.5, 0, 0.6)) == 60
    assert tick(road_bar_svg(0.5, 0)) is None


def test_past_the_goal_is_a_full_road_and_the_other_way_an_empty_one() -> None:
    assert reached(road_bar_svg(3.0, 0)) == WIDTH
    assert reached(road_bar_svg(-0.4, 0)) == 0


def test_a_result_runs_from_zero_and_its_tick_is_the_goal() -> None:
    share = result_bar_svg(76, 70, 0, is_share=True)
    assert (reached(share), tick(share)) == (76, 70)
    amount = result_bar_svg(4, 3, 0)  # the goal at 60% of the scale, which then ends at 5
    assert (reached(amount), tick(amount)) == (80, 60)


def test_a_result_far_past_its_goal_fills_the_bar() -> None:
    drawn = result_bar_svg(90, 3, 0)
    assert reached(drawn) == WIDTH
    assert tick(drawn) == pytest.approx(3.3)


def test_what_must_become_less_is_drawn_by_its_size() -> None:
    drawn = result_bar_svg(-74, -60, 0, is_share=True)
    assert (reached(drawn), tick(drawn)) == (74, 60)
    assert reached(result_bar_svg(5, -10, 0, is_share=True)) == 0


def test_beyond_a_goal_that_is_a_limit_the_bar_is_hatched() -> None:
    def hatch(drawn: str) -> list[float]:
        ways = [e.get("d") or "" for e in ET.fromstring(drawn).iter("path") if e.get("class") == "aw-hatch"]
        return [float(x) for way in ways if "Z" not in way for x in re.findall(r"[ML]([\d.]+)", way)]

    limit = hatch(result_bar_svg(0.13, 0.14, 0, is_most=True))
    assert limit
    assert 60 <= min(limit) <= max(limit) <= WIDTH
    assert hatch(result_bar_svg(0.13, 0.14, 0)) == []


def test_what_was_not_measured_is_dotted_and_so_differs_from_nothing_reached() -> None:
    for drawn in (road_bar_svg(None, 0), result_bar_svg(None, 70, 0)):
        assert 'class="aw-dotted"' in drawn
        assert reached(drawn) == 0
    assert 'class="aw-dotted"' not in road_bar_svg(0.0, 0)


def test_nothing_runs_out_of_the_drawing() -> None:
    assert HEIGHT == 16
    for share in (-50.0, 0.0, 0.5, 80.0):
        drawn = road_bar_svg(share, 0, share)
        assert 0 <= reached(drawn) <= WIDTH
        assert 0 <= (tick(drawn) or 0) <= WIDTH
