"""How often each choice of a filter occurs per theme, for each theme set apart; each number leads to the rows behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ambitieweb.link.portfolio import LinkedThemeSet, Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import theme_value
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, T


def by_set(desk: Desk, things: Iterable[T], theme: Callable[[T], Theme]) -> list[tuple[LinkedThemeSet, list[T]]]:
    """Things by the set of their theme, the site's own set first."""
    own = desk.portfolio.theme_set
    found: dict[str, list[T]] = {}
    for thing in things:
        found.setdefault(theme(thing).set_id, []).append(thing)
    ordered = sorted(found, key=lambda set_id: (own is None or set_id != own.id, set_id))
    return [(desk.portfolio.theme_sets[set_id], found[set_id]) for set_id in ordered]


def theme_counts(
    desk: Desk,
    writer: Writer,
    theme_set: LinkedThemeSet,
    things: Sequence[T],
    theme: Callable[[T], Theme],
    facet: Facet[T],
    *,
    title: str,
    anchor: str,
    rows: str,
    lead: str = "",
) -> Section:
    """A row per theme and a column per choice of the facet. `rows` is the place of the table with a filter on that facet."""
    if theme_set is not desk.portfolio.theme_set:
        title = f"{title}: {theme_set.name}"
    counted = []
    for of in theme_set.themes:
        here = [facet.values(thing) for thing in things if theme(thing).id == of.id]
        cells = [
            (
                words,
                sum(value in values for values in here),
                f"?thema={theme_value(desk, of)}&{facet.key}={value}#{rows}",
            )
            for value, words in facet.options
        ]
        counted.append((writer.theme_link(of), cells))
    heads = [words for _, words in facet.options]
    html = desk.render("overviews/theme-counts.html", writer, title=title, lead=lead, heads=heads, rows=counted)
    return Section(html, title, anchor)
