"""What a table is: columns that say what a thing has for each outlet, and the things that are its rows.

A page, its filters, a CSV, the workbook, JSON and its schema are made of the same columns.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Generic, TypeVar

from ambitieweb.model.reads import NOTHING_READ, Reads, kept, read_too
from ambitieweb.tables.kept_rows import rows_of

T = TypeVar("T")


class Form(Enum):
    """The form of the values in a column; an empty value is None in each of them."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    YES_NO = "yes-no"
    PAGE = "page"
    """The address of a page of this site; complete where the site says at which it stands."""
    LIST = "list"
    """A tuple of texts."""
    NESTED = "nested"
    """Small records that have no table of their own: a `Nested`."""


NUMBERS = frozenset({Form.INTEGER, Form.NUMBER, Form.MONEY, Form.PERCENTAGE})


@dataclass(frozen=True, slots=True)
class Nested:
    """Small records within a row: as JSON for programs, and as a text for people."""

    json: Any
    text: str


Value = str | int | Decimal | datetime.date | bool | tuple[str, ...] | Nested | None
Cell = str | int | Decimal | datetime.date | None
"""What fits in one cell of a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of things. `label` and `help` are in the language of the site.

    In a page: `cell` is the HTML of a thing for the page of a writer, `kind` is 'text', 'number' or 'level' and says how the
    column sorts and aligns, `sort` is what it sorts by instead of its text, `heading` stands above it instead of `label`.

    In a file: `key` is the word that authors write in YAML, `value` what a thing has. `choices` are the only values there can
    be, `schema` describes a nested value. A `technical` column is for joining tables; it stands after those for people.
    """

    label: str
    cell: Callable[[T, Any], str] | None = None
    kind: str = "text"
    sort: Callable[[T], Any] | None = None
    is_sortable: bool = True
    heading: str = ""
    key: str = ""
    value: Callable[[T], Value] | None = None
    help: str = ""
    form: Form = Form.TEXT
    choices: tuple[str, ...] = ()
    schema: Mapping[str, Any] | None = None
    technical: bool = False
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Facet(Generic[T]):
    """A way to filter: its key in the address, its label, its options as values with their words in order, and the values of
    a thing.

    With `is_minimum` a value also finds all higher ones ('niveau 2 of hoger'); values are then numbers.
    """

    key: str
    label: str
    options: tuple[tuple[str, str], ...]
    values: Callable[[T], Sequence[str]] = lambda thing: ()
    is_minimum: bool = False


@dataclass(frozen=True, repr=False)
class Table:
    """A table: its key is part of the address of its file, its title names its sheet, `holds` says what is in it."""

    key: str
    group: str
    title: str
    holds: str
    all_columns: tuple[Column[Any], ...]
    things: Sequence[Any]
    made_of: Reads = NOTHING_READ
    """The texts on which it depends which things and columns there are."""

    @kept
    def columns(self) -> tuple[Column[Any], ...]:
        """The columns of its file, those for programs after those for people."""
        return tuple(sorted((c for c in self.all_columns if c.value), key=lambda column: column.technical))

    @kept
    def rows(self) -> Sequence[tuple[Value, ...]]:
        """The rows of its file."""
        read_too(self.made_of)
        reads = [column.value for column in self.columns if column.value]
        return rows_of(lambda thing: tuple([read(thing) for read in reads]), self.things)

    def shown(self, *keys: str) -> tuple[Column[Any], ...]:
        """The columns that a page shows, in its order."""
        by_key = {column.key: column for column in self.all_columns}
        without = [key for key in keys if by_key[key].cell is None]
        assert not without, f"a page shows no column without a cell: {', '.join(without)}"
        return tuple(by_key[key] for key in keys)


def cell(value: Value, yes: str, no: str) -> Cell:
    """A value as one cell: a list becomes one text, yes and no become words."""
    if isinstance(value, str):
        return value
    if value is True or value is False:
        return yes if value else no
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.text if isinstance(value, Nested) else value
