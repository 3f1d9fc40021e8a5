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

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Crumb, Page, PageFile, Section
from ambitieweb.pages.writer import Writer

T = TypeVar("T")
ROWS_PER_PAGE = 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `kind` is 'text', 'number' or 'level', and says how it sorts and aligns. Not every column can sort."""

    label: str
    kind: str = "text"
    is_sortable: bool = True


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to filter: its key in the address, its label, and its values with their words in order.

    With `is_minimum` a value also finds all higher ones ('niveau 2 of hoger'); values are then numbers.
    """

    key: str
    label: str
    options: tuple[tuple[str, str], ...]
    is_minimum: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a cell per column, and what filters look at.

    `variants` holds one mapping of facet key to values per use of the thing that the row shows; a row is found when one
    variant has all that is asked for. `sort_keys` replace the text of cells when rows are sorted. `id` names the row.
    """

    cells: tuple[Markup, ...]
    variants: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    sort_keys: Mapping[int, str] | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class LiveTable(Generic[T]):
    """A table of things. `name` starts ids, `row` makes the row of a thing for the page of a writer.

    With `can_choose` a reader can tick rows and look at those only.
    """

    name: str
    caption: str
    columns: tuple[Column, ...]
    facets: tuple[Facet, ...]
    things: Sequence[T]
    row: Callable[[T, Writer], Row]
    css: str = ""
    can_choose: bool = False


def pages_with_table(
    desk: Desk, page: Page, table: LiveTable[T], heading: str = "", anchor: str = ""
) -> Iterator[Page]:
    """The page with the table as its last section, and the pages with the rest of the rows."""
    parts = [table.things[at : at + ROWS_PER_PAGE] for at in range(0, len(table.things), ROWS_PER_PAGE)] or [()]
    writer = desk.writer(page.path)
    rows = [_row_html(table, table.row(thing, writer)) for thing in table.things]
    rest = rows[ROWS_PER_PAGE:]
    file = f"{table.name}-rijen.js"
    html = _html(desk, writer, table, rows[:ROWS_PER_PAGE], page.path, 0, len(parts), file if rest else "")
    files = (PageFile(f"{page.path}/{file}", _script(table.name, rest)),) if rest else ()
    section = Section(html, heading, anchor)
    yield replace(page, sections=(*page.sections, section), files=(*page.files, *files))
    for number, part in enumerate(parts[1:], start=1):
        yield _further(desk, page, table, part, number, len(parts))


def _further(desk: Desk, page: Page, table: LiveTable[T], part: Sequence[T], number: int, parts: int) -> Page:
    path = part_path(page.path, number)
    writer = desk.writer(path)
    rows = [_row_html(table, table.row(thing, writer)) for thing in part]
    return Page(
        path=path,
        title=desk.texts("index.part", title=page.title, number=number + 1),
        sections=(Section(_html(desk, writer, table, rows, page.path, number, parts, "")),),
        crumbs=(*(page.crumbs or (desk.crumb("home", ""),)), Crumb(page.title, page.path)),
        crumbs_label=desk.texts("nav.crumbs"),
        description=page.description,
        notice=page.notice,
        layout="overview",
    )


def part_path(path: str, number: int) -> str:
    """The path of a part of a list, counted from 0."""
    return f"{path}/deel-{number + 1}" if number else path


def _html(
    desk: Desk, writer: Writer, table: LiveTable[T], rows: list[str], path: str, number: int, parts: int, file: str
) -> str:
    pager = [
        (str(other + 1), writer.href(part_path(path, other)), other == number) for other in range(parts) if parts > 1
    ]
    return desk.render(
        "parts/live-table.html",
        writer,
        table=table,
        rows=Markup("\n".join(rows)),
        total=len(table.things),
        is_first=number == 0,
        pager=pager,
        rest=file,
    )


def _row_html(table: LiveTable[T], row: Row) -> str:
    cells = []
    keys = row.sort_keys or {}
    for number, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        tag = 'th scope="row"' if number == 0 else "td"
        css = ' class="aw-number"' if column.kind == "number" else ""
        key = f' data-s="{escape(keys[number])}"' if number in keys else ""
        cells.append(f'<{tag}{css}{key} data-label="{escape(column.label)}">{cell}</{tag[:2]}>')
    name = f' data-id="{escape(row.id)}"' if row.id else ""
    return f"<tr{name}{_variants(table, row)}>{''.join(cells)}</tr>"


def _variants(table: LiveTable[T], row: Row) -> str:
    """Variants parted by `|`, facets by `;`, values of one facet by spaces."""
    if not table.facets:
        return ""
    written = "|".join(
        ";".join(" ".join(variant.get(facet.key, ())) for facet in table.facets) for variant in row.variants
    )
    return f' data-v="{escape(written)}"'


def _script(name: str, rows: list[str]) -> bytes:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"awRows({json.dumps(name)},{text});\n".encode()
