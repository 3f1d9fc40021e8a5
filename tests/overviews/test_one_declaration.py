"""An overview is declared once: page, filter, CSV, workbook, JSON and schema follow from the same columns."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from functools import cache

from ambitieweb.addresses.address import Address
from ambitieweb.exports.csv_files import csv_files
from ambitieweb.exports.portfolio_json import portfolio_json
from ambitieweb.exports.portfolio_schema import schema
from ambitieweb.exports.workbook import book
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_category
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.tables.table import Column, Form, Table
from ambitieweb.texts import texts
from demo import demo
from exports.small_site import desk_of
from exports.test_workbook import opened
from overviews.read_tables import sections_of


def _table(desk: Desk) -> Table:
    """What a newcomer writes: the columns, and the things that are the rows."""
    columns: tuple[Column[LinkedProject], ...] = (
        Column("Maatregelen", lambda one, w: str(len(one.choices)), "number", key="aantal", help="Hoeveel.", form=Form.INTEGER,
               value=lambda one: len(one.choices)),
        Column("Project", lambda one, w: w.line(one.name), key="project", help="De naam.", value=lambda one: one.name),
        Column("Id", key="id", help="De id.", value=lambda one: one.id, technical=True),
    )  # fmt: skip
    return Table("drukte", "together", "Drukte", "Hoeveel maatregelen elk project heeft.", columns, _projects())


@cache
def _projects() -> tuple[LinkedProject, ...]:
    return tuple(demo().portfolio.projects.values())


@cache
def _desk() -> Desk:
    return replace(desk_of(demo()), overview_tables=(_table,))


def test_page_has_the_columns_with_a_cell_and_a_filter() -> None:
    page = _desk().page(Address("drukte"), "Drukte", (), tables=("drukte",))
    made = _table(_desk())
    facets = (by_category(_desk(), _projects(), lambda one: one),)
    live: LiveTable[LinkedProject] = LiveTable("druk", "Drukte", made.shown("project", "aantal"), facets, _projects())
    (found,) = pages_with_table(_desk(), page, live, "Drukte", "drukte")
    tables = sections_of(found)["drukte"]
    assert tables[0].heads == ["Project", "Maatregelen"]
    assert tables[0].facets == ["categorie"]
    shown = [tuple(cell.words for cell in row.cells) for table in tables for row in table.rows]
    assert shown == [(one.name, str(len(one.choices))) for one in _projects()]


def test_files_have_the_columns_with_a_value() -> None:
    wanted = [(len(one.choices), one.name, one.id) for one in _projects()]
    written = next(made.content for made in csv_files(_desk()) if made.path == "gegevens/drukte.csv").decode(
        "utf-8-sig"
    )
    heads, *lines = csv.reader(io.StringIO(written), delimiter=";")
    assert heads == ["Maatregelen", "Project", "Id"]
    assert [(int(n), name, id_) for n, name, id_ in lines] == wanted
    (made,) = portfolio_json(_desk())
    assert [tuple(row.values()) for row in json.loads(made.content)["tabellen"]["drukte"]] == wanted
    sheet = opened(book([_table(_desk())], texts("nl"), "Proef"))["Drukte"]
    assert [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)] == [row[:2] for row in wanted]
    described = schema(_desk().tables, texts("nl"))["properties"]["tabellen"]["properties"]["drukte"]
    assert described["items"]["properties"]["aantal"] == {
        "title": "Maatregelen",
        "description": "Hoeveel.",
        "type": "integer",
    }
