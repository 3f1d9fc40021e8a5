"""The page with all results of a search, which can be sent as an address: `zoeken/index.html?q=papier`."""

from __future__ import annotations

from ambitieweb.addresses.fixed import A_TO_Z, SEARCH
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section


def search_page(desk: Desk) -> Page:
    """The page; a script fills it."""
    writer = desk.writer(SEARCH)
    return desk.page(
        SEARCH,
        SEARCH.called(desk.texts),
        (Section(desk.render("search/page.html", writer, a_to_z=A_TO_Z)),),
        above=(),
        description=desk.texts("search.description"),
        is_findable=False,
    )
