"""Steps of a reader in the browser."""

from __future__ import annotations

from playwright.sync_api import Locator


def follow(link: Locator) -> None:
    """Click on a link and wait until the page that it leads to stands there whole."""
    with link.page.expect_navigation():
        link.click()
