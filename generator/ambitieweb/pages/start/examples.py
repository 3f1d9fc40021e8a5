"""Three things to search for, taken from what the site has: a product, a theme, and an instrument with a theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ambitieweb.derive.catalogue import CatalogueEntry
from ambitieweb.link.portfolio import LinkedCategory, Theme
from ambitieweb.model.measure import Instrument
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first

AT_MOST = 3


def examples(desk: Desk) -> tuple[str, ...]:
    """What a reader may type; fewer where the site has less, none for a site without anything."""
    unit = desk.portfolio.organisation
    categories = desk.relations.categories_below(unit) if unit else tuple(desk.portfolio.categories.values())
    return tuple(dict.fromkeys(_all(desk, categories)))[:AT_MOST]


def _all(desk: Desk, categories: Sequence[LinkedCategory]) -> Iterator[str]:
    """Of the category with most product groups the first, else its name; then the themes with most measures."""
    in_order = sorted(categories, key=lambda c: (-len(c.record.product_groups), c.name.casefold()))
    if in_order:
        groups = in_order[0].record.product_groups
        yield lower_first(groups[0] if groups else in_order[0].name)
    by_theme = sorted(_themes(desk), key=lambda found: (-len(found[1]), found[0].position))
    if by_theme:
        yield lower_first(by_theme[0][0].short)
    awarded = [(theme, entries) for theme, entries in by_theme[1:] if any(map(_is_award, entries))]
    if awarded:
        word = Instrument.AWARD_CRITERION.word(desk.language)
        yield f"{word} {lower_first(awarded[0][0].short)}"
    for theme, _ in by_theme[1:]:
        yield lower_first(theme.short)


def _themes(desk: Desk) -> Iterator[tuple[Theme, Sequence[CatalogueEntry]]]:
    """The themes of the site's own set with the measures that the site has for them."""
    for theme in desk.portfolio.theme_set.themes if desk.portfolio.theme_set else ():
        entries = desk.catalogue.by_theme.get(theme.key, ())
        if entries:
            yield theme, entries


def _is_award(entry: CatalogueEntry) -> bool:
    return Instrument.AWARD_CRITERION in entry.instruments
