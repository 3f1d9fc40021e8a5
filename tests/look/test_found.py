"""Outcomes, deviations, sources, versions and the desk study begin with what they found, and what is in sight is what matters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

HEIGHTS = {
    "vergelijken/bereikt": 2900,
    "vergelijken/afwijkingen": 2000,
    "vergelijken/versies": 2000,
    "catalogus/bronnen": 2900,
    "categorieen/catering/bureaustudie": 3600,
}
"""At most so high at 1440 on the example site."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("path", HEIGHTS)
def test_a_finding_opens_the_page_and_no_long_table_stands_open(tab: Page, demo_site: Path, path: str) -> None:
    tab.goto((demo_site / path / "index.html").as_uri())
    finding = tab.locator("h1 + .aw-finding").bounding_box()
    assert finding is not None
    assert finding["y"] + finding["height"] < 300
    assert tab.evaluate("document.documentElement.scrollHeight") <= HEIGHTS[path]
    tab.set_viewport_size({"width": 320, "height": 640})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    tab.set_viewport_size({"width": 1440, "height": 900})


def test_outcomes_say_first_what_can_be_mended_by_whom_and_when(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "vergelijken/bereikt/index.html").as_uri())
    rows = tab.locator(".aw-lag-rows > li")
    first = rows.first.bounding_box()
    assert first is not None
    assert first["y"] < 400
    told = [" ".join(words.split()) for words in rows.all_inner_texts()]
    assert "Contractmanager facilitair" in told[0]
    assert "11 dec 2026" in told[0]
    closed = ["niet te herstellen" in words for words in told]
    assert closed == sorted(closed)


def test_a_count_of_outcomes_leads_to_its_rows_in_the_folded_table(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "vergelijken/bereikt/index.html").as_uri() + "?uitkomst=niet-gehaald#bereikt")
    table = tab.locator("#tabel-bereikt")
    table.wait_for()
    rows = table.locator("tbody tr:visible")
    rows.first.wait_for()
    assert all("Niet gehaald" in words for words in rows.all_inner_texts())


def test_deviations_begin_with_what_lies_furthest_from_policy_and_why(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "vergelijken/afwijkingen/index.html").as_uri())
    first = tab.locator(".aw-striking > li").first
    assert "1 waar ICT-hardware 3 kiest" in first.inner_text()
    assert "weinig invloed" in first.inner_text()
    box = tab.locator(".aw-spread--bars tbody tr").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 900


def test_the_source_that_most_measures_name_stands_first_and_opens_to_them(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "catalogus/bronnen/index.html").as_uri())
    assert "'Aan de slag met het Ambitieweb'" in tab.locator(".aw-finding").inner_text()
    first = tab.locator("#bronnen tbody tr").first
    assert "Aan de slag met het Ambitieweb" in first.locator("th").inner_text()
    first.locator("summary").click()
    assert first.locator("summary").inner_text() == f"{first.locator('li').count()} andere"
    expect(first.locator("td a")).to_have_count(first.locator("li").count() + 1)


def test_the_desk_study_says_what_differs_with_the_levels_side_by_side(tab: Page, demo_site: Path) -> None:
    tab.goto((demo_site / "categorieen/catering/bureaustudie/index.html").as_uri())
    assert "verschillen op alle 6 thema's" in tab.locator(".aw-finding").inner_text()
    levels = tab.locator(".aw-study > div").first.locator("dd").all()
    tops = {round(level.bounding_box()["y"]) for level in levels}  # type: ignore[index]
    assert len(levels) > 1
    assert len(tops) == 1
