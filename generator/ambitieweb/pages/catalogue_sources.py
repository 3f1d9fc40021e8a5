"""Where measures come from, with the day on which their link was last tried (row L7)."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from ambitieweb.derive.catalogue import Entry
from ambitieweb.derive.sources import MeasureSource, sources
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS
from ambitieweb.pages.catalogue_paths import CATALOGUE, SOURCES, place_address
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer

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
        facts.append(Markup(escape(t("catalogue.source.stale", n=stale, months=LINK_IS_OLD_AFTER_MONTHS))))
    if never:
        facts.append(Markup(escape(t("catalogue.source.never", n=never))))
    html = desk.render("catalogue/sources.html", writer, facts=facts)
    table = LiveTable(
        name="bronnen",
        css="aw-table--sources",
        caption=t("catalogue.source.title"),
        columns=(
            Column(t("catalogue.source.name")),
            Column(t("catalogue.source.sort")),
            Column(t("catalogue.source.publisher")),
            Column(t("catalogue.source.published"), kind="level"),
            Column(t("catalogue.source.checked"), kind="level"),
            Column(t("catalogue.source.measures"), kind="level"),
        ),
        facets=(_facet(desk, found),),
        things=found,
        row=lambda source, there: _row(desk, source, there),
        words="catalogue.source",
        rows_per_page=100,
    )
    page = desk.page(
        SOURCES,
        t("catalogue.source.title"),
        (Section(html),),
        above=(desk.crumb("measures", CATALOGUE),),
        notice=desk.notice,
        description=t("catalogue.source.lead"),
    )
    yield from pages_with_table(desk, page, table)


def _facet(desk: Desk, found: tuple[MeasureSource, ...]) -> Facet:
    t = desk.texts
    words = {
        "oud": t("catalogue.source.old", n=LINK_IS_OLD_AFTER_MONTHS),
        "recent": t("catalogue.source.recent", n=LINK_IS_OLD_AFTER_MONTHS),
        "niet": t("catalogue.source.unchecked"),
        "geen": t("catalogue.source.no_link"),
    }
    counts = {state: sum(1 for source in found if _state(source) == state) for state in words}
    options = tuple(
        (state, t("catalogue.counted", words=shown, n=counts[state])) for state, shown in words.items() if counts[state]
    )
    return Facet("controle", t("catalogue.source.state"), options)


def _state(source: MeasureSource) -> str:
    if source.url is None:
        return "geen"
    if source.checked_on is None:
        return "niet"
    return "oud" if source.is_stale else "recent"


def _row(desk: Desk, source: MeasureSource, writer: Writer) -> Row:
    t = desk.texts
    title = writer.outside(source.url, source.title) if source.url else Markup(escape(source.title, quote=False))
    if source.checked_on:
        checked = writer.date(source.checked_on)
        if source.months:
            checked += Markup(f' <span class="aw-note">{t("catalogue.source.months", n=source.months)}</span>')
    else:
        checked = Markup(escape(t("catalogue.source.unchecked" if source.url else "catalogue.source.no_link")))
    return Row(
        cells=(
            title,
            Markup(escape(source.sort or "–", quote=False)),
            Markup(escape(source.publisher or "–", quote=False)),
            writer.date(source.published) or Markup("–"),
            checked,
            _measures(desk, source.measures, writer),
        ),
        variants=({"controle": (_state(source),)},),
        sort_keys={
            3: str(source.published.toordinal()) if source.published else "",
            4: str(source.checked_on.toordinal()) if source.checked_on else "",
            5: str(len(source.measures)),
        },
    )


def _measures(desk: Desk, entries: tuple[Entry, ...], writer: Writer) -> Markup:
    links = [
        f"<li>{writer.link(entry.name or desk.texts('catalogue.unnamed'), *place_address(entry.places[0], desk.texts))}</li>"
        for entry in entries
    ]
    html = f'<ul class="aw-cells">{"".join(links[:MEASURES_IN_SIGHT])}</ul>'
    rest = links[MEASURES_IN_SIGHT:]
    if rest:
        words = desk.texts("catalogue.source.more", n=len(rest))
        html += (
            f'<details class="aw-rest"><summary>{words}</summary><ul class="aw-cells">{"".join(rest)}</ul></details>'
        )
    return Markup(html)
