"""Ambition against what was measured, across all measured projects, and at which moment ambitions were lowered (P14-P16).

Only what was last measured in the work counts as reached, behind or missed. What was last measured in the tender or the
contract has no verdict yet: it stands there on paper, at the level of the ambition, above or below it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.derive.evaluation import ThemeCourse, courses
from ambitieweb.derive.progress import all_tracks
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.stages import Stage, is_finished
from ambitieweb.derive.targets import target_of
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject, Portfolio, Theme, by_name
from ambitieweb.model.parts import Goal
from ambitieweb.model.project import MeasuringMoment


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """One theme of a measured project."""

    project: LinkedProject
    course: ThemeCourse
    portfolio: Portfolio

    @property
    def verdict(self) -> Verdict | None:
        """What the last measurement says, see `level_verdict`."""
        return level_verdict(self.project, self.course, self.portfolio)

    @property
    def lost_at(self) -> MeasuringMoment | None:
        """The moment at which the ambition was lowered; None when it was not, or the moment has no name."""
        return self.course.lost_at.moment if self.course.lost_at else None

    @property
    def is_lost(self) -> bool:
        """True when a measurement fell below the ambition and no later one found it again."""
        return self.course.lost_at is not None


def outcomes(portfolio: Portfolio) -> tuple[Outcome, ...]:
    """The outcome of each theme with an ambition, of every project that was measured: projects by name."""
    return tuple(
        Outcome(project, course, portfolio)
        for project in by_name(portfolio.projects.values())
        if project.record.measurements
        for course in courses(project)
        if course.place.rating is not None
    )


def level_verdict(project: LinkedProject, course: ThemeCourse, portfolio: Portfolio) -> Verdict | None:
    """The rule for a level: it has no line and no year, so in the work it is reached, or it is behind as long as the project
    runs and missed when that is finished, or when a goal on the same theme was missed in its year. None where the ambition is no level: there is nothing to reach."""
    if course.place.level is None:
        return None
    if project.is_stopped:
        return Verdict.STOPPED
    if course.stage is not Stage.WORK or course.change is None:
        return Verdict.NO_FIGURE
    if course.change >= 0:
        return Verdict.REACHED
    is_missed = is_finished(project) or _missed_a_year(project, course.place.theme, portfolio)
    return Verdict.MISSED if is_missed else Verdict.BEHIND


def _missed_a_year(project: LinkedProject, theme: Theme, portfolio: Portfolio) -> bool:
    """True where a result or goal on the theme is missed: else one page says 'not reached' and 'behind' of one thing."""
    tracks = tuple(all_tracks(project, portfolio.language))
    judged = (
        *(result_verdict(one, project, portfolio) for one in results_of(project) if one.theme == theme.id),
        *(
            target_of(project, track, tracks, portfolio).verdict
            for track in tracks
            if isinstance(track.record, Goal) and track.theme and track.theme.id == theme.id
        ),
    )
    return Verdict.MISSED in judged
