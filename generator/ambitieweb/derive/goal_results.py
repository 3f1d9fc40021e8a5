"""What projects of a category brought for a goal that nobody measured for the category as a whole (row L8).

A result does when it has the theme of the goal and a word of five letters or more in common with it ('37% biologisch' beside 'de helft van
de inkoop is biologisch'), whatever its ending, or counts in the same unit. It is told as what it is, the result of a project: the goal keeps its verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ambitieweb.derive.folded import folded
from ambitieweb.derive.results import results_of
from ambitieweb.derive.targets import Target
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Goal
from ambitieweb.model.result import Result

LETTERS = 6
"""So many letters of a word are compared, so that 'duurzaam' is 'duurzame'."""
LEAST = 5
_WORD = re.compile(rf"[^\W\d_]{{{LEAST},}}")


@dataclass(frozen=True, slots=True, repr=False)
class GoalResult:
    """A result and its project."""

    project: LinkedProject
    result: Result


def results_for(target: Target, projects: tuple[LinkedProject, ...]) -> tuple[GoalResult, ...]:
    """The results that tell of a goal without a figure, the newest first and of each project one."""
    goal, theme = target.track.record, target.track.theme
    if target.verdict is not Verdict.NO_FIGURE or not isinstance(goal, Goal) or theme is None:
        return ()
    found = [
        GoalResult(project, next(iter(fitting)))
        for project in projects
        if (fitting := [one for one in results_of(project) if _is_of(one, project, theme.key) and _fits(one, goal)])
    ]
    newest = sorted(found, key=lambda one: one.project.id)
    return tuple(sorted(newest, key=lambda one: -(one.result.measured_on.toordinal() if one.result.measured_on else 0)))


def _is_of(result: Result, project: LinkedProject, theme: tuple[str, str]) -> bool:
    own = project.theme(result.theme)
    return own is not None and own.key == theme


def _fits(result: Result, goal: Goal) -> bool:
    value = folded(result.value)
    if goal.unit and re.fullmatch(rf"[\d.,\s-]+{re.escape(folded(goal.unit))}", value):
        return True
    return not _stems(value).isdisjoint(_stems(folded(f"{goal.text} {goal.unit or ''}")))


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:LETTERS] for word in _WORD.findall(words))
