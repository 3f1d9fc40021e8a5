"""A reader's browser asks only the site itself, gets everything, and has nothing to complain about: from a folder, and from a
server with the policy that the project gives to web servers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from operator import itemgetter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browser.policy import POLICY
from site_checks.page_types import ALL_TYPES, richest_page
from site_checks.record import Record
from site_checks.views import open_search

ONLY_ON_A_SERVER = {"not found"}
"""Nobody comes to these pages from a folder on disk."""
SIDE_BY_SIDE = [ALL_TYPES[at : at + 11] for at in range(0, len(ALL_TYPES), 11)]


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="nl-NL")
    yield context
    context.close()


@pytest.fixture(params=["http", "file"])
def home(request: pytest.FixtureRequest) -> str:
    """Where the site starts: on a server, or in a folder on disk."""
    if request.param == "http":
        return str(request.getfixturevalue("strict_site"))
    return Path(request.getfixturevalue("demo_site")).as_uri() + "/"


@pytest.mark.parametrize("page_types", SIDE_BY_SIDE, ids=itemgetter(0))
def test_pages_ask_no_other_host(
    page_types: tuple[str, ...], home: str, reader: BrowserContext, demo_site: Path
) -> None:
    """Each page in a tab of its own, side by side: a tab is quiet only half a second after its last request."""
    found = {}
    with ExitStack() as tabs:
        for page_type in page_types:
            if home.startswith("file:") and page_type in ONLY_ON_A_SERVER:
                continue
            page = tabs.enter_context(reader.new_page())
            found[page_type] = page, Record(page, home)
            page.goto(home + richest_page(demo_site, page_type), wait_until="load")
        for page, _ in found.values():
            page.wait_for_load_state("networkidle")
    assert all(record.requests for _, record in found.values())
    assert {page_type: record.faults for page_type, (_, record) in found.items() if record.faults} == {}


def test_search_asks_no_other_host(home: str, reader: BrowserContext) -> None:
    with reader.new_page() as page:
        record = Record(page, home)
        page.goto(home + "index.html", wait_until="load")
        open_search(page, "kaart")
        assert not record.faults, "\n".join(record.faults)


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("organisaties/brinkstede", {"web.js", "picture.js"}),
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
        names: set[str] = set()
        tab.on("request", lambda request: names.add(request.url.partition("?")[0].rpartition("/")[2]))
        tab.goto((demo_site / page / "index.html").as_uri(), wait_until="networkidle")
        while not asked <= names:
            tab.wait_for_event("request")
        assert names & {"web.js", "picture.js", "table.js", "overlay.js", "wall.js", "pick.js"} == asked


def test_policy_lets_in_nothing_but_the_files_of_the_site() -> None:
    assert "default-src 'none'" in POLICY
    assert not [
        word for word in POLICY.split() if "unsafe" in word or "http" in word or "*" in word or "sha256" in word
    ]


def test_page_works_under_the_policy(strict_site: str, reader: BrowserContext) -> None:
    """Light and dark, kept on the next page; a filter; a folded part; a wrong address."""
    with reader.new_page() as page:
        record = Record(page, strict_site)
        page.goto(strict_site + "maatregelen/index.html", wait_until="load")
        page.locator("button.aw-palette-button:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        box = page.locator(".aw-filter input[type=search]")
        box.fill("circulair")
        page.wait_for_url("**circulair**")
        page.goto(strict_site + "projecten/index.html", wait_until="load")
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.locator("article summary:visible").first.click()
        page.evaluate("localStorage.clear()")
        page.goto(strict_site + "bestaat/niet/", wait_until="networkidle")
        assert [fault for fault in record.faults if "404" not in fault] == []
        expect(page.locator(".aw-finding")).to_be_visible()
