"""Every indicator and goal against its target, and the goals of an organisation by year (rows O5, O8, P12).

A goal without readings of its own is often measured elsewhere on the same page. The rule: an indicator of the same holder
with the same theme, the same target and the same unit tells where the goal stands; of several the one measured last. When
there is none, a result of a project with the same theme whose goal names the same number with the same first word of the
unit ("ten minste 600 ton") shows that the goal was measured. A result is words: it never says that the goal was reached.

Past is what is not reached, or not measured at all, while its year is over. What was measured but cannot be judged, because
nobody wrote down where it started, is 'measured' and never past.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ambitieweb.derive.holders import holders, roots
from ambitieweb.derive.progress import Track, all_tracks, moment_of, repeats_organisation
from ambitieweb.link.portfolio import Category, Portfolio, Project, Theme, Unit, WebHolder
from ambitieweb.model.numbers import LANGUAGES, readings
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.reading import Reading
from ambitieweb.model.result import Result


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
    """True when the target year lies before the year of the reference date, and the newest reading is short of the target
    or nothing was measured."""
    paired: Track | None = None
    """The indicator that measures a goal without readings of its own."""
    result: Result | None = None
    """The result that shows that such a goal was measured, when no indicator does."""

    @property
    def is_goal(self) -> bool:
        """True for a goal, False for an indicator."""
        return isinstance(self.track.record, Goal)

    @property
    def measured(self) -> Track:
        """Where the readings stand: here, or on the indicator that measures this goal."""
        return self.paired or self.track

    @property
    def newest(self) -> Reading | None:
        """The newest reading."""
        return self.measured.newest if self.measured.readings else None

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
    found: list[Target] = []
    for holder in holders(portfolio):
        tracks = tuple(all_tracks(holder))
        found.extend(
            _target(holder, track, tracks, reference) for track in tracks if not repeats_organisation(holder, track)
        )
    return tuple(found)


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


_SHORT = (State.UNDERWAY, State.AWAY, State.NO_READINGS, State.BY_SUPPLIER)
"""What is not reached, or not measured."""


def _target(holder: WebHolder, track: Track, beside: tuple[Track, ...], reference: datetime.date | None) -> Target:
    paired = _paired(track, beside)
    result = _result(holder, track) if paired is None else None
    state = State.MEASURED if result else state_of(paired or track)
    year = track.target_year
    is_past = year is not None and reference is not None and year < reference.year and state in _SHORT
    return Target(holder, track, state, is_past, paired, result)


def _paired(track: Track, beside: tuple[Track, ...]) -> Track | None:
    """The indicator that measures a goal without readings, see the rule above."""
    if track.readings or track.target is None or not isinstance(track.record, Goal):
        return None
    same = [
        other
        for other in beside
        if isinstance(other.record, Indicator)
        and other.readings
        and (_key(other.theme), other.target, _bare(other.unit)) == (_key(track.theme), track.target, _bare(track.unit))
    ]
    return max(same, key=lambda other: moment_of(other.newest) or 0.0, default=None)


_NUMBER = re.compile(r"(\d(?:[\d.,]*\d)?)\s*(\S*)")


def _result(holder: WebHolder, track: Track) -> Result | None:
    """The result that measures a goal without readings, see the rule above."""
    if not isinstance(holder, Project) or not isinstance(track.record, Goal) or track.readings or not track.unit:
        return None
    unit = _bare(track.unit).split()[0]
    for result in holder.record.results:
        said = _NUMBER.search(result.goal or "")
        if said is None or result.theme != track.record.theme or _bare(said[2]) != unit:
            continue
        if track.target in {value for language in LANGUAGES for value in readings(said[1], language)}:
            return result
    return None


def _key(theme: Theme | None) -> tuple[str, str] | None:
    return theme.key if theme else None


def _bare(unit: str) -> str:
    return " ".join(unit.casefold().split())
