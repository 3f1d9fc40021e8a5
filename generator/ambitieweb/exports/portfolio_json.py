"""The whole portfolio as one JSON file: a list of rows for each table, a line for each row, numbers exactly as written."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ambitieweb.addresses.files import PORTFOLIO, SCHEMA
from ambitieweb.exports.export import Export
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.table import Nested, Table, Value

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def portfolio_json(desk: Desk) -> Iterator[Export]:
    """The file; it names its schema, which lies beside it."""
    portfolio = desk.portfolio
    head = {"$schema": SCHEMA.rpartition("/")[2], "site": portfolio.site.name, "taal": desk.language}
    if portfolio.reference_date:
        head["peildatum"] = portfolio.reference_date.isoformat()
    lines = [f"{_ENCODE(key)}: {_ENCODE(value)}" for key, value in head.items()]
    tables = ",\n".join(_table(table) for table in desk.tables)
    lines.append(f'"tabellen": {{\n{tables}\n}}')
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    yield Export(PORTFOLIO, text.encode())


def _table(table: Table) -> str:
    keys = [f"{_ENCODE(column.key)}:" for column in table.columns]
    rows = ",\n".join(_row(keys, row) for row in table.rows)
    return f"{_ENCODE(table.key)}: [\n{rows}\n]" if rows else f"{_ENCODE(table.key)}: []"


def _row(keys: list[str], row: tuple[Value, ...]) -> str:
    """A row without what is not filled in."""
    return (
        "{" + ",".join([key + _value(value) for key, value in zip(keys, row, strict=True) if value is not None]) + "}"
    )


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _ENCODE(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return f'"{value.isoformat()}"'
    return _nested(value.json) if isinstance(value, Nested) else _ENCODE(value)


def _nested(value: Any) -> str:
    """Any JSON value; decimals keep all their digits."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{_ENCODE(key)}:{_nested(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_nested, value)) + "]"
    return f"{value:f}" if isinstance(value, Decimal) else _ENCODE(value)
