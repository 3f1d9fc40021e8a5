"""No text on a sheet lies over other text, for any number of themes: each line is measured against every other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.overlap import overlapping
from paper.drawn import draw_sheets, show_sheets
from paper.full_content import full, uneven
from paper.paper import misplaced, pick, sheets

SHEET = "article .aw-paper"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    yield context.new_page()
    context.close()


def faults(tab: Page, page: Path, papers: tuple[str, ...] = ("a4", "a3")) -> list[str]:
    """What lies over one another or over the edge, on each sheet of a page as it is printed, and as a phone shows it."""
    show_sheets(tab, page)
    found, every = [], sheets(tab)
    tab.emulate_media(media="print")
    for sheet, paper in product(every, papers):
        pick(tab, sheet, paper)
        found += [f"{sheet} {paper}: {fault}" for fault in (*overlapping(tab, SHEET), *misplaced(tab))]
    tab.emulate_media(media="screen")
    tab.set_viewport_size({"width": 360, "height": 740})
    for sheet in every:
        pick(tab, sheet, papers[-1])
        found += [f"{sheet} on a phone: {pair}" for pair in overlapping(tab, SHEET)]
    tab.set_viewport_size({"width": 1440, "height": 1000})
    return [f"{page.parent.name} {fault}" for fault in found]


@pytest.mark.parametrize("count", range(3, 25))
def test_no_text_lies_over_other_text_whatever_the_names_and_reasons(tmp_path: Path, tab: Page, count: int) -> None:
    pages = draw_sheets(tmp_path, uneven(count))
    assert [fault for page in pages for fault in faults(tab, page, ("a3",) if count % 2 else ("a4",))] == []


@pytest.mark.parametrize("count", [14, 24])
def test_no_text_lies_over_other_text_when_every_field_is_full(tmp_path: Path, tab: Page, count: int) -> None:
    assert [fault for page in draw_sheets(tmp_path, full(count)) for fault in faults(tab, page)] == []
