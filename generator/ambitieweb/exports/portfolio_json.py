"""The whole portfolio as one JSON file: a list of rows for each table, a line for each row, numbers exactly as written."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from ambitieweb.addresses.files import PORTFOLIO, SCHEMA
from ambitieweb.exports.export import Export
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.kept_rows import blocks_of
from ambitieweb.tables.table import Nested, Table, Value

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def portfolio_json(desk: Desk) -> Iterator[Export]:
    """The file; it names its schema, which lies beside it."""
    portfolio = desk.portfolio
    head = {"$schema": SCHEMA.rpartition("/")[2], "site": portfolio.site.name, "taal": desk.language}
    if portfolio.reference_date:
        head["peildatum"] = portfolio.reference_date.isoformat()
    lines = "".join(f"{_ENCODE(key)}: {_ENCODE(value)},\n" for key, value in head.items())
    text = chain((f'{{\n{lines}"tabellen": {{\n',), _tables(desk.tables), ("\n}\n}\n",))
    yield Export(PORTFOLIO, desk.spool.put_all(part.encode() for part in text))


def _tables(tables: Sequence[Table]) -> Iterator[str]:
    for number, table in enumerate(tables):
        yield ",\n" if number else ""
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    keys = [f"{_ENCODE(column.key)}:" for column in table.columns]
    yield f"{_ENCODE(table.key)}: ["
    for number, rows in enumerate(blocks_of(table.rows)):
        yield (",\n" if number else "\n") + ",\n".join([_row(keys, row) for row in rows])
    yield "\n]" if table.rows else "]"


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
