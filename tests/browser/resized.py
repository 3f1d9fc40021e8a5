"""A page that is open on a screen of another size: one load of it serves all widths."""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize

DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""When all was laid out anew and the scripts have looked at it."""


def resized(tab: Page, size: ViewportSize) -> Page:
    """The same page, drawn for this screen, after its scripts have seen so."""
    tab.set_viewport_size(size)
    tab.evaluate(DRAWN)
    return tab
