"""A workbook for each category: the rows about it and its projects, of every table that has any, those of a buyer first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import workbook_of
from ambitieweb.exports.workbook import book
from ambitieweb.model.files import CATEGORY, PROJECT
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import MadeFile
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.table import Table

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
            by_category.setdefault(owner, []).append(replace(table, things=things))
    is_linked = bool(desk.portfolio.web_address)
    for category in desk.portfolio.categories.values():
        content = book(by_category[category.id], desk.texts, category.name, is_linked=is_linked)
        yield MadeFile(workbook_of(category), KIND, page_of(category), category.name, content)


def _place(table: Table) -> int:
    return FIRST.index(table.key) if table.key in FIRST else len(FIRST)
