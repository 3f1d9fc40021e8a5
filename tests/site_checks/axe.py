"""What axe-core finds against WCAG 2.0, 2.1 and 2.2, levels A and AA."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

from site_checks.views import in_dark

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
OLDEST = (4, 10)
"""The first axe-core that knows all of WCAG 2.2."""

COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules among them that look at colours."""

MARK_ONE_OF_EACH = """() => {
  const mark = "data-one-of-each", seen = new Set(), looks = new Map(), lookOf = new Map([[document.documentElement, 0]]);
  document.querySelectorAll(`[${mark}]`).forEach(element => element.removeAttribute(mark));
  for (const drawing of document.querySelectorAll("svg:not(svg *)")) {
    const edge = drawing.getBoundingClientRect();
    for (const element of drawing.querySelectorAll("text, tspan, textPath")) {
      const box = element.getBoundingClientRect();
      const isIn = box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom;
      if (!isIn) element.setAttribute(mark, "");
    }
  }
  for (const element of document.querySelectorAll("body, body :not(svg *)")) {
    const style = getComputedStyle(element), on = lookOf.get(element.parentElement);
    const behind = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.position];
    const ground = `${on} > ${element.nodeName}.${element.getAttribute("class")} ${behind}`;
    if (!looks.has(ground)) looks.set(ground, looks.size + 1);
    lookOf.set(element, looks.get(ground));
    if (!element.checkVisibility({ checkVisibilityCSS: true })) continue;  // the one in sight stands for the others
    const letters = [style.color, style.fontSize, style.fontWeight, style.textShadow, element.matches(":disabled, [aria-disabled]")];
    const look = `${lookOf.get(element)} ${letters}`;
    if (/absolute|fixed/.test(style.position) || !seen.has(look)) element.setAttribute(mark, "");
    seen.add(look);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: `[${mark}]` }] });
}"""
"""The contrast of one element is that of all with the same classes, letters and colours behind them: the most expensive rule
looks at one of each. What is placed over others counts by itself. Of words that lie over their drawing the rule always says that it
cannot tell, so it need not look at them; a test knows when a newer one can. Words that stick out of it are looked at."""

RUN = "only => axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false })"
"""Preloading is for one experimental rule, which these tags leave out."""


def faults(page: Page) -> tuple[str, ...]:
    """Each fault in words: the rule, where, and what to do about it."""
    return _found(page, {"type": "tag", "values": list(RULES)})


def colour_faults(page: Page) -> tuple[str, ...]:
    """Each fault of the rules that look at colours, for a page whose other faults are known."""
    return _found(page, {"type": "rule", "values": list(COLOUR_RULES)})


def faults_in_both(page: Page, *, is_still: bool = True) -> tuple[str, ...]:
    """The faults of a page that is open in light; and in dark. There the rules that look at colours are enough, for every element has
    the same size; a page on which a clock runs is asked by all rules."""
    light = tuple(f"in light: {fault}" for fault in faults(page))
    boxes = page.evaluate(BOXES) if is_still else ""
    with in_dark(page):
        assert not is_still or page.evaluate(BOXES) == boxes, "nothing but the colours is different"
        return light + tuple(f"in dark: {fault}" for fault in (colour_faults if is_still else faults)(page))


BOXES = """() => [...document.querySelectorAll('main *')].map(element => {
  const box = element.getBoundingClientRect()
  return [box.width, box.height].map(Math.round).join(' x ')
}).join()"""
"""The size of each element."""


def _found(page: Page, only: dict[str, Any]) -> tuple[str, ...]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    page.evaluate(MARK_ONE_OF_EACH)
    result = page.evaluate(RUN, only)
    version = result["testEngine"]["version"]
    assert tuple(int(part) for part in version.split(".")[:2]) >= OLDEST, f"axe-core {version} is too old"
    return tuple(_in_words(fault, node) for fault in result["violations"] for node in fault["nodes"])


@cache
def _axe() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def _in_words(fault: dict[str, Any], node: dict[str, Any]) -> str:
    where = " ".join(str(part) for part in node["target"])
    advice = node["failureSummary"].replace("\n", "\n    ")
    return f"{fault['id']} at {where}\n    {node['html'][:160]}\n    {advice}"
