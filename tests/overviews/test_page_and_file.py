"""A page and the file that it offers show the same rows, with the same words."""

from __future__ import annotations

from collections import Counter

import pytest

from demo import demo
from exports.small_site import rows, table
from overviews.read_tables import pages_by_path, sections_of

SHARED = {
    "afwijkingen": ("vergelijken/afwijkingen", "tabel-afwijkingen", {"hoort_bij_naam": 0, "richting": 2}),
    "uitkomsten": ("vergelijken/bereikt", "tabel-bereikt", {"hoort_bij_naam": 0, "uitkomst": 4, "verlaagd_bij": 5}),
    "oordelen": ("monitor/doelen", "indicatoren", {"begin": 2, "cijfer": 3, "cijfer_woorden": 3, "doel": 4}),
    "leerpunten": ("leerpunten/alles", "leerpunten", {"herstelbaar": 3, "verlaagd_bij": 4, "leerpunt_soort": 6}),
}
"""Per file the page and the table there, and for some columns the place of the cell that says the same."""


@pytest.mark.parametrize("key", SHARED)
def test_page_and_file_say_the_same(key: str) -> None:
    path, name, columns = SHARED[key]
    tables = [found for some in sections_of(pages_by_path(demo())[path]).values() for found in some]
    shown = [row for found in tables if found.id in (name, f"{name}-verder") for row in found.rows]
    filed = rows(table(demo(), key))
    assert len(shown) == len(filed) > 25
    for column, place in columns.items():
        said = Counter(_plain(row.cells[place].words) for row in shown)
        for words, times in Counter(_plain(row[column]) for row in filed if row[column] is not None).items():
            found = sum(n for cell, n in said.items() if cell.startswith(words))
            assert found >= times, (column, words)


@pytest.mark.parametrize(("column", "place"), [("begin", 2), ("doel", 4)])
def test_number_is_on_the_page_when_it_is_in_the_file(column: str, place: int) -> None:
    path, name, _ = SHARED["oordelen"]
    tables = [found for some in sections_of(pages_by_path(demo())[path]).values() for found in some]
    shown = [row for found in tables if found.id in (name, f"{name}-verder") for row in found.rows]
    filed = [row[column] for row in rows(table(demo(), "oordelen"))]
    empty = sum(row.cells[place].words.startswith("–") for row in shown)
    assert empty == sum(value is None for value in filed)


def _plain(value: object) -> str:
    """Words without capitals and without the dot between thousands; a number as the page writes it."""
    return str(value).casefold().replace(".", "").replace(",", "")
