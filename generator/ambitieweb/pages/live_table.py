"""A table that a reader can filter, sort and share by its address; whole and paged for who has no JavaScript.

The first rows stand on the page, the rest on plain pages after it (`deel-2` and so on). The script `live-table.js` shows the
filter, and when somebody uses it loads the other rows from a script file beside the page, which also works from a folder.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Generic, TypeVar

from markupsafe import Markup

from ambitieweb.model.values import as_id
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Crumb, Page, PageFile, Section
from ambitieweb.pages.writer import Writer

T = TypeVar("T")
R = TypeVar("R")
ROWS_PER_PAGE = 200
IN_SIGHT = 25
"""So many rows are in sight; the rest of a longer list is folded, so that a reader on a phone gets past it."""
SMALL = 12
"""A list of this many rows needs no filter when it has no facets."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `kind` is 'text', 'number' or 'level', and says how it sorts and aligns. Not every column can sort."""

    label: str
    kind: str = "text"
    is_sortable: bool = True


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to filter: its key in the address, its label, and its values with their words in order.

    With `is_minimum` a value also finds all higher ones ('niveau 2 of hoger'); values are then numbers. A facet with
    `is_more` stands behind 'meer keuzes'.
    """

    key: str
    label: str
    options: tuple[tuple[str, str], ...]
    is_minimum: bool = False
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a cell per column, and what filters look at.

    `variants` holds one mapping of facet key to values per use of the thing that the row shows; a row is found when one
    variant has all that is asked for. A part of a cell with `data-n="0 2"` is shown only while variant 0 or 2 is found.
    `sort_keys` replace the text of cells when rows are sorted. `id` names the row, `anchor` makes it a place to link to,
    and `words` are searched without being shown.
    """

    cells: tuple[Markup, ...]
    variants: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    sort_keys: Mapping[int, str] | None = None
    id: str = ""
    anchor: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class LiveTable(Generic[T]):
    """A table of things. `name` starts ids, `row` makes the row of a thing for the page of a writer.

    With `can_choose` a reader can tick rows and look at those only. `words` is where the texts say what is counted.
    """

    name: str
    caption: str
    columns: tuple[Column, ...]
    facets: tuple[Facet, ...]
    things: Sequence[T]
    row: Callable[[T, Writer], Row]
    css: str = ""
    can_choose: bool = False
    words: str = "filter"
    rows_per_page: int = ROWS_PER_PAGE


def pages_with_table(
    desk: Desk, page: Page, table: LiveTable[T], heading: str = "", anchor: str = "", after: tuple[Section, ...] = ()
) -> Iterator[Page]:
    """The page with the table as its last section but for those `after` it, and the pages with the rest of the rows."""
    size = table.rows_per_page
    parts = [table.things[at : at + size] for at in range(0, len(table.things), size)] or [()]
    writer = desk.writer(page.path)
    encode = _encoder(table)
    rows = [_row_html(table, table.row(thing, writer), encode) for thing in table.things]
    rest = rows[size:]
    file = f"{table.name}-rijen.js"
    html = _html(desk, writer, table, rows[:size], page.path, 0, len(parts), file if rest else "")
    files = (PageFile(f"{page.path}/{file}", _script(table.name, rest)),) if rest else ()
    section = Section(html, heading, anchor)
    yield replace(page, sections=(*page.sections, section, *after), files=(*page.files, *files))
    for number, part in enumerate(parts[1:], start=1):
        yield _further(desk, page, table, part, number, len(parts))


def _further(desk: Desk, page: Page, table: LiveTable[T], part: Sequence[T], number: int, parts: int) -> Page:
    path = part_path(page.path, number)
    writer = desk.writer(path)
    rows = [_row_html(table, table.row(thing, writer), None) for thing in part]
    return desk.page(
        path,
        desk.texts("index.part", title=page.title, number=number + 1),
        (Section(_html(desk, writer, table, rows, page.path, number, parts, "")),),
        above=(*page.crumbs[1:], Crumb(page.title, page.path)),
        description=page.description,
        notice=page.notice,
    )


def in_sight(rows: Sequence[R], at_most: int = IN_SIGHT) -> tuple[Sequence[R], Sequence[R]]:
    """The rows that a reader sees at once, and those that are folded. Two or three too many are not worth a fold."""
    if len(rows) <= at_most + 3:
        return rows, ()
    return rows[:at_most], rows[at_most:]


def part_path(path: str, number: int) -> str:
    """The path of a part of a list, counted from 0."""
    return f"{path}/deel-{number + 1}" if number else path


def _html(
    desk: Desk, writer: Writer, table: LiveTable[T], rows: list[str], path: str, number: int, parts: int, file: str
) -> str:
    pager = [
        (str(other + 1), writer.href(part_path(path, other)), other == number) for other in range(parts) if parts > 1
    ]
    total = len(table.things)
    first, folded = in_sight(rows) if number == 0 else (rows, ())
    has_form = number == 0 and bool(table.facets or table.can_choose or total > SMALL)
    columns = [(column, as_id(column.label)) for column in table.columns]
    return desk.render(
        "parts/live-table.html",
        writer,
        table=table,
        rows=Markup("\n".join(first)),
        folded=Markup("\n".join(folded)),
        folded_words=desk.texts("filter.folded", n=len(folded)),
        total=total,
        all=desk.texts(f"{table.words}.total", n=total),
        has_form=has_form,
        facets=[facet for facet in table.facets if facet.options and not facet.is_more],
        more_facets=[facet for facet in table.facets if facet.options and facet.is_more],
        columns=columns,
        sorts=_sorts(desk, columns),
        is_first=number == 0,
        pager=pager,
        rest=file,
    )


def _sorts(desk: Desk, columns: Sequence[tuple[Column, str]]) -> list[tuple[str, str]]:
    """Each column upward and downward, for the list of a reader who does not see the headings."""
    found = []
    for column, key in columns:
        if column.is_sortable:
            kind = "text" if column.kind == "text" else "number"
            found.append((key, desk.texts(f"filter.up_{kind}", column=column.label)))
            found.append((f"-{key}", desk.texts(f"filter.down_{kind}", column=column.label)))
    return found


def _row_html(table: LiveTable[T], row: Row, encode: _Encode | None) -> str:
    """A row; without `encode` for a page that cannot filter."""
    cells = []
    keys = row.sort_keys or {}
    for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        tag = 'th scope="row"' if number == 0 else "td"
        css = ' class="aw-number"' if column.kind == "number" else ""
        key = f' data-s="{escape(keys[number])}"' if number in keys and encode else ""
        cells.append(f'<{tag}{css}{key} data-label="{escape(column.label)}">{cell}</{tag[:2]}>')
    anchor = f' id="{escape(row.anchor)}"' if row.anchor else ""
    if not encode:
        return f"<tr{anchor}>{''.join(cells)}</tr>"
    name = f' data-id="{escape(row.id)}"' if row.id else ""
    words = f' data-w="{escape(row.words)}"' if row.words else ""
    found = f' data-v="{encode(row.variants)}"' if table.facets else ""
    return f"<tr{anchor}{name}{words}{found}>{''.join(cells)}</tr>"


_Encode = Callable[[Sequence[Mapping[str, tuple[str, ...]]]], str]


def _encoder(table: LiveTable[T]) -> _Encode:
    """Variants as `live-table.js` reads them: parted by `|`, facets by `;`, values of one facet by spaces.

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

    def one(variant: Mapping[str, tuple[str, ...]]) -> str:
        return ";".join(
            " ".join(variant.get(key, ()) if place is None else (place[v] for v in variant.get(key, ()) if v in place))
            for key, place in places
        )

    return lambda variants: "|".join(map(one, variants))


def _script(name: str, rows: list[str]) -> bytes:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"awRows({json.dumps(name)},{text});\n".encode()
