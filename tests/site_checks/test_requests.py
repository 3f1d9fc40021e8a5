"""A reader's browser asks only the site itself, gets everything, and has nothing to complain about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from site_checks.page_types import ALL_TYPES, richest_page
from site_checks.record import Record
from site_checks.views import open_search

ONLY_ON_A_SERVER = {"not found"}
"""Nobody comes to these pages from a folder on disk."""


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="nl-NL")
    yield context
    context.close()


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest) -> str:
    """Where the site starts: on a server, or in a folder on disk."""
    if request.param == "http":
        return str(request.getfixturevalue("http_site"))
    return Path(request.getfixturevalue("demo_site")).as_uri() + "/"


@pytest.mark.parametrize("page_type", ALL_TYPES)
def test_page_asks_no_other_host(page_type: str, home: str, reader: BrowserContext, demo_site: Path) -> None:
    if home.startswith("file:") and page_type in ONLY_ON_A_SERVER:
        return
    with reader.new_page() as page:
        record = Record(page, home)
        page.goto(home + richest_page(demo_site, page_type), wait_until="networkidle")
        assert record.requests
        assert not record.faults, "\n".join(record.faults)


def test_search_asks_no_other_host(home: str, reader: BrowserContext) -> None:
    with reader.new_page() as page:
        record = Record(page, home)
        page.goto(home + "index.html", wait_until="load")
        open_search(page, "kaart")
        assert not record.faults, "\n".join(record.faults)


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("organisaties/brinkstede", {"web.js"}),
        ("catalogus/bronnen", {"table.js"}),
        ("vergelijken/categorieen", {"table.js", "overlay.js"}),
        ("goed-bezig/scherm", {"wall.js"}),
        ("vergelijken", {"pick.js"}),
        ("toegankelijkheid", set()),
    ],
)
def test_page_loads_the_scripts_that_it_has_parts_for(
    page: str, asked: set[str], reader: BrowserContext, demo_site: Path
) -> None:
    with reader.new_page() as tab:
        tab.goto((demo_site / page / "index.html").as_uri())
        scripts = tab.evaluate("[...document.scripts].map(script => script.src.split('?')[0].split('/').pop())")
        assert set(scripts) & {"web.js", "table.js", "overlay.js", "wall.js", "pick.js"} == asked
