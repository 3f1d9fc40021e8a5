"""The small HTML that a page is written with, as blocks of a document: what an author marked is marked here too.

Where it can be read on its own a link stays a link; one that leads nowhere from a file is words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from ambitieweb.word.blocks import BREAK, Block, ListOf, Paragraph, Run, Style, WordPicture, WordTable
from ambitieweb.word.looks import MARKS, bold, plain_of, trimmed

Pictures = Callable[[str, str], WordPicture | None]
"""A picture by its address and the words that stand for it; None when no text processor shows it."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_FOLLOWED = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:([-*+\u2022])|(\d{1,9})[.)])\s")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARTS = ("p", "div", "dl", "dd", "dt", "section", "figure", "figcaption", "summary", "details", *_HEADINGS)
_EMPTY = ("br", "img", "hr", "input", "wbr", "meta", "link", "col", "source")


def blocks_of(html: str, pictures: Pictures, style: Style = Style.BODY) -> tuple[Block, ...]:
    """The blocks of a piece of HTML; plain paragraphs in it have the given style."""
    if not html:
        return ()
    reader = _Reader(pictures, style)
    reader.feed(html)
    reader.close()
    return tuple(reader.finished())


def runs_of(html: str, pictures: Pictures) -> tuple[Run, ...]:
    """The same as the words of one paragraph."""
    found: list[Run] = []
    for block in blocks_of(html, pictures):
        if isinstance(block, Paragraph):
            found += [BREAK, *block.runs] if found else block.runs
    return tuple(found)


@dataclass
class _OpenList:
    of: ListOf
    is_as_written: bool
    expected: int
    mark: ListOf | None = None
    """The list of the item that was opened and has no words yet."""


@dataclass
class _OpenTable:
    title: str = ""
    heads: list[str] = field(default_factory=list)
    rows: list[tuple[tuple[Block, ...], ...]] = field(default_factory=list)
    row: list[tuple[Block, ...]] = field(default_factory=list)
    is_head: bool = False
    around: tuple[list[Block], Style] = field(default_factory=lambda: ([], Style.BODY))


class _Reader(HTMLParser):
    def __init__(self, pictures: Pictures, style: Style) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures, self.style = pictures, style
        self.made: list[Block] = []
        self.runs: list[Run] = []
        self.looks: list[tuple[str, Run]] = []
        self.lists: list[_OpenList] = []
        self.tables: list[_OpenTable] = []
        self.hidden: list[str] = []
        self.quotes = 0
        self.is_kept = 0
        """In how many elements spaces and lines stay as they are."""

    def handle_starttag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in given}
        if self.hidden or tag in ("svg", "button") or attributes.get("aria-hidden") == "true":
            if tag not in _EMPTY:
                self.hidden.append(tag)
            return
        if tag in _PARTS:
            self.end_paragraph()
        self._start_of_table(tag)
        look = self.looks[-1][1] if self.looks else Run("")
        if tag in MARKS or tag in _HEADINGS:
            self.looks.append((tag, MARKS.get(tag, bold)(look)))
        elif tag == "a":
            href = attributes.get("href", "")
            self.looks.append((tag, replace(look, link=href if _FOLLOWED.match(href) else look.link)))
        elif tag == "br":
            self.runs.append(BREAK)
        elif tag == "img":
            self._picture(attributes)
        elif tag == "pre":
            self.end_paragraph()
            self.is_kept += 1
        elif tag == "blockquote":
            self.end_paragraph()
            self.quotes += 1
        elif tag in ("ul", "ol"):
            self.end_paragraph()
            start = int(attributes.get("start") or 1)
            is_as_written = "aw-as-written" in attributes.get("class", "")
            self.lists.append(_OpenList(ListOf(start if tag == "ol" else None), is_as_written, start))
        elif tag == "li" and self.lists:
            self._item(attributes.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.pop()
            return
        if tag in _PARTS or tag in ("li", "pre", "blockquote", "ul", "ol"):
            self.end_paragraph()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        self.quotes -= tag == "blockquote"
        self.is_kept -= tag == "pre"
        self._end_of_table(tag)
        if self.looks and self.looks[-1][0] == tag:
            self.looks.pop()

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        look = self.looks[-1][1] if self.looks else Run("")
        if self.is_kept:
            for number, line in enumerate(data.strip("\n").split("\n")):
                self.runs += [*([BREAK] if number else []), replace(look, text=line)]
            return
        text = _SPACES.sub(" ", data)
        if text.startswith(" ") and (not self.runs or self.runs[-1].text.endswith((" ", "\n"))):
            text = text[1:]
        if text:
            self.runs.append(replace(look, text=text))

    def finished(self) -> list[Block]:
        self.end_paragraph()
        return self.made

    def end_paragraph(self) -> None:
        """Makes a paragraph of the words since the last one."""
        runs, self.runs = trimmed(self.runs), []
        inner = self.lists[-1] if self.lists else None
        if inner is not None and inner.mark is not None and inner.is_as_written:
            runs = self._without_mark(runs, inner)
        if not runs and (inner is None or inner.mark is None or not inner.is_as_written):
            return
        style = Style.QUOTE if self.quotes else self.style
        mark = None
        if inner is not None:
            mark, inner.mark = inner.mark, None
            if mark is not None:
                style = Style.NUMBER if mark.start is not None else Style.BULLET
        self.made.append(Paragraph(tuple(runs), style, mark, len(self.lists)))

    def _without_mark(self, runs: list[Run], inner: _OpenList) -> list[Run]:
        """An item whose mark stands in its words, with the mark as that of a list."""
        match = _MARK.match(runs[0].text + " ") if runs else None
        if match is None or (match[2] is not None) != (inner.of.start is not None):
            inner.mark = None
            return runs
        if match[2]:
            self._count(inner, int(match[2]))
        return trimmed([replace(runs[0], text=runs[0].text[match.end() :]), *runs[1:]])

    def _item(self, value: str) -> None:
        self.end_paragraph()
        inner = self.lists[-1]
        inner.mark = inner.of
        if inner.of.start is not None and not inner.is_as_written:
            self._count(inner, int(value) if value.isdigit() else inner.expected)

    def _count(self, inner: _OpenList, number: int) -> None:
        if number != inner.expected:
            inner.of = ListOf(number)
        inner.mark, inner.expected = inner.of, number + 1

    def _picture(self, attributes: dict[str, str]) -> None:
        alt = attributes.get("alt", "")
        made = self.pictures(attributes.get("src", ""), alt)
        if made is not None:
            self.end_paragraph()
            self.made.append(made)
        elif alt:
            self.runs.append(Run(alt, is_italic=True))

    def _start_of_table(self, tag: str) -> None:
        if tag == "table":
            self.end_paragraph()
            self.tables.append(_OpenTable(around=(self.made, self.style)))
        elif self.tables:
            self.tables[-1].is_head = tag == "thead" or (self.tables[-1].is_head and tag != "tbody")
            if tag in ("td", "th", "caption"):
                self.made, self.style = [], Style.CELL

    def _end_of_table(self, tag: str) -> None:
        if not self.tables:
            return
        table = self.tables[-1]
        if tag in ("td", "th"):
            table.row.append(tuple(self.finished()))
        elif tag == "caption":
            table.title = plain_of(self.finished())
        elif tag == "tr":
            if table.is_head and not table.heads:
                table.heads = [plain_of(list(cell)) for cell in table.row]
            elif table.row:
                table.rows.append(tuple(table.row))
            table.row = []
        elif tag == "table":
            self.tables.pop()
            self.made, self.style = table.around
            width = max([len(table.heads), *map(len, table.rows)])
            heads = (*table.heads, *[""] * (width - len(table.heads))) if table.heads else ()
            rows = tuple((*row, *[()] * (width - len(row))) for row in table.rows)
            if width:
                self.made.append(WordTable(table.title, heads, rows))
