"""The project index and a page per project: its web, its measures by what was decided, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import PROJECTS
from ambitieweb.addresses.lists import projects_part
from ambitieweb.derive.weighing import is_sign, total
from ambitieweb.link.portfolio import ChosenMeasure, LinkedProject
from ambitieweb.model.measure import Feasibility, Instrument
from ambitieweb.model.phase import Phase
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.clause_texts import clause_texts, clauses_files, clauses_section
from ambitieweb.pages.cards.distillation import distillation_section
from ambitieweb.pages.cards.evaluation import evaluation_sections
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import Badge, intro, web_badges
from ambitieweb.pages.cards.measure_matrix import measure_matrix
from ambitieweb.pages.cards.measures_view import measure_views
from ambitieweb.pages.cards.method_steps import key_of, marks_of, running_steps, steps_fold
from ambitieweb.pages.cards.nested import nested_section
from ambitieweb.pages.cards.progress import progress_section
from ambitieweb.pages.cards.results import project_results_section
from ambitieweb.pages.cards.sessions_view import sessions_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import paper_badge
from ambitieweb.pages.show.lesson_views import lessons_sections
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.web_figure import theme_details
from ambitieweb.pages.web_section import web_section
from ambitieweb.pages.writer import Writer

TILES_AT_MOST = 60
ROWS_PER_PAGE = 200


def pages(desk: Desk) -> Iterator[Page]:
    """The index, paged when there are many projects, and a page per project."""
    yield from index(desk)
    for project in desk.portfolio.projects.values():
        yield project_page(desk, project)


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
    intro_html = desk.paragraph("lead", desk.texts("index.projects"))
    sections = [Section(Markup(intro_html) + running_steps(desk, writer, projects))]
    for phase in (*Phase, None):
        of_phase = [project for project in projects if project.record.phase is phase]
        if of_phase:
            title = writer.word(phase).capitalize() if phase else desk.texts("index.no_phase")
            anchor = desk.anchor("phase", phase=phase.name.lower()) if phase else desk.anchor("no_phase")
            sections.append(Section(tiles(desk, writer, of_phase), title, anchor))
    if not projects:
        sections.append(desk.nothing(writer, "projects"))
    return desk.page(PROJECTS, PROJECTS.called(desk.texts), sections, description=desk.texts("index.projects"))


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


def project_page(desk: Desk, project: LinkedProject) -> Page:
    """Everything of one project, in the order in which a reader asks for it."""
    here = page_of(project)
    writer = desk.writer(here)
    record = project.record
    theme_set = project.theme_set
    texts = clause_texts(project.choices)
    sections = [intro(desk, writer, record.summary, _badges(desk, writer, project))]
    sections.extend(picture_section(writer, record))
    sections.append(Section(_overview(desk, writer, project)))
    sections.extend(project_results_section(desk, writer, project))
    sections.append(web_section(desk, writer, project))
    sections.extend(nested_section(desk, writer, project))
    sections.extend(distillation_section(desk, writer, project))
    sections.extend(impact_section(desk, writer, project))
    sections.append(desk.section("measures", _measures(desk, writer, project, texts.anchors(desk))))
    sections.extend(clauses_section(desk, writer, here, texts))
    sections.extend(measure_matrix(desk, writer, project))
    sections.extend(theme_details(desk, writer, project))
    sections.extend(progress_section(desk, writer, project))
    if any(choice.record.scores for choice in project.choices) or record.criteria:
        sections.append(desk.section("weighing", _weighing(desk, writer, project)))
    if record.goals:
        table = writer.table(record.goals, desk.texts("section.goals"), theme_set, ("readings",))
        sections.append(desk.section("goals", table))
    if record.actions:
        sections.append(desk.section("actions", actions_table(desk, writer, record.actions, theme_set)))
    sections.extend(evaluation_sections(desk, writer, project))
    sections.extend(lessons_sections(desk, writer, project))
    sections.extend(sessions_section(desk, writer, project))
    if record.people:
        sections.append(desk.section("people", writer.table(record.people, desk.texts("section.people"), theme_set)))
    sections.extend(attachments_section(desk, writer, record))
    sections.extend(links_section(desk, writer, record.links, record.sources))
    return desk.card(
        project,
        sections,
        above=(Crumb(project.category.name, page_of(project.category)),) if project.category else (),
        keywords=(*record.search_words, desk.texts("kind.project"), project.category.name if project.category else ""),
        description=writer.plain(record.summary),
        files=clauses_files(desk, here, project.name, texts),
    )


def _badges(desk: Desk, writer: Writer, project: LinkedProject) -> list[Badge]:
    badges = []
    if project.record.status:
        badges.append(
            Badge(
                writer.word(project.record.status).capitalize(),
                kind=f"status-{project.record.status.name.lower().replace('_', '-')}",
            )
        )
    badges.extend(web_badges(desk, project.web))
    badges.extend(paper_badge(desk, writer, project))
    if project.category:
        badges.append(Badge(project.category.name, writer.href(page_of(project.category))))
    return badges


def _overview(desk: Desk, writer: Writer, project: LinkedProject) -> str:
    record = project.record
    names = (
        "organisation", "sort", "procedure", "is_framework", "estimated_value", "client", "project_leader", "buyer",
        "contract_manager", "status_note",
    )  # fmt: skip
    phases = list(Phase)
    now = phases.index(record.phase) if record.phase else -1
    steps = [
        (writer.word(phase).capitalize(), "done" if i < now else "now" if i == now else "next")
        for i, phase in enumerate(phases)
    ]
    return desk.render(
        "project/overview.html",
        writer,
        steps=steps if record.phase else [],
        fold=steps_fold(desk, writer, project),
        description=record.description,
        facts=writer.facts(record, names, project.theme_set),
    )


GROUPS = (Feasibility.DIRECT, Feasibility.TO_EXPLORE, None, Feasibility.REJECTED)


def _measures(desk: Desk, writer: Writer, project: LinkedProject, text_anchors: Mapping[int, str]) -> str:
    groups = []
    for feasibility in GROUPS:
        chosen = [choice for choice in project.choices if choice.record.feasibility is feasibility]
        if chosen:
            key = feasibility.name.lower() if feasibility else "unsorted"
            views = measure_views(_by_instrument(chosen), writer, skip=("feasibility",), text_anchors=text_anchors)
            groups.append((desk.texts(f"measures.{key}"), desk.texts(f"measures.{key}_lead"), key, views))
    return desk.render("project/measures.html", writer, groups=groups)


def _by_instrument(choices: Sequence[ChosenMeasure]) -> list[ChosenMeasure]:
    """Measures with the same instrument together, in the order in which a tender uses them (row P8)."""
    order = list(Instrument)
    return sorted(choices, key=lambda c: order.index(c.whole.instrument) if c.whole.instrument else len(order))


@dataclass(frozen=True, slots=True)
class WeighingRow:
    """A measure with its score and note per criterion, in the order of the columns."""

    name: str
    cells: list[tuple[str, str]]
    total: str


def _weighing(desk: Desk, writer: Writer, project: LinkedProject) -> str:
    criteria = project.record.criteria
    names = {key: criterion.name or key for key, criterion in criteria.items()}
    for choice in project.choices:
        for key in choice.record.scores:
            names.setdefault(key, key)
    rows = []
    for choice in project.choices:
        if choice.record.scores:
            scores = [choice.record.scores.get(key) for key in names]
            cells = [(s.score or "", s.explanation or "") if s else ("", "") for s in scores]
            weighed = total(criteria, choice.record.scores, desk.language)
            rows.append(WeighingRow(choice.name, cells, "" if weighed is None else writer.number(weighed)))
    notes = [(names[key], facts) for key, criterion in criteria.items() if (facts := writer.rest(criterion, ("name",)))]
    return desk.render(
        "project/weighing.html",
        writer,
        names=list(names.values()),
        rows=rows,
        notes=notes,
        scale=project.record.score_scale,
        has_totals=any(row.total for row in rows),
        has_marks=any(is_sign(score) for row in rows for score, _ in row.cells),
    )
