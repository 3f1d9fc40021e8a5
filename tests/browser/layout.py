"""Where the blocks of a page stand and how they look, to compare one build of it with another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from browser.resized import resized

TOLERANCE = 2.0

BLOCKS = """() => {
  const looks = ["display", "position", "font-size", "font-weight", "line-height", "color", "background-color", "margin", "padding",
    "border-top", "border-radius", "grid-template-columns", "overflow-x", "text-align"];
  const found = [];
  const add = (name, element) => {
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    found.push({ name, box: [box.left, box.top + scrollY, box.width, box.height], look: looks.map(look => style.getPropertyValue(look)) });
  };
  for (const part of ["body", ".md-header", ".md-tabs", ".md-main__inner", ".md-content", "article", ".aw-notice", ".aw-along",
    ".md-sidebar--primary", ".md-sidebar--secondary", ".md-footer"]) {
    const element = document.querySelector(part);
    if (element) add(part, element);
  }
  const walk = (element, path, depth) => {
    for (const child of element.children) {
      if (child.matches("#__skip, script, style")) continue;  // what nobody sees
      const name = `${path} > ${child.tagName.toLowerCase()}${[...child.classList].map(c => `.${c}`).join("")}`;
      add(name, child);
      if (depth > 1 && child.tagName !== "svg") walk(child, name, depth - 1);
    }
  };
  walk(document.querySelector("article"), "", 3);
  return found;
}"""


@dataclass(frozen=True)
class Block:
    """A block of a page: its path of tags and classes, its box and its computed style."""

    name: str
    box: tuple[float, ...]
    look: tuple[str, ...]

    def __str__(self) -> str:
        return self.name

    def is_like(self, other: Block) -> bool:
        """Whether it stands in the same place, within two pixels, and looks the same."""
        near = all(abs(here - there) <= TOLERANCE for here, there in zip(self.box, other.box, strict=True))
        return near and self.look == other.look


def laid_out(tab: Page, page: Path, widths: Sequence[int]) -> list[list[Block]]:
    """The shell of a page and the blocks of its article, three deep, on screens of each width."""
    tab.goto(page.as_uri())
    tab.wait_for_function("document.documentElement.classList.contains('js')")
    tab.evaluate("document.fonts.load('18px \"Source Sans 3\"').then(() => null)")
    found = []
    for width in widths:
        blocks = resized(tab, {"width": width, "height": 1000}).evaluate(BLOCKS)
        found.append([Block(one["name"], tuple(one["box"]), tuple(one["look"])) for one in blocks])
    return found
