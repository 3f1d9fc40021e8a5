"""The screens that pages are looked at on, and what is measured there."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, ViewportSize

WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL: ViewportSize = {"width": 360, "height": 740}

_BOX = "const b = e.getBoundingClientRect(); return {top: b.top + scrollY, bottom: b.bottom + scrollY, left: b.left, width: b.width, height: b.height}"


def shown(tab: Page, site: Path, path: str, size: ViewportSize = WIDE) -> Page:
    """The page at this path of a built site, on a screen of this size."""
    tab.set_viewport_size(size)
    tab.goto((site / path / "index.html").as_uri())
    return tab


def box(tab: Page, selector: str, number: int = 0) -> dict[str, float]:
    """The box of one that is drawn, from the top of the page."""
    return dict(tab.locator(f"{selector} >> visible=true").nth(number).evaluate(f"e => {{ {_BOX} }}"))


def boxes(tab: Page, selector: str) -> list[dict[str, float]]:
    """The boxes of all that is drawn, from the top of the page."""
    found: list[dict[str, float]] = tab.locator(f"{selector} >> visible=true").evaluate_all(
        f"all => all.map(e => {{ {_BOX} }})"
    )
    return found


def height(tab: Page) -> int:
    """How high the whole page is."""
    return int(tab.evaluate("document.documentElement.scrollHeight"))
