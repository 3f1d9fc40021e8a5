"""What stands in the JSON file, field by field: JSON Schema (2020-12) from the same columns, in the language of the site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ambitieweb.addresses.files import SCHEMA
from ambitieweb.editor.schema import DIALECT
from ambitieweb.exports.export import Export
from ambitieweb.output.spool import Later
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.looks import TYPES
from ambitieweb.tables.table import Column, Form, Table
from ambitieweb.texts import Texts


def portfolio_schema(desk: Desk) -> Iterator[Export]:
    """The schema, beside the file that it describes."""
    is_apart = len(desk.table_files.inline(desk.tables)) < len(desk.tables)

    def text() -> str:
        return json.dumps(schema(desk.tables, desk.texts, is_apart=is_apart), ensure_ascii=False, separators=(",", ":"))

    yield Export(SCHEMA, Later(lambda: f"{text()}\n".encode()))


def schema(tables: tuple[Table, ...], t: Texts, *, is_apart: bool = False) -> dict[str, Any]:
    """The schema of the file with these tables, and of those with rows for which it has no room where tables stand apart."""
    return {
        "$schema": DIALECT,
        "title": t("data.schema_title"),
        "description": t("data.schema_description"),
        "type": "object",
        "required": ["$schema", "site", "taal", "tabellen"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "site": {"type": "string", "description": t("data.schema_site")},
            "taal": {"enum": [t.language], "description": t("data.schema_language")},
            "peildatum": {"type": "string", "format": "date", "description": t("data.schema_date")},
            **(_apart([table.key for table in tables], t) if is_apart else {}),
            "tabellen": {
                "type": "object",
                "description": t("data.schema_tables"),
                "required": [] if is_apart else [table.key for table in tables],
                "additionalProperties": False,
                "properties": {table.key: _table(table) for table in tables},
            },
        },
    }


def _apart(keys: list[str], t: Texts) -> dict[str, Any]:
    """What says where the rows are that have files of their own."""
    names = {"type": "array", "items": {"type": "string"}}
    return {
        "delen": {
            "type": "object",
            "description": t("data.schema_parts"),
            "additionalProperties": False,
            "properties": dict.fromkeys(keys, names),
        },
        "deel": {"type": "integer", "minimum": 1, "description": t("data.schema_part")},
        "van": {"type": "integer", "minimum": 1, "description": t("data.schema_of")},
    }


def _table(table: Table) -> dict[str, Any]:
    required = [column.key for column in table.columns if column.is_required]
    return {
        "title": table.title,
        "description": table.holds,
        "type": "array",
        "items": {
            "type": "object",
            **({"required": required} if required else {}),
            "additionalProperties": False,
            "properties": {column.key: _column(column) for column in table.columns},
        },
    }


def _column(column: Column[Any]) -> dict[str, Any]:
    words = {"title": column.label, "description": column.help}
    if column.schema is not None:
        return {**words, **column.schema}
    if column.choices and column.form is Form.LIST:
        return {**words, "type": "array", "items": {"enum": list(column.choices)}}
    return {**words, **({"enum": list(column.choices)} if column.choices else TYPES[column.form])}
