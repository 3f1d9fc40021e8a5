"""The rows of a table as JSON, a line for each, without what is not filled in; numbers exactly as written."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from ambitieweb.tables.kept_rows import blocks_of
from ambitieweb.tables.table import Nested, Table, Value

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""A text or a number as JSON."""


def row_texts(table: Table) -> Iterator[Sequence[str]]:
    """The rows of a table, each a text; as many at a time as are in memory."""
    keys = [f"{encode(column.key)}:" for column in table.columns]
    return ([_row(keys, row) for row in rows] for rows in blocks_of(table.rows))


def _row(keys: list[str], row: tuple[Value, ...]) -> str:
    """A row without what is not filled in."""
    return (
        "{" + ",".join([key + _value(value) for key, value in zip(keys, row, strict=True) if value is not None]) + "}"
    )


def _value(value: Value) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, int):
        return ("true" if value else "false") if isinstance(value, bool) else str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return f'"{value.isoformat()}"'
    if isinstance(value, tuple):
        return "[" + ",".join(map(encode_basestring, value)) + "]"
    return _nested(value.json) if isinstance(value, Nested) else encode(value)


def _nested(value: Any) -> str:
    """Any JSON value; decimals keep all their digits."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{encode(key)}:{_nested(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_nested, value)) + "]"
    return f"{value:f}" if isinstance(value, Decimal) else encode(value)
