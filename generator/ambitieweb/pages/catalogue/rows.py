"""A measure of the catalogue as a row: what it is, its text to copy, and the places where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.lists import catalogue_of_measure
from ambitieweb.derive.catalogue import CatalogueEntry, MeasurePlace
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, LinkedThemeSet, Theme
from ambitieweb.model.measure import Execution
from ambitieweb.model.values import Choice, as_id
from ambitieweb.pages.catalogue.facets import FacetMaker, FoundVariants, theme_here
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import dot, item, items, note, said
from ambitieweb.pages.live_table import IN_SIGHT, LiveTable
from ambitieweb.pages.takeable import text_to_take
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column

PLACES_IN_SIGHT = 4
PLACES_AT_MOST = 10
CLAUSES_AT_MOST = 3
OWNERS_AT_MOST = 4
GROUPS_AT_MOST = 4
READABLE = 200
"""A text of so many letters can be read in a row; a longer one is folded."""
ROWS_PER_PAGE = 100
"""Fewer than in other tables: a row has many places and a text."""
_OURS = Markup('<div class="aw-note">{}</div>')
_MORE_PLACES = Markup(
    '<details class="aw-rest" data-aw-rest-one="{}" data-aw-rest-many="{}"><summary>{}</summary>{}</details>'
)


def has_places_page(entry: CatalogueEntry) -> bool:
    """True for a measure with more places or texts than fit in a row."""
    return len(entry.uses) > PLACES_AT_MOST or len(entry.clauses) > CLAUSES_AT_MOST


def places_of(entry: CatalogueEntry) -> Address:
    """Where all places of a measure stand: on its page, or for one that is not in the library on a page of its own."""
    return page_of(entry.measure) if entry.measure else catalogue_of_measure(entry.id)


@dataclass(frozen=True, slots=True, eq=False)
class CatalogueRow:
    """A measure in a table: what filters look at, and the place to link to where a part of the list starts."""

    entry: CatalogueEntry
    found: FoundVariants
    anchor: str = ""


class RowMaker:
    """Makes the cells of rows; made once per build, so that a text that stands on many pages is turned into HTML once."""

    def __init__(self, desk: Desk, facets: FacetMaker) -> None:
        self.desk = desk
        self.facets = facets
        self._html: dict[tuple[str, str], Markup] = {}
        self._dots: dict[tuple[str, int, str, Address], Markup] = {}
        self._words_of_place: dict[tuple[object, ...], str] = {}

    def table(
        self,
        caption: str,
        rows: Sequence[CatalogueRow],
        *,
        skip: Sequence[str] = (),
        words: str = "catalogue",
        is_open: bool = False,
        in_sight: int = IN_SIGHT,
        counted: str = "",
        theme_set: LinkedThemeSet | None = None,
    ) -> LiveTable[CatalogueRow]:
        """A table of measures without the filters to `skip`; with `is_open` long texts stand open for reading too. `theme_set` is
        the set whose names and hues count there, None for the site's own."""
        t, language = self.desk.texts, self.desk.language
        columns: tuple[Column[CatalogueRow], ...] = (
            Column(
                t("catalogue.column.measure"),
                lambda row, w: self._name(row.entry, w),
                sort=lambda row: row.entry.name,
            ),
            Column(
                t("catalogue.column.themes"),
                lambda row, w: self._themes(row.entry, row.found, w, theme_set),
                "level",
                lambda row: row.entry.highest_level,
            ),
            Column(
                t("catalogue.column.instrument"),
                lambda row, w: (
                    self._instruments(row.entry, row.found, w) + self.clauses(row.entry, row.found, w, is_open=is_open)
                ),
                sort=lambda row: ", ".join(one.word(language) for one in row.entry.instruments if one),
            ),
            Column(
                t("catalogue.column.places"),
                lambda row, w: self._places(row.entry, row.found, w),
                "level",
                lambda row: len(row.entry.uses),
            ),
            Column(
                t("catalogue.column.owner"),
                lambda row, w: self._owners(self._owner_words(row.entry), row.found, w),
                sort=lambda row: next(iter(self._owner_words(row.entry)), ""),
            ),
        )
        return LiveTable(
            name="maatregelen",
            caption=caption,
            columns=columns,
            facets=self.facets.facets([row.found for row in rows], skip),
            things=rows,
            css="aw-table--catalogue",
            words=words,
            rows_per_page=ROWS_PER_PAGE,
            in_sight=in_sight,
            counted=counted,
            variants=lambda row: row.found.variants,
            id=lambda row: row.entry.id,
            anchor=lambda row: row.anchor,
            found_by=lambda row: self._words(row.entry, theme_set),
        )

    def _words(self, entry: CatalogueEntry, theme_set: LinkedThemeSet | None) -> str:
        """What a row is found by besides what it shows: the author's search words, and the full names of its themes."""
        themes = [self._here(theme, theme_set) for theme, _ in entry.themes]
        words = [*(entry.measure.record.search_words if entry.measure else ())]
        return " ".join((*words, *(theme.name for theme in themes if theme.name != theme.short)))

    def _here(self, theme: Theme, theme_set: LinkedThemeSet | None) -> Theme:
        return (theme_set.same(theme) if theme_set else None) or theme_here(self.desk, theme.key)

    # --- cells

    def _name(self, entry: CatalogueEntry, writer: Writer) -> Markup:
        t = self.desk.texts
        name = entry.name or t("catalogue.unnamed")
        if entry.measure:
            link = writer.link(writer.soft(name), page_of(entry.measure))
        elif has_places_page(entry):
            link = writer.link(writer.soft(name), places_of(entry))
        else:
            link = writer.link(
                writer.soft(name), measure_at(entry.places[0].holder, entry.places[0].number, writer.texts)
            )
        groups = list(entry.product_groups) or ([t("matrix.general")] if entry.measure else [])
        notes = []
        if groups:
            shown = ", ".join(groups[:GROUPS_AT_MOST])
            if len(groups) > GROUPS_AT_MOST:
                shown = f"{shown} {t('catalogue.more_groups', n=len(groups) - GROUPS_AT_MOST)}"
            notes.append(note(f"{t('catalogue.column.group')}: {shown}"))
        if entry.tools:
            notes.append(note(", ".join(entry.tools)))
        return Markup().join((link, *notes))

    def _themes(
        self, entry: CatalogueEntry, found: FoundVariants, writer: Writer, theme_set: LinkedThemeSet | None
    ) -> Markup:
        lines = []
        for theme, levels in entry.themes:
            here = self._here(theme, theme_set)
            own_set = self.desk.portfolio.theme_sets.get(here.set_id)
            words = ", ".join(writer.level_range(range_, own_set) for range_ in levels)
            number_places = [
                at for at, place in enumerate(entry.places) if any(use.theme.key == theme.key for use in place.themes)
            ]
            mark = found.of(number_places) if len(entry.themes) > 1 else ""
            lines.append(item(self._theme(here, writer) + note(words), mark))
        return items(lines) if lines else note(self.desk.texts("catalogue.no_theme"))

    def _theme(self, theme: Theme, writer: Writer) -> Markup:
        key = writer.root, theme.hue, theme.short, page_of(theme)
        if key not in self._dots:
            self._dots[key] = dot(theme.hue, writer.link(theme.short, key[-1]))
        return self._dots[key]

    def _instruments(self, entry: CatalogueEntry, found: FoundVariants, writer: Writer) -> Markup:
        words = []
        for instrument in entry.instruments:
            places = [at for at, place in enumerate(entry.places) if place.whole.instrument is instrument]
            word = writer.word(instrument) if instrument else self.desk.texts("catalogue.no_instrument")
            words.append(f'<span class="aw-cell-word"{found.of(places)}>{said(word)}</span>')
        return Markup(f'<span class="aw-cell-words">{" ".join(words)}</span>')

    def clauses(self, entry: CatalogueEntry, found: FoundVariants, writer: Writer, *, is_open: bool) -> Markup:
        """The texts to copy, each with the place that it is from when there are several."""
        desk, t = self.desk, self.desk.texts
        texts = entry.clauses
        record = entry.measure.record if entry.measure else None
        usual = ((record.clause if record else None) or "").strip()
        parts = []
        for text, places in texts[:CLAUSES_AT_MOST]:
            numbers = [at for at, place in enumerate(entry.places) if (place.whole.clause or "").strip() == text]
            title = ""
            if len(texts) > 1 and text != usual:
                title = t("catalogue.clause_of", name=places[0].holder.name)
            names = (desk.names_in_links.get((one.holder.kind, one.holder.id, one.number), "") for one in places)
            mark = found.of(numbers) + text_to_take(next(filter(None, names), ""))
            parts.append(self.clause(text, title, writer, is_open=is_open, mark=mark))
            if is_open and record and record.ours and text == usual:
                parts.append(_OURS.format(writer.text(record.ours)))
        if len(texts) > CLAUSES_AT_MOST:
            words = t("catalogue.more_clauses", n=len(texts) - CLAUSES_AT_MOST)
            parts.append(Markup('<p class="aw-next">{}</p>').format(writer.link(words, places_of(entry))))
        return Markup().join(parts)

    def clause(self, text: str, title: str, writer: Writer, *, is_open: bool, mark: str = "") -> Markup:
        """A text to read, with the button to copy it that comes with the script outside what is folded.

        Without a title of its own it has the usual one, which is only heard: the column says it already.
        """
        body = self._text(text, writer)
        head = said(title) or f'<span class="aw-sr">{said(self.desk.texts("measure.clause"))}</span>'
        if is_open or len(text) <= READABLE:
            return Markup(
                f'<div class="aw-copy"{mark}><p class="aw-copy-title">{head}</p><div class="aw-copy-text">{body}</div></div>'
            )
        return Markup(
            f'<div class="aw-copy aw-copy--folded"{mark}><p class="aw-copy-title">{head}</p>'
            f"<details><summary>{said(self.desk.texts('catalogue.read_clause'))}</summary>"
            f'<div class="aw-copy-text">{body}</div></details></div>'
        )

    def _places(self, entry: CatalogueEntry, found: FoundVariants, writer: Writer) -> Markup:
        t = self.desk.texts
        uses = [(at, place) for at, place in enumerate(entry.places) if not place.is_library]
        if not uses:
            return note(t("measure.unused"))
        main = entry.places[0].whole.instrument
        lines = []
        for at, place in uses[:PLACES_AT_MOST]:
            words = note(self.place_words(place, writer, has_instrument=place.whole.instrument is not main))
            lines.append(item(Markup(f"{self.place_link(place, writer)} {words}"), found.of([at])))
        sight = PLACES_IN_SIGHT if len(lines) > PLACES_IN_SIGHT + 1 else len(lines)
        html = items(lines[:sight])
        if lines[sight:]:
            one, many = t("catalogue.more_places", n=1), t("catalogue.more_places")
            more = said(t("catalogue.more_places", n=len(lines) - sight))
            html += _MORE_PLACES.format(one, many, more, items(lines[sight:]))
        if len(uses) > PLACES_AT_MOST:
            all_of_them = writer.link(t("catalogue.all_places", n=len(uses)), places_of(entry))
            html += Markup("<p>{}</p>").format(all_of_them)
        return html

    def place_link(self, place: MeasurePlace, writer: Writer) -> Markup:
        """A link to where the measure stands."""
        return writer.link(writer.soft(place.holder.name), measure_at(place.holder, place.number, writer.texts))

    def place_words(self, place: MeasurePlace, writer: Writer, *, has_instrument: bool) -> str:
        """'ambitiekaart: moet altijd, loopt': where it stands there, what the group made of it, how far it is."""
        is_begun = place.execution not in (None, Execution.NOT_STARTED)  # what the group made of it is then past
        feasibility = None if is_begun else place.feasibility
        choices = (place.whole.instrument if has_instrument else None, place.card, feasibility, place.execution)
        own_name = place.choice.own_name if place.choice else None
        key = (type(place.holder), *choices, *self.conditions(place), own_name)
        if key not in self._words_of_place:
            self._words_of_place[key] = self._said_of_place(place, choices, own_name, writer)
        return self._words_of_place[key]

    def _said_of_place(
        self, place: MeasurePlace, choices: Iterable[Choice | None], own_name: str | None, writer: Writer
    ) -> str:
        t = self.desk.texts
        kind = {LinkedCategory: "kind.card", LinkedProject: "kind.project"}.get(type(place.holder), "catalogue.library")
        words = [writer.word(choice) for choice in choices if choice]
        words.extend(self.conditions(place))
        if own_name:
            words.append(t("catalogue.named_here", name=own_name))
        return f"{t(kind)}: {', '.join(words)}" if words else t(kind)

    def conditions(self, place: MeasurePlace) -> Iterator[str]:
        """What makes a measure more than a choice here: a duty, a standing rule, a threshold."""
        for key, value in (
            ("catalogue.compulsory", place.whole.duty),
            ("catalogue.standing_rule", place.whole.standing_rule),
            ("catalogue.threshold", place.whole.rule),
        ):
            if value:
                yield self.desk.texts(key)

    def _owner_words(self, entry: CatalogueEntry) -> dict[str, tuple[int, ...]]:
        nobody = self.desk.texts("measure.no_owner")
        owners = (place.whole.owner or (nobody if place.needs_owner else "") for place in entry.places)
        return gathered((owner, at) for at, owner in enumerate(owners) if owner)

    def _owners(self, owners: dict[str, tuple[int, ...]], found: FoundVariants, writer: Writer) -> Markup:
        t = self.desk.texts
        lines = [
            item(_owner(owner, t("measure.no_owner"), writer), found.of(places))
            for owner, places in list(owners.items())[:OWNERS_AT_MOST]
        ]
        if not lines:
            return Markup("–")
        if len(owners) > OWNERS_AT_MOST:
            words = t("catalogue.more_owners", n=len(owners) - OWNERS_AT_MOST)
            lines.append(item(words, ' class="aw-note"'))
        return items(lines)

    def _text(self, text: str, writer: Writer) -> Markup:
        """A text as HTML; only one with a link differs from page to page."""
        key = (text, writer.root if "](" in text else "")
        if key not in self._html:
            self._html[key] = writer.text(text)
        return self._html[key]


def group_words(entries: Iterable[CatalogueEntry]) -> dict[str, tuple[str, int]]:
    """The product groups of measures by their value in the address, with the number of measures."""
    found: dict[str, tuple[str, int]] = {}
    for entry in entries:
        for group in entry.product_groups:
            words, n = found.get(as_id(group), (group, 0))
            found[as_id(group)] = (words, n + 1)
    return dict(sorted(found.items(), key=lambda item: item[1][0].casefold()))


def _owner(owner: str, nobody: str, writer: Writer) -> Markup:
    return (
        Markup('<span class="aw-owner--none">{}</span>').format(said(owner)) if owner == nobody else writer.soft(owner)
    )
