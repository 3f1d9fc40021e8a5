"""What searching costs a reader: bytes of the index, milliseconds to the first result and per key, and memory in the browser; and
what making the index costs."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

from ambitieweb.finding.files import search_files
from ambitieweb.site_draft import SiteDraft
from browser.find import find_browser
from browser.launch import launch
from browser.server import serving

TYPED = "social return"
FIRST = 3
"""Letters that are typed at once for the first result: shorter beginnings of a word find nothing."""
KEYS = ("riool", "papier gerecycled", "circulariteid", "wie is ambassadeur klimaat")
OPTION = ".aw-search [role=option]"
QUIET = 1500
"""Milliseconds after which everything that was asked for is there."""


@dataclass(frozen=True)
class Cost:
    """In kB, milliseconds and MB."""

    on_load: float
    at_focus: float
    first_query: float
    first_result: float
    key_p50: float
    key_p95: float
    heap: float

    def __str__(self) -> str:
        return (
            f"search: {self.on_load:.0f} kB on load, {self.at_focus:.0f} kB at focus, {self.first_query:.0f} kB for '{TYPED}'; "
            f"first result {self.first_result:.0f} ms, a key {self.key_p50:.0f} ms (p95 {self.key_p95:.0f} ms), heap +{self.heap:.1f} MB"
        )


def measure(site: Path) -> Cost:
    """Searches a built site over http in a browser with an empty cache. A key counts from the end of its pause."""
    with sync_playwright() as playwright, serving(site) as home:
        browser = launch(playwright, find_browser())
        page = browser.new_page()
        read: list[int] = []
        page.on("response", lambda response: read.append(_size(site, home, response)))
        page.goto(home + "index.html", wait_until="networkidle")
        on_load, before = sum(read), _heap(page)
        read.clear()
        page.keyboard.press("/")
        page.wait_for_function("() => document.querySelector('.aw-search-status')?.textContent")
        page.wait_for_timeout(QUIET)
        at_focus = sum(read)
        read.clear()
        start = time.perf_counter()
        page.keyboard.insert_text(TYPED[:FIRST])
        page.locator(OPTION).first.wait_for()
        first_result = time.perf_counter() - start
        page.keyboard.type(TYPED[FIRST:])
        page.wait_for_timeout(QUIET)
        first_query = sum(read)
        times = sorted(page.evaluate(KEY_TIMES, list(KEYS)))
        heap = _heap(page) - before
        browser.close()
    middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    return Cost(on_load / 1e3, at_focus / 1e3, first_query / 1e3, 1e3 * first_result, middle, high, heap)


def making(content: Path) -> float:
    """Seconds of work in which the index is made of pages that are there."""
    draft = SiteDraft(content)
    pages = draft.pages
    start = time.process_time()
    sum(1 for _ in search_files(draft.means, pages))
    return time.process_time() - start


KEY_TIMES = """async (questions) => {
  const index = await awSearch.theIndex();
  const times = [];
  for (const question of questions) for (let length = 1; length <= question.length; length += 1) {
    const start = performance.now();
    await awSearch.find(index, question.slice(0, length));
    times.push(performance.now() - start);
  }
  return times;
}"""


def _size(site: Path, home: str, response: Response) -> int:
    path = response.url.removeprefix(home).partition("?")[0]
    return (site / path).stat().st_size if path.startswith("zoekindex/") and (site / path).is_file() else 0


def _heap(page: Page) -> float:
    """In use after the garbage was taken away, in MB."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1e6
