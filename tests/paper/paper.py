"""What a sheet is on paper and on the screen: its pages, and everything that does not lie where it should."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

A4, A3 = (842, 595), (1191, 842)
"""Width and height on its side, in points."""

MISPLACED = """() => {
  const found = [];
  for (const sheet of document.querySelectorAll(".aw-paper")) {
    if (getComputedStyle(sheet).display === "none") continue;
    const edge = sheet.getBoundingClientRect(), mm = edge.width / 297;
    const name = e => `${e.tagName}.${e.getAttribute("class")} ${(e.textContent || "").trim().slice(0, 40)}`;
    for (const e of sheet.querySelectorAll("p, li, h2, h3, footer, header, div, strong, img, svg.aw-web")) {
      const box = e.getBoundingClientRect();
      if (!box.width) continue;
      const out = Math.max(edge.left - box.left, edge.top - box.top, box.right - edge.right, box.bottom - edge.bottom) / mm;
      if (out > -8.4) found.push(`in the margin: ${name(e)}`);
      const flows = getComputedStyle(e).display === "inline" || e.tagName === "svg" || e.tagName === "IMG";
      if (!flows && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)) found.push(`cut off: ${name(e)}`);
    }
    const parts = [...sheet.children].map(e => [name(e), e.getBoundingClientRect()]);
    parts.slice(1).forEach(([below, box], i) => {
      if (parts[i][1].bottom > box.top + 1) found.push(`over one another: ${parts[i][0]} / ${below}`);
    });
  }
  return found;
}"""


PICK = (
    "fields => fields.map(field => document.querySelector(field)).forEach(found => { if (found) found.checked = true })"
)


@dataclass(frozen=True)
class Print:
    """A PDF by the number of its pages and the size of the first, in points."""

    pages: int
    size: tuple[int, int]


def choose(tab: Page, sheet: str, paper: str = "a4") -> None:
    if tab.locator("[name=vel]").count():
        tab.check(f"[name=vel][value={sheet}]")
    tab.check(f"[name=papier][value={paper}]")


def pick(tab: Page, sheet: str, paper: str = "a4") -> None:
    """The same choice without a reader's click: also where the form is not in sight, as on paper."""
    tab.evaluate(PICK, [f"[name=vel][value={sheet}]", f"[name=papier][value={paper}]"])


def printed(tab: Page) -> Print:
    pdf = tab.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert box is not None
    return Print(len(re.findall(rb"/Type\s*/Page\b", pdf)), (round(float(box[1])), round(float(box[2]))))


def sheets(tab: Page) -> list[str]:
    """The keys of the sheets on the page that is open."""
    found = tab.evaluate("Array.from(document.querySelectorAll('.aw-paper'), sheet => sheet.dataset.sheet)")
    assert found
    return list(found)


def misplaced(tab: Page) -> list[str]:
    return list(tab.evaluate(MISPLACED))


def sheet_pages(site: Path) -> list[str]:
    """Every page with sheets, from the top of the site."""
    return sorted(page.relative_to(site).as_posix() for page in (site / "vellen").rglob("index.html"))
