"""Every indicator and goal against its target, and the goals of an organisation by year (rows O5, O8, P12).

A goal without readings of its own is often measured elsewhere on the same page: by an indicator of the same holder
(`pairs.py`). When there is none that was measured, a result of a project with the same theme, whose goal says the same number with the same first word of the
unit ("ten minste 600 ton"), or only how often ('ten hoogste 10 per jaar' beside '3 storingen'), does; its verdict is then that of the goal. Such a result also tells where an indicator without
readings stands: one page never says 'nog geen cijfer' beside the figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ambitieweb.derive.folded import folded
from ambitieweb.derive.holders import holders, roots
from ambitieweb.derive.pairs import paired
from ambitieweb.derive.progress import Track, all_tracks, repeats_organisation
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.verdicts import Course, Verdict, course_of, is_over
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Portfolio, Theme, Unit, WebHolder
from ambitieweb.model.parts import Goal
from ambitieweb.model.reading import Reading
from ambitieweb.model.result import Result
from ambitieweb.model.said import Said, said


class NoVerdict(Enum):
    """Why a number has no word; the value is the key of the words for it."""

    NO_TARGET = "no_target"
    NO_SIDE = "no_side"
    """It is not written down whether more or less is better, or where it started."""
    NO_LINE = "no_line"
    """There is time left, and no start with a year or no year of the goal to plan a step from."""
    NOT_YET = "not_yet"
    """A result tells of it that cannot be held against the goal as it is written."""


@dataclass(frozen=True, slots=True, repr=False)
class Target:
    """An indicator or goal where it stands, with what is known of it."""

    holder: WebHolder
    track: Track
    verdict: Verdict | None
    """None when there is a number and no word for it."""
    is_past: bool
    """True when the target year lies before the year of the reference date, and the goal was missed or nothing was measured."""
    paired: Track | None = None
    """The indicator that measures a goal without readings of its own, in the unit of the goal."""
    result: Result | None = None
    """The result that shows that such a goal or indicator was measured, when no readings do."""
    told_by: Result | None = None
    """The result of the same project that says the same with the same verdict, whether readings measure it or not."""

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
    def is_early(self) -> bool:
        """True when something was measured while the work has yet to begin: there is a figure, and nothing to judge."""
        is_open = self.verdict is Verdict.NO_FIGURE and course_of(self.holder) is Course.NOT_BEGUN
        return is_open and self.newest is not None

    @property
    def planned(self) -> Decimal | None:
        """Where the straight line is at the newest reading; None where no line was needed for the verdict."""
        return self.measured.planned if self.verdict in (Verdict.ON_COURSE, Verdict.BEHIND) else None

    @property
    def reason(self) -> NoVerdict | None:
        """Why there is a number and no word."""
        if self.verdict is not None:
            return None
        if self.track.target is None:
            return NoVerdict.NO_TARGET
        if self.measured.aim.side is None:
            return NoVerdict.NO_SIDE
        return NoVerdict.NOT_YET if self.result else NoVerdict.NO_LINE


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
    inherited_by: tuple[LinkedCategory, ...]
    """Cards that name no goals of the organisation: those of the organisation itself count there."""


def targets(portfolio: Portfolio) -> tuple[Target, ...]:
    """All indicators and goals of units, categories and projects, in the order of the site. A goal of the
    organisation that a card repeats counts where the organisation says it."""
    return tuple(target for holder in holders(portfolio) for target in targets_of(holder, portfolio))


def targets_of(holder: WebHolder, portfolio: Portfolio) -> tuple[Target, ...]:
    """Those of one unit, category or project."""
    tracks = tuple(all_tracks(holder, portfolio.language))
    return tuple(
        target_of(holder, track, tracks, portfolio) for track in tracks if not repeats_organisation(holder, track)
    )


def goal_lines(portfolio: Portfolio) -> tuple[GoalLine, ...]:
    """Per organisation the goals with a year, the soonest first."""
    everyone = holders(portfolio)
    units = gathered((unit.root.id, unit) for unit in everyone if isinstance(unit, Unit))
    cards = gathered(
        (card.root.id, card)
        for card in everyone
        if isinstance(card, LinkedCategory) and card.root and not card.record.organisation_goals
    )
    found = []
    for root in roots(portfolio):
        goals = [(unit, goal) for unit in units.get(root.id, ()) for goal in unit.record.goals]
        dated = sorted(_dated(goals), key=lambda goal: goal.year)
        undated = tuple((unit, goal) for unit, goal in goals if goal.year is None)
        if dated or undated:
            inherited = cards.get(root.id, ()) if root.record.goals else ()
            found.append(GoalLine(root, tuple(dated), undated, inherited))
    return tuple(found)


def _dated(goals: list[tuple[Unit, Goal]]) -> Iterator[DatedGoal]:
    for unit, goal in goals:
        if goal.year is not None:
            theme = unit.theme(goal.theme)
            yield DatedGoal(unit, goal, goal.year, theme)


def target_of(holder: WebHolder, track: Track, beside: tuple[Track, ...], portfolio: Portfolio) -> Target:
    """Where an indicator or goal stands, with the other ones of its holder beside it."""
    today = portfolio.reference_date
    pair = paired(track, beside)
    told_by = _result(holder, track, portfolio.language)
    result = None if track.readings or (pair and pair.readings) else told_by
    judged = (pair or track).verdict(holder, today)
    if isinstance(holder, LinkedProject) and told_by is not None:
        of_result = result_verdict(told_by, holder, portfolio)
        judged = of_result if result is not None else judged
        told_by = told_by if of_result is judged else None
    is_short = judged in (Verdict.MISSED, Verdict.NO_FIGURE)
    return Target(holder, track, judged, is_short and is_over(track.target_year, today), pair, result, told_by)


def _result(holder: WebHolder, track: Track, language: str) -> Result | None:
    """The result that says how it went with a goal or indicator, see the rule above."""
    if not isinstance(holder, LinkedProject) or track.target is None or not track.unit:
        return None
    unit, theme = folded(track.unit).split()[0], track.theme.id if track.theme else None
    for result in results_of(holder):
        goal = said(result.goal, language) if result.goal else None
        if goal is None or result.theme != theme or goal.value != track.target:
            continue
        if goal.unit[:1] in ((unit,), ("%",) if unit.startswith("%") else ()) or _counts(result, goal, unit, language):
            return result
    return None


def _counts(result: Result, goal: Said, unit: str, language: str) -> bool:
    """True where the goal of a result names no unit of its own, as 'ten hoogste 10 per jaar', and its value counts what is asked."""
    value = said(result.value, language)
    return value is not None and value.unit[:1] == (unit,) and goal.unit[:1] in ((), ("per",))
