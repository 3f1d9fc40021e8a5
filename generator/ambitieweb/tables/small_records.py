"""Small records without a table of their own, and mappings: in one cell, as JSON for programs and as words for people."""

from __future__ import annotations

from typing import Any

from ambitieweb.model import kinds
from ambitieweb.model.kind import Look
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.tables import looks
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material


def in_json(spec: FieldSpec, value: Any, material: Material) -> Any:
    """What a field holds as a program reads it."""

    def item(one: Any) -> Any:
        if isinstance(one, Record):
            return {inner.alias: in_json(inner, held, material) for inner, held in _filled(one)}
        return looks.in_json(spec.kind or kinds.LINE, one, material)

    if spec.is_mapping:
        return {str(key): item(one) for key, one in value.items()}
    return [item(one) for one in value] if spec.is_many else item(value)


def _filled(record: Record) -> list[tuple[FieldSpec, Any]]:
    shown = ((spec, getattr(record, spec.name)) for spec in specs(type(record)) if not spec.internal)
    return [(spec, value) for spec, value in shown if value not in (None, (), {})]


def in_words(spec: FieldSpec, value: Any, found: FoundRecord, material: Material) -> str:
    """The same as people read it: 'vakdocent (gemeente, aantal: 3)', with a semicolon between several."""

    def item(one: Any) -> str:
        return _sentence(one, found, material) if isinstance(one, Record) else looks.in_words(kind, one, material)

    kind = spec.kind or kinds.LINE
    if spec.is_mapping:
        return "; ".join(f"{_key(spec, key, found)}: {item(one)}" for key, one in value.items())
    if kind.look is Look.THEME and not spec.is_many:
        return found.theme_name(value) or str(value)
    return "; ".join(map(item, value if spec.is_many else (value,)))


def _key(spec: FieldSpec, key: Any, found: FoundRecord) -> str:
    return (found.theme_name(key) if spec.key_kind in (kinds.THEME, kinds.KEY) else None) or str(key)


def _sentence(record: Record, found: FoundRecord, material: Material) -> str:
    """The first value, and the others with their labels."""
    said = [
        (material.texts.of(spec.label).lower(), in_words(spec, value, found, material))
        for spec, value in _filled(record)
    ]
    rest = ", ".join(f"{label}: {words}" for label, words in said[1:])
    return f"{said[0][1]} ({rest})" if rest else said[0][1] if said else ""


def schema_of(spec: FieldSpec, material: Material) -> dict[str, Any]:
    """What `in_json` can be, as JSON Schema."""
    inner = (
        _schema_of_record(spec.record, material) if spec.record else looks.schema_of(spec.kind or kinds.LINE, material)
    )
    if spec.is_mapping:
        return {"type": "object", "additionalProperties": inner}
    return {"type": "array", "items": inner} if spec.is_many else inner


def _schema_of_record(record: type[Record], material: Material) -> dict[str, Any]:
    shown = [spec for spec in specs(record) if not spec.internal]
    made: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            spec.alias: {
                "title": material.texts.of(spec.label),
                "description": material.texts.of(spec.help),
                **schema_of(spec, material),
            }
            for spec in shown
        },
    }
    required = [spec.alias for spec in shown if spec.is_required]
    return {**made, "required": required} if required else made
