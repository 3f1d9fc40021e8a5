"""Which rows stand in which workbook: one for all, or several where one would be too large to open or to make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from ambitieweb.tables.kept_rows import blocks_of
from ambitieweb.tables.table import Table, Value

MOST_CELLS = 400_000
"""That are filled in; more stand in a second workbook. Such a workbook takes one or two MB and 100 MB of memory to make."""
MOST_ROWS = 1_048_576
"""On a sheet of Excel, with the heading."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The rows of a table that stand on one sheet: from `start` up to `stop`, on the sheet with this number, from 1."""

    table: Table
    number: int
    start: int
    stop: int

    def __len__(self) -> int:
        return self.stop - self.start

    @property
    def rows(self) -> Sequence[tuple[Value, ...]]:
        """The rows."""
        every = self.table.rows
        return every if len(self) == len(every) else every[self.start : self.stop]


Piece = tuple[int, int]
"""Rows of a table that stay together: how many, and how many cells that are filled in, where that matters."""
Once = Callable[[Table, Callable[[], tuple[Piece, ...]]], Sequence[Piece]]
"""What knows the pieces of a table from before, or lets them be made."""


def volumes(
    tables: Sequence[Table],
    once: Once = lambda _, make: make(),
    *,
    most_cells: int = MOST_CELLS,
    most_rows: int = MOST_ROWS,
) -> tuple[tuple[SheetRows, ...], ...]:
    """The sheets of each workbook, in order. A table goes on on another sheet where its own is full."""
    placed = _placed(tables, once, most_cells, most_rows - 1)
    return tuple(tuple(sheet for _, sheet in found) for _, found in groupby(placed, lambda pair: pair[0])) or ((),)


def _placed(
    tables: Sequence[Table],
    once: Once,
    most_cells: int,
    most_rows: int,
) -> Iterator[tuple[int, SheetRows]]:
    """Each sheet with the number of its workbook."""
    volume = cells = 0
    is_one = sum(len(table.things) * len(table.columns) for table in tables) <= most_cells
    for table in tables:
        number, start, stop = 1, 0, 0
        for taken, more in once(table, partial(_pieces, table, most_rows, is_one=is_one)):
            is_full = cells + more > most_cells
            if stop > start and (is_full or stop - start + taken > most_rows):
                yield volume, SheetRows(table, number, start, stop)
                number, start = number + 1, stop
            if is_full and cells:
                volume, cells = volume + 1, 0
            stop, cells = stop + taken, cells + more
        yield volume, SheetRows(table, number, start, stop)


def _pieces(table: Table, most_rows: int, *, is_one: bool) -> tuple[Piece, ...]:
    if is_one:
        total = len(table.things)
        return tuple((min(most_rows, total - at), 0) for at in range(0, total, most_rows))
    found = (rows[at : at + most_rows] for rows in blocks_of(table.rows) for at in range(0, len(rows), most_rows))
    return tuple((len(piece), sum(value is not None for row in piece for value in row)) for piece in found)
