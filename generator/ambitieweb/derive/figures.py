"""Which figures to show large, and which project tells its story: an editor's choice first, and never only what went well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ambitieweb.derive.achievements import Achievement, AchievementKind, holder_key, newest_first
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.verdicts import MISSES, Verdict
from ambitieweb.link.portfolio import LinkedProject, Portfolio


def measured(found: Iterable[Achievement]) -> tuple[Achievement, ...]:
    """Our own results and readings, in the order in which to show them: what has a goal beside it first, then the newest. Each
    project, category or unit has its turn before any has a second, and what an editor chose opens each turn: a way to show
    many, never a ranking."""
    shown = [achievement for achievement in found if is_result(achievement)]
    turns: dict[tuple[Any, ...], int] = {}
    ordered = []
    for place, achievement in enumerate(sorted(shown, key=lambda one: (not one.is_featured, newest_first(one)))):
        turn = (achievement.goal is None, *holder_key(achievement))
        turns[turn] = turns.get(turn, 0) + 1
        ordered.append((achievement.goal is None, turns[turn], place, achievement))
    return tuple(achievement for *_, achievement in sorted(ordered, key=lambda one: one[:3]))


def is_result(achievement: Achievement) -> bool:
    """True for a result or reading of our own; where only the start was measured there is no result yet."""
    kinds = (AchievementKind.RESULT, AchievementKind.TRACK)
    return achievement.kind in kinds and achievement.verdict is not Verdict.NO_FIGURE


def figures(found: Iterable[Achievement], at_most: int) -> tuple[Achievement, ...]:
    """The first of them, honestly chosen."""
    return honest(measured(found), at_most)


def honest(ordered: Sequence[Achievement], at_most: int) -> tuple[Achievement, ...]:
    """The first of some figures. When none of these misses its goal and another does, that one takes the last place: a choice
    that shows success alone is not honest."""
    shown, rest = tuple(ordered[:at_most]), ordered[at_most:]
    miss = next((a for a in rest if a.verdict in MISSES), None)
    if miss is None or at_most < 2 or any(a.verdict in MISSES for a in shown):
        return shown
    return (*shown[:-1], miss)


def stories(portfolio: Portfolio) -> tuple[LinkedProject, ...]:
    """The projects whose story an editor chose, the newest first; without a choice the newest project that met all its goals.
    A project that has nothing to show yet, an offer included, tells no story."""
    told = sorted((p for p in portfolio.projects.values() if results_of(p)), key=_newest)
    chosen = tuple(project for project in told if project.record.featured)
    return chosen or tuple(project for project in told if has_met_all(project, portfolio))[:1]


def has_met_all(project: LinkedProject, portfolio: Portfolio) -> bool:
    """True when each result with a goal reached it, and there is one."""
    verdicts = [result_verdict(result, project, portfolio) for result in results_of(project) if result.goal]
    return bool(verdicts) and all(verdict is Verdict.REACHED for verdict in verdicts)


def _newest(project: LinkedProject) -> tuple[bool, int, str, str]:
    days = [result.measured_on for result in results_of(project) if result.measured_on]
    return not days, -max(days).toordinal() if days else 0, project.name.casefold(), project.id
