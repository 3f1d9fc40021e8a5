"""What was measured of indicators and goals, with where it started and where it must go (rows O5, P12)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ambitieweb.derive.folded import folded
from ambitieweb.derive.verdicts import (
    Aim,
    Measured,
    Verdict,
    course_of,
    made_part,
    moment,
    planned_part,
    planned_value,
    verdict,
)
from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory, Theme, WebHolder
from ambitieweb.model.better import Better
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.reading import Reading
from ambitieweb.model.said import better_side


@dataclass(frozen=True, slots=True)
class Track:
    """One indicator or goal with its values, the oldest first; readings without a moment come last."""

    name: str
    unit: str
    theme: Theme | None
    baseline: Decimal | None
    base_year: int | None
    target: Decimal | None
    target_year: int | None
    readings: tuple[Reading, ...]
    record: Indicator | Goal | None = None
    """What the author wrote."""
    better: Better | None = None
    """The better side as the author says it, in a field or in the words of a goal; the start may say it too."""
    choice: ChosenMeasure | None = None
    """The measure that an indicator belongs to."""
    is_inherited: bool = False
    """True for a goal of the organisation that a card repeats."""

    @property
    def newest(self) -> Reading:
        """The last one with a moment; without any moment the last that was written down."""
        return next(
            (reading for reading in reversed(self.readings) if moment_of(reading) is not None), self.readings[-1]
        )

    @property
    def aim(self) -> Aim:
        """What is to be reached."""
        return Aim(self.target, self.target_year, self.baseline, self.base_year, self.better)

    @property
    def measured(self) -> Measured | None:
        """The newest reading with its moment."""
        return Measured(self.newest.value, moment_of(self.newest)) if self.readings else None

    @property
    def share(self) -> Fraction | None:
        """Which part of the step from start to goal was made at the newest reading, for a drawing: the words are those of
        the verdict."""
        return made_part(self.aim, self.measured.value) if self.measured and self.measured.at else None

    @property
    def planned_share(self) -> Fraction | None:
        """Which part should have been made then."""
        return planned_part(self.aim, self.measured.at) if self.measured else None

    @property
    def planned(self) -> Decimal | None:
        """Where the straight line from start to goal is at the newest reading."""
        return planned_value(self.aim, self.measured.at) if self.measured else None

    def verdict(self, holder: WebHolder, today: datetime.date | None) -> Verdict | None:
        """What the rule says of it."""
        return verdict(self.aim, self.measured, today, course_of(holder))


def tracks(holder: WebHolder, language: str) -> tuple[Track, ...]:
    """Everything with readings on a unit, category or project: indicators of its web, its goals, its measures."""
    return tuple(track for track in all_tracks(holder, language) if track.readings)


def moment_of(reading: Reading) -> Fraction | None:
    """When it was measured, in years; a year alone is its end."""
    return moment(year=reading.year, day=reading.date)


def all_tracks(holder: WebHolder, language: str) -> Iterator[Track]:
    """The same, with what nobody measured yet; `newest` has no meaning there."""
    for place in holder.places:
        for indicator in place.record.indicators:
            yield track_of_indicator(indicator, place.theme, None)
    inherited = holder.record.organisation_goals if isinstance(holder, LinkedCategory) else ()
    for number, goal in enumerate((*holder.record.goals, *inherited)):
        theme = holder.theme(goal.theme)
        yield _of_goal(goal, theme, language, is_inherited=number >= len(holder.record.goals))
    for choice in holder.choices:
        for indicator in choice.record.indicators:
            yield track_of_indicator(indicator, choice.theme, choice)


def repeats_organisation(holder: WebHolder, track: Track) -> bool:
    """True for a goal on a card that the organisation itself has as well, with every reading: it counts there, once."""
    if not track.is_inherited or not isinstance(holder, LinkedCategory) or holder.root is None:
        return False
    here = track.record
    return any(
        isinstance(here, Goal)
        and _as_said(here) == _as_said(goal)
        and all(reading in goal.readings for reading in here.readings)
        for goal in holder.root.record.goals
    )


def _as_said(goal: Goal) -> tuple[object, ...]:
    """A goal without what does not make it another one: capitals, spaces and a full stop."""
    return folded(goal.text).rstrip("."), goal.value, goal.unit, goal.year


def track_of_indicator(indicator: Indicator, theme: Theme | None, choice: ChosenMeasure | None) -> Track:
    """An indicator where it stands, with what was measured."""
    return Track(
        name=indicator.name,
        unit=indicator.unit or "",
        theme=theme,
        baseline=indicator.baseline,
        base_year=indicator.base_year,
        target=indicator.target,
        target_year=indicator.target_year,
        readings=_in_order(indicator.readings),
        record=indicator,
        better=indicator.better,
        choice=choice,
    )


def _of_goal(goal: Goal, theme: Theme | None, language: str, *, is_inherited: bool) -> Track:
    return Track(
        name=goal.text,
        unit=goal.unit or "",
        theme=theme,
        baseline=goal.baseline,
        base_year=goal.base_year,
        target=goal.value,
        target_year=goal.year,
        readings=_in_order(goal.readings),
        record=goal,
        better=goal.better or better_side(goal.text, goal.value, goal.unit or "", language),
        is_inherited=is_inherited,
    )


FAR_AWAY = Fraction(10**6)


def _in_order(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda reading: moment_of(reading) or FAR_AWAY))
