"""The measure catalogue: one table of every measure, and the same measures on plain pages per theme and per category."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import instrument_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import MEASURES, SOURCES
from ambitieweb.addresses.lists import catalogue_of_category, catalogue_of_theme
from ambitieweb.derive.catalogue import INSTRUMENTS, CatalogueEntry, ThemeKey, with_instrument
from ambitieweb.derive.sources import sources
from ambitieweb.link.portfolio import LinkedCategory, by_name
from ambitieweb.model.measure import Instrument
from ambitieweb.model.values import as_id
from ambitieweb.pages.catalogue.facets import FacetMaker, theme_here
from ambitieweb.pages.catalogue.measures import measure_pages
from ambitieweb.pages.catalogue.rows import ROWS_PER_PAGE, CatalogueRow, RowMaker, group_words
from ambitieweb.pages.catalogue.sources import source_pages
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer

K = TypeVar("K")
IN_SIGHT = 10
TABLES = ("maatregelen", "toepassingen")
"""Where the rows of its pages stand as files."""


def pages(desk: Desk) -> Iterator[Page]:
    """The catalogue, and its plain pages."""
    facets = FacetMaker(desk)
    rows = RowMaker(desk, facets)
    yield from overview(desk, facets, rows)
    for key in facets.themes:
        yield from theme_pages(desk, facets, rows, key)
    groups = group_words(desk.catalogue.entries)
    for category in desk.portfolio.categories.values():
        yield from category_pages(desk, facets, rows, category, groups)
    yield from measure_pages(desk, facets, rows)
    yield from source_pages(desk)


@dataclass(frozen=True, slots=True)
class CatalogueWay:
    """A link to a plain page with the number of measures on it; `hue` is 0 or more for a theme."""

    title: str
    href: str
    n: int
    hue: int = -1


def overview(desk: Desk, facets: FacetMaker, rows: RowMaker) -> Iterator[Page]:
    """Every measure of the site in one table, those with a text first, with the ways to the plain pages below it."""
    writer = desk.writer(MEASURES)
    entries = sorted(desk.catalogue.entries, key=lambda entry: not entry.clauses)
    ways = desk.render(
        "catalogue/overview.html",
        writer,
        themes=[
            CatalogueWay(
                facets.theme_names[value],
                writer.href(catalogue_of_theme(key)),
                len(desk.catalogue.by_theme[key]),
                theme_here(desk, key).hue,
            )
            for key, value in facets.themes.items()
        ],
        categories=[
            CatalogueWay(
                category.name,
                writer.href(catalogue_of_category(category)),
                len(desk.catalogue.by_category[category.id]),
            )
            for category in _categories(desk)
        ],
        sources=len(sources(desk.portfolio, desk.catalogue)),
        sources_href=writer.href(SOURCES),
    )
    total = desk.texts("catalogue.total", n=len(entries))
    table = rows.table(
        desk.texts("catalogue.all"),
        [CatalogueRow(entry, facets.found(entry)) for entry in entries],
        counted=desk.texts("catalogue.first", measures=total) if _has_both(entries) else "",
        in_sight=IN_SIGHT,
    )
    plain = desk.anchor("plain_lists")
    page = desk.page(
        MEASURES,
        desk.texts("catalogue.title"),
        (Section(_to_lists(desk, plain)),) if entries else (desk.nothing(writer, "measures"),),
        description=desk.texts("catalogue.description"),
        finding=_finding(desk) if entries else "",
        tables=TABLES,
        keywords=(desk.texts("kind.measure"), desk.texts("measure.clause"), *_words(writer, entries)),
    )
    lists = (Section(ways, desk.texts("catalogue.plain"), plain),) if entries else ()
    yield from pages_with_table(desk, page, table, after=lists)


def _to_lists(desk: Desk, anchor: str) -> str:
    """For who cannot filter: the way to the plain lists."""
    return f'<noscript><p><a href="#{anchor}">{desk.texts("catalogue.plain")}</a></p></noscript>'


def _has_both(entries: Sequence[CatalogueEntry]) -> bool:
    return len({bool(entry.clauses) for entry in entries}) > 1


def _finding(desk: Desk) -> str:
    """How many measures there are, and for how many there is a text to copy."""
    entries = desk.catalogue.entries
    with_text = sum(bool(entry.clauses) for entry in entries)
    t = desk.texts
    return t(
        "catalogue.finding", measures=t("catalogue.total", n=len(entries)), texts=t("catalogue.texts", n=with_text)
    )


def theme_pages(desk: Desk, facets: FacetMaker, rows: RowMaker, key: ThemeKey) -> Iterator[Page]:
    """The measures for one theme, from the lowest level up, each level by instrument."""
    here = catalogue_of_theme(key)
    writer = desk.writer(here)
    t = desk.texts
    theme = theme_here(desk, key)
    name = facets.theme_titles[facets.themes[key]]
    entries = sorted(desk.catalogue.by_theme[key], key=_by_level)
    theme_set = desk.portfolio.theme_sets.get(theme.set_id)

    def words(level: int | None) -> str:
        return t("catalogue.no_level") if level is None else writer.level_title(level, theme_set)

    levels = [entry.lowest_level for entry in entries]
    jumps, anchors = _jumps(writer, here, levels, words, partial(_level_anchor, desk))
    html = desk.render(
        "catalogue/plain.html",
        writer,
        lead=t("catalogue.by_theme.lead", name=name),
        jump_title=t("catalogue.by_theme.jump"),
        jumps=jumps,
        also_title="",
        also=[],
        links=[
            (t("catalogue.by_theme.about", name=theme.name), writer.href(page_of(theme))),
            (t("catalogue.by_theme.filter"), writer.href(MEASURES, thema=facets.themes[key])),
        ],
        note="",
    )
    table = rows.table(
        t("catalogue.by_theme.title", name=name),
        [CatalogueRow(entry, facets.found(entry), anchors.get(at, "")) for at, entry in enumerate(entries)],
        skip=("thema",),
        is_open=True,
    )
    page = _plain_page(
        desk,
        here,
        table.caption,
        html,
        (*_words(writer, entries), name),
        t("catalogue.by_theme.lead", name=name),
        desk.notice,
    )
    yield from pages_with_table(desk, page, table)


def category_pages(
    desk: Desk, facets: FacetMaker, rows: RowMaker, category: LinkedCategory, groups: Mapping[str, tuple[str, int]]
) -> Iterator[Page]:
    """The measures of a card and of its projects by instrument; a measure with two instruments stands under both.

    `groups` are the product groups of the whole catalogue, by their value in the address.
    """
    entries = desk.catalogue.by_category.get(category.id, ())
    if not entries:
        return
    here = catalogue_of_category(category)
    writer = desk.writer(here)
    t = desk.texts
    things = [
        (instrument, with_instrument(entry, instrument))
        for instrument in INSTRUMENTS
        for entry in sorted(entries, key=_by_level)
        if instrument in entry.instruments
    ]

    def instrument_title(instrument: Instrument | None) -> str:
        return _instrument_words(desk, instrument).capitalize()

    instruments = [instrument for instrument, _ in things]
    jumps, anchors = _jumps(writer, here, instruments, instrument_title, lambda one: instrument_anchor(one, t))
    html = desk.render(
        "catalogue/plain.html",
        writer,
        lead=t("catalogue.by_category.lead", name=category.name),
        jump_title=t("catalogue.by_category.jump"),
        jumps=jumps,
        also_title=t("catalogue.by_category.also"),
        also=[
            CatalogueWay(words, writer.href(MEASURES, productgroep=value), groups[value][1])
            for value, (words, _) in group_words(entries).items()
        ],
        links=[(t("catalogue.by_category.card"), writer.href(page_of(category)))],
        note=t("catalogue.by_category.twice") if len(things) > len(entries) else "",
    )
    table = rows.table(
        t("catalogue.by_category.title", name=category.name),
        [CatalogueRow(entry, facets.found(entry), anchors.get(at, "")) for at, (_, entry) in enumerate(things)],
        skip=("categorie", "organisatie"),
        words="catalogue.by_category",
        is_open=True,
        theme_set=category.theme_set,
    )
    keywords = (*_words(writer, entries), category.name, *category.record.search_words)
    lead = t("catalogue.by_category.lead", name=category.name)
    page = _plain_page(desk, here, table.caption, html, keywords, lead, writer.plain(category.notice))
    yield from pages_with_table(desk, page, table, after=_from_library(desk, writer, category, entries, groups))


def _from_library(
    desk: Desk,
    writer: Writer,
    category: LinkedCategory,
    entries: Iterable[CatalogueEntry],
    groups: Mapping[str, tuple[str, int]],
) -> tuple[Section, ...]:
    """The measures of the library for the product groups of the category that stand nowhere on its card or in its projects;
    of other product groups of its measures only how many more there are."""
    t = desk.texts
    here = {entry.id for entry in entries}
    wanted = {as_id(group) for group in category.record.product_groups}
    by_group = desk.library_by_group
    listed = {e.id: e for group in wanted for e in by_group.get(group, ()) if e.id not in here}
    shown = sorted(listed.values(), key=_by_level)
    links = []
    for value, (words, _) in group_words(entries).items():
        more = sum(1 for entry in by_group.get(value, ()) if entry.id not in here and entry.id not in listed)
        if more:
            name = t("catalogue.by_category.group", name=words, total=groups[value][1])
            href = writer.href(MEASURES, productgroep=value)
            links.append((name, href, t("catalogue.by_category.more", n=more)))
    if not shown and not links:
        return ()
    found = [
        (
            writer.link(entry.name, page_of(entry.measure)) if entry.measure else "",
            ", ".join(theme.short for theme, _ in entry.themes),
            ", ".join(_instrument_words(desk, instrument) for instrument in entry.instruments),
        )
        for entry in shown
    ]
    html = desk.render("catalogue/library.html", writer, found=found, links=links)
    return (Section(html, t("catalogue.by_category.library"), desk.anchor("library")),)


def _plain_page(
    desk: Desk, here: Address, title: str, html: str, keywords: tuple[str, ...], description: str, notice: str
) -> Page:
    return desk.page(
        here,
        title,
        (Section(html),),
        above=(desk.crumb(MEASURES),),
        notice=notice,
        tables=TABLES,
        keywords=tuple(dict.fromkeys(keywords)),
        description=description,
    )


def _jumps(
    writer: Writer, here: Address, groups: Sequence[K], words: Callable[[K], str], anchor: Callable[[K], str]
) -> tuple[list[CatalogueWay], dict[int, str]]:
    """The ways to the first row of each group, on this page or on the part of the list where it stands, with the number of
    rows; and the anchor of those rows by their place. `groups` has the group of each row, in order."""
    firsts: dict[K, int] = {}
    for place, group in enumerate(groups):
        firsts.setdefault(group, place)
    jumps = []
    for group, place in firsts.items():
        part = place // ROWS_PER_PAGE
        href = writer.href(here.part(part), anchor(group)) if part else f"#{anchor(group)}"
        jumps.append(CatalogueWay(words(group), href, groups.count(group)))
    return jumps, {place: anchor(group) for group, place in firsts.items()}


def _by_level(entry: CatalogueEntry) -> tuple[int, int, str, str]:
    level = entry.lowest_level
    return (99 if level is None else level, INSTRUMENTS.index(entry.instruments[0]), entry.name.casefold(), entry.id)


def _level_anchor(desk: Desk, level: int | None) -> str:
    return desk.anchor("no_level") if level is None else desk.anchor("level", level=level)


def _instrument_words(desk: Desk, instrument: Instrument | None) -> str:
    return instrument.word(desk.language) if instrument else desk.texts("catalogue.no_instrument")


def _categories(desk: Desk) -> list[LinkedCategory]:
    found = (c for c in desk.portfolio.categories.values() if c.id in desk.catalogue.by_category)
    return by_name(found)


def _words(writer: Writer, entries: Iterable[CatalogueEntry]) -> tuple[str, ...]:
    """What the search finds a list by: instruments and themes of its measures."""
    instruments: dict[str, None] = {}
    themes: dict[str, None] = {}
    for entry in entries:
        instruments.update(dict.fromkeys(writer.word(instrument) for instrument in entry.instruments if instrument))
        themes.update(dict.fromkeys(theme.name for theme, _ in entry.themes))
    return (*instruments, *themes)
