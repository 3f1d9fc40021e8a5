"""Tables on hand-written pages: one that is wider than the screen scrolls in a frame that the keyboard reaches.

An emitted folder is built without this plugin; there `theme/main.html` makes the same frame, under a plainer name.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

from ambitieweb.texts import Texts

_PART: Final = re.compile(
    r"<h[1-6]\b[^>]*>(?P<heading>.*?)</h[1-6]>|<table\b(?P<attributes>[^>]*)>|(?P<end></table>)",
    re.DOTALL | re.IGNORECASE,
)
_HEADER_LINK: Final = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")


def framed(html: str, words: Texts) -> str:
    """The HTML with a frame round each table, named after the heading that it stands below."""
    parts: list[str] = []
    names: dict[str, int] = {}
    at, depth, heading = 0, 0, ""
    for found in _PART.finditer(html):
        parts.append(html[at : found.start()])
        at = found.end()
        if found["heading"] is not None:
            heading = " ".join(unescape(_TAG.sub("", _HEADER_LINK.sub("", found["heading"]))).split())
            parts.append(found[0])
        elif found["end"]:
            depth = max(depth - 1, 0)
            parts.append(found[0] if depth else f"{found[0]}</div>")
        else:
            if not depth:
                name = f"{words('shell.table')}: {heading}" if heading else words("shell.table")
                names[name] = names.get(name, 0) + 1
                number = f" ({names[name]})" if names[name] > 1 else ""
                parts.append(f'<div class="aw-wide" tabindex="0" role="region" aria-label="{escape(name + number)}">')
            depth += 1
            parts.append(_plain(found[0], found["attributes"]))
    return "".join((*parts, html[at:]))


def _plain(tag: str, attributes: str) -> str:
    """A table without a class gets one: those without are wrapped by the script of the theme, out of reach of the keyboard."""
    return tag if "class=" in attributes.lower() else f'<table class="aw-plain"{attributes}>'
