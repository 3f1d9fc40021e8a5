"""What axe-core finds against WCAG 2.0, 2.1 and 2.2, levels A and AA."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
OLDEST = (4, 10)
"""The first axe-core that knows all of WCAG 2.2."""

COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules among them that look at colours."""

MARK_ONE_OF_EACH = """known => {
  const mark = "data-one-of-each", root = document.documentElement, judged = new Set(known), added = [];
  const short = text => {
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };
  const hasLetters = element =>
    /^(input|select|textarea|button)$/.test(element.localName) || [...element.childNodes].some(part => part.nodeType === 3 && part.data.trim());
  const looks = new Map([[root, ""]]), lifted = new Map([[root, ""]]);
  document.querySelectorAll(`[${mark}]`).forEach(element => element.removeAttribute(mark));
  for (const element of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(element), isPlaced = /absolute|fixed/.test(style.position);
    const behind = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.position];
    looks.set(element, short(`${looks.get(element.parentElement)} > ${element.nodeName}.${element.getAttribute("class")} ${behind}`));
    lifted.set(element, isPlaced ? location.pathname : lifted.get(element.parentElement));
    if (!hasLetters(element)) continue;
    const letters = [style.color, style.fontSize, style.fontWeight, style.textShadow, element.matches(":disabled, [aria-disabled]")];
    const look = short(`${looks.get(element)} ${letters} ${lifted.get(element)}`);
    if (isPlaced || !judged.has(look)) element.setAttribute(mark, "");
    if (!judged.has(look)) added.push(look);
    judged.add(look);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: `[${mark}]` }] });
  return added;
}"""
"""The contrast of one element is that of all with the same classes, letters and colours behind them: the most expensive rule
looks at one of each, and not again at what it judged before. What is placed over others counts by itself; what stands in
something placed, on each page. An element without letters of its own has no contrast, and of letters in a drawing axe says
never more than that it does not know (`tests/charts/test_palette.py` does)."""

RUN = "only => axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false })"
"""Preloading is for one experimental rule, which these tags leave out."""


def faults(page: Page, judged: set[str] | None = None) -> tuple[str, ...]:
    """Each fault in words: the rule, where, and what to do about it. `judged` keeps the looks that need no second judgement,
    from one page of a site to the next."""
    return _found(page, {"type": "tag", "values": list(RULES)}, judged)


def colour_faults(page: Page, judged: set[str] | None = None) -> tuple[str, ...]:
    """Each fault of the rules that look at colours, for a page whose other faults are known."""
    return _found(page, {"type": "rule", "values": list(COLOUR_RULES)}, judged)


def _found(page: Page, only: dict[str, Any], judged: set[str] | None) -> tuple[str, ...]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    added = page.evaluate(MARK_ONE_OF_EACH, sorted(judged or ()))
    result = page.evaluate(RUN, only)
    version = result["testEngine"]["version"]
    assert tuple(int(part) for part in version.split(".")[:2]) >= OLDEST, f"axe-core {version} is too old"
    found = tuple(_in_words(fault, node) for fault in result["violations"] for node in fault["nodes"])
    if judged is not None and not found:
        judged.update(added)
    return found


@cache
def _axe() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def _in_words(fault: dict[str, Any], node: dict[str, Any]) -> str:
    where = " ".join(str(part) for part in node["target"])
    advice = node["failureSummary"].replace("\n", "\n    ")
    return f"{fault['id']} at {where}\n    {node['html'][:160]}\n    {advice}"
