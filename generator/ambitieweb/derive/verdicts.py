"""The one rule by which a result, goal or ambition gets a verdict; everything that judges asks here.

A verdict needs a number that was measured. Start and goal make a straight line: a year alone is the end of that year, and at
the moment of the reading the line says which part of the step was planned. At the goal or past it is reached; 90% or more of
the planned part is on course, less is behind. Once the year is over, or the project is finished, what is not reached is
missed. Less is better where the start lies above the goal, or where the author says so.

There is no word when it would be a guess: without a goal, without a side that is better, or with time left and no line to
hold the reading against. Number and goal then stand there by themselves.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from ambitieweb.derive.stages import has_begun, is_finished
from ambitieweb.link.portfolio import LinkedProject, WebHolder
from ambitieweb.model.better import Better, is_bound
from ambitieweb.model.method import ON_COURSE_FROM


class Verdict(Enum):
    """What the rule says; the value is the key of its word and of its sign."""

    REACHED = "reached"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    MISSED = "missed"
    NO_FIGURE = "no_figure"
    STOPPED = "stopped"


class Course(Enum):
    """How far the work is to which the goal belongs. What belongs to no project runs."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Measured:
    """A value with the moment at which it was measured, as far as that is known."""

    value: Decimal
    at: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be reached: the goal with its year, where it started, and which side is better if the author says so."""

    goal: Decimal | None
    year: int | None = None
    start: Decimal | None = None
    start_year: int | None = None
    better: Better | None = None

    @property
    def side(self) -> Better | None:
        """The better side: as the author says, else from the start towards the goal; None when nobody can know."""
        if self.better is not None or self.start is None or self.goal is None or self.start == self.goal:
            return self.better
        return Better.LESS if self.start > self.goal else Better.MORE

    @property
    def is_bound(self) -> bool:
        """True when there is no step to make, only a bound to keep."""
        return is_bound(self.start, self.goal, self.better)


def course_of(holder: WebHolder) -> Course:
    """How far the work of a holder is."""
    if not isinstance(holder, LinkedProject):
        return Course.RUNNING
    if holder.is_stopped:
        return Course.STOPPED
    if not has_begun(holder):
        return Course.NOT_BEGUN
    return Course.FINISHED if is_finished(holder) else Course.RUNNING


def moment(*, year: int | None = None, day: datetime.date | None = None) -> Fraction | None:
    """A moment in years: the end of 2026 is 2027, and so is 31 December 2026; 2 July 2026 is 2026 and 183 of 365 days."""
    if day is not None:
        in_year = 366 if day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0) else 365
        return day.year + Fraction(day.timetuple().tm_yday, in_year)
    return Fraction(year + 1) if year is not None else None


def newest(found: Iterable[Measured]) -> Measured | None:
    """The last one with a moment, of one moment the one that was written down last; without any moment the last of all."""
    readings = tuple(found)
    dated = [reading for reading in readings if reading.at is not None]
    return max(reversed(dated), key=lambda reading: reading.at or 0) if dated else readings[-1] if readings else None


def verdict(aim: Aim, reading: Measured | None, today: datetime.date | None, course: Course) -> Verdict | None:
    """The verdict by the rule above; None when there is a number but no word for it."""
    if course is Course.STOPPED:
        return Verdict.STOPPED
    if reading is None or course is Course.NOT_BEGUN or _is_start(aim, reading):
        return Verdict.NO_FIGURE
    if aim.goal is None:
        return None
    if _reaches(aim, reading.value):
        return Verdict.REACHED
    if aim.side is None:
        return None
    if course is Course.FINISHED or is_over(aim.year, today) or _comes_after(aim.year, reading):
        return Verdict.MISSED
    planned = planned_part(aim, reading.at)
    if planned is None:
        return None
    made = made_part(aim, reading.value)
    return Verdict.ON_COURSE if made is not None and made >= ON_COURSE_FROM * planned else Verdict.BEHIND


def is_over(year: int | None, today: datetime.date | None) -> bool:
    """True once the year of a goal lies behind the reference date; the whole year may be used."""
    return year is not None and today is not None and year < today.year


def planned_part(aim: Aim, at: Fraction | None) -> Fraction | None:
    """Which part of the step should have been made at a moment, on the straight line from start to goal, at most the whole;
    None without a start, a moment or a line between two years."""
    first, last = moment(year=aim.start_year), moment(year=aim.year)
    if aim.start is None or at is None or first is None or last is None or last <= first:
        return None
    return min((at - first) / (last - first), Fraction(1))


def made_part(aim: Aim, value: Decimal) -> Fraction | None:
    """Which part of the step from start to goal a value has made: 1 at the goal. None when there is no step to make."""
    if aim.start is None or aim.goal is None or aim.start == aim.goal or aim.is_bound:
        return None
    return Fraction(value - aim.start) / Fraction(aim.goal - aim.start)


def planned_value(aim: Aim, at: Fraction | None) -> Decimal | None:
    """Where the straight line is at a moment; a bound is the same at every moment."""
    part = Fraction(1) if aim.is_bound else planned_part(aim, at)
    if part is None or aim.start is None or aim.goal is None:
        return None
    exact = Fraction(aim.start) + part * Fraction(aim.goal - aim.start)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _is_start(aim: Aim, reading: Measured) -> bool:
    """True for what was measured in the start year or before it: that is where it began, not how far it came. A goal for the
    start year itself is measured in that year."""
    first = moment(year=aim.start_year)
    if first is None or aim.start is None or reading.at is None or aim.start_year == aim.year:
        return False
    return reading.at <= first


def _reaches(aim: Aim, value: Decimal) -> bool:
    """Equal to the goal is reached, whichever side is better."""
    assert aim.goal is not None
    return value == aim.goal or (aim.side is not None and (value > aim.goal) is (aim.side is Better.MORE))


def _comes_after(year: int | None, reading: Measured) -> bool:
    """True when it was measured after the year of the goal, so that the year is over whatever the reference date."""
    last = moment(year=year)
    return last is not None and reading.at is not None and reading.at > last


MISSES = (Verdict.MISSED, Verdict.BEHIND)
"""What did not come out as was wanted."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of some things got which verdict; `unjudged` have a number and no word."""

    of: dict[Verdict, int]
    unjudged: int

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Each verdict that occurs, as the key of its words, with how often it does; the unjudged last."""
        last = (("unjudged", self.unjudged),) if self.unjudged else ()
        return (*((verdict.value, n) for verdict, n in self.of.items()), *last)


def tally(verdicts: Iterable[Verdict | None]) -> Tally:
    """The tally, with its misses and what was not measured: none of them stands without the others."""
    found = tuple(verdicts)
    return Tally({verdict: found.count(verdict) for verdict in Verdict if verdict in found}, found.count(None))
