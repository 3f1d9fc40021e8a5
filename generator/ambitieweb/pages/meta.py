"""The front matter of a page: what the theme needs to know of it, in both outlets."""

from __future__ import annotations

from html import escape
from typing import Any

from ambitieweb.pages.page import Page


def meta(page: Page) -> dict[str, Any]:
    """The values of a page's front matter, escaped: the theme puts them into the page as they are."""
    found: dict[str, Any] = {"title": escape(page.title), "layout": page.layout, "hide": list(_hidden(page))}
    if page.description:
        found["description"] = escape(page.description)
    if page.notice:
        found["notice"] = escape(page.notice)
    return found


def _hidden(page: Page) -> tuple[str, ...]:
    """The sidebars that would not earn their place: the menu stands above, contents only on long pages."""
    return ("navigation",) if page.layout == "card" and len(page.headings) > 2 else ("navigation", "toc")
