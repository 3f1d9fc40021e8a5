"""How far an indicator has come, worked by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import partial

from ambitieweb.derive.progress import Track, moment_of
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.model.reading import Reading
from ambitieweb.pages.all_pages import desk
from ambitieweb.pages.cards.progress import _sentence
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
    assert moment_of(year) == 2026
    assert moment_of(july) == 2026 + Fraction(182, 365)
    assert moment_of(Reading(waarde="1")) is None


def test_the_newest_reading_is_the_last_with_a_moment() -> None:
    dated, undated = Reading(waarde="90", jaar="2025"), Reading(waarde="70")
    assert track(100, 80, dated, undated).newest is dated
    assert track(100, 80, dated, undated).share == Decimal("0.5")


def test_the_sentence_names_the_plan_and_never_a_part_of_the_way() -> None:
    means = desk(demo().portfolio, "nl")
    said = partial(_sentence, means, means.writer())
    # from 100 at the end of 2020 to 60 at the end of 2030: at the end of 2025 half of the 40 is planned, so 80
    gas = track(100, 60, Reading(waarde="81", jaar="2025"))
    assert said(gas, Verdict.ON_COURSE) == (
        "Laatst gemeten: 81 m3. Doel: 60 m3, uiterlijk in 2030. Volgens plan moest het toen 80 m3 zijn."
    )
    assert said(gas, Verdict.REACHED) == "Laatst gemeten: 81 m3. Doel: 60 m3, uiterlijk in 2030."
    third = track(100, 60, Reading(waarde="81", jaar="2023"))  # 100 - 3/10 of 40
    assert said(third, Verdict.ON_COURSE).endswith(" 88 m3 zijn.")
