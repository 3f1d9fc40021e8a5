"""Every place where a measure is asked, what is under way first: in one sentence, and as a table to scan."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from ambitieweb.derive.catalogue import STAGES, CatalogueEntry, MeasurePlace, ThemeUse
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.pages.catalogue.facets import FacetMaker
from ambitieweb.pages.catalogue.rows import CatalogueRow, RowMaker
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import noted, said
from ambitieweb.pages.live_table import IN_SIGHT, LiveTable
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column


def finding(entry: CatalogueEntry, writer: Writer) -> str:
    """'Op 12 plekken gevraagd: bij 3 loopt het en bij 9 is het nu te doen.'"""
    t = writer.texts
    uses = entry.uses
    if not uses:
        return t("measure.unused")
    counts = Counter(place.stage for place in uses)
    stages = [
        t(f"measure.stage.{stage.name.lower()}" if stage else "measure.stage.none", n=counts[stage])
        for stage in STAGES
        if counts[stage]
    ]
    return t("measure.finding", n=len(uses), stages=joined(stages, t.language))


def table_of_places(desk: Desk, facets: FacetMaker, rows: RowMaker, entry: CatalogueEntry) -> LiveTable[CatalogueRow]:
    """The places of a measure; a column for what is the same everywhere is left out."""
    t = desk.texts
    parts = [CatalogueEntry(f"{at}", entry.name, entry.measure, (place,)) for at, place in enumerate(entry.by_stage)]
    alone = [CatalogueRow(part, facets.found(part)) for part in parts]
    asked = _Asked(entry, rows, desk.writer())
    columns: list[Column[CatalogueRow]] = [
        Column(t("catalogue.places.where"), lambda row, w: _where(_place(row), rows, w)),
        Column(
            t("catalogue.places.outcome"),
            lambda row, w: said(upper_first(w.word(_place(row).stage)) or "–"),
            sort=lambda row: str(STAGES.index(_place(row).stage)),
        ),
    ]
    if not asked.is_same or asked.has_texts:
        columns.append(Column(t("measure.place"), asked.cell, sort=lambda row: asked.words(_place(row))))
    columns.append(Column(t("catalogue.column.owner"), lambda row, w: _owner(_place(row), w)))
    has_filter = len(alone) > IN_SIGHT
    total = t("catalogue.places.total", n=len(alone))
    everywhere = asked.words(entry.uses[0]) if entry.uses and asked.is_same else ""
    return LiveTable(
        name="toepassingen",
        caption=t("catalogue.places.title", name=entry.name or t("catalogue.unnamed")),
        columns=tuple(columns),
        facets=facets.facets([row.found for row in alone], _SAME_EVERYWHERE) if has_filter else (),
        things=alone,
        words="catalogue.places",
        css="aw-table--places",
        counted=t("catalogue.places.everywhere", places=total, asked=everywhere) if everywhere else "",
        filtered_from=IN_SIGHT + 1,
        variants=(lambda row: row.found.variants) if has_filter else None,
        id=lambda row: row.entry.id,
        is_read=True,
    )


_SAME_EVERYWHERE = ("productgroep", "hulpmiddel", "tekst")
"""What can be filtered by in the catalogue, and is the same for each place of a measure."""


def _place(row: CatalogueRow) -> MeasurePlace:
    return row.entry.places[0]


def _where(place: MeasurePlace, rows: RowMaker, writer: Writer) -> Markup:
    kind = writer.texts("kind.card" if isinstance(place.holder, LinkedCategory) else "kind.project")
    name = place.choice.own_name if place.choice else None
    words = f"{kind}, {writer.texts('catalogue.named_here', name=name)}" if name else kind
    return noted(rows.place_link(place, writer), words)


def _owner(place: MeasurePlace, writer: Writer) -> Markup:
    return said(place.whole.owner or (writer.texts("measure.no_owner") if place.needs_owner else "–"))


class _Asked:
    """How the measure is asked at each of its places: what is the same everywhere is not said again and again."""

    def __init__(self, entry: CatalogueEntry, rows: RowMaker, writer: Writer) -> None:
        self._rows, self._writer = rows, writer
        usual, uses = entry.places[0], entry.uses
        self._has_levels = any(_levels(place) != _levels(usual) for place in uses)
        self._has_instruments = any(place.whole.instrument is not usual.whole.instrument for place in uses)
        self._is_of_one_theme = len(entry.themes) == 1
        self._text = (entry.measure.record.clause if entry.measure else None) or ""
        self.has_texts = len(entry.clauses) > 1
        self.is_same = len({self.words(place) for place in uses}) == 1

    def words(self, place: MeasurePlace) -> str:
        """Where it stands on the card and what makes it compulsory; at which level and how, where that is not the same everywhere."""
        words = [self._writer.word(place.card)] if place.card else []
        words += self._rows.conditions(place)
        if self._has_levels:
            words += map(self._level, place.themes)
        if self._has_instruments and place.whole.instrument:
            words.append(self._writer.word(place.whole.instrument))
        return ", ".join(filter(None, words))

    def cell(self, row: CatalogueRow, writer: Writer) -> Markup:
        """The words, and the text of a place that has another than the measure itself."""
        place = _place(row)
        own = (place.whole.clause or "").strip()
        has_own = self.has_texts and own and own != self._text.strip()
        text = self._rows.clauses(row.entry, row.found, writer, is_open=False) if has_own else ""
        return said(self.words(place) or "–") + text

    def _level(self, use: ThemeUse) -> str:
        levels = self._writer.level_range(use.levels, self._writer.portfolio.theme_sets.get(use.theme.set_id))
        return levels if self._is_of_one_theme else f"{use.theme.short} {levels}".strip()


def _levels(place: MeasurePlace) -> object:
    return {(use.theme.key, use.levels) for use in place.themes}
