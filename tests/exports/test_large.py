"""What a large site does otherwise with its tables: rows wait on disk, and a workbook has several volumes."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ambitieweb.exports.csv_files import written
from ambitieweb.tables import kept_rows
from ambitieweb.tables.kept_rows import KeptRows, blocks_of, rows_of
from ambitieweb.tables.table import Column, Form, Table
from ambitieweb.tables.volumes import MOST_CELLS, SheetRows, volumes
from exports.small_site import export, made


def test_rows_that_wait_are_what_they_were() -> None:
    many = range(2 * kept_rows.AT_ONCE + 1)
    kept = KeptRows(lambda n: (n, Decimal(n)), many)
    plain = [(n, Decimal(n)) for n in many]
    assert list(kept) == plain
    assert (kept[0], kept[-1], kept[kept_rows.AT_ONCE], len(kept)) == (plain[0], plain[-1], plain[1000], len(plain))
    assert kept[990:1010] == plain[990:1010]
    assert [len(block) for block in blocks_of(kept)] == [1000, 1000, 1]
    with pytest.raises(IndexError):
        kept[len(plain)]


def test_few_rows_do_not_wait() -> None:
    assert rows_of(str, range(3)) == ("0", "1", "2")
    assert list(blocks_of(())) == []


def test_csv_of_many_rows_is_that_of_all_of_them() -> None:
    text = "".join(written(_numbers("een", 2500), "ja", "nee"))
    assert text == "\ufeffN\r\n" + "".join(f"{n}\r\n" for n in range(2500))


def test_each_row_stands_in_one_volume_and_none_holds_more_than_it_may() -> None:
    tables = [_numbers("een", 3), _numbers("twee", 2500), _numbers("drie", 0), _numbers("vier", 1)]
    found = volumes(tables, most_cells=1200)
    assert [[(s.table.key, s.number, s.start, s.stop) for s in volume] for volume in found] == [
        [("een", 1, 0, 3), ("twee", 1, 0, 1000)],
        [("twee", 2, 1000, 2000)],
        [("twee", 3, 2000, 2500), ("drie", 1, 0, 0), ("vier", 1, 0, 1)],
    ]
    assert [row for volume in found for sheet in volume if sheet.table.key == "twee" for row in sheet.rows] == [
        (n,) for n in range(2500)
    ]


def test_a_table_that_fills_a_sheet_goes_on_on_another_and_no_volume_is_empty() -> None:
    (one,) = volumes([_numbers("een", 7)], most_rows=4)
    assert [(sheet.start, sheet.stop) for sheet in one] == [(0, 3), (3, 6), (6, 7)]
    assert volumes([]) == ((),)
    assert len(volumes([_numbers("een", 1000), _numbers("twee", 1000)], most_cells=10)) == 2


def test_volumes_name_each_other_and_the_page_leads_to_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "__kwdefaults__", {**volumes.__kwdefaults__, "most_cells": 60})
    site = made(tmp_path)
    paths = [e.path for e in site.exports if e.path.endswith(".xlsx")]
    assert len(paths) > 2
    books = [openpyxl.load_workbook(io.BytesIO(export(site, path))) for path in paths]
    names = [name for book in books for name in book.sheetnames[1:]]
    assert len(names) == len(set(names))
    page = next(page for page in site.pages if page.path == "gegevens")
    for number, path in enumerate(paths):
        name = path.rpartition("/")[2]
        assert any(f'href="../{path}"' in section.html for section in page.sections)
        first = [[str(cell) for cell in row if cell] for row in books[number][books[number].sheetnames[0]].values]
        said = [" ".join(row) for row in first]
        assert f"Dit is deel {number + 1} van {len(paths)} van het werkboek." in said
        others = [other for other in paths if other != path]
        assert all(any(line.startswith(f"In {other.rpartition('/')[2]}: ") for line in said) for other in others)
        assert not any(line.startswith(f"In {name}: ") for line in said)
    monkeypatch.undo()
    assert [e.path for e in made(tmp_path / "weer").exports if e.path.endswith(".xlsx")] == paths[:1]
    assert MOST_CELLS > 100_000


def _numbers(key: str, many: int) -> Table:
    column: Column[int] = Column("N", key="n", help="N", value=lambda number: number, form=Form.INTEGER)
    return Table(key, "g", key, "", (column,), range(many))


def test_rows_of_a_sheet_that_has_all_are_not_copied() -> None:
    table = _numbers("een", 2)
    assert SheetRows(table, 1, 0, 2).rows is table.rows
