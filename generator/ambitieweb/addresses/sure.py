"""What is known of the pages of a site before any of them is made."""

from __future__ import annotations

from ambitieweb.addresses import fixed
from ambitieweb.addresses.address import FixedPage
from ambitieweb.addresses.cards import SHEETS, card_page
from ambitieweb.link.portfolio import Portfolio

_WITH_SOMETHING_ON_IT = (
    fixed.SOURCES,
    fixed.INDICATORS,
    fixed.SHOW_ALL,
    fixed.SHOW_ON_PAPER,
    fixed.SHOW_ON_WALL,
    fixed.LESSONS_ALL,
    *fixed.WITH_FILES,
)
"""The fixed pages that are made only when there is something to show."""
_FIXED = (*fixed.LISTS.values(), *(page for page in vars(fixed).values() if isinstance(page, FixedPage)))
ROOTS = frozenset((SHEETS, *(page.path.partition("/")[0] for page in _FIXED)))
"""The folders at the top of the site in which pages stand, with "" for the start page."""


def sure_pages(portfolio: Portfolio) -> frozenset[str]:
    """The paths of pages that are certainly made: most fixed ones, and that of each file of content."""
    cards = (card_page(kind, name).path for kind in fixed.LISTS for name in portfolio.of(kind))
    return frozenset((*cards, *(page.path for page in _FIXED if page not in _WITH_SOMETHING_ON_IT)))
