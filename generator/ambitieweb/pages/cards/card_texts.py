"""On an ambition card: how many texts there are to copy, per instrument and theme, each leading to those texts."""

from __future__ import annotations

from ambitieweb.addresses.anchors import instrument_anchor
from ambitieweb.addresses.lists import catalogue_of_category
from ambitieweb.derive.catalogue import INSTRUMENTS
from ambitieweb.link.portfolio import LinkedCategory, Theme
from ambitieweb.model.measure import Instrument
from ambitieweb.model.values import as_id
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


def card_texts_section(desk: Desk, writer: Writer, category: LinkedCategory) -> list[Section]:
    """The texts of this category, or nothing when its card and projects have none."""
    rows = _rows(desk, writer, category)
    if not rows:
        return []
    html = desk.render(
        "catalogue/card-texts.html", writer, rows=rows, all_href=writer.href(catalogue_of_category(category))
    )
    return [Section(html, desk.texts("catalogue.card.title"), desk.anchor("card_texts"))]


def _rows(desk: Desk, writer: Writer, category: LinkedCategory) -> list[Values]:
    """An instrument with its texts: all of them, and those per theme."""
    counts: dict[Instrument | None, set[str]] = {}
    by_theme: dict[tuple[Instrument | None, tuple[str, str]], set[str]] = {}
    themes: dict[tuple[str, str], Theme] = {}
    for entry in desk.catalogue.by_category.get(category.id, ()):
        for place in entry.places:
            if not place.whole.clause:
                continue
            counts.setdefault(place.whole.instrument, set()).add(entry.id)
            for use in place.themes:
                theme = (category.theme_set.same(use.theme) if category.theme_set else None) or use.theme
                themes.setdefault(use.theme.key, theme)
                by_theme.setdefault((place.whole.instrument, use.theme.key), set()).add(entry.id)
    here = catalogue_of_category(category)

    def link(title: str, hue: int, n: int, instrument: Instrument | None, theme: str) -> Values:
        """A theme, or all of them, with the number of texts and the way to them."""
        value = as_id(instrument.nl) if instrument else ""
        anchor = instrument_anchor(instrument, desk.texts)
        return {
            "title": title,
            "hue": hue,
            "href": writer.href(here, anchor, instrument=value, thema=theme, tekst="ja"),
            "n": n,
        }

    ordered = sorted(themes, key=lambda key: (themes[key].set_id != _set_id(category), themes[key].position, key))
    return [
        {
            "title": instrument.word(desk.language) if instrument else desk.texts("catalogue.no_instrument"),
            "every": link(desk.texts("catalogue.card.every"), -1, len(counts[instrument]), instrument, ""),
            "themes": tuple(
                link(
                    themes[key].short, themes[key].hue, len(by_theme[instrument, key]), instrument,
                    desk.theme_values[key],
                )
                for key in ordered
                if (instrument, key) in by_theme
            ),
        }
        for instrument in INSTRUMENTS
        if instrument in counts
    ]  # fmt: skip


def _set_id(category: LinkedCategory) -> str:
    return category.theme_set.id if category.theme_set else ""
