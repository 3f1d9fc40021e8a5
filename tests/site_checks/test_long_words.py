"""Words of sixty letters and more without a place to break: no page is wider than the screen, and none of them is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ambitieweb.pages.long_words import breakable
from browser.resized import resized
from browser.site import build_from
from long_words import write_long_words
from site_checks.page_types import PAGE_TYPES, pages_of_type
from site_checks.views import open_search

WIDTHS = (1440, 768, 360, 320)

OUT_OF_SIGHT = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const name = element => `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""} ${element.textContent.trim().slice(0, 30)}`;
  const known = new Map();
  const around = element => {  // what of its style counts here, asked once of each
    if (!known.has(element)) {
      const { clipPath, overflowX } = getComputedStyle(element);
      known.set(element, { isClipped: clipPath !== "none", scrolls: /auto|scroll/.test(overflowX) && element.tabIndex >= 0,
        hides: /hidden|clip/.test(overflowX), edge: element.getBoundingClientRect() });
    }
    return known.get(element);
  };
  const isSeen = element => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest(".aw-sr, .md-sidebar--primary, .md-skip, svg");
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const parent = node.parentElement;
    if (!node.textContent.trim() || /^(script|style|option|noscript)$/i.test(parent.tagName) || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 1);
    let isReached = false;
    for (let part = parent; part && part !== document.body; part = part.parentElement) {
      const { isClipped, scrolls, hides, edge } = around(part);
      if (isClipped || scrolls) { isReached = true; break; }
      if (!hides) continue;
      if (boxes.some(box => box.right > edge.right + 2 || box.left < edge.left - 2)) { found.push(`cut off: ${name(parent)}`); break; }
    }
    if (!isReached && boxes.some(box => box.right > width + 1 || box.left < -1)) found.push(`off the screen: ${name(parent)}`);
  }
  return [...new Set(found)];
}"""


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    return build_from(write_long_words(folder / "content"), folder / "site")


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def pages(site: Path) -> list[Path]:
    """The largest page of each kind that this site has, but for the one that only a server can show."""
    kinds = (pages_of_type(site, kind) for kind in PAGE_TYPES if kind != "not found")
    return [max(found, key=lambda page: page.stat().st_size) for found in kinds if found]


def test_no_page_is_wider_than_the_screen_and_no_word_is_cut_off(long_site: Path, tab: Page) -> None:
    shown = pages(long_site)
    assert len(shown) > 35
    wrong = []
    for page in shown:
        tab.goto(page.as_uri())
        tab.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true })")
        for width in WIDTHS:
            resized(tab, {"width": width, "height": 900})
            wrong += [f"{page.relative_to(long_site)} at {width}: {fault}" for fault in tab.evaluate(OUT_OF_SIGHT)]
    assert wrong == []


def test_results_of_a_search_stay_within_the_screen(long_site: Path, tab: Page) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto((long_site / "index.html").as_uri())
    open_search(tab, "kantines")
    beyond = "parts => parts.filter(part => part.getBoundingClientRect().right > innerWidth + 1).length"
    assert tab.locator(".aw-search *").evaluate_all(beyond) == 0


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (f"<p>{'a' * 30}</p>", f"<p>{'a' * 30}</p>"),
        (f"<p>{'a' * 31}</p>", f"<p>{'<wbr>'.join(['a' * 10] * 3)}<wbr>a</p>"),
        (f'<a title="{"a" * 40}">b</a>', f'<a title="{"a" * 40}">b</a>'),
        (f"<svg><text>{'a' * 40}</text></svg>", f"<svg><text>{'a' * 40}</text></svg>"),
    ],
)
def test_long_words_in_sight_may_break_and_nothing_else_changes(html: str, shown: str) -> None:
    assert breakable(html) == shown
