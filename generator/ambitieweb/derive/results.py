"""The results of projects: which count, and what the rule says of each (row L8).

A result of a project whose work has not begun is an offer: it is a result nowhere, and only the project itself tells what was
offered.
"""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.derive.stages import has_begun
from ambitieweb.derive.verdicts import Aim, Measured, Verdict, course_of, moment, verdict
from ambitieweb.link.portfolio import LinkedProject, Portfolio
from ambitieweb.model.result import Result
from ambitieweb.model.said import Said, is_same_thing, said


def results_of(project: LinkedProject) -> tuple[Result, ...]:
    """What the project brought; nothing as long as the work has not begun."""
    return project.record.results if has_begun(project) else ()


def offers_of(project: LinkedProject) -> tuple[Result, ...]:
    """What was offered to a project whose work has not begun."""
    return () if has_begun(project) else project.record.results


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A result and its goal as numbers."""

    value: Measured
    aim: Aim


def read_result(result: Result, language: str) -> ReadResult | None:
    """The numbers of a result with a goal, when they can be read in one way: as the author gives them, else from the words."""
    value, goal = said(result.value, language), said(result.goal, language) if result.goal else None
    number = result.number if result.number is not None else value.value if value else None
    target = result.goal_number if result.goal_number is not None else goal.value if goal else None
    if result.goal is None or number is None or target is None or not _agree(result, value, goal):
        return None
    aim = Aim(
        goal=target,
        year=result.goal_year or (goal.year if goal else None),
        start=result.baseline,
        start_year=result.base_year,
        better=result.better or (goal.better if goal else None),
    )
    return ReadResult(Measured(number, moment(day=result.measured_on)), aim)


def result_verdict(result: Result, project: LinkedProject, portfolio: Portfolio) -> Verdict | None:
    """The verdict of a result; None without a goal, or when its words do not say one thing."""
    read = read_result(result, portfolio.language)
    if read is None:
        return None
    return verdict(read.aim, read.value, portfolio.reference_date, course_of(project))


def _agree(result: Result, value: Said | None, goal: Said | None) -> bool:
    """True when an author gives both numbers, or the words of both count the same thing; and when the words of the goal do not
    say another year or another side than the author gives."""
    if goal and goal.year and result.goal_year and goal.year != result.goal_year:
        return False
    if goal and goal.better and result.better and goal.better is not result.better:
        return False
    if goal and goal.change and result.baseline is not None and result.baseline > goal.value:
        return False
    if result.number is not None and result.goal_number is not None:
        return True
    return value is not None and goal is not None and is_same_thing(value, goal)
