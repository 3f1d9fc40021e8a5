"""Where measures come from, with the day on which their link was last tried (row L7)."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.fixed import MEASURES, SOURCES
from ambitieweb.derive.catalogue import CatalogueEntry
from ambitieweb.derive.sources import MeasureSource, sources
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import item, items
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet

MEASURES_IN_SIGHT = 3


def source_pages(desk: Desk) -> Iterator[Page]:
    """The sources as a table; a site whose measures name none has no such page."""
    t = desk.texts
    found = sources(desk.portfolio, desk.catalogue)
    if not found:
        return
    writer = desk.writer(SOURCES)
    stale = sum(1 for source in found if source.is_stale)
    never = sum(1 for source in found if source.url and source.checked_on is None)
    facts = []
    if desk.portfolio.reference_date:
        facts.append(Markup(t("catalogue.source.reference", date=writer.date(desk.portfolio.reference_date))))
    if stale:
        facts.append(escape(t("catalogue.source.stale", n=stale, months=LINK_IS_OLD_AFTER_MONTHS)))
    if never:
        facts.append(escape(t("catalogue.source.never", n=never)))
    opening = desk.render("catalogue/sources.html", writer, facts=facts)
    columns: tuple[Column[MeasureSource], ...] = (
        Column(t("catalogue.source.name"), _title),
        Column(t("catalogue.source.sort"), lambda source, w: _plain(source.sort or "–")),
        Column(t("catalogue.source.publisher"), lambda source, w: _plain(source.publisher or "–")),
        Column(
            t("catalogue.source.published"),
            lambda source, w: w.date(source.published) or Markup("–"),
            "level",
            lambda source: _day(source.published),
        ),
        Column(t("catalogue.source.checked"), _checked, "level", lambda source: _day(source.checked_on)),
        Column(
            t("catalogue.source.measures"),
            lambda source, w: _measures(desk, source.measures, w),
            "level",
            lambda source: len(source.measures),
        ),
    )
    table = LiveTable(
        name="bronnen",
        css="aw-table--sources",
        caption=t("catalogue.source.title"),
        columns=columns,
        facets=(_facet(desk, found),),
        things=found,
        words="catalogue.source",
        rows_per_page=100,
    )
    page = desk.page(
        SOURCES,
        t("catalogue.source.title"),
        (Section(opening),),
        above=(desk.crumb(MEASURES),),
        notice=desk.notice,
        tables=("bronnen", "links"),
        description=t("catalogue.source.lead"),
        finding=t("catalogue.source.lead"),
    )
    yield from pages_with_table(desk, page, table)


def _facet(desk: Desk, found: tuple[MeasureSource, ...]) -> Facet[MeasureSource]:
    t = desk.texts
    words = {
        "oud": t("catalogue.source.old", n=LINK_IS_OLD_AFTER_MONTHS),
        "recent": t("catalogue.source.recent", n=LINK_IS_OLD_AFTER_MONTHS),
        "niet": t("catalogue.source.unchecked"),
        "geen": t("catalogue.source.no_link"),
    }
    states = [_state(source) for source in found]
    options = tuple(
        (state, t("catalogue.counted", words=shown, n=states.count(state)))
        for state, shown in words.items()
        if state in states
    )
    return Facet("controle", t("catalogue.source.state"), options, lambda source: (_state(source),))


def _state(source: MeasureSource) -> str:
    if source.url is None:
        return "geen"
    if source.checked_on is None:
        return "niet"
    return "oud" if source.is_stale else "recent"


def _title(source: MeasureSource, writer: Writer) -> Markup:
    return writer.outside(source.url, source.title) if source.url else _plain(source.title)


def _checked(source: MeasureSource, writer: Writer) -> Markup:
    """When its link was last tried, and how long ago that is."""
    t = writer.texts
    if source.checked_on is None:
        return escape(t("catalogue.source.unchecked" if source.url else "catalogue.source.no_link"))
    note = f' <span class="aw-note">{t("catalogue.source.months", n=source.months)}</span>' if source.months else ""
    return writer.date(source.checked_on) + Markup(note)


def _day(date: datetime.date | None) -> int | None:
    return date.toordinal() if date else None


def _plain(words: str) -> Markup:
    return Markup(html.escape(words, quote=False))


def _measures(desk: Desk, entries: tuple[CatalogueEntry, ...], writer: Writer) -> Markup:
    unnamed = desk.texts("catalogue.unnamed")
    links = [
        item(writer.link(e.name or unnamed, measure_at(e.places[0].holder, e.places[0].number, desk.texts)))
        for e in entries
    ]
    rest = links[MEASURES_IN_SIGHT:]
    if not rest:
        return items(links)
    words = desk.texts("catalogue.source.more", n=len(rest))
    folded = Markup('<details class="aw-rest"><summary>{}</summary>{}</details>').format(words, items(rest))
    return items(links[:MEASURES_IN_SIGHT]) + folded
