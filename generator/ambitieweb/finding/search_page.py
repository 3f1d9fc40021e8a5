"""The page with all results of a search, which can be sent as an address: `zoeken/index.html?q=papier`."""

from __future__ import annotations

from ambitieweb.addresses.fixed import A_TO_Z, CATEGORIES, GLOSSARY, MEASURES, SEARCH
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section

WAYS = (CATEGORIES, MEASURES, GLOSSARY, A_TO_Z)
"""Where a reader who finds nothing can look instead."""


def search_page(desk: Desk) -> Page:
    """The page; a script fills it."""
    writer = desk.writer(SEARCH)
    return desk.page(
        SEARCH,
        SEARCH.called(desk.texts),
        (Section(desk.render("search/page.html", writer, ways=WAYS)),),
        above=(),
        description=desk.texts("search.description"),
        is_findable=False,
    )
