"""What was measured of indicators and goals, with where it started and where it must go (rows O5, P12)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ambitieweb.link.portfolio import Category, Choice, Theme, Unit, WebHolder
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.reading import Reading


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
    choice: Choice | None = None
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
    def share(self) -> Decimal | None:
        """How much of the way from baseline to target the newest reading has come, 1 at the target. None when the
        baseline or target is missing, or they are the same."""
        if not self.readings or moment_of(self.newest) is None:
            return None
        if self.baseline is None or self.target is None or self.baseline == self.target:
            return None
        return (self.newest.value - self.baseline) / (self.target - self.baseline)


def tracks(holder: WebHolder) -> tuple[Track, ...]:
    """Everything with readings on a unit, category or project: indicators of its web, its goals, its measures."""
    return tuple(track for track in all_tracks(holder) if track.readings)


def moment_of(reading: Reading) -> float | None:
    """When it was measured, in years: 1 July 2026 is about 2026.5, a year alone is its end."""
    if reading.date is not None:
        start = datetime.date(reading.date.year, 1, 1)
        return reading.date.year + (reading.date - start).days / 366
    return float(reading.year + 1) - 1 / 366 if reading.year is not None else None


def all_tracks(holder: WebHolder) -> Iterator[Track]:
    """The same, with what nobody measured yet; `newest` has no meaning there."""
    for place in holder.web.themes if holder.web else ():
        for indicator in place.record.indicators:
            yield _of_indicator(indicator, place.theme, None)
    inherited = holder.record.organisation_goals if isinstance(holder, Category) else ()
    for number, goal in enumerate((*holder.record.goals, *inherited)):
        theme = holder.theme_set.theme(goal.theme) if holder.theme_set and goal.theme else None
        yield _of_goal(goal, theme, is_inherited=number >= len(holder.record.goals))
    for choice in () if isinstance(holder, Unit) else holder.choices:
        for indicator in choice.record.indicators:
            yield _of_indicator(indicator, choice.theme, choice)


def repeats_organisation(holder: WebHolder, track: Track) -> bool:
    """True for a goal on a card that the organisation itself has as well, with every reading: it counts there, once."""
    if not track.is_inherited or not isinstance(holder, Category) or holder.parent is None:
        return False
    here = track.record
    return any(
        isinstance(here, Goal)
        and _as_said(here) == _as_said(goal)
        and all(reading in goal.readings for reading in here.readings)
        for goal in holder.parent.root.record.goals
    )


def _as_said(goal: Goal) -> tuple[object, ...]:
    """A goal without what does not make it another one: capitals, spaces and a full stop."""
    return " ".join(goal.text.split()).casefold().rstrip("."), goal.value, goal.unit, goal.year


def _of_indicator(indicator: Indicator, theme: Theme | None, choice: Choice | None) -> Track:
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
        choice=choice,
    )


def _of_goal(goal: Goal, theme: Theme | None, *, is_inherited: bool) -> Track:
    return Track(
        name=goal.text,
        unit=goal.unit or "",
        theme=theme,
        baseline=None,
        base_year=None,
        target=goal.value,
        target_year=goal.year,
        readings=_in_order(goal.readings),
        record=goal,
        is_inherited=is_inherited,
    )


def _in_order(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda reading: moment_of(reading) or float("inf")))
