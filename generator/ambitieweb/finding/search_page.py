"""The page with all results of a search, which can be sent as an address: `zoeken/index.html?q=papier`."""

from __future__ import annotations

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section

PATH = "zoeken"


def search_page(desk: Desk) -> Page:
    """The page; a script fills it."""
    writer = desk.writer(PATH)
    return desk.page(
        PATH,
        desk.texts("search.title"),
        (Section(desk.render("search/page.html", writer)),),
        above=(),
        description=desk.texts("search.description"),
        is_findable=False,
    )
