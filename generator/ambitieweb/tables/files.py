"""The rows of each table as text in files, of which none is larger than what mail, version control and a slow line take. A table that
fits stands in one file; the parts of a longer one are counted from 1, and a reader finds all rows in them, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, TypeVar

from ambitieweb.model.reads import kept_in, read_too
from ambitieweb.output.spool import Spool, Spooled
from ambitieweb.tables import csv_text, json_text
from ambitieweb.tables.table import Table
from ambitieweb.tables.volumes import Piece

T = TypeVar("T")
MOST_BYTES = 4_000_000
"""Of a file with rows. One row alone may take more."""


@dataclass(frozen=True, slots=True)
class TablePart:
    """Rows of a table as text: how many, and the text, which waits."""

    rows: int
    text: Spooled


class TableFiles:
    """The files with rows of a build; `yes` and `no` are the words for these in a cell."""

    def __init__(self, spool: Spool, yes: str, no: str, most_bytes: int = MOST_BYTES) -> None:
        self._spool, self._yes, self._no, self._most = spool, yes, no, most_bytes
        self._csv: dict[str, Any] = {}
        self._json: dict[str, Any] = {}
        self._pieces: dict[str, Any] = {}

    @property
    def spool(self) -> Spool:
        """Where the rows wait."""
        return self._spool

    def without(self, texts: frozenset[int]) -> TableFiles:
        """The same, of which those tables are made again that have one of these texts."""
        left = TableFiles(self._spool, self._yes, self._no, self._most)
        known: dict[int, bool] = {}
        for mine, theirs in ((left._csv, self._csv), (left._json, self._json), (left._pieces, self._pieces)):
            of_now = dict(theirs)  # who asks for a workbook meanwhile adds to it
            mine |= {key: (made, reads) for key, (made, reads) in of_now.items() if not reads.has_any(texts, known)}
        return left

    def csv(self, table: Table) -> Sequence[TablePart]:
        """The CSV files of a table, each with the headings."""
        lines, head = partial(csv_text.row_lines, table, self._yes, self._no), csv_text.heading(table).encode()
        return _once(self._csv, table, lambda: tuple(self._parts(head, b"", lines())))

    def json(self, table: Table) -> Sequence[TablePart]:
        """The rows of a table as JSON, without the brackets round them: in one part, or as many as need a file of their own."""
        return _once(self._json, table, lambda: tuple(self._parts(b"", b",\n", json_text.row_texts(table))))

    def pieces(self, table: Table, make: Callable[[], tuple[Piece, ...]]) -> Sequence[Piece]:
        """How many rows and cells of a table stay together in a workbook, which `make` finds out."""
        return _once(self._pieces, table, make)

    def inline(self, tables: Iterable[Table]) -> Mapping[str, TablePart]:
        """The rows of the tables that stand together in one JSON file, by key: all of them on most sites, on a large one those that
        fit, in their order."""
        found, filled = {}, 0
        for table in tables:
            parts = self.json(table)
            if len(parts) == 1 and filled + parts[0].text.size <= self._most:
                found[table.key] = parts[0]
                filled += parts[0].text.size
        return found

    def _parts(self, head: bytes, between: bytes, blocks: Iterable[Sequence[str]]) -> Iterator[TablePart]:
        placed = _placed(blocks, self._most - len(head), len(between))
        for _, found in groupby(placed, key=lambda pair: pair[0]):
            counts: list[int] = []
            text = self._spool.put_all(_text(head, between, (rows for _, rows in found), counts.append))
            yield TablePart(sum(counts), text)


def _once(store: dict[str, Any], table: Table, make: Callable[[], tuple[T, ...]]) -> Sequence[T]:
    def made() -> tuple[T, ...]:
        read_too(table.made_of)
        return make()

    return kept_in(store, table.key, made)


def _text(
    head: bytes, between: bytes, blocks: Iterable[Sequence[bytes]], count: Callable[[int], None]
) -> Iterator[bytes]:
    """The text of a part, block by block; `count` is told how many rows each has."""
    before = head
    for rows in blocks:
        count(len(rows))
        yield before + between.join(rows)
        before = between


def _placed(blocks: Iterable[Sequence[str]], most_bytes: int, between: int) -> Iterator[tuple[int, Sequence[bytes]]]:
    """The rows with the number of their part, in blocks; without rows there is one part."""
    part = filled = 0
    is_any = False
    for block in blocks:
        rows, start, is_any = [row.encode() for row in block], 0, True
        for at, row in enumerate(rows):
            if filled and filled + len(row) > most_bytes:
                if at > start:
                    yield part, rows[start:at]
                part, start, filled = part + 1, at, 0
            filled += len(row) + between
        yield part, rows[start:]
    if not is_any:
        yield part, ()
