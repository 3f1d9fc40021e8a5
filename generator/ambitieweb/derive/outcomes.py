"""Ambition against what was reached, across all measured projects, and at which moment ambitions were lost (P14-P16)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.evaluation import ThemeCourse, courses
from ambitieweb.link.portfolio import Portfolio, Project
from ambitieweb.model.project import MeasuringMoment


class Verdict(Enum):
    """The last measurement against the ambition; the value is the key of its word."""

    ABOVE = "above"
    REACHED = "reached"
    BELOW = "below"
    UNKNOWN = "unknown"
    """One of the two is no level, or nothing was measured."""


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """One theme of a measured project."""

    project: Project
    course: ThemeCourse

    @property
    def verdict(self) -> Verdict:
        """What the last measurement says."""
        change = self.course.change
        if change is None:
            return Verdict.UNKNOWN
        return Verdict.BELOW if change < 0 else Verdict.ABOVE if change > 0 else Verdict.REACHED

    @property
    def lost_at(self) -> MeasuringMoment | None:
        """The moment at which the ambition was lost; None when it was not, or the moment has no name."""
        return self.course.lost_at.moment if self.course.lost_at else None

    @property
    def is_lost(self) -> bool:
        """True when a measurement fell below the ambition and no later one reached it again: the verdict is then 'below'."""
        return self.course.lost_at is not None


def outcomes(portfolio: Portfolio) -> tuple[Outcome, ...]:
    """The outcome of each theme with an ambition, of every project that was measured: projects by name."""
    projects = sorted(portfolio.projects.values(), key=lambda project: (project.name.casefold(), project.id))
    return tuple(
        Outcome(project, course)
        for project in projects
        if project.record.measurements
        for course in courses(project)
        if course.place.rating is not None
    )


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """How many of some outcomes got which verdict."""

    above: tuple[Outcome, ...]
    reached: tuple[Outcome, ...]
    below: tuple[Outcome, ...]
    unknown: tuple[Outcome, ...]

    @property
    def compared(self) -> int:
        """How many could be compared."""
        return len(self.above) + len(self.reached) + len(self.below)


def tally(found: Iterable[Outcome]) -> Tally:
    """Outcomes by verdict."""
    by_verdict: dict[Verdict, list[Outcome]] = {verdict: [] for verdict in Verdict}
    for outcome in found:
        by_verdict[outcome.verdict].append(outcome)
    return Tally(*(tuple(by_verdict[verdict]) for verdict in Verdict))
