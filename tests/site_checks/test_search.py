"""The words that people type lead to the right pages of the example site, on a server and from a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

WORDS = (
    ("kaart", "categorieen/catering/index.html"),
    ("kaarten", "categorieen/catering/index.html"),
    ("menukaart", "categorieen/groen/menukaart/index.html"),
    ("riool", "categorieen/rioleringen-en-water/index.html"),
    ("reunie", "projecten/receptie-en-reunie-25-jaar-brinkstede/index.html"),
    ("SROI", "maatregelen/social-return-5-procent/index.html"),
    ("MVI", "themasets/mvoi/index.html"),
    ("MVOI", "themasets/basis-ambitieweb/index.html"),
    ("aanbesteden", "over/index.html"),
)


@pytest.fixture(params=["http", "file"], scope="module")
def reader(request: pytest.FixtureRequest, browser: Browser, demo_site: Path, http_site: str) -> Iterator[Page]:
    home = http_site if request.param == "http" else demo_site.as_uri() + "/"
    page = browser.new_page(locale="nl-NL")
    page.goto(f"{home}index.html")
    page.evaluate("document.querySelector('#__search').click()")
    yield page
    page.close()


@pytest.mark.parametrize(("typed", "wanted"), WORDS)
def test_word_leads_to_the_page(reader: Page, typed: str, wanted: str) -> None:
    box = reader.locator("[data-md-component=search-query]")
    box.fill("")
    box.press_sequentially(typed)
    reader.locator(f'.md-search-result__link[href*="{wanted}"]').first.wait_for(state="attached")
