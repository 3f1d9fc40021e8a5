"""On paper no letter is below 8 points, those in a drawing included."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from browser.careful import careful_tab

UPRIGHT, LYING = 688, 1017
"""The width of A4 between its margins, in pixels."""

PAGES = {
    "monitor/doelen": LYING,
    "monitor/geld": LYING,
    "projecten/kastanjelaan-herinrichting/sessie-2": UPRIGHT,
    "projecten/rotonde-molenweg/sessie-1/verslag": UPRIGHT,
    "sessie-begeleiden": UPRIGHT,
}

SMALL = """() => [...document.querySelectorAll('main *')]
  .filter((el) => [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((el) => el.checkVisibility({visibilityProperty: true, opacityProperty: true}) && el.getBoundingClientRect().width > 1)
  .map((el) => {
    const drawn = el.closest('svg') && el.getScreenCTM();
    const scale = drawn ? Math.hypot(drawn.a, drawn.b) : 1;
    return [parseFloat(getComputedStyle(el).fontSize) * scale * 0.75, el.textContent.trim()];
  })
  .filter(([points]) => points < 7.95)"""


@pytest.mark.parametrize("page", PAGES)
def test_no_letter_on_paper_is_below_eight_points(page: str, browser: Browser, demo_site: Path) -> None:
    context = browser.new_context(viewport={"width": PAGES[page], "height": 1000})
    with careful_tab(context) as tab:
        tab.emulate_media(media="print")
        tab.goto((demo_site / page / "index.html").as_uri())
        expect(tab.locator("main h1")).to_be_visible()
        assert tab.evaluate(SMALL) == []
        paper = PdfReader(BytesIO(tab.pdf(prefer_css_page_size=True))).pages[0].mediabox
        assert (paper.width > paper.height) == (PAGES[page] == LYING)
