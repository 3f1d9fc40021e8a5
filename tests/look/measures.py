"""What a browser measures on a page: words that break, text outside its box, how high it is."""

from __future__ import annotations

WIDTHS = (1440, 1024, 768, 390, 320)

SEEN = """
  const clipped = new Map();
  const isClipped = element => {  // asked once of each
    if (!element || element === document.body) return false;
    if (!clipped.has(element)) clipped.set(element, getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
    return clipped.get(element);
  };
  const isSeen = element => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })
    && !element.closest(".md-sidebar--primary, .md-skip, svg") && !isClipped(element);
  const name = element => `${element.localName}.${element.getAttribute("class") || ""} '${element.textContent.trim().replace(/\\s+/g, " ").slice(0, 40)}'`;
  const texts = function* () {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      const parent = node.parentElement;
      if (node.textContent.trim() && !/^(script|style|option|noscript)$/.test(parent.localName) && isSeen(parent)) yield node;
    }
  };
"""

BROKEN_WORDS = f"""() => {{
  {SEEN}
  const found = new Set(), range = document.createRange();
  const line = (node, at) => {{
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const boxes = range.getClientRects();
    return boxes.length ? boxes[boxes.length - 1].bottom : null;
  }};
  for (const node of texts()) {{
    if (node.parentElement.closest("code, pre, .aw-paper-url")) continue;
    for (const word of node.textContent.matchAll(/[\\p{{L}}\\p{{N}}\\u00ad]{{4,}}/gu)) {{
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (range.getClientRects().length < 2) continue;  // in one piece
      let before = null;
      for (let at = 0; at < word[0].length; at++) {{
        if (word[0][at] === "\\u00ad") {{ before = null; continue; }}
        const here = line(node, word.index + at);
        if (before !== null && here !== null && here - before > 4) found.add(`${{word[0]}} in ${{name(node.parentElement)}}`);
        before = here;
      }}
    }}
  }}
  return [...found];
}}"""
"""Words that stand on more than one line, other than after a soft hyphen."""

OUTSIDE = f"""() => {{
  {SEEN}
  const width = document.documentElement.clientWidth, found = new Set();
  if (document.documentElement.scrollWidth > width) found.add(`the page is ${{document.documentElement.scrollWidth}} wide`);
  const known = new Map(), range = document.createRange();
  const around = element => {{  // what of its style counts here, asked once of each
    if (!known.has(element)) {{
      const {{ clipPath, overflowX, overflow, display }} = getComputedStyle(element);
      known.set(element, {{ isReached: clipPath !== "none" || /auto|scroll/.test(overflowX), hides: /hidden|clip/.test(overflow),
        isInline: display === "inline", edge: element.getBoundingClientRect() }});
    }}
    return known.get(element);
  }};
  for (const node of texts()) {{
    const parent = node.parentElement;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 1);
    let isReached = false;
    for (let part = parent; part && part !== document.body; part = part.parentElement) {{
      const one = around(part), edge = one.edge;
      if (one.isReached) {{ isReached = true; break; }}
      if (one.hides && boxes.some(box => box.right > edge.right + 2 || box.left < edge.left - 2 || box.bottom > edge.bottom + 4)) {{
        found.add(`cut off: ${{name(parent)}}`);
        break;
      }}
    }}
    if (!isReached && boxes.some(box => box.right > width + 1 || box.left < -1)) found.add(`off the screen: ${{name(parent)}}`);
    const {{ edge, isInline }} = around(parent);
    if (!isReached && !isInline && boxes.some(one => one.right > edge.right + 3))
      found.add(`outside its box: ${{name(parent)}}`);
  }}
  return [...found];
}}"""

HEADER_OVERLAP = f"""() => {{
  {SEEN}
  const parts = [...document.querySelectorAll(".md-header a, .md-header summary, .md-header button, .md-tabs a")].filter(isSeen);
  const boxes = parts.map(part => [part, part.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
  const found = [];
  for (const [index, [one, a]] of boxes.entries())
    for (const [other, b] of boxes.slice(index + 1))
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        found.push(`${{name(one)}} over ${{name(other)}}`);
  for (const [part, box] of boxes)
    if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && getComputedStyle(part).overflowX !== "visible") found.push(`cut: ${{name(part)}}`);
  return found;
}}"""
