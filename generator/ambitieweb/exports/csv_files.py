"""Each table as a CSV file that a Dutch Excel opens as it is: UTF-8 with a mark, semicolons, decimal commas, CRLF.

A text that a spreadsheet could take for a formula gets an apostrophe before it. So does a text that starts with an apostrophe
itself: whoever takes away one apostrophe at the start of each text has exactly what was written. Numbers and dates
are never guarded: `-5` is a number.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from decimal import Decimal

from ambitieweb.addresses.files import csv_file
from ambitieweb.exports.export import Export
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.kept_rows import blocks_of
from ambitieweb.tables.table import Cell, Table, cell

GUARD = "'"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
"""What a formula can start with, also in the wide letters of some keyboards."""
MARK = "\ufeff"
NEWLINE = "\r\n"


def csv_files(desk: Desk) -> Iterator[Export]:
    """One file for each table."""
    yes, no = desk.texts("yes"), desk.texts("no")
    for table in desk.tables:
        parts = (part.encode() for part in written(table, yes, no))
        yield Export(csv_file(table.key), desk.spool.put_all(parts))


def written(table: Table, yes: str, no: str) -> Iterator[str]:
    """A table as the text of a CSV file, in parts."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator=NEWLINE)
    out.write(MARK)
    writer.writerow([guarded(column.label) for column in table.columns])
    for rows in blocks_of(table.rows):
        writer.writerows([None if value is None else _written(cell(value, yes, no)) for value in row] for row in rows)
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return GUARD + text if text.startswith(DANGEROUS) else text


def _written(value: Cell) -> str:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
