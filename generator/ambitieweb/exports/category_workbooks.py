"""A workbook for each category: the rows about it and its projects, of every table that has any, those of a buyer first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import workbook_of
from ambitieweb.derive.catalogue import INSTRUMENTS
from ambitieweb.exports.workbook import about_book, book
from ambitieweb.model.files import CATEGORY, PROJECT
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import MadeFile
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.table import Table

TEXTS = "toepassingen"
"""The table of measures in use: those with a text stand on the first sheet once more, by instrument."""
_OF_TEXT = (
    "instrument", "tekst", "naam", "thema_naam", "niveau", "punten", "mvi_criterium", "bron", "hoort_bij_naam", "hoort_bij_soort", "eigenaar",
    "kaart", "pagina",
)  # fmt: skip
"""The columns of that sheet, by the start of their key."""
FIRST = ("toepassingen", PROJECT.folder, "uitgaven", CATEGORY.folder)
"""The tables that a buyer opens first; the others follow in their own order."""
KIND = "workbook"


def category_workbooks(desk: Desk) -> Iterator[MadeFile]:
    """A file for each category."""
    owners = {(category.kind, category.id): category.id for category in desk.portfolio.categories.values()}
    for project in desk.portfolio.projects.values():
        if project.category:
            owners[project.kind, project.id] = project.category.id
    by_category: dict[str, list[Table]] = {}
    for table in sorted(desk.tables, key=_place):
        found: dict[str, list[Any]] = {}
        for thing in table.things:
            if isinstance(thing, FoundRecord) and (owner := owners.get((thing.file.kind, thing.file.id))):
                found.setdefault(owner, []).append(thing)
        for owner, things in found.items():
            tables = by_category.setdefault(owner, [])
            if table.key == TEXTS and (texts := _texts(desk, table, things)):
                tables.append(texts)
            tables.append(replace(table, things=things))
    for category in desk.portfolio.categories.values():
        about = f"{desk.texts('files.kind.workbook')}: {category.name}"
        content = book(by_category[category.id], desk.texts, category.name, about_book(desk, about, page_of(category)))
        yield MadeFile(workbook_of(category), KIND, page_of(category), category.name, content)


def _texts(desk: Desk, table: Table, things: Sequence[Any]) -> Table | None:
    """The texts by instrument, in the order in which a buyer uses these; None without texts."""
    found = [thing for thing in things if thing.became.whole.clause and thing.became.is_kept]
    if not found:
        return None
    found.sort(key=lambda thing: INSTRUMENTS.index(thing.became.whole.instrument))
    chosen = [column for key in _OF_TEXT for column in table.columns if f"{column.key}.".startswith(f"{key}.")]
    title, holds = desk.texts("files.texts_sheet.title"), desk.texts("files.texts_sheet.holds")
    return Table(table.key, table.group, title, holds, tuple(dict.fromkeys(chosen)), found)


def _place(table: Table) -> int:
    return FIRST.index(table.key) if table.key in FIRST else len(FIRST)
