"""The front matter of a page: what the theme needs to know of it, in both outlets."""

from __future__ import annotations

from html import escape
from typing import Any

from ambitieweb.pages.page import Page


def meta(page: Page) -> dict[str, Any]:
    """The values of a page's front matter, escaped: the theme puts them into the page as they are."""
    found: dict[str, Any] = {"title": escape(page.title), "layout": page.layout, "hide": list(HIDDEN)}
    if page.description:
        found["description"] = escape(page.description)
    if page.finding:
        found["finding"] = escape(page.finding)
    if page.picture:
        found["picture"] = page.picture
    if page.notice:
        found["notice"] = escape(page.notice)
        found["short_notice"] = escape(page.short_notice)
    if page.names_its_group:
        found["names_its_group"] = True
    if page.sheet:
        found["sheet"] = escape(page.sheet.seen_from(page.address.root))
    if page.pdf:
        found["pdf"] = page.pdf
    return found


HIDDEN = ("navigation", "toc")
"""The sidebars, on every page that we make: the menu stands above it, and the way along it in it."""
