"""A workbook for each category: its own rows only, the texts by instrument first, with dates, links and filters of a spreadsheet."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

from ambitieweb.derive.catalogue import INSTRUMENTS
from ambitieweb.exports.category_workbooks import category_workbooks
from demo import CONTENT, demo
from exports.small_site import desk_of
from exports.workbooks import opened


@cache
def books() -> dict[str, Any]:
    """Each workbook by its name."""
    files = category_workbooks(desk_of(demo()))
    return {Path(file.path).name: opened(file.content) for file in files if isinstance(file.content, bytes)}


def test_every_category_has_one() -> None:
    assert set(books()) == {f"werkboek-{path.stem}.xlsx" for path in (CONTENT / "categorieen").glob("*.yml")}


def test_the_first_sheet_leads_to_each_other_sheet_and_counts_its_rows() -> None:
    book = books()["werkboek-catering.xlsx"]
    first, *others = book.worksheets
    for number, sheet in enumerate(others, start=2):
        cell = first.cell(number, 1)
        assert (cell.value, first.cell(number, 3).value) == (sheet.title, sheet.max_row - 1)
        assert cell.hyperlink.location == f"'{sheet.title}'!A1"
    below = [row[0] for row in first.iter_rows(min_row=len(others) + 3, values_only=True)]
    assert below[0] == "Werkboek van deze categorie: Catering"
    assert below[1].startswith("Stand van ")


def test_texts_come_first_by_instrument_and_none_is_missing() -> None:
    portfolio = demo().portfolio
    projects = [
        project for project in portfolio.projects.values() if project.category and project.category.id == "catering"
    ]
    kept = [c.whole for holder in (portfolio.categories["catering"], *projects) for c in holder.choices if c.is_kept]
    sheet = books()["werkboek-catering.xlsx"].worksheets[1]
    head, *rows = sheet.iter_rows(values_only=True)
    assert sheet.title == "Teksten per instrument"
    assert head[:2] == ("Instrument", "Tekst om over te nemen")
    assert sorted(row[1] for row in rows) == sorted(whole.clause.rstrip("\n") for whole in kept if whole.clause)
    order = [instrument.nl if instrument else None for instrument in INSTRUMENTS]
    places = [order.index(row[0]) for row in rows]
    assert places == sorted(places)


def test_rows_of_other_categories_are_not_in_it() -> None:
    others = {
        project.name
        for project in demo().portfolio.projects.values()
        if not project.category or project.category.id != "catering"
    }
    sheet = books()["werkboek-catering.xlsx"]["Projecten"]
    assert sheet.max_row > 1
    assert others.isdisjoint(row[0] for row in sheet.iter_rows(values_only=True))


def test_dates_are_dates_money_is_money_and_every_sheet_has_filters() -> None:
    book = books()["werkboek-catering.xlsx"]
    cells = [cell for sheet in book.worksheets[1:] for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.number_format for cell in cells if isinstance(cell.value, datetime.date)} == {"dd-mm-yyyy"}
    assert any("€" in cell.number_format for cell in cells if isinstance(cell.value, int | float))
    assert all(sheet.tables for sheet in book.worksheets[1:])
