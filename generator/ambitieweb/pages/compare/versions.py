"""What changed in the webs from version to version, the newest first (row F12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ambitieweb.addresses.fixed import COMPARISON, VERSIONS
from ambitieweb.derive.history import RatingChange, rating_changes
from ambitieweb.pages.compare.heat import rating_line
from ambitieweb.pages.compare.version_webs import finding, version_webs
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_theme
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.tables.table import Column, Facet


def pages(desk: Desk) -> Iterator[Page]:
    """Every theme that got another level with a new version of its web."""
    t = desk.texts
    found = rating_changes(desk.portfolio)
    writer = desk.writer(VERSIONS)
    sections = []
    drawn = version_webs(desk, writer, found)
    if drawn:
        sections.append(Section(drawn, t("versions.webs"), desk.anchor("webs")))
    if not found:
        sections.append(desk.nothing(writer, "versions"))
    page = desk.page(
        VERSIONS,
        t("versions.title"),
        sections,
        above=(desk.crumb(COMPARISON),),
        description=t("versions.way"),
        finding=finding(desk, found),
        tables=("webversies",),
    )
    yield from pages_with_table(
        desk,
        page,
        _table(desk, found),
        t("versions.all"),
        desk.anchor("history"),
        among=lambda table: desk.folded(writer, (table,), t("compare.rest"), "all_rows"),
    )


def _table(desk: Desk, found: Sequence[RatingChange]) -> LiveTable[RatingChange]:
    t = desk.texts
    columns: tuple[Column[RatingChange], ...] = (
        Column(t("compare.web"), lambda item, w: w.to(item.holder, t("anchor.web"))),
        Column(t("web.theme"), lambda item, w: w.theme_link(item.change.theme)),
        Column(
            t("versions.from"), lambda item, w: rating_line(w, item.change.theme, item.change.old), is_sortable=False
        ),
        Column(t("versions.to"), lambda item, w: rating_line(w, item.change.theme, item.change.new), is_sortable=False),
        Column(t("versions.date"), lambda item, w: w.date(item.version.date), sort=lambda item: item.version.date),
        Column(t("versions.decision"), lambda item, w: w.line(item.version.decision), is_sortable=False),
        Column(t("versions.by"), lambda item, w: w.line(item.version.by)),
    )
    years = sorted({year for item in found for year in _year(item)}, reverse=True)
    facets: tuple[Facet[RatingChange], ...] = (
        by_theme(desk, found, lambda item: item.change.theme),
        Facet("jaar", t("versions.year"), tuple((year, year) for year in years), _year),
    )
    return LiveTable("tabel-versies", t("versions.all"), columns, facets, found)


def _year(item: RatingChange) -> tuple[str, ...]:
    return (str(item.version.date.year),) if item.version.date else ()
