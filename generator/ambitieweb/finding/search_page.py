"""The page with all results of a search, which can be sent as an address: `zoeken/index.html?q=papier`."""

from __future__ import annotations

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section

PATH = "zoeken"


def search_page(desk: Desk) -> Page:
    """The page; a script fills it."""
    writer = desk.writer(PATH)
    return Page(
        PATH,
        desk.texts("search.title"),
        (Section(desk.render("search/page.html", writer)),),
        crumbs=(desk.crumb("home", ""),),
        crumbs_label=desk.texts("nav.crumbs"),
        description=desk.texts("search.description"),
        layout="overview",
        is_findable=False,
    )
