"""Text that lies over other text, measured in the browser: every line of text against every other."""

from __future__ import annotations

from playwright.sync_api import Page

OVERLAPPING = """(root) => {
  const boxes = [];
  const apart = new Map();
  const isApart = e => {  // only heard, as the headings of columns on a phone, or on a ground of its own over the page
    if (!e || e === document.body) return false;
    if (!apart.has(e)) {
      const { clipPath, position } = getComputedStyle(e);
      apart.set(e, clipPath.startsWith("inset") || position === "fixed" || position === "sticky" || isApart(e.parentElement));
    }
    return apart.get(e);
  };
  const isSeen = e => e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && !isApart(e);
  const add = (owner, words, box, shrink, margin) =>
    boxes.push({ owner, words: words.trim(), left: box.left, right: box.right, top: box.top + shrink, bottom: box.bottom - shrink, margin });
  for (const top of document.querySelectorAll(root)) {
    const walk = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      const parent = node.parentElement;
      if (!node.textContent.trim() || /^(title|desc|script|style|option)$/i.test(parent.tagName) || !isSeen(parent)) continue;
      if (parent.tagName === "textPath") {  // along a circle: letter by letter, each turned
        const there = parent.ownerSVGElement.getScreenCTM();
        const margin = parseFloat(getComputedStyle(parent).fontSize) * there.a * 0.25;
        for (let i = 0; i < parent.getNumberOfChars(); i++) {
          const box = parent.getExtentOfChar(i);
          const corners = [0, 1, 2, 3].map(n => new DOMPoint(box.x + (n % 2) * box.width, box.y + (n >> 1) * box.height).matrixTransform(there));
          const [x, y] = [corners.map(p => p.x), corners.map(p => p.y)];
          add(parent, node.textContent, { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }, 0, margin);
        }
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) add(node, node.textContent, box, box.height * 0.18, 0);  // a line is higher than its letters
      }
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const found = new Set();
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom; j++) {
      const b = boxes[j], margin = 1 + Math.max(a.margin, b.margin);
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (a.owner !== b.owner && across > margin && down > margin) found.add(`${a.words.slice(0, 40)} / ${b.words.slice(0, 40)}`);
    }
  });
  return [...found];
}"""


def overlapping(tab: Page, root: str) -> list[str]:
    """Pairs of words of which the letters cover each other, below the elements that a selector names."""
    return list(tab.evaluate(OVERLAPPING, root))
