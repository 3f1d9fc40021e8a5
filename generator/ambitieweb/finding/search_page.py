"""The page with all results of a search, which can be sent as an address: `zoeken/index.html?q=papier`."""

from __future__ import annotations

from ambitieweb.addresses.fixed import A_TO_Z, CATEGORIES, GLOSSARY, MEASURES, PROJECTS, SEARCH, THEME_SETS
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.start.examples import examples

WAYS = {
    "categories": CATEGORIES,
    "measures": MEASURES,
    "projects": PROJECTS,
    "themes": THEME_SETS,
    "glossary": GLOSSARY,
    "a_to_z": A_TO_Z,
}
"""Where a reader who has no word to search for, or finds nothing, can look instead."""


def search_page(desk: Desk) -> Page:
    """The page; a script fills it."""
    writer = desk.writer(SEARCH)
    asked = [writer.link(words, SEARCH, q=words) for words in examples(desk)]
    return desk.page(
        SEARCH,
        SEARCH.called(desk.texts),
        (Section(desk.render("search/page.html", writer, ways=WAYS, examples=asked)),),
        above=(),
        description=desk.texts("search.description"),
        is_findable=False,
    )
