"""No page type has an accessibility fault that a machine can find, in any view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_checks.axe import faults
from site_checks.page_types import ALL_TYPES, richest_page
from site_checks.views import PHONES, VIEWS, View, new_context, open_drawer, open_search, show

PageIn = Callable[[View], Page]
SMALLEST_SCREEN = View("light", 320, 640)


@pytest.fixture(scope="session")
def page_in(browser: Browser) -> Iterator[PageIn]:
    """One tab for each view, used again by every test."""
    tabs: dict[View, Page] = {}

    def tab(view: View) -> Page:
        if view not in tabs:
            tabs[view] = new_context(browser, view).new_page()
        return tabs[view]

    yield tab
    for page in tabs.values():
        page.context.close()


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("page_type", ALL_TYPES)
def test_page_has_no_accessibility_faults(
    page_type: str, view: View, page_in: PageIn, http_site: str, demo_site: Path
) -> None:
    page = page_in(view)
    show(page, http_site + richest_page(demo_site, page_type), view)
    found = faults(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_open_search_has_no_accessibility_faults(view: View, page_in: PageIn, http_site: str) -> None:
    page = page_in(view)
    show(page, http_site, view)
    open_search(page, "kaart")
    found = faults(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("view", PHONES, ids=str)
@pytest.mark.parametrize("page_type", ["home", "category card"])
def test_open_drawer_has_no_accessibility_faults(
    page_type: str, view: View, page_in: PageIn, http_site: str, demo_site: Path
) -> None:
    page = page_in(view)
    show(page, http_site + richest_page(demo_site, page_type), view)
    open_drawer(page)
    found = faults(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page_type", ALL_TYPES)
def test_page_fits_the_smallest_screen(page_type: str, page_in: PageIn, http_site: str, demo_site: Path) -> None:
    """WCAG 1.4.10, which axe does not look at: no page scrolls sideways at 320 px."""
    page = page_in(SMALLEST_SCREEN)
    show(page, http_site + richest_page(demo_site, page_type), SMALLEST_SCREEN)
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST_SCREEN.width
