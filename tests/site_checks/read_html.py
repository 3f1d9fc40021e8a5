"""What a page says to a machine: its ids, its links, what it loads, and what it refers to by id."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ADDRESSES = {"href", "src", "poster", "data", "action", "xlink:href"}
BY_ID = {"aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list"}
LINKS = {("a", "href"), ("a", "xlink:href"), ("area", "href")}
"""Where a reader goes; every other address is loaded by the browser."""

CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')]+)""")
CSS_DATA = re.compile(r"""url\(\s*(["']?)data:.*?\1\s*\)""", re.DOTALL)


@dataclass
class PageFacts:
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    id_references: list[str] = field(default_factory=list)
    inline_styles: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = PageFacts()
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_style = tag == "style"
        for name, value in attrs:
            if value is not None:
                self._attribute(tag, name, value)

    def handle_endtag(self, tag: str) -> None:
        self.in_style = self.in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self.in_style:
            self.facts.loads += css_addresses(data)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name == "id":
            self.facts.ids.append(value)
        elif name in BY_ID:
            self.facts.id_references += value.split()
        elif name == "style":
            self.facts.inline_styles.append(value)
            self.facts.loads += css_addresses(value)
        elif name == "srcset":
            self.facts.loads += [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
        elif name in ADDRESSES:
            (self.facts.links if (tag, name) in LINKS else self.facts.loads).append(value.strip())


def read_page(path: Path) -> PageFacts:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.facts


def css_addresses(css: str) -> list[str]:
    return CSS_ADDRESS.findall(CSS_DATA.sub("", css))
