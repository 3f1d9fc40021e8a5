"""Steps of a buyer with the basket in a browser."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page, expect

BASKET = "meenemen/mand/index.html"
ITEM = ".aw-basket-item"


def take(page: Page, home: str, category: str, numbers: Sequence[int], list_name: str = "minimal") -> list[str]:
    """Ticks these rows on a list of a category, and gives their names."""
    page.goto(f"{home}categorieen/{category}/index.html")
    rows = page.locator(f".aw-buy-list--{list_name} .aw-demand")
    for number in numbers:
        rows.nth(number).locator(".aw-tick input").check()
    return [rows.nth(number).locator(".aw-demand-name").inner_text() for number in numbers]


def opened(page: Page, n: int) -> None:
    """Follows the way to the basket, and waits until it shows so many texts."""
    page.locator(".aw-buy-n, .aw-basket-link:not([hidden])").first.click()
    expect(page.locator(ITEM)).to_have_count(n)


def names(page: Page) -> list[str]:
    """What is in the basket, in order."""
    return page.locator(f"{ITEM} h3 a").all_inner_texts()


def titles(page: Page) -> list[str]:
    """The same with their numbers."""
    return page.locator(f"{ITEM} h3").all_inner_texts()
