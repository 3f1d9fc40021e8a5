"""The list of projects: small webs in rows, what is under way first, or a table with filters when there are too many to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from ambitieweb.addresses.fixed import PROJECTS
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.cards.method_steps import running_steps
from ambitieweb.pages.cards.project_lines import (
    ENDS,
    ended_as,
    going_and_over,
    is_next_late,
    next_day,
    next_words,
    outcome_line,
    phase_words,
)
from ambitieweb.pages.cards.project_list import project_list
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first, spelled, upper_first
from ambitieweb.pages.fragments import said
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.web_figure import stamp_of
from ambitieweb.pages.writer import Writer

WEBS_AT_MOST = 60


def index(desk: Desk) -> Iterator[Page]:
    """What is under way first, that with the nearest day before the rest; then what is done, with its verdict."""
    t = desk.texts
    going, over = going_and_over(desk, desk.portfolio.projects.values())
    finding = _finding(desk, len(going), len(over)) if going or over else t("index.projects")
    has_webs = len(going) + len(over) <= WEBS_AT_MOST
    sections = tuple(_sections(desk, going, over)) if has_webs else ()
    page = desk.page(PROJECTS, PROJECTS.called(t), sections, description=t("index.projects"), finding=finding)
    if has_webs:
        yield page
    else:
        yield from project_list(desk, page, (*going, *over))


def _sections(desk: Desk, going: Sequence[LinkedProject], over: Sequence[LinkedProject]) -> Iterator[Section]:
    writer = desk.writer(PROJECTS)
    if going:
        says = {one.id: (_course(desk, writer, one),) for one in going}
        yield Section(_rows(desk, writer, going, says), _going_heading(desk, going), desk.anchor("going"))
    if over:
        results = {one.id: (outcome_line(desk, writer, one), _status(desk, one)) for one in over}
        yield Section(_rows(desk, writer, over, results), _over_heading(desk, over), desk.anchor("ended"))
    if running := running_steps(desk, writer, [*going, *over]):
        yield Section(running)
    if not going and not over:
        yield desk.nothing(writer, "projects")


def _rows(desk: Desk, writer: Writer, projects: Sequence[LinkedProject], says: Mapping[str, tuple[Markup, ...]]) -> str:
    return tiles(desk, writer, projects, says=says, css="aw-tiles--rows")


def _course(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """How far it is and whether its web is decided, and what comes next on which day."""
    phase = said(upper_first(phase_words(desk, writer, project)))
    stands = Markup(" · ").join(filter(None, (phase, _status(desk, project))))
    return Markup("<br>").join(filter(None, (stands, next_words(desk, writer, project))))


def _going_heading(desk: Desk, going: Sequence[LinkedProject]) -> str:
    """'Loopt nu: de eerste stap is op 9 november 2026', or how many are late; without a day where none is known."""
    late = sum(is_next_late(desk, project) for project in going)
    if late:
        return desk.texts("index.going_late", n=late, count=spelled(late, desk.texts))
    first = min((day for project in going if (day := next_day(desk, project))), default=None)
    if first is None:
        return desk.texts("index.going")
    return desk.texts("index.going_next", date=long_date(first, desk.language))


def _over_heading(desk: Desk, over: Sequence[LinkedProject]) -> str:
    """'Klaar of gestopt: vier haalden alle doelen en twee zijn gestopt'; the bare words where no goal was measured."""
    t = desk.texts
    ends = Counter(filter(None, (ended_as(desk, project) for project in over)))
    counts = [t(f"index.over_counts.{end}", n=ends[end], count=spelled(ends[end], t)) for end in ENDS if ends[end]]
    return t("index.over_found", counts=joined(counts, desk.language)) if counts else t("index.over")


def _status(desk: Desk, project: LinkedProject) -> Markup:
    """'web nog niet vastgesteld'; '' for a web that was decided."""
    return said(lower_first(stamp_of(project.web, desk.texts)))


def _finding(desk: Desk, going: int, over: int) -> str:
    """'19 projecten lopen. Elf zijn afgerond.'"""
    t = desk.texts
    parts = [t(f"index.{key}_count", n=n, count=spelled(n, t)) for key, n in (("going", going), ("ended", over)) if n]
    return " ".join(map(upper_first, parts))
