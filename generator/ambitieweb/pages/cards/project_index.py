"""The list of projects: small webs by phase, or a paged list when there are too many to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import PROJECTS
from ambitieweb.addresses.lists import projects_part
from ambitieweb.derive.project_standing import judged_results, score
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.phase import Phase
from ambitieweb.pages.cards.method_steps import key_of, marks_of, running_steps
from ambitieweb.pages.cards.project_finding import score_words
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import tiles

TILES_AT_MOST = 60
ROWS_PER_PAGE = 200


def index(desk: Desk) -> Iterator[Page]:
    """Projects as small webs by phase; as a paged list when there are too many to look at."""
    projects = sorted(desk.portfolio.projects.values(), key=lambda project: (project.name.casefold(), project.id))
    if len(projects) <= TILES_AT_MOST:
        yield _tile_index(desk, projects)
        return
    parts = [projects[start : start + ROWS_PER_PAGE] for start in range(0, len(projects), ROWS_PER_PAGE)]
    for number, part in enumerate(parts):
        yield _list_index(desk, part, number, len(parts), len(projects))


def _tile_index(desk: Desk, projects: Sequence[LinkedProject]) -> Page:
    writer = desk.writer(PROJECTS)
    steps = running_steps(desk, writer, projects)
    sections = [Section(steps)] if steps else []
    for phase in (*Phase, None):
        of_phase = [project for project in projects if project.record.phase is phase]
        if of_phase:
            title = writer.word(phase).capitalize() if phase else desk.texts("index.no_phase")
            anchor = desk.anchor("phase", phase=phase.name.lower()) if phase else desk.anchor("no_phase")
            says = {project.id: _said(desk, project) for project in of_phase}
            sections.append(Section(tiles(desk, writer, of_phase, says=says), title, anchor))
    if not projects:
        sections.append(desk.nothing(writer, "projects"))
    lead = desk.texts("index.projects")
    return desk.page(PROJECTS, PROJECTS.called(desk.texts), sections, description=lead, finding=lead)


def _said(desk: Desk, project: LinkedProject) -> str:
    """What came of the goals, or as long as no goal has a figure how many measures there are; its phase is the heading."""
    came = score_words(score(judged_results(project, desk.portfolio)), desk.texts)
    return came or desk.texts("count.measures", n=sum(choice.is_kept for choice in project.choices))


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
