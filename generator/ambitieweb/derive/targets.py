"""Every indicator and goal against its target, and the goals of an organisation by year (rows O5, O8, P12)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ambitieweb.derive.holders import holders, roots
from ambitieweb.derive.progress import Track, all_tracks, repeats_organisation
from ambitieweb.link.portfolio import Category, Portfolio, Theme, Unit, WebHolder
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.reading import Reading


class State(Enum):
    """Where an indicator or goal stands; the value is the key of its word."""

    REACHED = "reached"
    """The newest reading is at the target or past it."""
    UNDERWAY = "underway"
    """Between baseline and target, or still at the baseline."""
    AWAY = "away"
    """On the other side of the baseline."""
    MEASURED = "measured"
    """Measured, but it is not written down whether more or less is better: there is no baseline."""
    NO_TARGET = "no_target"
    NO_READINGS = "no_readings"
    BY_SUPPLIER = "by_supplier"
    """The supplier proposes what is measured; nothing was measured yet."""


@dataclass(frozen=True, slots=True, repr=False)
class Target:
    """An indicator or goal where it stands, with what is known of it."""

    holder: WebHolder
    track: Track
    state: State
    is_past: bool
    """True when the target year lies before the year of the reference date and no reading shows that it was reached."""

    @property
    def is_goal(self) -> bool:
        """True for a goal, False for an indicator."""
        return isinstance(self.track.record, Goal)

    @property
    def newest(self) -> Reading | None:
        """The newest reading."""
        return self.track.newest if self.track.readings else None

    @property
    def to_go(self) -> Decimal | None:
        """How far the newest reading is from the target, in its own unit; None when the target is reached or unknown."""
        if self.newest is None or self.track.target is None or self.state not in (State.UNDERWAY, State.AWAY):
            return None
        return abs(self.track.target - self.newest.value)


@dataclass(frozen=True, slots=True, repr=False)
class DatedGoal:
    """A goal with a year on the timeline of an organisation."""

    holder: Unit
    record: Goal
    year: int
    theme: Theme | None


@dataclass(frozen=True, slots=True, repr=False)
class GoalLine:
    """The goals of an organisation and its units by year, and the cards that follow the organisation's goals."""

    root: Unit
    goals: tuple[DatedGoal, ...]
    undated: tuple[tuple[Unit, Goal], ...]
    inherited_by: tuple[Category, ...]
    """Cards that name no goals of the organisation: those of the organisation itself count there."""


def targets(portfolio: Portfolio) -> tuple[Target, ...]:
    """All indicators and goals of units, categories and projects, in the order of the site. A goal of the
    organisation that a card repeats counts where the organisation says it."""
    reference = portfolio.reference_date
    return tuple(
        _target(holder, track, reference)
        for holder in holders(portfolio)
        for track in all_tracks(holder)
        if not repeats_organisation(holder, track)
    )


def state_of(track: Track) -> State:
    """Where it stands. Equal to the target is reached, whichever way is better."""
    if not track.readings:
        by_supplier = isinstance(track.record, Indicator) and track.record.by_supplier
        return State.BY_SUPPLIER if by_supplier else State.NO_READINGS
    if track.target is None:
        return State.NO_TARGET
    if track.newest.value == track.target:
        return State.REACHED
    share = track.share
    if share is None:
        return State.MEASURED
    return State.REACHED if share >= 1 else State.UNDERWAY if share >= 0 else State.AWAY


def goal_lines(portfolio: Portfolio) -> tuple[GoalLine, ...]:
    """Per organisation the goals with a year, the soonest first."""
    units: dict[str, list[Unit]] = {}
    cards: dict[str, list[Category]] = {}
    for holder in holders(portfolio):
        if isinstance(holder, Unit):
            units.setdefault(holder.root.id, []).append(holder)
        elif isinstance(holder, Category) and holder.parent and not holder.record.organisation_goals:
            cards.setdefault(holder.parent.root.id, []).append(holder)
    found = []
    for root in roots(portfolio):
        goals = [(unit, goal) for unit in units.get(root.id, ()) for goal in unit.record.goals]
        dated = sorted(_dated(goals), key=lambda goal: goal.year)
        undated = tuple((unit, goal) for unit, goal in goals if goal.year is None)
        if dated or undated:
            inherited = tuple(cards.get(root.id, ())) if root.record.goals else ()
            found.append(GoalLine(root, tuple(dated), undated, inherited))
    return tuple(found)


def _dated(goals: list[tuple[Unit, Goal]]) -> Iterator[DatedGoal]:
    for unit, goal in goals:
        if goal.year is not None:
            theme = unit.theme_set.theme(goal.theme) if unit.theme_set and goal.theme else None
            yield DatedGoal(unit, goal, goal.year, theme)


def _target(holder: WebHolder, track: Track, reference: datetime.date | None) -> Target:
    state = state_of(track)
    year = track.target_year
    is_past = year is not None and reference is not None and year < reference.year and state is not State.REACHED
    return Target(holder, track, state, is_past)
