"""CSV: what is written comes back exactly, and nothing in it can run as a formula."""

from __future__ import annotations

import csv
import datetime
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitieweb.addresses.files import csv_file
from ambitieweb.site import Site
from ambitieweb.tables.csv_text import DANGEROUS, GUARD, MARK, guarded
from ambitieweb.tables.table import NUMBERS, Cell, Column, Form, Table, cell
from demo import demo
from exports.small_site import HOSTILE, desk_of, export, hostile, made, rows, table


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, ...]:
    return demo(), hostile(tmp_path_factory.mktemp("hostile"))


def test_every_table_survives_a_round_trip(sites: tuple[Site, ...]) -> None:
    for site in sites:
        for made_table in desk_of(site).tables:
            assert _read_back(_text(site, made_table), made_table.columns) == _cells(made_table), made_table.key


def test_hostile_texts_are_in_the_table_that_went_round(sites: tuple[Site, ...]) -> None:
    assert {row["tekst"] for row in rows(table(sites[1], "doelen"))} >= set(HOSTILE)


def test_no_cell_that_is_a_text_starts_like_a_formula(sites: tuple[Site, ...]) -> None:
    for site in sites:
        for made_table in desk_of(site).tables:
            for row in _raw(site, made_table)[1:]:
                for written, column in zip(row, made_table.columns, strict=True):
                    if column.form not in NUMBERS:
                        assert not written.startswith(tuple(set(DANGEROUS) - {"'"})), (made_table.key, written)


def test_formula_gets_an_apostrophe_and_a_negative_number_does_not(tmp_path: Path) -> None:
    site = hostile(tmp_path)
    raw = _raw(site, table(site, "doelen"))
    texts = [row[raw[0].index("Doel")] for row in raw[1:]]
    values = [row[raw[0].index("Waarde")] for row in raw[1:]]
    assert "'=1+1" in texts
    assert "''t Zand" in texts
    assert "-5" in values


def test_numbers_have_a_decimal_comma_and_keep_all_their_digits(tmp_path: Path) -> None:
    text = _text(site := made(tmp_path), table(site, "doelen"))
    assert ";0,50;" in text
    assert ";12345678901234567890,125;" in text


def test_file_opens_in_a_dutch_excel(tmp_path: Path) -> None:
    """A mark at the start says UTF-8, columns are parted by semicolons, and lines end as on Windows."""
    content = export(made(tmp_path), csv_file("projecten"))
    assert content.startswith(b"\xef\xbb\xbfNaam;Categorie;")
    assert content.endswith(b"\r\n")
    assert b"2026-05-01" in export(made(tmp_path), csv_file("gemeten"))


@given(st.text())
def test_guard_can_be_taken_away_from_any_text(text: str) -> None:
    assert _unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple(set(DANGEROUS) - {"'"}))


def _text(site: Site, made_table: Table) -> str:
    return export(site, csv_file(made_table.key)).decode()


def _raw(site: Site, made_table: Table) -> list[list[str]]:
    """The file as the module csv of Python reads it."""
    return list(csv.reader(io.StringIO(_text(site, made_table).removeprefix("\ufeff"), newline=""), delimiter=";"))


def _cells(made_table: Table) -> list[tuple[object, ...]]:
    return [tuple(cell(value, "ja", "nee") for value in row) for row in made_table.rows]


def _unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text.removeprefix(GUARD)


def _read_back(text: str, columns: tuple[Column[Any], ...]) -> list[tuple[Cell, ...]]:
    """The rows of a file as cells: what a program makes of it that follows the rules above."""
    reader = csv.reader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";")
    next(reader)
    return [tuple(_read(written, column.form) for written, column in zip(row, columns, strict=True)) for row in reader]


def _read(written: str, form: Form) -> Cell:
    if not written:
        return None
    if form is Form.INTEGER:
        return int(written)
    if form in NUMBERS:
        return Decimal(written.replace(",", "."))
    return datetime.date.fromisoformat(written) if form is Form.DATE else _unguarded(written)
