"""What a reader of a project wants to know first, by how far the project is and what was measured of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.evaluation import ThemeCourse, courses
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.stages import Stage, has_begun, is_finished, stage_of
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject, Portfolio
from ambitieweb.model.project import Measurement
from ambitieweb.model.result import Result
from ambitieweb.model.values import Rating


class Standing(Enum):
    """Where a project stands for a reader; the value is the key of its words."""

    EARLY = "early"
    """No level was chosen yet: what must happen next?"""
    UNDER_WAY = "under_way"
    """What was decided, why, and what comes next?"""
    JUDGED = "judged"
    """Did it work, and what do we learn?"""
    UNMEASURED = "unmeasured"
    """It is finished, and nobody measured."""
    STOPPED = "stopped"
    """Why did it stop?"""


def project_standing(project: LinkedProject) -> Standing:
    """Where it stands: what came of it counts from the work on, whatever was measured before."""
    if project.is_stopped:
        return Standing.STOPPED
    if has_begun(project) and (results_of(project) or last_in_work(project)):
        return Standing.JUDGED
    if is_finished(project):
        return Standing.UNMEASURED
    places = project.places
    return Standing.UNDER_WAY if any(place.rating not in _OPEN for place in places) else Standing.EARLY


_OPEN = (None, Rating.UNDECIDED)


def last_in_work(project: LinkedProject) -> Measurement | None:
    """The last measurement that was made while the work was done, and that names a theme."""
    if project.web is None:
        return None
    found = [m for m in project.record.measurements_by_day if m.themes and stage_of(m.moment) is Stage.WORK]
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class WebChanges:
    """What became of the themes of a web: those that came out lower or higher, how many came out as wanted, and how many
    have a level and no figure yet."""

    lower: tuple[ThemeCourse, ...]
    higher: tuple[ThemeCourse, ...]
    same: int
    open: int

    @property
    def changed(self) -> tuple[ThemeCourse, ...]:
        """The misses first."""
        return (*self.lower, *self.higher)


def web_changes(project: LinkedProject) -> WebChanges:
    """The ambitions against what was last measured in the work."""
    found = courses(project)
    in_work = [course for course in found if course.stage is Stage.WORK and course.change is not None]
    return WebChanges(
        lower=tuple(course for course in in_work if (course.change or 0) < 0),
        higher=tuple(course for course in in_work if (course.change or 0) > 0),
        same=sum(course.change == 0 for course in in_work),
        open=sum(course.place.level is not None and course not in in_work for course in found),
    )


def on_paper_lower(project: LinkedProject) -> tuple[ThemeCourse, ...]:
    """The ambitions that the tender or the contract lowered, while the work has yet to show a level."""
    if not project.record.measurements:
        return ()
    return tuple(
        course
        for course in courses(project)
        if course.change is not None and course.change < 0 and course.stage is not Stage.WORK
    )


@dataclass(frozen=True, slots=True)
class JudgedResult:
    """A result with its verdict."""

    record: Result
    verdict: Verdict | None


def judged_results(project: LinkedProject, portfolio: Portfolio) -> tuple[JudgedResult, ...]:
    """The results of a project; the worst first when there are more than fit side by side, else in the order of the author."""
    found = [JudgedResult(one, result_verdict(one, project, portfolio)) for one in results_of(project)]
    if len(found) > SIDE_BY_SIDE:
        found.sort(key=lambda one: _WORST_FIRST.index(one.verdict))
    return tuple(found)


SIDE_BY_SIDE = 4
_WORST_FIRST = (
    Verdict.MISSED,
    Verdict.BEHIND,
    Verdict.STOPPED,
    Verdict.NO_FIGURE,
    None,
    Verdict.ON_COURSE,
    Verdict.REACHED,
)


@dataclass(frozen=True, slots=True)
class ResultScore:
    """How many of the goals beside results were reached, are on course, lag, have no figure, or have no verdict because the two
    cannot be compared."""

    reached: int
    on_course: int
    lagging: int
    no_figure: int
    open: int

    @property
    def judged(self) -> int:
        """Those with a figure."""
        return self.reached + self.on_course + self.lagging


def score(results: tuple[JudgedResult, ...]) -> ResultScore:
    """The tally of results as a reader counts them."""
    of = Counter(one.verdict for one in results)
    return ResultScore(
        of[Verdict.REACHED],
        of[Verdict.ON_COURSE],
        of[Verdict.MISSED] + of[Verdict.BEHIND],
        of[Verdict.NO_FIGURE],
        sum(one.verdict is None and one.record.goal is not None for one in results),
    )
