"""The board draws what the page shows: not one pixel differs, for few and for many themes, in light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from board.test_browser import BOARD, start_from
from board.test_drawing import with_sets
from browser.site import build_from

COUNTS = (3, 6, 12, 24)
SIDE = 560
ALONE = """([svg, side]) => {
  const figure = document.createElement("figure");
  figure.className = "aw-living";
  figure.style.cssText = `position:fixed;inset:0 auto auto 0;z-index:99999;margin:0;max-width:none;width:${side}px;height:${side}px;background:var(--aw-page)`;
  figure.innerHTML = svg;
  figure.firstChild.style.cssText = `display:block;width:${side}px;height:${side}px;max-width:none`;
  document.querySelector("article > figure.aw-living")?.remove();
  document.querySelector("article").append(figure);
  return document.fonts.ready.then(() => figure.querySelectorAll("path").length);
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pixels")
    (folder / "content").mkdir()
    with_sets(folder / "content", COUNTS)
    return build_from(folder / "content", folder / "site")


def picture(page: Page, svg: str) -> bytes:
    """What the drawing looks like by itself."""
    assert page.evaluate(ALONE, [svg, SIDE]) > 3
    return page.screenshot(clip={"x": 0, "y": 0, "width": SIDE, "height": SIDE}, animations="disabled")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("count", COUNTS)
def test_not_one_pixel_differs(count: int, scheme: str, browser: Browser, built: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((built / BOARD).as_uri())
    start_from(page, f"Web {count}")
    expect(page.locator(".aw-board-theme")).to_have_count(count)
    drawn = page.locator(".aw-board-drawing svg").evaluate("e => e.outerHTML")
    page.goto((built / "projecten" / f"web-{count}" / "index.html").as_uri())
    shown = page.locator("figure.aw-living svg.aw-web-living").evaluate("e => e.outerHTML")
    assert shown != drawn, "the page has links in its drawing"
    assert picture(page, drawn) == picture(page, shown)
    context.close()
