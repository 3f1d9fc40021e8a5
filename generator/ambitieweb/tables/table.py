"""What a table is: columns with a key, a label and a form, and rows of plain values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any


class Form(Enum):
    """The form of the values in a column; an empty value is None in each of them."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    YES_NO = "yes-no"
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
class Column:
    """A column. `key` is the word that authors write in YAML, `label` and `help` are in the language of the site.

    `choices` are the only values there can be, `schema` describes a nested value. A `technical` column is for joining
    tables; it stands after the ones that people read.
    """

    key: str
    label: str
    help: str
    form: Form = Form.TEXT
    choices: tuple[str, ...] = ()
    schema: Mapping[str, Any] | None = None
    technical: bool = False
    is_required: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """A table: its key is part of the address of its file, its title names its sheet, `holds` says what is in it."""

    key: str
    group: str
    title: str
    holds: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def cell(value: Value, yes: str, no: str) -> Cell:
    """A value as one cell: a list becomes one text, yes and no become words."""
    if value is True or value is False:
        return yes if value else no
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.text if isinstance(value, Nested) else value
