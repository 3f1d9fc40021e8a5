"""Every page of the site, in the order of the menu, and the tables that overviews share with the files of all data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ambitieweb.addresses.cards import PAPER, on_paper
from ambitieweb.derive.relations import relations
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.pages import monitor
from ambitieweb.pages.cards import categories, organisations, plain_cards, practices, projects, sessions
from ambitieweb.pages.catalogue import everything as catalogue
from ambitieweb.pages.catalogue import indicators, measures
from ambitieweb.pages.compare import below, comparison, desk_study, deviations, outcomes, tree, versions
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import environment
from ambitieweb.pages.files_made import MadeFile
from ambitieweb.pages.method import about, theme_sets
from ambitieweb.pages.monitor import targets
from ambitieweb.pages.page import Page
from ambitieweb.pages.paper import all_sheets
from ambitieweb.pages.show import achievements, lessons
from ambitieweb.pages.start import downloads, home, state
from ambitieweb.texts import texts

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
    plain_cards.pages,
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
    made = [downloads.with_downloads(desk, page) for pages in PAGES for page in pages(desk)]
    sheets = {page.path: page.address for page in made if page.address.kind == PAPER}
    for page in made:
        yield replace(page, sheet=sheets.get(on_paper(page.address).path))


FileMakers = tuple[Callable[[Desk], Iterator[MadeFile]], ...]
TABLES = (below.table, deviations.table, outcomes.table, targets.table, lessons.table)
"""What follows from the content, in the order of the list of files."""


def desk(portfolio: Portfolio, language: str, file_makers: FileMakers = ()) -> Desk:
    """A desk for one build; with the makers of files to take along where these are asked for."""
    return Desk(portfolio, texts(language), relations(portfolio), environment(), TABLES, file_makers)
