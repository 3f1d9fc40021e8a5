"""A tab in which no script may go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, Page


@contextmanager
def careful_tab(context: BrowserContext) -> Iterator[Page]:
    """A tab of a browser context, which is closed after it; fails when a script of a page did."""
    tab = context.new_page()
    mistakes: list[str] = []
    tab.on("pageerror", lambda error: mistakes.append(str(error)))
    yield tab
    context.close()
    assert mistakes == []
