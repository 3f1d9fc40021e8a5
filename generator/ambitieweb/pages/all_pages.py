"""Every page of the site, in the order of the menu."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.pages import (
    about,
    catalogue,
    categories,
    home,
    indicators,
    measures,
    organisations,
    practices,
    projects,
    sessions,
    theme_sets,
)
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.overviews import (
    achievements,
    below,
    comparison,
    desk_study,
    deviations,
    downloads,
    lessons,
    monitor,
    outcomes,
    state,
    tree,
    versions,
)
from ambitieweb.pages.page import Page
from ambitieweb.pages.paper import all_sheets

PAGES = (
    home.pages,
    organisations.pages,
    categories.pages,
    projects.pages,
    sessions.pages,
    catalogue.pages,
    measures.pages,
    theme_sets.pages,
    indicators.pages,
    practices.pages,
    state.pages,
    tree.pages,
    comparison.pages,
    below.pages,
    desk_study.pages,
    deviations.pages,
    outcomes.pages,
    versions.pages,
    monitor.pages,
    achievements.pages,
    lessons.pages,
    about.pages,
    downloads.pages,
    all_sheets.pages,
)


def all_pages(desk: Desk) -> Iterator[Page]:
    """All pages that the portfolio gives."""
    for pages in PAGES:
        yield from (downloads.with_downloads(desk, page) for page in pages(desk))
