"""A table that a reader can filter, sort and share by its address; whole and paged for who has no JavaScript.

The first rows stand on the page, the rest on plain pages after it (`deel-2` and so on). The scripts in `table/` show the
filter, and when somebody uses it load the other rows from script files beside the page, which also works from a folder.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from html import escape
from itertools import pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.by_content import by_content
from ambitieweb.model.values import as_id
from ambitieweb.output.spool import Spooled
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Crumb, Page, PageFile, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.search.packing import cut
from ambitieweb.tables.table import Column, Facet, T

R = TypeVar("R")
ROWS_PER_PAGE = 200
IN_SIGHT = 25
"""So many rows are in sight; the rest of a longer list is folded, so that a reader on a phone gets past it."""
FILTERS_IN_SIGHT = 3
"""The others stand behind 'meer keuzes'; one alone is not worth that."""
FILTERED_FROM = 8
"""A shorter list is read faster than a filter."""
MOST_BYTES = 4_000_000
"""Rows that take more stand in several files, which the script loads one after another."""
SMALL = 12
"""A list of this many rows needs no filter when there is nothing to choose."""


Variant = Mapping[str, Sequence[str]]
"""What one use of a thing has for each filter, by the key of the filter."""


@dataclass(frozen=True, slots=True)
class LiveTable(Generic[T]):
    """A table of things. `name` starts ids, `columns` have a cell.

    `variants` gives the variants of a thing whose filters must hold for one and the same use; without it they are what each
    facet says. A part of a cell with `data-n="0 2"` is shown only while variant 0 or 2 is found. With `can_choose` a reader can
    tick rows and look at those only. `words` is where the texts say what is counted. `place` is the anchor of the list with its
    filter. `id` names the row of a thing, `anchor`
    makes it a place to link to, and `found_by` gives words that are searched without being shown. A list shorter than `filtered_from` has no filter. `counted` says how many there
    are where that is more than a number. The search reads the rows in sight of a table that `is_read`: one that tells of the thing
    that its page is about. A list of things with pages of their own it passes over. A short list that `is_headless` has its heads
    out of sight: a list above it shows the same ones.
    """

    name: str
    caption: str
    columns: tuple[Column[T], ...]
    facets: tuple[Facet[Any], ...]
    things: Sequence[T]
    css: str = ""
    can_choose: bool = False
    words: str = "filter"
    rows_per_page: int = ROWS_PER_PAGE
    in_sight: int = IN_SIGHT
    counted: str = ""
    place: str = ""
    variants: Callable[[T], Sequence[Variant]] | None = None
    id: Callable[[T], str] | None = None
    anchor: Callable[[T], str] | None = None
    found_by: Callable[[T], str] | None = None
    filtered_from: int = FILTERED_FROM
    is_read: bool = False
    is_headless: bool = False

    def variants_of(self, thing: T) -> Sequence[Variant]:
        """What filters look at: one mapping per use of the thing; a row is found when one has all that is asked for."""
        return self.variants(thing) if self.variants else ({facet.key: facet.values(thing) for facet in self.facets},)


def shared(make: Callable[[T, Writer], R]) -> Callable[[T, Writer], R]:
    """What the cells of a row share, made once for all pages at the same depth: most things stand on several."""
    made: dict[tuple[str, int], R] = {}

    def once(thing: T, writer: Writer) -> R:
        key = writer.root, id(thing)
        if key not in made:
            made[key] = make(thing, writer)
        return made[key]

    return once


def pages_with_table(
    desk: Desk,
    page: Page,
    table: LiveTable[T],
    heading: str = "",
    anchor: str = "",
    after: tuple[Section, ...] = (),
    among: Callable[[Section], Section] | None = None,
) -> Iterator[Page]:
    """The page with the table as its last section but for those `after` it, and the pages with the rest of the rows; a table
    without things is left out. `among` makes the section in which the table is one of several closed lines."""
    if not table.things:
        yield replace(page, sections=(*page.sections, *after))
        return
    size = table.rows_per_page
    parts = [table.things[at : at + size] for at in range(0, len(table.things), size)]
    writer = desk.writer(page.address)
    around, encode = _around(table), _encoder(table)
    rows: list[str] = []
    further: list[Spooled] = []
    for number, part in enumerate(parts):
        cells = [_cells(table, thing, writer) for thing in part]
        rows.extend(_row_html(table, around, thing, of, encode) for thing, of in zip(part, cells, strict=True))
        if number:
            deeper = desk.writer(page.address.part(number)).root
            plain = "\n".join(_row_html(table, around, thing, of, None) for thing, of in zip(part, cells, strict=True))
            further.append(desk.spool.put(moved_to(plain, writer.root, deeper).encode()))
    scripts = row_files(table.name, rows[size:])
    html = _html(desk, writer, table, rows[:size], page.address, 0, len(parts), " ".join(scripts))
    files = tuple(PageFile(page.address.file(name), script) for name, script in scripts.items())
    section = Section(html, heading, anchor, desk.texts(f"{table.words}.total", n=len(table.things)))
    section = among(section) if among else section
    yield replace(page, sections=(*page.sections, section, *after), files=(*page.files, *files))
    del rows, scripts
    for number, waiting in enumerate(further, start=1):
        yield _further(desk, page, table, waiting.read().decode(), number, len(parts))


def _further(desk: Desk, page: Page, table: LiveTable[T], rows: str, number: int, parts: int) -> Page:
    here = page.address.part(number)
    writer = desk.writer(here)
    return desk.page(
        here,
        desk.texts("index.part", title=page.title, number=number + 1),
        (Section(_html(desk, writer, table, [rows], page.address, number, parts, "")),),
        above=(*page.crumbs[1:], Crumb(page.title, page.address)),
        description=page.description,
        notice=page.notice,
        tables=page.tables,
    )


def in_sight(rows: Sequence[R], at_most: int = IN_SIGHT, too_few: int = 3) -> tuple[Sequence[R], Sequence[R]]:
    """The rows that a reader sees at once, and those that are folded. `too_few` too many are not worth a fold."""
    if len(rows) <= at_most + too_few:
        return rows, ()
    return rows[:at_most], rows[at_most:]


def _html(
    desk: Desk, writer: Writer, table: LiveTable[T], rows: list[str], page: Address, number: int, parts: int, file: str
) -> str:
    pager = [(str(other + 1), writer.href(page.part(other)), other == number) for other in range(parts) if parts > 1]
    total = len(table.things)
    first, folded = in_sight(rows, table.in_sight) if number == 0 else (rows, ())
    facets, more_facets = in_sight([facet for facet in table.facets if facet.options], FILTERS_IN_SIGHT, 1)
    has_filter = number == 0 and total >= table.filtered_from and bool(facets or more_facets or total > SMALL)
    has_form = has_filter or (number == 0 and table.can_choose)
    columns = [(column, as_id(column.heading or column.label)) for column in table.columns]
    return desk.render(
        "parts/live-table.html",
        writer,
        table=table,
        rows=Markup("\n".join(first)),
        folded=Markup("\n".join(folded)),
        folded_words=desk.texts("filter.folded", n=len(folded)),
        total=total,
        all=table.counted or desk.texts(f"{table.words}.total", n=total),
        has_form=has_form,
        has_filter=has_filter,
        facets=facets,
        more_facets=more_facets,
        columns=columns,
        sorts=_sorts(desk, columns),
        is_first=number == 0,
        pager=pager,
        rest=file,
    )


def _sorts(desk: Desk, columns: Sequence[tuple[Column[T], str]]) -> list[tuple[str, str]]:
    """Each column upward and downward, for the list of a reader who does not see the headings."""
    found = []
    for column, key in columns:
        if column.is_sortable:
            kind = "text" if column.kind == "text" else "number"
            found.append((key, desk.texts(f"filter.up_{kind}", column=column.heading or column.label)))
            found.append((f"-{key}", desk.texts(f"filter.down_{kind}", column=column.heading or column.label)))
    return found


def moved_to(html: str, root: str, deeper: str) -> str:
    """HTML of a page whose way to the top is `root` for a page whose way is `deeper`. What is no tag has no `<`, so that only links change."""
    return html if root == deeper else _way_from(root).sub(lambda tag: f"{tag[1]}{deeper}", html)


@cache
def _way_from(root: str) -> re.Pattern[str]:
    return re.compile(rf'(<[a-z][^<>]*?\s(?:href|src)="){re.escape(root)}(?![a-z][a-z0-9+.-]*:|[/#])', re.IGNORECASE)


def _cells(table: LiveTable[T], thing: T, writer: Writer) -> list[str]:
    return [column.cell(thing, writer) for column in table.columns if column.cell]


class _Around(NamedTuple):
    """What stands around each cell of a column: what its rows sort by goes between `start` and `label`."""

    sort: Callable[[Any], Any] | None
    start: str
    label: str
    end: str


def _around(table: LiveTable[T]) -> list[_Around]:
    made = []
    for number, column in enumerate(table.columns):
        css = ' class="aw-number"' if column.kind == "number" else ""
        if number == 0:
            made.append(_Around(column.sort, f'<th scope="row"{css}', ">", "</th>"))
        else:
            label = escape(column.heading or column.label)
            made.append(_Around(column.sort, f"<td{css}", f' data-label="{label}">', "</td>"))
    return made


def _row_html(
    table: LiveTable[T], around: Sequence[_Around], thing: T, shown: Sequence[str], encode: _Encode | None
) -> str:
    """A row with what its cells show; without `encode` for a page that cannot filter."""
    cells = []
    for (sort, start, label, end), html in zip(around, shown, strict=True):
        key = f' data-s="{escape(_sort_key(sort(thing)))}"' if sort and encode else ""
        cells.append(f"{start}{key}{label}{html}{end}")
    anchor = _attribute("id", table.anchor, thing)
    if not encode:
        return f"<tr{anchor}>{''.join(cells)}</tr>"
    name, words = _attribute("data-id", table.id, thing), _attribute("data-w", table.found_by, thing)
    found = f' data-v="{encode(table.variants_of(thing))}"' if table.facets else ""
    return f"<tr{anchor}{name}{words}{found}>{''.join(cells)}</tr>"


def _attribute(name: str, read: Callable[[T], str] | None, thing: T) -> str:
    value = read(thing) if read else ""
    return f' {name}="{escape(value)}"' if value else ""


def _sort_key(value: object) -> str:
    """A value as the script sorts by it; nothing comes first."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


_Encode = Callable[[Sequence[Variant]], str]


def _encoder(table: LiveTable[T]) -> _Encode:
    """Variants as `table/rows.js` reads them: parted by `|`, facets by `;`, values of one facet by spaces.

    A value is the number of its option, so that a measure with hundreds of uses stays small. A value that nobody can ask
    for is left out; of a facet with a minimum the number itself is written, because a higher one is found as well.
    """
    for facet in table.facets:
        values = [value for value, _ in facet.options]
        assert len(values) == len(set(values)), f"two choices of {facet.key} have the same value: {values}"
    places = [
        (facet.key, None if facet.is_minimum else {value: str(at) for at, (value, _) in enumerate(facet.options)})
        for facet in table.facets
    ]

    def one(variant: Variant) -> str:
        return ";".join(
            " ".join(variant.get(key, ()) if place is None else (place[v] for v in variant.get(key, ()) if v in place))
            for key, place in places
        )

    return lambda variants: "|".join(map(one, variants))


def row_files(name: str, rows: list[str]) -> dict[str, bytes]:
    """The files with rows, by name and in order: none larger than what a version control or a slow line can take at once."""
    starts = cut([len(row.encode()) for row in rows], MOST_BYTES)
    made = {}
    for number, (start, end) in enumerate(pairwise((*starts, len(rows))), start=1):
        script = _script(name, rows[start:end])
        made[by_content(f"{name}-rijen{f'-{number}' if number > 1 else ''}.js", script)] = script
    return made


def _script(name: str, rows: list[str]) -> bytes:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"awRows({json.dumps(name)},{text});\n".encode()
