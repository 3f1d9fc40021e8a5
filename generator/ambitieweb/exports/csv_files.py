"""Each table as CSV: one file, or several where one would be too large, and then the address of the one lists them."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.files import csv_file, csv_part
from ambitieweb.exports.export import Export
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.csv_text import MARK, as_lines


def csv_files(desk: Desk) -> Iterator[Export]:
    """The files of all tables."""
    t = desk.texts
    for table in desk.tables:
        parts = desk.table_files.csv(table)
        if len(parts) == 1:
            yield Export(csv_file(table.key), parts[0].text)
            continue
        paths = [csv_part(table.key, number) for number in range(1, len(parts) + 1)]
        yield from (Export(path, part.text) for path, part in zip(paths, parts, strict=True))
        rows = zip((path.rpartition("/")[2] for path in paths), (part.rows for part in parts), strict=True)
        lines = as_lines([(t("data.part_file"), t("data.table_rows")), *rows])
        yield Export(csv_file(table.key), (MARK + "".join(lines)).encode())
