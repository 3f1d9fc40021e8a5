"""Every page of the site, in the order of the menu."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.pages import (
    about,
    catalogue,
    categories,
    home,
    measures,
    organisations,
    practices,
    projects,
    sessions,
    theme_sets,
)
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page

PAGES = (
    home.pages,
    organisations.pages,
    categories.pages,
    projects.pages,
    sessions.pages,
    catalogue.pages,
    measures.pages,
    theme_sets.pages,
    practices.pages,
    about.pages,
)


def all_pages(desk: Desk) -> Iterator[Page]:
    """All pages that the portfolio gives."""
    for pages in PAGES:
        yield from pages(desk)
