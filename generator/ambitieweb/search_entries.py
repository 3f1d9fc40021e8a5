"""The search index of the site: one entry per page and per section, with the words that people may type instead."""

from __future__ import annotations

from ambitieweb.pages.page import Page
from ambitieweb.search.index import Entry, Findable, site_entries
from ambitieweb.search.words import Lexicon
from ambitieweb.site import OVERVIEWS, Site

_OVERVIEWS = frozenset(path for _, path in OVERVIEWS)


def search_entries(site: Site) -> tuple[Lexicon, list[Entry]]:
    """What the search knows of Dutch on this site, and the entries of all pages in their order."""
    synonyms = tuple(group.words for group in site.portfolio.site.word_groups)
    return site_entries((_findable(page) for page in site.pages if page.is_findable), synonyms)


def location(page: Page) -> str:
    """The address of a page in the search index."""
    return f"{page.path}/index.html" if page.path else "index.html"


def _findable(page: Page) -> Findable:
    sections = tuple((section.heading, section.anchor, section.html) for section in page.sections)
    return Findable(location(page), page.title, sections, page.keywords, _boost(page))


def _boost(page: Page) -> float:
    """Ambition cards and overviews stand above other pages that match: they are what a reader most often looks for."""
    is_card = page.kind == "categorie" and not page.path.endswith("/menukaart")
    return 4.0 if is_card or page.path in _OVERVIEWS else 1.0
