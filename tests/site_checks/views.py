"""The ways in which readers see the site: a wide screen or a phone, in light or dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page

SEARCH_BOX = ".aw-search-input"
RESULT = ".aw-search [role=option]"
Colours = Literal["light", "dark"]
LIGHT_OR_DARK: dict[Colours, str] = {"light": "default", "dark": "slate"}
"""How the theme calls them."""


@dataclass(frozen=True)
class View:
    colours: Colours
    width: int
    height: int

    @property
    def is_phone(self) -> bool:
        return self.width < 600

    def __str__(self) -> str:
        return f"{self.colours}-{self.width}"


VIEWS = tuple(View(colours, *size) for size in ((1440, 900), (360, 740)) for colours in LIGHT_OR_DARK)
PHONES = tuple(view for view in VIEWS if view.is_phone)
LIGHT_VIEWS = tuple(view for view in VIEWS if view.colours == "light")
STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"


def new_context(browser: Browser, view: View) -> BrowserContext:
    return browser.new_context(
        viewport={"width": view.width, "height": view.height},
        color_scheme=view.colours,
        locale="nl-NL",
        reduced_motion="reduce",
        is_mobile=view.is_phone,
        has_touch=view.is_phone,
        bypass_csp=True,
    )


def show(page: Page, address: str, view: View) -> None:
    """Open a page and wait until it has its colours and nothing moves."""
    page.goto(address, wait_until="load")
    _wait_for(page, view.colours)
    page.add_style_tag(content=STILL)


def turn_dark(page: Page) -> None:
    """Let the reader choose dark colours on the page that is open; the next page does not remember it."""
    page.evaluate("document.querySelector('input[data-md-color-scheme=slate]').click()")
    _wait_for(page, "dark")
    page.evaluate("localStorage.clear()")


@contextmanager
def in_dark(page: Page) -> Iterator[None]:
    """The page that is open in dark colours, and then in light ones again."""
    for colours, scheme in reversed(LIGHT_OR_DARK.items()):
        page.evaluate(f"document.querySelector('input[data-md-color-scheme={scheme}]').click()")
        _wait_for(page, colours)
        if colours == "dark":
            yield


def _wait_for(page: Page, colours: Colours) -> None:
    scheme = LIGHT_OR_DARK[colours]
    page.wait_for_function("scheme => document.body.dataset.mdColorScheme === scheme", arg=scheme)


def open_search(page: Page, query: str) -> None:
    page.locator("[data-aw-search]").click()
    page.locator(SEARCH_BOX).press_sequentially(query)
    page.locator(RESULT).first.wait_for()


def open_drawer(page: Page) -> None:
    page.evaluate("document.querySelector('#__drawer').click()")
    page.wait_for_function("document.querySelector('.md-sidebar--primary').getBoundingClientRect().left >= 0")
