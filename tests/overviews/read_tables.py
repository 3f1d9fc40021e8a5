"""The tables of a page as a reader without a mouse has them: rows of cells with their words and links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import parse_qs, urlsplit

from ambitieweb.pages.page import Page, page_html
from ambitieweb.site import Site
from few_pages import ByPath


@dataclass
class Cell:
    """A cell: its words without what only screen readers get, its links and the classes inside it."""

    label: str
    words: str = ""
    links: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)


@dataclass
class Row:
    """A row of a table body, with what filters look at."""

    cells: list[Cell] = field(default_factory=list)
    variants: str = ""


@dataclass
class Table:
    """A table by its id or class."""

    id: str
    css: str
    facets: list[str]
    options: dict[str, list[str]] = field(default_factory=dict)
    heads: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self.in_body = False
        self.cell: Cell | None = None
        self.head: list[str] | None = None
        self.hidden = 0
        self.sections: dict[str, list[Table]] = {}
        self.options: dict[str, list[str]] = {}
        self.select: list[str] = []
        self.anchor = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag == "form":
            self.options = {}
        elif tag == "select":
            self.select = self.options.setdefault(values.get("name", ""), [])
        elif tag == "option" and values.get("value"):
            self.select.append(values["value"])
        if "id" in values and (tag in ("h2", "details") or "aw-first" in values.get("class", "")):
            self.anchor = values.get("id", "")
        if tag == "table":
            facets = [name.rstrip("+") for name in values.get("data-aw-facets", "").split()]
            self.tables.append(Table(values.get("id", ""), values.get("class", ""), facets, self.options))
            self.sections.setdefault(self.anchor, []).append(self.tables[-1])
        elif tag in ("thead", "tbody"):
            self.in_body = tag == "tbody"
        elif tag == "tr" and self.in_body:
            self.tables[-1].rows.append(Row(variants=values.get("data-v", "")))
        elif tag in ("td", "th") and self.in_body:
            self.cell = Cell(values.get("data-label", ""))
            self.tables[-1].rows[-1].cells.append(self.cell)
        elif tag == "th" and not self.in_body and self.tables:
            self.head = []
        elif self.cell is not None:
            if tag == "a":
                self.cell.links.append(values.get("href", ""))
            self.cell.classes += values.get("class", "").split()
            if self.hidden or "aw-sr" in values.get("class", "").split():
                self.hidden += tag == "span"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.cell = None
            if self.head is not None:
                self.tables[-1].heads.append(" ".join("".join(self.head).split()))
                self.head = None
        elif tag == "table":
            self.in_body = False
        elif self.hidden and tag == "span":
            self.hidden -= 1

    def handle_data(self, data: str) -> None:
        if self.head is not None:
            self.head.append(data)
        elif self.cell is not None and not self.hidden:
            self.cell.words = " ".join((self.cell.words + data).split())


def sections_of(page: Page) -> dict[str, list[Table]]:
    """The tables of a page by the anchor of the section, or of the closed line, that they stand in."""
    reader = _Reader()
    reader.feed(page_html(page))
    return reader.sections


def pages_by_path(site: Site) -> dict[str, Page]:
    """Every page by its path."""
    return ByPath(site)


def target(page: Page, href: str) -> tuple[str, str]:
    """The path and anchor that an address on a page leads to."""
    parts = urlsplit(href)
    if not parts.path:
        return page.path, parts.fragment
    return normpath(f"{page.path}/{parts.path}").removesuffix("/index.html").removesuffix("index.html"), parts.fragment


def rows_of(pages: dict[str, Page], path: str, name: str) -> tuple[Table, list[Row]]:
    """A table with its filters, and all its rows, which may go on over further pages."""
    found: list[Row] = []
    first: Table | None = None
    for number in range(1, 10_000):
        here = path if number == 1 else f"{path}/deel-{number}"
        if here not in pages:
            break
        tables = [t for tables in sections_of(pages[here]).values() for t in tables if t.id == f"tabel-{name}"]
        assert tables, f"{here} has no table {name}"
        first = first or tables[0]
        folded = [t for some in sections_of(pages[here]).values() for t in some if t.id == f"tabel-{name}-verder"]
        found += [row for table in (tables[0], *folded) for row in table.rows]
    assert first is not None
    return first, found


def selected(table: Table, rows: list[Row], query: str) -> list[Row]:
    """The rows that a filter in an address leaves, as the script on the page selects them: values are numbers of options."""
    wanted = {key: str(table.options[key].index(values[0])) for key, values in parse_qs(query).items()}

    def fits(row: Row) -> bool:
        variants = [dict(zip(table.facets, variant.split(";"), strict=True)) for variant in row.variants.split("|")]
        return any(all(value in variant[key].split() for key, value in wanted.items()) for variant in variants)

    return [row for row in rows if fits(row)]
