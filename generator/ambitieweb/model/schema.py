"""JSON Schema (2020-12) for editors, made from the declarations: titles and help on hover, both spellings of each key."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ambitieweb.model.files import FileKind
from ambitieweb.model.record import Record, specs

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: FileKind, language: str = "nl") -> dict[str, Any]:
    """The schema of one kind of file, with titles and help in a language."""
    made = kind.record.model_json_schema(by_alias=True, mode="validation", schema_generator=GenerateJsonSchema)
    definitions: dict[str, Any] = made.pop("$defs", {})
    for record in _records(kind.record):
        target = made if record is kind.record else definitions.get(record.__name__)
        if target is not None:
            _translate(target, record, language)
    title = kind.record.title_words[1 if language == "en" else 0]
    result = {"$schema": DIALECT, **made, "title": title}
    if definitions:
        result["$defs"] = definitions
    return result


def _records(record: type[Record]) -> list[type[Record]]:
    found: list[type[Record]] = []
    todo = [record]
    while todo:
        current = todo.pop()
        if current not in found:
            found.append(current)
            todo.extend(spec.record for spec in specs(current) if spec.record is not None)
    return found


def _translate(target: dict[str, Any], record: type[Record], language: str) -> None:
    """Titles and help in the language; the English key beside the Dutch one; a shorthand and a pair beside the block."""
    english = language == "en"
    properties = target.get("properties", {})
    for spec in specs(record):
        words = properties.get(spec.alias)
        if words is None:
            continue
        for noise in ("words", "section", "internal", "default"):
            words.pop(noise, None)
        words["title"] = spec.label[1] if english else spec.label[0]
        words["description"] = spec.help[1] if english else spec.help[0]
        properties[spec.alias] = _or_empty(words, spec.is_many)
        if spec.name != spec.alias:
            properties[spec.name] = properties[spec.alias]
    required = target.pop("required", [])
    by_alias = {spec.alias: spec.name for spec in specs(record)}
    alternatives = [{"anyOf": [{"required": [alias]}, {"required": [by_alias[alias]]}]} for alias in required]
    if alternatives:
        target["allOf"] = alternatives
    target["description"] = (record.__doc__ or "").split("\n")[0] if english else target.get("title", "")
    short: list[dict[str, Any]] = []
    if record.shorthand is not None:
        short.append({"type": ["string", "number", "boolean"]})
    if record.pair is not None:
        value = {"type": ["string", "number", "boolean"]}
        short.append({"type": "object", "propertyNames": {"pattern": "^[0-9]"}, "additionalProperties": value})
    if short:
        block = dict(target)
        target.clear()
        target["anyOf"] = [*short, block]


def _or_empty(words: dict[str, Any], is_many: bool) -> dict[str, Any]:
    """The same value, or nothing: an empty key means 'not filled in'; one value may stand for a list of one."""
    kept: dict[str, Any] = {key: words.pop(key) for key in ("title", "description") if key in words}
    options = words.pop("anyOf", None) or [words]
    if is_many:
        items = next((option["items"] for option in options if "items" in option), None)
        options = [*options, *([items] if items else [])]
    if {"type": "null"} not in options:
        options = [*options, {"type": "null"}]
    return {**kept, "anyOf": options}
