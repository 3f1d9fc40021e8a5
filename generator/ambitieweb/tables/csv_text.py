"""Each table as a CSV file that a Dutch Excel opens as it is: UTF-8 with a mark, semicolons, decimal commas, CRLF.

A text that a spreadsheet could take for a formula gets an apostrophe before it. So does a text that starts with an apostrophe
itself: whoever takes away one apostrophe at the start of each text has exactly what was written. Numbers and dates
are never guarded: `-5` is a number.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from ambitieweb.tables.kept_rows import blocks_of
from ambitieweb.tables.table import Cell, Table, cell

GUARD = "'"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
"""What a formula can start with, also in the wide letters of some keyboards."""
MARK = "\ufeff"
NEWLINE = "\r\n"


def heading(table: Table) -> str:
    """The first line of the file of a table, with its mark."""
    return MARK + as_lines([[guarded(column.label) for column in table.columns]])[0]


def row_lines(table: Table, yes: str, no: str) -> Iterator[Sequence[str]]:
    """The rows of a table, each a text that ends its line; as many at a time as are in memory."""
    for rows in blocks_of(table.rows):
        yield as_lines([None if value is None else _written(cell(value, yes, no)) for value in row] for row in rows)


def as_lines(rows: Iterable[Iterable[str | int | None]]) -> list[str]:
    """Each row as its line."""
    lines: list[str] = []
    csv.writer(_Written(lines.append), delimiter=";", lineterminator=NEWLINE).writerows(rows)
    return lines


class _Written:
    """Where Python's `csv` writes a row at a time."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self.write = write


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return GUARD + text if text.startswith(DANGEROUS) else text


def _written(value: Cell) -> str:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
