"""The tab in which the board is tried."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.careful import careful_tab


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """As wide as a beamer; no script may go wrong in it."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 720}, accept_downloads=True)
    with careful_tab(context) as tab:
        yield tab
