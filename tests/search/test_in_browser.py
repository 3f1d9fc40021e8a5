"""A reader types a word in the search box of a real site, on a server and in a folder on disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.server import serving
from search.small_site import make_site

RESULT = ".md-search-result__item"
LINK = ".md-search-result__link"


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("search"))


@pytest.fixture(params=["http", "file"], scope="module")
def home(request: pytest.FixtureRequest, small_site: Path) -> Iterator[str]:
    if request.param == "file":
        yield small_site.as_uri() + "/"
    else:
        with serving(small_site) as address:
            yield address


@pytest.fixture(scope="module")
def reader(browser: Browser, home: str) -> Iterator[Page]:
    page = browser.new_page(locale="nl-NL")
    page.goto(home + "index.html")
    yield page
    page.close()


def search(page: Page, typed: str) -> list[str]:
    """The addresses found, best first, below the start of the site."""
    ask(page, "xqzz")
    page.locator(RESULT).first.wait_for(state="detached")
    ask(page, typed)
    page.locator(RESULT).first.wait_for()
    start = page.url.split("index.html")[0]
    hrefs = [str(link.evaluate("link => link.href")) for link in page.locator(LINK).all()]
    return [re.sub(r"\?h=[^#]*", "", href.removeprefix(start)) for href in hrefs]


def ask(page: Page, typed: str) -> None:
    """Put the words in the box at once, so that every result shown is a result of all of them."""
    page.evaluate("document.querySelector('#__search').checked || document.querySelector('#__search').click()")
    box = page.locator("[data-md-component=search-query]")
    box.fill(typed)
    box.press("End")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kaart", "kaart/index.html"),
        ("kaarten", "kaart/index.html"),
        ("riool", "riool/index.html"),
        ("riolen", "riool/index.html"),
        ("putdeksel", "riool/index.html"),
        ("buis", "riool/index.html"),
        ("reunie", "feest/index.html"),
        ("reünie", "feest/index.html"),
        ("cafe", "feest/index.html"),
        ("aanbesteden", "feest/index.html"),
        ("SROI", "mensen/index.html"),
        ("MVI", "beleid/index.html"),
        ("407385", "beleid/index.html"),
        ("beoordelen", "index.html"),
        ("opdrachten", "index.html"),
    ],
)
def test_word_finds_its_page_first(reader: Page, typed: str, first: str) -> None:
    assert search(reader, typed)[0] == first


def test_result_leads_to_the_section(reader: Page) -> None:
    assert "beleid/index.html#mvoi" in search(reader, "MVI")


def test_page_that_is_about_it_stands_above_page_that_mentions_it(reader: Page) -> None:
    found = search(reader, "water")
    assert found.index("riool/index.html") < found.index("overig/index.html")


@pytest.mark.parametrize(
    ("typed", "never_shown"),
    [("riolen", "riolen"), ("putdeksel", "putdeksel"), ("sroi", "sroi"), ("mvi", "maatschappelijk"), ("buis", "buis")],
)
def test_extra_words_are_never_shown(reader: Page, typed: str, never_shown: str) -> None:
    search(reader, typed)
    shown = reader.locator(".md-search-result__list").evaluate('list => list.innerHTML.replace(/href="[^"]*"/g, \'\')')
    assert never_shown not in shown.lower().replace("rioolbuizen", "")


def test_result_does_not_say_that_a_word_is_missing(reader: Page) -> None:
    search(reader, "riolen")
    assert reader.locator(".md-search-result__terms").count() == 0


def test_word_in_nothing_finds_nothing(reader: Page) -> None:
    search(reader, "kaart")
    ask(reader, "artikelnummer")
    reader.locator(RESULT).first.wait_for(state="detached")


def test_search_asks_no_other_host(browser: Browser, home: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(home + "index.html")
    search(page, "riool")
    page.close()
    assert asked
    assert not faults
    assert not [url for url in asked if not url.startswith((home, "data:", "blob:"))]
