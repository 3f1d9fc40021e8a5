"""What a list of projects says of each: how far it is, what comes next on which day, or what came of its goals."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from ambitieweb.derive.next_steps import NextStep, next_steps
from ambitieweb.derive.project_standing import (
    ResultScore,
    Standing,
    judged_results,
    project_standing,
    score,
    web_changes,
)
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject, by_name
from ambitieweb.model.parts import Action, Moment
from ambitieweb.pages.cards.project_finding import level_score_words, score_words
from ambitieweb.pages.cards.sessions_view import step_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import said
from ambitieweb.pages.verdicts import said_as
from ambitieweb.pages.writer import Writer


def going_and_over(
    desk: Desk, projects: Iterable[LinkedProject]
) -> tuple[Sequence[LinkedProject], Sequence[LinkedProject]]:
    """What is under way, that with the nearest day first; and what is done or was stopped."""
    named = by_name(projects)
    going = sorted((one for one in named if not is_over(one)), key=lambda one: next_day(desk, one) or _LAST)
    return going, [one for one in named if is_over(one)]


_LAST = datetime.date.max


def is_over(project: LinkedProject) -> bool:
    """True for what is done or was stopped."""
    return project.record.is_over


def next_day(desk: Desk, project: LinkedProject) -> datetime.date | None:
    """The day of the next step, where one is known."""
    return next((step.date for step in _next_of(desk, project)), None)


def is_next_late(desk: Desk, project: LinkedProject) -> bool:
    """True when the next step should have been done."""
    return any(step.is_late for step in _next_of(desk, project))


def _next_of(desk: Desk, project: LinkedProject) -> Sequence[NextStep]:
    return next_steps(project, desk.portfolio.reference_date)[:1]


def phase_words(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """How far it is; of what was stopped that it was."""
    return said(writer.word(project.record.how_far) or desk.texts("index.no_phase"))


def next_words(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """'4 december 2026: Voorlopige gunning'; without links, because a tile is one already. '' where nothing is known."""
    return next((_step(desk, writer, step) for step in _next_of(desk, project)), Markup())


def _step(desk: Desk, writer: Writer, step: NextStep) -> Markup:
    match step.record:
        case Action():
            words = said(writer.plain(step.record.what))
        case Moment():
            words = said(writer.plain(step.record.moment))
        case _:
            words = step_title(step, step.record, desk)
    if step.date is None:
        return words
    late = Markup(" <strong>{}</strong>").format(desk.texts("project.late")) if step.is_late else ""
    return Markup("<b>{}</b>{}: {}").format(writer.date(step.date), late, words)


def outcome_line(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """What came of the goals, with the sign of the verdict; of levels where no goal has a figure; else how many measures there are."""
    if project.is_stopped:
        return said_as(Verdict.STOPPED, writer.word(project.record.status))
    results = judged_results(project, desk.portfolio)
    found = score(results)
    words = score_words(found, desk.texts)
    verdict = _verdict(found, is_missed=any(one.verdict is Verdict.MISSED for one in results))
    if words and verdict:
        return said_as(verdict, words)
    if project_standing(project) is Standing.JUDGED and (levels := level_score_words(project, desk.texts)):
        lags = bool(web_changes(project).lower)
        return said_as(Verdict.MISSED if lags else Verdict.REACHED, levels.removesuffix("."))
    measures = sum(choice.is_kept for choice in project.choices)
    return said(desk.texts("count.measures", n=measures)) if measures else Markup()


ENDS = ("met", "missed", "stopped")
"""How a project can end, as its list counts it."""


def ended_as(desk: Desk, project: LinkedProject) -> str:
    """One of `ENDS`; '' for a project of which no goal has a figure."""
    if project.is_stopped:
        return "stopped"
    found = score(judged_results(project, desk.portfolio))
    if found.lagging or (found.reached and (found.no_figure or found.open or found.on_course)):
        return "missed"
    return "met" if found.reached else ""


def _verdict(found: ResultScore, *, is_missed: bool) -> Verdict | None:
    """That of the whole: one miss is a miss, and what lags as long as there is time lags."""
    if found.lagging:
        return Verdict.MISSED if is_missed else Verdict.BEHIND
    return Verdict.ON_COURSE if found.on_course else Verdict.REACHED if found.reached else None
