"""What a reader gets of a page of a built site, read without a browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path


@dataclass(frozen=True)
class Article:
    """Its words, its links, its headings."""

    text: str
    links: tuple[str, ...]
    headings: tuple[tuple[str, str, str], ...]


def articles(site: Path) -> dict[str, Article]:
    """The article of every page of a built site, by path; the page for missing addresses has none."""
    pages = {
        path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html")) if path.name != "404.html"
    }
    return {name: article(path.read_text("utf-8")) for name, path in pages.items()}


def article(html: str) -> Article:
    """What a page says, from its HTML."""
    reader = _Reader()
    reader.feed(html)
    return Article(" ".join("".join(reader.words).split()), tuple(reader.links), tuple(reader.headings))


class _Reader(HTMLParser):
    """Collects what stands in the article; a drawing counts by its words as well."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.words: list[str] = []
        self.links: list[str] = []
        self.headings: list[tuple[str, str, str]] = []
        self.heading: tuple[str, str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "article" and "md-content__inner" in (values.get("class") or ""):
            self.depth = 1
            return
        if not self.depth:
            return
        self.depth += tag == "article"
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if re.fullmatch(r"h[1-6]", tag):
            self.heading = (tag, values.get("id") or "", len(self.words))
        if re.fullmatch(r"p|li|td|th|tr|h[1-6]|dt|dd|div|ul|ol|br|pre", tag):
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if not self.depth:
            return
        self.depth -= tag == "article"
        if self.heading and tag == self.heading[0]:
            name, anchor, start = self.heading
            self.headings.append((name, anchor, " ".join("".join(self.words[start:]).split())))
            self.heading = None
        self.words.append(" " if re.fullmatch(r"p|li|td|th|tr|h[1-6]|dt|dd|div|ul|ol|pre", tag) else "")

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.words.append(data)
