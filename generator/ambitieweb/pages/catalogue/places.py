"""All places of a measure that is used too often for a row of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import MEASURES
from ambitieweb.addresses.lists import catalogue_of_measure
from ambitieweb.derive.catalogue import CatalogueEntry, MeasurePlace
from ambitieweb.pages.catalogue.facets import FacetMaker
from ambitieweb.pages.catalogue.rows import CatalogueRow, RowMaker, has_places_page
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import said
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column


def places_pages(desk: Desk, facets: FacetMaker, rows: RowMaker) -> Iterator[Page]:
    """A page, split where needed, for each measure with many places or many texts."""
    for entry in desk.catalogue.entries:
        if has_places_page(entry):
            yield from _pages(desk, facets, rows, entry)


def _pages(desk: Desk, facets: FacetMaker, rows: RowMaker, entry: CatalogueEntry) -> Iterator[Page]:
    t = desk.texts
    here = catalogue_of_measure(entry.id)
    writer = desk.writer(here)
    uses = entry.uses
    alone = [CatalogueEntry(f"{at}", entry.name, entry.measure, (place,)) for at, place in enumerate(uses)]
    parts = [CatalogueRow(part, facets.found(part)) for part in alone]
    name = entry.name or t("catalogue.unnamed")
    texts = entry.clauses
    html = desk.render(
        "catalogue/places.html",
        writer,
        lead=t("catalogue.places.lead", n=len(uses)),
        measure=writer.link(name, page_of(entry.measure)) if entry.measure else "",
        clause=rows.clause(texts[0][0], t("measure.clause"), writer, is_open=True) if len(texts) == 1 else "",
    )
    columns: list[Column[CatalogueRow]] = [
        Column(t("catalogue.places.where"), lambda row, w: rows.place_link(_place(row), w)),
        Column(t("catalogue.column.themes"), lambda row, w: _themes(_place(row), w)),
        Column(t("measure.instrument"), lambda row, w: said(w.word(_place(row).whole.instrument) or "–")),
        Column(
            t("catalogue.places.outcome"),
            lambda row, w: said(rows.place_words(_place(row), w, has_instrument=False)),
        ),
        Column(t("catalogue.column.owner"), lambda row, w: _owner(_place(row), w)),
    ]
    if len(texts) > 1:
        columns.append(
            Column(
                t("measure.clause"),
                lambda row, w: rows.clauses(row.entry, row.found, w, is_open=False),
                is_sortable=False,
            )
        )
    table = LiveTable(
        name="plekken",
        caption=t("catalogue.places.title", name=name),
        columns=tuple(columns),
        facets=facets.facets([row.found for row in parts], skip=("productgroep", "hulpmiddel", "tekst")),
        things=parts,
        words="catalogue.places",
        variants=lambda row: row.found.variants,
        id=lambda row: row.entry.id,
    )
    page = desk.page(
        here,
        t("catalogue.places.title", name=name),
        (Section(html),),
        above=(desk.crumb(MEASURES),),
        notice=desk.notice,
        description=t("catalogue.places.lead", n=len(uses)),
    )
    yield from pages_with_table(desk, page, table)


def _place(row: CatalogueRow) -> MeasurePlace:
    return row.entry.places[0]


def _owner(place: MeasurePlace, writer: Writer) -> Markup:
    return said(place.whole.owner or (writer.texts("measure.no_owner") if place.needs_owner else "–"))


def _themes(place: MeasurePlace, writer: Writer) -> Markup:
    return Markup(", ").join(
        writer.link(use.theme.short, page_of(use.theme))
        + Markup(" ")
        + said(writer.level_range(use.levels, writer.portfolio.theme_sets.get(use.theme.set_id)))
        for use in place.themes
    ) or Markup("–")
