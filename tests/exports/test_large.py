"""What a large site does otherwise with its tables: rows wait on disk, and a workbook has several volumes."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from ambitieweb.addresses.files import PORTFOLIO, SCHEMA, csv_file
from ambitieweb.model.reads import NOTHING_READ, Reads
from ambitieweb.model.watched import watch
from ambitieweb.output.spool import Spool
from ambitieweb.pages.formats import file_size
from ambitieweb.pages.page import page_html
from ambitieweb.site import Site, build
from ambitieweb.tables import files, kept_rows
from ambitieweb.tables.files import MOST_BYTES, TableFiles
from ambitieweb.tables.kept_rows import KeptRows, blocks_of, rows_of
from ambitieweb.tables.table import Column, Form, Table
from ambitieweb.tables.volumes import MOST_CELLS, SheetRows, volumes
from exports.small_site import desk_of, export, made


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
    (part,) = TableFiles(Spool(), "ja", "nee").csv(_numbers("een", 2500))
    assert part.text.read().decode() == "\ufeffN\r\n" + "".join(f"{n}\r\n" for n in range(2500))
    assert part.rows == 2500
    (none,) = TableFiles(Spool(), "ja", "nee").csv(_numbers("een", 0))
    assert (none.text.read().decode(), none.rows) == ("\ufeffN\r\n", 0)


@pytest.mark.parametrize("most", [10, 11, 12, 100, 5000])
def test_rows_in_parts_are_all_of_them_in_order_and_no_part_is_too_large(most: int) -> None:
    made = TableFiles(Spool(), "ja", "nee", most)
    table = _numbers("een", 2500)
    of_csv = [part.text.read() for part in made.csv(table)]
    head = "\ufeffN\r\n".encode()
    assert all(text.startswith(head) for text in of_csv)
    assert b"".join(text.removeprefix(head) for text in of_csv).decode() == "".join(f"{n}\r\n" for n in range(2500))
    of_json = [part.text.read() for part in made.json(table)]
    assert [row for text in of_json for row in json.loads(b"[" + text + b"]")] == [{"n": n} for n in range(2500)]
    assert [part.rows for part in made.json(table)] == [len(json.loads(b"[" + text + b"]")) for text in of_json]
    # a part holds one row at least, and no row that would have had room in the part before it
    for texts, row in ((of_csv, len(head) + 6), (of_json, len('{"n":2499}'))):
        assert max(map(len, texts)) <= max(most, row)
        assert all(len(text) + row + 2 > most for text in texts[:-1])


def test_tables_that_one_json_file_cannot_hold_stand_apart_and_no_table_in_two_places() -> None:
    made = TableFiles(Spool(), "ja", "nee", 100)
    tables = [_numbers("een", 3), _numbers("twee", 2500), _numbers("drie", 9), _numbers("vier", 1), _numbers("vijf", 0)]
    assert list(made.inline(tables)) == ["een", "vier", "vijf"]
    assert list(made.inline(tables[:1])) == ["een"]


def test_a_table_that_is_asked_for_while_others_are_looked_through_stands_in_no_way() -> None:
    made = TableFiles(Spool(), "ja", "nee")

    class Told(Reads):
        """What a table was made of; who looks at it makes another wait, as a request does for a workbook."""

        def has_any(self, texts: frozenset[int], known: dict[int, bool]) -> bool:
            made.csv(_numbers(f"ander {len(known)}", 1))
            known[len(known)] = True
            return False

    tables = [replace(_numbers(key, 3), made_of=Told(NOTHING_READ.texts)) for key in ("een", "twee")]
    watch()
    for table in tables:
        made.csv(table)
    left = made.without(frozenset())
    assert left.csv(tables[0]) is made.csv(tables[0])


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


@pytest.mark.slow
def test_volumes_name_each_other_and_the_page_leads_to_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "__kwdefaults__", {**volumes.__kwdefaults__, "most_cells": 60})
    site = made(tmp_path)
    paths = [e.path for e in site.beside if e.path.endswith(".xlsx")]
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
    assert [e.path for e in made(tmp_path / "weer").beside if e.path.endswith(".xlsx")] == paths[:1]
    assert MOST_CELLS > 100_000


COMPLETE = Path(__file__).parent.parent / "content" / "complete"


@pytest.fixture(scope="module")
def in_parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Site]]:
    """The complete content as it is, and with a limit that makes it a large site."""
    content = tmp_path_factory.mktemp("parts") / "content"
    shutil.copytree(COMPLETE, content)
    whole = build(content)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(files.TableFiles.__init__, "__defaults__", (LOW,))
        yield whole, build(content)


LOW = 2_000


@pytest.mark.slow
def test_all_data_is_there_in_files_that_are_small(in_parts: tuple[Site, Site]) -> None:
    whole, parts = in_parts
    told = json.loads(export(parts, PORTFOLIO))
    rows = dict(told["tabellen"])
    assert len(told["delen"]) > 10
    for key, names in told["delen"].items():
        found = [json.loads(export(parts, f"gegevens/{name}")) for name in names]
        assert [(one["deel"], one["van"], list(one["tabellen"])) for one in found] == [
            (number, len(names), [key]) for number in range(1, len(names) + 1)
        ]
        rows[key] = [row for one in found for row in one["tabellen"][key]]
    assert rows == json.loads(export(whole, PORTFOLIO))["tabellen"]
    longest = max(len(json.dumps(row, ensure_ascii=False).encode()) for table in rows.values() for row in table)
    small = [e for e in parts.beside if re.fullmatch(r"gegevens/(portfolio|.*-\d+)\.(json|csv)", e.path)]
    assert max(len(e.content) for e in small if e.path.endswith(".csv")) < LOW + longest
    assert max(len(e.content) for e in small if e.path != PORTFOLIO) < LOW + longest + 300


@pytest.mark.slow
def test_csv_in_parts_is_listed_at_the_address_of_the_whole(in_parts: tuple[Site, Site]) -> None:
    whole, parts = in_parts
    for table in desk_of(whole).tables:
        path = csv_file(table.key)
        if export(parts, path) == export(whole, path):
            continue
        heads, *listed = csv.reader(io.StringIO(export(parts, path).decode("utf-8-sig")), delimiter=";")
        assert heads == ["Bestand", "Rijen"]
        texts = [export(parts, f"gegevens/{name}").decode() for name, _ in listed]
        head = export(whole, path).decode().partition("\r\n")[0] + "\r\n"
        assert all(text.startswith(head) for text in texts)
        assert head + "".join(text.removeprefix(head) for text in texts) == export(whole, path).decode()
        assert sum(int(rows) for _, rows in listed) == len(table.rows)


@pytest.mark.slow
def test_each_file_in_parts_is_valid_against_the_schema(in_parts: tuple[Site, Site]) -> None:
    parts = in_parts[1]
    schema = json.loads(export(parts, SCHEMA))
    validator = jsonschema.Draft202012Validator(schema)
    found = [e for e in parts.beside if re.fullmatch(r"gegevens/(portfolio|.*-\d+)\.json", e.path)]
    assert len(found) > 10
    assert [error.message for e in found for error in validator.iter_errors(json.loads(e.content))] == []
    assert not validator.is_valid(json.loads(found[-1].content) | {"stuk": 1})


@pytest.mark.slow
def test_each_part_is_linked_with_its_size_where_the_table_is_offered(in_parts: tuple[Site, Site]) -> None:
    parts = in_parts[1]
    made = {e.path: e for e in parts.beside if re.fullmatch(r"gegevens/.*-\d+\.(json|csv)", e.path)}
    page = page_html(next(page for page in parts.pages if page.path == "gegevens"))
    for path, file in made.items():
        (link,) = re.findall(rf'<a href="\.\./{re.escape(path)}"[^>]*>([^<]*)</a>', page)
        assert file_size(len(file.content), "nl") in link or path.endswith(".json"), (path, link)
    offered = 0
    for other in parts.pages:
        html = page_html(other)
        for key in other.tables:
            own = [path for path in made if re.fullmatch(rf"gegevens/{key}-\d+\.csv", path)]
            offered += len(own)
            assert [path for path in own if f'{path}" download aria-label="' not in html] == []
            assert not own or f'gegevens/{key}.csv"' not in html
    assert offered > 3


@pytest.mark.slow
def test_a_site_whose_data_fits_has_no_parts(in_parts: tuple[Site, Site]) -> None:
    whole = in_parts[0]
    assert list(json.loads(export(whole, PORTFOLIO))) == ["$schema", "site", "taal", "peildatum", "tabellen"]
    assert "deel" not in json.loads(export(whole, SCHEMA))["properties"]
    assert not [e.path for e in whole.beside if re.fullmatch(r"gegevens/.*-\d+\.(json|csv)", e.path)]
    assert MOST_BYTES <= 4_900_000


def _numbers(key: str, many: int) -> Table:
    column: Column[int] = Column("N", key="n", help="N", value=lambda number: number, form=Form.INTEGER)
    return Table(key, "g", key, "", (column,), range(many))


def test_rows_of_a_sheet_that_has_all_are_not_copied() -> None:
    table = _numbers("een", 2)
    assert SheetRows(table, 1, 0, 2).rows is table.rows
