"""How a value stands in a table, by its look: the form of its cell, in JSON with its schema, and as words within a text."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ambitieweb.model.kind import Kind, Look
from ambitieweb.model.values import Rating
from ambitieweb.tables.material import Material
from ambitieweb.tables.table import Form

CELLS = {
    Look.INTEGER: Form.INTEGER,
    Look.COUNT: Form.INTEGER,
    Look.NUMBER: Form.NUMBER,
    Look.MONEY: Form.MONEY,
    Look.PERCENTAGE: Form.PERCENTAGE,
    Look.DATE: Form.DATE,
    Look.YES_NO: Form.YES_NO,
}
"""What is not here is a text."""
TYPES: Mapping[Form, Mapping[str, Any]] = {
    Form.TEXT: {"type": "string"},
    Form.PAGE: {"type": "string"},
    Form.INTEGER: {"type": "integer"},
    Form.NUMBER: {"type": "number"},
    Form.MONEY: {"type": "number", "minimum": 0},
    Form.PERCENTAGE: {"type": "number"},
    Form.DATE: {"type": "string", "format": "date"},
    Form.YES_NO: {"type": "boolean"},
    Form.LIST: {"type": "array", "items": {"type": "string"}},
}


def in_json(kind: Kind, value: Any, material: Material) -> Any:
    """The value as a program reads it."""
    plain = kind.plain(value)
    match kind.look:
        case Look.RATING:
            return plain.level if plain.level is not None else material.status(plain)
        case Look.CHOICE:
            return material.texts.of(plain)
        case Look.DATE:
            return plain.isoformat()
        case Look.LEVELS:
            return str(plain)
        case Look.PEOPLE:
            return str(plain) if plain.about else plain.number
        case _:
            return plain


def schema_of(kind: Kind, material: Material) -> dict[str, Any]:
    """What `in_json` can be, as JSON Schema."""
    if kind.look is Look.RATING:
        return {"enum": [in_json(kind, rating, material) for rating in Rating]}
    if kind.look is Look.PEOPLE:
        return {"type": ["integer", "string"]}
    if kind.choices:
        return {"enum": [material.texts.of(pair) for pair in kind.choices]}
    return dict(TYPES[CELLS.get(kind.look, Form.TEXT)])


def in_words(kind: Kind, value: Any, material: Material) -> str:
    """The value as people read it in a cell with more."""
    found = in_json(kind, value, material)
    if isinstance(found, bool):
        return material.texts("yes" if found else "no")
    return f"{found:f}".replace(".", ",") if isinstance(found, Decimal) else str(found)
