"""'Stand van zaken' for a director: one screen, one sheet of paper, and who acts on what lags in one click from the start."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page

from look.steps import follow

STATE = "overzichten/index.html"


def bottom(tab: Page, selector: str) -> float:
    return float(tab.locator(selector).first.evaluate("e => e.getBoundingClientRect().bottom + scrollY"))


def test_the_whole_answer_stands_on_one_screen(tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto((demo_site / STATE).as_uri())
    assert bottom(tab, ".aw-state-facts") <= 900
    assert bottom(tab, ".aw-finding") <= 300


def test_phone_has_the_finding_and_the_first_project_in_sight(tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto((demo_site / STATE).as_uri())
    assert bottom(tab, ".aw-finding") <= 844
    assert bottom(tab, ".aw-state-lag") <= 844
    assert tab.evaluate("document.documentElement.scrollHeight") <= 2.2 * 1700


def test_it_prints_on_one_sheet_that_lies(tab: Page, demo_site: Path, tmp_path: Path) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto((demo_site / STATE).as_uri())
    paper = tab.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    width, height = map(float, re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", paper)[0])
    assert width > height


def test_who_acts_on_what_lags_is_one_click_from_the_start(tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto((demo_site / "index.html").as_uri())
    follow(tab.get_by_role("link", name="Ik wil weten hoe het gaat"))
    row = tab.locator("tr", has_text="Bedrijfsrestaurant stadhuis")
    assert "biologisch werd 14% duurder" in row.inner_text()
    assert row.locator(".aw-state-who").inner_text() == "Contractmanager catering"
    assert row.locator(".aw-state-when").inner_text().replace("\N{NO-BREAK SPACE}", " ") == "22 jan 2027"
    assert row.bounding_box()["y"] < 900  # type: ignore[index]
