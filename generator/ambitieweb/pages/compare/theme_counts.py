"""How often each choice of a filter occurs per theme, for each theme set apart; each number leads to the rows behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from ambitieweb.charts.year_bar import year_bar_svg
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedThemeSet, Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import theme_value
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, T


def by_set(desk: Desk, things: Iterable[T], theme: Callable[[T], Theme]) -> list[tuple[LinkedThemeSet, tuple[T, ...]]]:
    """Things by the set of their theme, the site's own set first."""
    found = gathered((theme(thing).set_id, thing) for thing in things)
    return [
        (desk.portfolio.theme_sets[set_id], found[set_id]) for set_id in sorted(found, key=desk.portfolio.set_order)
    ]


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
    has_bars: bool = False,
) -> Section:
    """A row per theme and a column per choice of the facet that occurs, each number with a bar where it `has_bars`. `rows` is the
    place of the table with a filter on that facet."""
    if theme_set is not desk.portfolio.theme_set:
        title = f"{title}: {theme_set.name}"
    options = [(value, words) for value, words in facet.options if any(value in facet.values(one) for one in things)]
    counted = [
        (
            of,
            [
                (value, words, sum(value in facet.values(one) for one in things if theme(one).id == of.id))
                for value, words in options
            ],
        )
        for of in theme_set.themes
    ]
    most = max((count for _, counts in counted for _, _, count in counts), default=0)
    counts = [
        (
            writer.theme_link(of),
            [
                (
                    words,
                    count,
                    f"?thema={theme_value(desk, of)}&{facet.key}={value}#{rows}",
                    Markup(year_bar_svg(count / most)) if has_bars and count else "",
                )
                for value, words, count in cells
            ],
        )
        for of, cells in counted
    ]
    html = desk.render(
        "overviews/theme-counts.html",
        writer,
        title=title,
        lead=lead,
        heads=[words for _, words in options],
        rows=counts,
        css="aw-spread aw-spread--bars" if has_bars else "aw-spread",
    )
    return Section(html, title, anchor)
