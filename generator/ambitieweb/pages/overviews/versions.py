"""What changed in the webs from version to version, the newest first (row F12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ambitieweb.derive.history import DatedChange, dated_changes
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.intro import intro
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row, pages_with_table
from ambitieweb.pages.overviews.comparison import theme_facet, theme_value
from ambitieweb.pages.overviews.heat import rating_line
from ambitieweb.pages.page import Page
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.writer import Writer

PATH = "vergelijken/versies"


def pages(desk: Desk) -> Iterator[Page]:
    """Every theme that got another level with a new version of its web."""
    t = desk.texts
    found = dated_changes(desk.portfolio)
    writer = desk.writer(PATH)
    sections = [intro(desk, writer, t("versions.lead", n=len(found)), ())]
    if not found:
        sections.append(desk.nothing(writer, "versions"))
    page = desk.page(
        PATH,
        t("versions.title"),
        sections,
        above=(desk.crumb("comparison", "vergelijken"),),
        description=t("versions.way"),
        notice=desk.notice,
    )
    if found:
        yield from pages_with_table(desk, page, _table(desk, found), t("versions.all"), desk.anchor("history"))
    else:
        yield page


def _table(desk: Desk, found: Sequence[DatedChange]) -> LiveTable[DatedChange]:
    t = desk.texts
    years = sorted({item.version.date.year for item in found if item.version.date}, reverse=True)
    facets = (
        theme_facet(desk, (item.change.theme for item in found)),
        Facet("jaar", t("versions.year"), tuple((str(year), str(year)) for year in years)),
    )

    def row(item: DatedChange, writer: Writer) -> Row:
        change, version, holder = item.change, item.version, item.holder
        assert holder.web is not None
        theme_set, hue = holder.web.theme_set, change.theme.position
        cells = (
            writer.link(holder.name, path_of(holder), t("anchor.web")),
            writer.theme_link(change.theme, short=True),
            rating_line(writer, change.old, theme_set, hue),
            rating_line(writer, change.new, theme_set, hue),
            writer.date(version.date),
            writer.line(version.decision),
            writer.line(version.by),
        )
        variant = {
            "thema": (theme_value(desk, change.theme),),
            "jaar": (str(version.date.year),) if version.date else (),
        }
        return Row(cells, (variant,), {4: version.date.isoformat() if version.date else ""})

    columns = (
        Column(t("compare.web")), Column(t("web.theme")), Column(t("versions.from"), is_sortable=False),
        Column(t("versions.to"), is_sortable=False), Column(t("versions.date")), Column(t("versions.decision"), is_sortable=False),
        Column(t("versions.by")),
    )  # fmt: skip
    return LiveTable("tabel-versies", t("versions.all"), columns, facets, found, row)
