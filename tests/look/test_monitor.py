"""The monitor: who must act first is in sight, the rest is short or closed, and no page of it is heavy or long."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

FRONT, GOALS = "monitor/index.html", "monitor/doelen/index.html"
TALLEST = 5000


def height(tab: Page, address: str, width: int) -> int:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(address)
    return int(tab.evaluate("document.documentElement.scrollHeight"))


@pytest.mark.parametrize("path", [FRONT, GOALS])
def test_no_page_is_longer_than_five_screens_and_a_half(tab: Page, demo_site: Path, path: str) -> None:
    address = (demo_site / path).as_uri()
    assert height(tab, address, 1440) <= TALLEST
    assert height(tab, address, 360) <= 2.2 * TALLEST


def test_front_page_is_light(demo_site: Path) -> None:
    assert (demo_site / FRONT).stat().st_size <= 120_000


def test_who_must_act_first_is_in_sight(tab: Page, demo_site: Path) -> None:
    for width, size in ((1440, 900), (390, 844)):
        tab.set_viewport_size({"width": width, "height": size})
        tab.goto((demo_site / FRONT).as_uri())
        row = tab.locator("tbody tr").first
        box = row.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= size
        assert "Adviseur huisvesting" in row.inner_text()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_what_is_closed_opens_for_a_link_and_the_keyboard(tab: Page, demo_site: Path) -> None:
    tab.set_viewport_size({"width": 1440, "height": 900})
    tab.goto((demo_site / FRONT).as_uri() + "#beoordelingen")
    expect(tab.get_by_text("Klimaat op niveau 2 past niet meer bij het raadsbesluit")).to_be_visible()
    tab.goto((demo_site / GOALS).as_uri())
    line = tab.locator("summary", has_text="Doelen op een tijdlijn")
    line.focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_text("De cijfers verwijzen naar de lijst").first).to_be_visible()
