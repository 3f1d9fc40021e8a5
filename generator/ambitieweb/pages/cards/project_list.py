"""The projects of a site with more than fit beside each other as small webs: a table with filters, what is under way first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from ambitieweb.addresses.lists import old_projects_part
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.cards.method_steps import key_of, marks_of
from ambitieweb.pages.cards.project_lines import is_over, next_day, next_words, outcome_line, phase_words
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_category, by_phase, by_root, if_several, occurring
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.moved import moved
from ambitieweb.pages.page import Page, PageFile, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet


def project_list(desk: Desk, page: Page, projects: Sequence[LinkedProject]) -> Iterator[Page]:
    """The page with the table, and those with the rest of its rows."""
    t = desk.texts
    steps = t("method_steps.steps")
    table = LiveTable(
        "alle-projecten",
        t("nav.projects"),
        (
            Column(t("kind.project").capitalize(), _name, sort=lambda one: one.name.casefold()),
            Column(t("index.phase"), lambda one, writer: phase_words(desk, writer, one)),
            Column(
                t("index.next"),
                lambda one, writer: _then(desk, writer, one),
                sort=lambda one: "" if is_over(one) else next_day(desk, one),
            ),
            Column(steps, lambda one, writer: marks_of(desk, writer, one), is_sortable=False),
        ),
        _facets(desk, projects),
        projects,
        words="index.filter",
    )
    marks = Section(key_of(desk, desk.writer(page.address)), t("index.marks"), desk.anchor("marks"))
    first, *parts = pages_with_table(desk, page, table, after=(marks,))
    files = (_way_on(desk, first, number) for number in range(1, len(parts) + 1))
    yield replace(first, files=(*first.files, *files))
    yield from parts


def _way_on(desk: Desk, page: Page, number: int) -> PageFile:
    """What stands at the address that a part of the list used to have."""
    old = old_projects_part(number)
    return PageFile(old.html, moved(desk, old, page.address.part(number), page.title, desk.texts("moved.list")))


def _name(project: LinkedProject, writer: Writer) -> Markup:
    category = writer.soft(project.category.name) if project.category else ""
    return noted(writer.to(project, is_soft=True), category)


def _then(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """What comes next, or what came of it."""
    return (outcome_line if is_over(project) else next_words)(desk, writer, project)


def _facets(desk: Desk, projects: Sequence[LinkedProject]) -> tuple[Facet[LinkedProject], ...]:
    """Whether it is under way, its category and phase; then its organisation."""
    t = desk.texts
    found: tuple[Facet[LinkedProject], ...] = (
        occurring(
            "loopt", t("index.course"), projects, _course, ((_GOING, t("index.going")), (_OVER, t("index.over")))
        ),
        by_category(desk, projects, _itself),
        by_phase(desk, projects, _itself),
        by_root(desk, projects, _itself),
    )
    return tuple(map(if_several, found))


_GOING, _OVER = "ja", "nee"


def _course(project: LinkedProject) -> tuple[str]:
    return (_OVER if is_over(project) else _GOING,)


def _itself(project: LinkedProject) -> LinkedProject:
    return project
