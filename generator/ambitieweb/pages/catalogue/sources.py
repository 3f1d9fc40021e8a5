"""Where measures come from, with the day on which their link was last tried (row L7)."""

from __future__ import annotations

import html
from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.fixed import MEASURES, SOURCES
from ambitieweb.charts.slim_bar import slim_bar
from ambitieweb.derive.catalogue import CatalogueEntry
from ambitieweb.derive.sources import MeasureSource, sources
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import item, items
from ambitieweb.pages.live_table import IN_SIGHT, LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet

_USES = Markup('<div class="aw-source-uses">{}<div>{}</div></div>')


def source_pages(desk: Desk) -> Iterator[Page]:
    """The sources as a table, the one that most measures name first; a site whose measures name none has no such page."""
    t = desk.texts
    found = tuple(sorted(sources(desk.portfolio, desk.catalogue), key=lambda source: -len(source.measures)))
    if not found:
        return
    writer = desk.writer(SOURCES)
    stale = sum(1 for source in found if source.is_stale)
    never = sum(1 for source in found if source.url and source.checked_on is None)
    facts = []
    if desk.portfolio.reference_date and any(source.months for source in found):
        facts.append(Markup(t("catalogue.source.reference", date=writer.date(desk.portfolio.reference_date))))
    if stale:
        facts.append(escape(t("catalogue.source.stale", n=stale, months=LINK_IS_OLD_AFTER_MONTHS)))
    if never:
        facts.append(escape(t("catalogue.source.never", n=never)))
    columns: tuple[Column[MeasureSource], ...] = (
        Column(t("catalogue.source.name"), _title),
        Column(
            t("catalogue.source.measures"),
            lambda source, w: _USES.format(
                Markup(slim_bar("", len(source.measures) / len(found[0].measures), None, 0)),
                _measures(desk, source.measures, w),
            ),
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
        filtered_from=IN_SIGHT + 1,
    )
    page = desk.page(
        SOURCES,
        t("catalogue.source.title"),
        (Section(desk.paragraph("note", Markup(" ").join(facts))),) if facts else (),
        above=(desk.crumb(MEASURES),),
        tables=("bronnen", "links"),
        description=t("catalogue.source.lead"),
        finding=_finding(desk, found),
    )
    yield from pages_with_table(desk, page, table)


def _finding(desk: Desk, found: tuple[MeasureSource, ...]) -> str:
    """Which source is used most, how many are of the organisation itself, and to how many there is a link."""
    t, most, own = desk.texts, found[0], desk.portfolio.organisation
    ours = sum(1 for source in found if own and source.publisher == own.name)
    words = {"n": ours, "total": len(found), "name": own.name if own else ""}
    said = [t("catalogue.source.own", **words) if ours else t("catalogue.source.count", n=len(found))]
    if len(found) > 1 and len(most.measures) > len(found[1].measures):
        said.append(t("catalogue.source.most", title=most.title, n=len(most.measures)))
    linked = sum(1 for source in found if source.url)
    said.append(t("catalogue.source.linked", n=linked) if linked else t("catalogue.source.unlinked"))
    return " ".join(said)


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
    """Its name, and below it what it is, of whom and of which day."""
    name = writer.outside(source.url, source.title) if source.url else _plain(source.title)
    facts = [_plain(words) for words in (source.sort, source.publisher) if words]
    if source.published:
        facts.append(writer.date(source.published))
    if source.url:
        facts.append(_checked(source, writer))
    below = Markup('<span class="aw-note">{}</span>').format(Markup(" · ").join(facts)) if facts else Markup()
    return name + below


def _checked(source: MeasureSource, writer: Writer) -> Markup:
    """When its link was last tried, and how long ago that is."""
    t = writer.texts
    if source.checked_on is None:
        return escape(t("catalogue.source.unchecked"))
    words = escape(t("catalogue.source.checked")).format(date=writer.date(source.checked_on))
    return Markup("{} ({})").format(words, t("catalogue.source.months", n=source.months)) if source.months else words


def _plain(words: str) -> Markup:
    return Markup(html.escape(words, quote=False))


def _measures(desk: Desk, entries: tuple[CatalogueEntry, ...], writer: Writer) -> Markup:
    """The first measure that names it, by name; the number of others opens to them."""
    unnamed = desk.texts("catalogue.unnamed")
    links = [
        writer.link(e.name or unnamed, measure_at(e.places[0].holder, e.places[0].number, desk.texts)) for e in entries
    ]
    if len(links) == 1:
        return links[0]
    words = desk.texts("catalogue.source.others", n=len(links) - 1)
    others = items(map(item, links[1:]))
    return Markup('{}<details class="aw-rest"><summary>{}</summary>{}</details>').format(links[0], words, others)
