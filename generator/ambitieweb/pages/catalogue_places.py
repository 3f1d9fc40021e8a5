"""All places of a measure that is used too often for a row of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from ambitieweb.derive.catalogue import Entry, Place
from ambitieweb.pages.catalogue_facets import FacetMaker
from ambitieweb.pages.catalogue_paths import CATALOGUE, places_path
from ambitieweb.pages.catalogue_rows import RowMaker, has_places_page
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import Column, LiveTable, Row, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.writer import Writer


def places_pages(desk: Desk, facets: FacetMaker, rows: RowMaker) -> Iterator[Page]:
    """A page, split where needed, for each measure with many places or many texts."""
    for entry in desk.catalogue.entries:
        if has_places_page(entry):
            yield from _pages(desk, facets, rows, entry)


def _pages(desk: Desk, facets: FacetMaker, rows: RowMaker, entry: Entry) -> Iterator[Page]:
    t = desk.texts
    path = places_path(entry.id)
    writer = desk.writer(path)
    uses = entry.uses
    parts = [Entry(f"{at}", entry.name, entry.measure, (place,)) for at, place in enumerate(uses)]
    found = {part.id: facets.found(part) for part in parts}
    name = entry.name or t("catalogue.unnamed")
    texts = entry.clauses
    html = desk.render(
        "catalogue/places.html",
        writer,
        lead=t("catalogue.places.lead", n=len(uses)),
        measure=writer.link(name, path_of(entry.measure)) if entry.measure else "",
        clause=Markup(rows.clause(texts[0][0], "", writer, is_open=True)) if len(texts) == 1 else "",
    )
    has_texts = len(texts) > 1

    def row(part: Entry, there: Writer) -> Row:
        place = part.places[0]
        cells = [
            rows.place_link(place, there),
            _themes(place, there),
            _plain(there.word(place.whole.instrument) or "–"),
            _plain(rows.place_words(place, there, has_instrument=False)),
            _plain(place.whole.owner or (t("measure.no_owner") if place.needs_owner else "–")),
        ]
        if has_texts:
            cells.append(rows.clauses(part, found[part.id], there, is_open=False))
        return Row(tuple(cells), found[part.id].variants, id=part.id)

    column = [
        Column(t("catalogue.places.where")),
        Column(t("catalogue.column.themes")),
        Column(t("measure.instrument")),
        Column(t("catalogue.places.outcome")),
        Column(t("catalogue.column.owner")),
    ]
    if has_texts:
        column.append(Column(t("measure.clause"), is_sortable=False))
    table = LiveTable(
        name="plekken",
        caption=t("catalogue.places.title", name=name),
        columns=tuple(column),
        facets=facets.facets(tuple(found.values()), skip=("productgroep", "hulpmiddel", "tekst")),
        things=parts,
        row=row,
        words="catalogue.places",
    )
    page = desk.page(
        path,
        t("catalogue.places.title", name=name),
        (Section(html),),
        above=(desk.crumb("measures", CATALOGUE),),
        notice=desk.notice,
        description=t("catalogue.places.lead", n=len(uses)),
    )
    yield from pages_with_table(desk, page, table)


def _themes(place: Place, writer: Writer) -> Markup:
    return Markup(", ").join(
        writer.link(use.theme.short, path_of(use.theme))
        + Markup(" ")
        + _plain(writer.level_range(use.levels, writer.portfolio.theme_sets.get(use.theme.set_id)))
        for use in place.themes
    ) or Markup("–")


def _plain(words: str) -> Markup:
    return Markup(escape(words, quote=False))
