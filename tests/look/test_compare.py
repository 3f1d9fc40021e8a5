"""Webs laid over each other, and versions of webs: what differs in words, and a link to send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.overlap import overlapping

PAGE = "vergelijken/categorieen/index.html"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    yield page
    page.close()


def tick(tab: Page, *names: str) -> None:
    for name in names:
        tab.get_by_role("checkbox", name=name).check()


def test_two_ticked_webs_lie_over_each_other_with_only_what_differs_in_words(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / PAGE).as_uri())
    tab.locator("[data-aw-tick]").first.wait_for()
    assert tab.locator("[data-aw-over-hint]").is_visible()
    assert not tab.locator(".aw-overlay-shown").is_visible()
    tick(tab, "Catering", "Energie")
    shown = tab.locator(".aw-overlay-shown")
    assert shown.is_visible()
    cells = {
        name: tab.locator("tbody tr", has_text=name).first.locator("td .aw-cell").evaluate_all(
            "all => all.map(c => /aw-l(\\d)/.exec(c.className)?.[1] ?? '')"
        )
        for name in ("Catering", "Energie")
    }  # fmt: skip
    differing = [
        n for n, (one, other) in enumerate(zip(cells["Catering"], cells["Energie"], strict=True)) if one != other
    ]
    assert shown.get_by_role("heading").inner_text().startswith("Catering en Energie verschillen op")
    assert str(len(differing)) in shown.get_by_role("heading").inner_text()
    assert shown.locator(".aw-overlay-differences li").count() == len(differing)
    drawn = shown.locator(".aw-over-theme").evaluate_all("all => all.map(t => t.dataset.level)")
    assert drawn == cells["Catering"]


def test_the_address_holds_the_choice_so_that_it_can_be_sent(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / PAGE).as_uri())
    tick(tab, "Catering", "Energie", "Groen")
    there = tab.url
    tab.goto("about:blank")
    tab.goto(there)
    tab.locator(".aw-overlay-shown").wait_for()
    assert tab.locator(".aw-overlay-key li").count() == 3
    assert tab.locator(".aw-over-line--2").count() == 1
    tab.get_by_role("checkbox", name="Groen").uncheck()
    assert tab.locator(".aw-over-line--2").count() == 0


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_covers_anything_and_nothing_sticks_out(tab: Page, demo_site: Path, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    for address in (f"{PAGE}?kies=categorie-catering,categorie-groen", "vergelijken/versies/index.html"):
        page, _, asked = address.partition("?")
        tab.goto((demo_site / page).as_uri() + ("?" + asked if asked else ""))
        assert overlapping(tab, ".aw-overlay, .aw-version-webs") == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.set_viewport_size({"width": 1440, "height": 900})


def test_a_new_version_of_a_web_says_what_changed_and_the_drawing_shows_it(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "vergelijken/versies/index.html").as_uri())
    assert "omhoog" in tab.locator(".aw-finding").inner_text()
    green = tab.locator(".aw-version-webs > li", has_text="Groen").first
    assert "Circulair: 3 werd 2" in green.inner_text()
    assert green.locator(".aw-fall").count() == 1
    assert green.locator(".aw-lost").count() == 2
