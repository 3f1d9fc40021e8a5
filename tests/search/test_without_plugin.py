"""The search of a site that MkDocs or Zensical builds from our Markdown, without our plugin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from browser.server import serving
from search.small_site import make_site_without_plugin

RESULTS = {"mkdocs": ".md-search-result__link", "zensical": "a[role=option]"}
TYPED = [
    ("kaarten", "kaart/"),
    ("riolen", "riool/"),
    ("putdeksel", "riool/"),
    ("reunie", "feest/"),
    ("aanbesteden", "feest/"),
    ("SROI", "mensen/"),
    ("MVI", "beleid/"),
]


@pytest.fixture(params=RESULTS, scope="module")
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def built(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site_without_plugin(tmp_path_factory.mktemp(engine), engine)


@pytest.fixture(params=["http", "file"], scope="module")
def home(request: pytest.FixtureRequest, built: Path) -> Iterator[str]:
    if request.param == "file":
        yield built.as_uri() + "/"
    else:
        with serving(built) as address:
            yield address


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(locale="nl-NL")
    yield page
    page.close()


def results(page: Page, home: str, engine: str, typed: str) -> Locator:
    """The results, on a page that was opened for this one question."""
    page.goto(home + "index.html")
    page.wait_for_function("document.documentElement.classList.contains('js')")
    page.wait_for_timeout(300)  # the script listens to keys a moment later
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    page.keyboard.type(typed)
    found = page.locator(RESULTS[engine])
    found.first.wait_for()
    page.wait_for_timeout(300)  # the results of the last letter replace those of the first
    return found


@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_word_finds_its_page(reader: Page, home: str, engine: str, typed: str, expected: str) -> None:
    found = results(reader, home, engine, typed)
    assert any(expected in str(link.get_attribute("href")) for link in found.all())


@pytest.mark.parametrize("typed", ["putdeksel", "riolen"])
def test_extra_words_are_never_shown(reader: Page, home: str, engine: str, typed: str) -> None:
    for result in results(reader, home, engine, typed).all():
        assert typed not in result.inner_text().lower()


def test_extra_words_are_not_on_the_page(reader: Page, home: str) -> None:
    reader.goto(home + "riool/index.html")
    assert "putdeksels" in str(reader.locator(".aw-search-words").first.text_content())
    assert "putdeksels" not in reader.locator("main").inner_text()
    assert "putdeksels" not in reader.locator("main").aria_snapshot()
