"""How far an indicator has come, worked by hand."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from ambitieweb.derive.progress import Track, moment_of
from ambitieweb.model.reading import Reading
from ambitieweb.pages.desk import desk
from ambitieweb.pages.progress import _sentence
from demo import demo


def track(baseline: int | None, target: int | None, *readings: Reading) -> Track:
    some = (None if value is None else Decimal(value) for value in (baseline, target))
    base, aim = some
    return Track("Gas", "m3", None, base, 2020, aim, 2030, readings)


def test_share_is_the_part_of_the_way_from_baseline_to_target() -> None:
    # 1480 -> 740 is a way of -740; 1480 -> 1110 is -370; -370 / -740 = 0.5
    assert track(1480, 740, Reading(waarde="1110", jaar="2025")).share == Decimal("0.5")


def test_past_the_target_is_more_than_one() -> None:
    # 9500 -> 8075 is -1425; 9500 -> 7887.5 would be -1612.5; with 7361 it is -2139; 2139 / 1425 = 1.501...
    share = track(9500, 8075, Reading(waarde="7361", jaar="2026")).share
    assert share is not None
    assert round(share, 3) == Decimal("1.501")


def test_away_from_the_target_is_below_zero() -> None:
    # 100 -> 80 is -20; 100 -> 110 is +10; 10 / -20 = -0.5
    assert track(100, 80, Reading(waarde="110", jaar="2025")).share == Decimal("-0.5")


def test_without_baseline_or_dated_reading_there_is_no_share() -> None:
    assert track(None, 80, Reading(waarde="110", jaar="2025")).share is None
    assert track(100, 80, Reading(waarde="110")).share is None
    assert track(80, 80, Reading(waarde="80", jaar="2025")).share is None


def test_a_year_counts_as_its_end_and_a_date_as_its_day() -> None:
    year, july = Reading(waarde="1", jaar="2025"), Reading(waarde="1", datum="2026-07-01")
    assert 2025.99 < (moment_of(year) or 0) < 2026
    assert 2026.49 < (moment_of(july) or 0) < 2026.51
    assert moment_of(Reading(waarde="1")) is None


def test_the_newest_reading_is_the_last_with_a_moment() -> None:
    dated, undated = Reading(waarde="90", jaar="2025"), Reading(waarde="70")
    assert track(100, 80, dated, undated).newest is dated
    assert track(100, 80, dated, undated).share == Decimal("0.5")


def test_the_sentence_says_that_a_target_was_reached_instead_of_more_than_the_whole_way() -> None:
    means = desk(demo().portfolio, "nl")
    said = partial(_sentence, means, means.writer(""))
    # of the way from 100 to 60: 36 of 40 is 90%, 40 is there, 41 is past it, 39.9 is not there yet, -10 is away
    ends = {
        64: "Dat is 90% van de weg.",
        60: "Doel gehaald.",
        59: "Doel gehaald.",
        110: "Dat is verder weg dan bij de nulmeting.",
    }
    for value, end in (*ends.items(), (Decimal("60.1"), "Dat is 99% van de weg.")):
        assert said(track(100, 60, Reading(waarde=str(value).replace(".", ","), jaar="2025"))).endswith(f" {end}")
    assert said(track(60, 100, Reading(waarde="101", jaar="2025"))).endswith(" Doel gehaald.")
