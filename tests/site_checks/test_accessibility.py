"""No page type has an accessibility fault that a machine can find, in any view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_checks.axe import colour_faults, faults, faults_in_both
from site_checks.page_types import ALL_TYPES, richest_page
from site_checks.views import LIGHT_VIEWS, View, new_context, open_drawer, open_search, show, turn_dark

PageIn = Callable[[View], Page]
SMALLEST = 320
"""The width in pixels of the smallest screen."""


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


@pytest.mark.parametrize("view", LIGHT_VIEWS, ids=str)
@pytest.mark.parametrize("page_type", ALL_TYPES)
def test_page_has_no_accessibility_faults(
    page_type: str, view: View, page_in: PageIn, http_site: str, demo_site: Path
) -> None:
    """A phone shows too what axe does not look at (WCAG 1.4.10): no page scrolls sideways at 320 px."""
    page = page_in(view)
    show(page, http_site + richest_page(demo_site, page_type), view)
    found = list(faults_in_both(page))
    if view.is_phone:
        found += [f"at {SMALLEST}: {wide} wide" for wide in [wide_at(SMALLEST, page, view)] if wide > SMALLEST]
    assert not found, "\n".join(found)


def wide_at(width: int, page: Page, view: View) -> int:
    """How wide a page is on a smaller screen."""
    page.set_viewport_size({"width": width, "height": 640})
    found = int(page.evaluate("document.documentElement.scrollWidth"))
    page.set_viewport_size({"width": view.width, "height": view.height})
    return found


def test_dark_colours_are_looked_at(page_in: PageIn, http_site: str) -> None:
    page = page_in(LIGHT_VIEWS[0])
    show(page, http_site, LIGHT_VIEWS[0])
    page.add_style_tag(content="[data-md-color-scheme=slate] h2 { color: #333; background: #222 }")
    assert colour_faults(page) == ()
    turn_dark(page)
    assert any("color-contrast" in fault for fault in colour_faults(page))


@pytest.mark.parametrize(
    "rule", ["li:last-child { color: #ddd }", "li:last-child { background: #333 }", "ul { opacity: .3 }"]
)
def test_one_of_many_that_look_alike_is_seen_when_it_looks_otherwise(page_in: PageIn, rule: str) -> None:
    page = page_in(LIGHT_VIEWS[0])
    page.goto("about:blank")
    page.set_content(f"<!doctype html><html lang=nl><title>x</title><ul>{'<li>Woorden</li>' * 30}</ul>")
    assert faults(page) == ()
    page.add_style_tag(content=rule)
    assert any("color-contrast" in fault for fault in faults(page))


def test_one_of_many_that_look_alike_is_one_that_is_seen(page_in: PageIn) -> None:
    page = page_in(LIGHT_VIEWS[0])
    page.goto("about:blank")
    page.set_content("<!doctype html><html lang=nl><title>x</title><p hidden>Woorden</p><p>Woorden</p>")
    page.add_style_tag(content="p { color: #ddd }")
    assert any("color-contrast" in fault for fault in faults(page))


SHALLOW = "<text y=20 {}>Woorden met weinig contrast</text>"


def test_words_over_their_drawing_cannot_be_judged_and_those_beside_it_are(page_in: PageIn) -> None:
    """What `axe.py` leaves out is what axe has nothing to say of, whatever the drawing has behind its words."""
    page = page_in(LIGHT_VIEWS[0])
    page.goto("about:blank")
    inside = SHALLOW.format('x=10 style="fill: #ddd; color: #ddd"')
    for drawing in (inside, f"<rect width=400 height=50 fill=#ccc />{inside}", f"<g><a href=x>{inside}</a></g>"):
        page.set_content(f"<!doctype html><html lang=nl><title>x</title><svg width=400 height=50>{drawing}</svg>")
        assert faults(page) == ()
        page.evaluate("axe.configure({ rules: [{ id: 'color-contrast', selector: '*' }] })")
        told = page.evaluate("axe.run({ runOnly: ['color-contrast'] })")
        assert told["violations"] == told["passes"] == []
        assert [node["target"] for fault in told["incomplete"] for node in fault["nodes"]] == [["text"]]
    beside = SHALLOW.format('x=40 style="fill: #ddd; color: #ddd"')
    page.set_content(
        f"<!doctype html><html lang=nl><title>x</title><svg width=10 height=50 overflow=visible>{beside}</svg>"
    )
    assert any("color-contrast" in fault for fault in faults(page))


@pytest.mark.parametrize("view", LIGHT_VIEWS, ids=str)
def test_open_search_has_no_accessibility_faults(view: View, page_in: PageIn, http_site: str) -> None:
    page = page_in(view)
    show(page, http_site, view)
    open_search(page, "kaart")
    found = faults_in_both(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page_type", ["home", "category card"])
def test_open_drawer_has_no_accessibility_faults(
    page_type: str, page_in: PageIn, http_site: str, demo_site: Path
) -> None:
    (view,) = (view for view in LIGHT_VIEWS if view.is_phone)
    page = page_in(view)
    show(page, http_site + richest_page(demo_site, page_type), view)
    open_drawer(page)
    found = faults_in_both(page)
    assert not found, "\n".join(found)
