"""The list of projects: small webs, what is under way first, or a paged list when there are too many to look at."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import PROJECTS
from ambitieweb.addresses.lists import projects_part
from ambitieweb.derive.next_steps import NextStep, next_steps
from ambitieweb.derive.project_standing import judged_results, score
from ambitieweb.derive.stages import is_finished
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Action, Moment
from ambitieweb.pages.cards.method_steps import key_of, marks_of, running_steps
from ambitieweb.pages.cards.project_finding import score_words
from ambitieweb.pages.cards.sessions_view import step_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.fragments import said
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.writer import Writer

TILES_AT_MOST = 60
ROWS_PER_PAGE = 200


def index(desk: Desk) -> Iterator[Page]:
    """Projects as small webs; as a paged list when there are too many to look at."""
    projects = sorted(desk.portfolio.projects.values(), key=lambda project: (project.name.casefold(), project.id))
    if len(projects) <= TILES_AT_MOST:
        yield _tile_index(desk, projects)
        return
    parts = [projects[start : start + ROWS_PER_PAGE] for start in range(0, len(projects), ROWS_PER_PAGE)]
    for number, part in enumerate(parts):
        yield _list_index(desk, part, number, len(parts), len(projects))


def _tile_index(desk: Desk, projects: Sequence[LinkedProject]) -> Page:
    """What is under way first, that with the nearest day before the rest; then what is done, with its verdict."""
    t, writer = desk.texts, desk.writer(PROJECTS)
    steps = {project.id: next_steps(project, desk.portfolio.reference_date)[:1] for project in projects}
    going = [project for project in projects if not _is_over(project)]
    going.sort(key=lambda project: min((step.date or _LAST for step in steps[project.id]), default=_LAST))
    over = [project for project in projects if _is_over(project)]
    sections = []
    if going:
        says = {project.id: _phase_and_next(desk, writer, project, steps[project.id]) for project in going}
        html = tiles(desk, writer, going, says=says)
        sections.append(Section(html, t("index.going"), desk.anchor("going")))
    if over:
        says = {project.id: _came(desk, writer, project) for project in over}
        sections.append(Section(tiles(desk, writer, over, says=says), t("index.over"), desk.anchor("ended")))
    if running := running_steps(desk, writer, projects):
        sections.append(Section(running))
    if not projects:
        sections.append(desk.nothing(writer, "projects"))
    finding = _finding(desk, len(going), len(over)) if projects else t("index.projects")
    return desk.page(PROJECTS, PROJECTS.called(t), sections, description=t("index.projects"), finding=finding)


_LAST = datetime.date.max


def _is_over(project: LinkedProject) -> bool:
    return is_finished(project) or project.is_stopped


def _finding(desk: Desk, going: int, over: int) -> str:
    """'19 projecten lopen. Elf zijn afgerond.'"""
    t = desk.texts
    parts = [t(f"index.{key}_count", n=n, count=spelled(n, t)) for key, n in (("going", going), ("ended", over)) if n]
    return " ".join(map(upper_first, parts))


def _phase_and_next(desk: Desk, writer: Writer, project: LinkedProject, steps: Sequence[NextStep]) -> Sequence[Markup]:
    """How far it is, and what comes next on which day."""
    phase = writer.word(project.record.phase) or desk.texts("index.no_phase")
    return (Markup("<br>").join((said(phase), *(_next(desk, writer, step) for step in steps))),)


def _next(desk: Desk, writer: Writer, step: NextStep) -> Markup:
    """Without links: the tile is one already."""
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


def _came(desk: Desk, writer: Writer, project: LinkedProject) -> Sequence[Markup]:
    """What came of the goals, or as long as no goal has a figure how many measures there are."""
    if project.is_stopped:
        return (said(writer.word(project.record.status)),)
    came = score_words(score(judged_results(project, desk.portfolio)), desk.texts)
    return (said(came or desk.texts("count.measures", n=sum(choice.is_kept for choice in project.choices))),)


def _list_index(desk: Desk, part: Sequence[LinkedProject], number: int, parts: int, total: int) -> Page:
    here = projects_part(number)
    writer = desk.writer(here)
    rows = [
        {
            "name": writer.link(project.name, page_of(project)),
            "category": writer.link(project.category.name, page_of(project.category)) if project.category else Markup(),
            "phase": writer.word(project.record.phase),
            "steps": marks_of(desk, writer, project),
            "measures": len(project.choices),
        }
        for project in part
    ]
    pager = [(str(other + 1), writer.href(projects_part(other)), other == number) for other in range(parts)]
    html = desk.render("project/index-list.html", writer, rows=rows, key=key_of(desk, writer), pager=pager, total=total)
    title = (
        desk.texts("nav.projects")
        if number == 0
        else desk.texts("index.part", title=desk.texts("nav.projects"), number=number + 1)
    )
    above = None if number == 0 else (desk.crumb(PROJECTS),)
    return desk.page(here, title, (Section(html),), above=above, description=desk.texts("index.projects"))
