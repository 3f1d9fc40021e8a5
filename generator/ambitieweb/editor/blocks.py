"""JSON Schema of a block by its record: its keys with label and help, in one language offered, in both accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ambitieweb.editor.known import Known
from ambitieweb.editor.values import NOTHING, SCALARS, Schema, key, text, value
from ambitieweb.model import kinds
from ambitieweb.model.kind import Kind
from ambitieweb.model.record import FieldSpec, Record, specs, specs_by_key, written_specs
from ambitieweb.model.values import as_id
from ambitieweb.texts import Texts

_DIGIT = "^[0-9]"


@dataclass(frozen=True, slots=True)
class Blocks:
    """Makes schemas of records in the language of the site."""

    known: Known
    t: Texts

    def file(self, record: type[Record]) -> Schema:
        """A file's own keys."""
        return self._keys(record, "#")

    def definitions(self, record: type[Record]) -> Schema:
        """Each record inside a record by its name, and each kind of value that stands in more than one place."""
        made: Schema = {}
        for inner in reachable(record):
            if inner is not record:
                made[_block_name(inner)] = self._block(inner)
                if inner.shorthand is not None:
                    made[inner.__name__] = self._block_or_short(inner)
            made |= {
                _value_name(spec.kind): value(spec.kind, self.known, self.t)
                for spec in written_specs(inner)
                if spec.kind
            }
        return dict(sorted(made.items()))

    def either(self, spec: FieldSpec) -> tuple[str, str]:
        """The key that is offered, and the one in the other language; the same twice where they do not differ."""
        offered = self.t.typed((spec.alias, spec.name))
        return offered, spec.alias if offered == spec.name else spec.name

    def one(self, spec: FieldSpec) -> Schema:
        """The schema of one value of a field."""
        assert spec.record is not None or spec.kind is not None, "a field holds a record or a kind of value"
        return to(spec.record.__name__ if spec.record is not None else _value_name(cast(Kind, spec.kind)))

    def _block_or_short(self, record: type[Record]) -> Schema:
        """A block, or a bare word that fills one field; a text may also be an address, as the record decides."""
        spec = specs_by_key(record)[record.shorthand or ""]
        is_text = "short_for" in vars(record) or spec.kind in (None, kinds.URL, kinds.TEXT, kinds.LINE, kinds.FILE)
        message = self.t("editor.text_or_block")
        short = text(message) if is_text else to(_value_name(cast(Kind, spec.kind)))
        if not is_text:
            ways = value(spec.kind, self.known, self.t)["anyOf"]
            message = next(way["errorMessage"] for way in ways if "errorMessage" in way)
        block = {"allOf": [{"type": "object", "errorMessage": message}, to(_block_name(record))]}
        return {"anyOf": [block, *(short["anyOf"] if is_text else [short])]}

    def _block(self, record: type[Record]) -> Schema:
        made = self._keys(record, f"#/$defs/{_block_name(record)}")
        if record.shorthand is None:
            made |= self._only_block()
        return made

    def _keys(self, record: type[Record], here: str) -> Schema:
        properties: Schema = {}
        required: list[Schema] = []
        for spec in written_specs(record) if record.can_wait else specs(record):
            offered, other = self.either(spec)
            properties[offered] = {**self._words(spec), **self._field(spec)}
            if other != offered:
                properties[other] = {"doNotSuggest": True, "allOf": [{"$ref": f"{here}/properties/{offered}"}]}
            if spec.is_required:
                required.append(self._required(record, offered, other))
        offers = ", ".join(self.either(spec)[0] for spec in specs(record))
        message = self.t("editor.unknown_key", keys=offers)
        made: Schema = {"properties": properties, "additionalProperties": False, "errorMessage": message}
        if record.pair is not None:
            made["patternProperties"] = {self._pair_keys(record): {}}
        if required:
            made["allOf"] = required
        return made

    def _words(self, spec: FieldSpec) -> Schema:
        return {"title": self.t.of(spec.label), "description": self.t.of(spec.help)}

    def _field(self, spec: FieldSpec) -> Schema:
        if spec.is_mapping:
            # with `properties` an editor begins a new line below the key
            return {"properties": {}, **self._mapping(spec), **self._only_block()}
        if spec.kind == kinds.THEME and spec.is_many:
            return {"items": {}}
        return many(self.one(spec)) if spec.is_many else self.one(spec)

    def _mapping(self, spec: FieldSpec) -> Schema:
        """Values by key. Which keys are themes depends on the theme set, which `themes.py` adds."""
        if spec.key_kind == kinds.THEME:
            return {}
        if spec.key_kind == kinds.LEVEL_NUMBER:
            return {"patternProperties": {"^[0-3]$": self.one(spec)}, "additionalProperties": False}
        return {"propertyNames": key(self.t), "additionalProperties": self.one(spec)}

    def _only_block(self) -> Schema:
        """No text and no list. In an `anyOf`, because a hover takes its title from the other ways to say this."""
        return {"anyOf": [{"type": "object", "errorMessage": self.t("editor.block")}, NOTHING]}

    def _required(self, record: type[Record], offered: str, other: str) -> Schema:
        message = self.t("editor.required", key=offered)
        ways: list[Schema] = [{"required": [offered], "errorMessage": message}]
        if other != offered:
            ways.append({"required": [other]})
        if record.pair is not None:
            ways.append({"propertyNames": {"pattern": self._pair_keys(record)}})
        return {"anyOf": ways} if len(ways) > 1 else ways[0]

    def _pair_keys(self, record: type[Record]) -> str:
        """The keys that are themselves a value, as in `09.30: Opening`."""
        assert record.pair is not None, "only some records can be written as a pair"
        first = specs_by_key(record)[record.pair[0]]
        ways = value(first.kind, self.known, self.t).get("anyOf", ()) if first.kind == kinds.RATING else ()
        return "|".join([_DIGIT, *(way["pattern"] for way in ways if "pattern" in way)])


def to(name: str) -> Schema:
    """The definition with this name."""
    return {"$ref": f"#/$defs/{name}"}


def _block_name(record: type[Record]) -> str:
    return f"{record.__name__}.block" if record.shorthand is not None else record.__name__


def _value_name(kind: Kind) -> str:
    if kind.choices:
        return f"choice.{'.'.join(as_id(en) for _, en in kind.choices)}"
    return f"{kind.name}.{kind.target}" if kind.target else kind.name


def many(item: Schema) -> Schema:
    """A list of these, or one of them."""
    return {"items": item, "if": {"type": ["object", *SCALARS]}, "then": item}


def reachable(record: type[Record]) -> tuple[type[Record], ...]:
    """The record and every record inside it."""
    found: list[type[Record]] = []
    todo = [record]
    while todo:
        current = todo.pop()
        if current not in found:
            found.append(current)
            todo.extend(spec.record for spec in written_specs(current) if spec.record is not None)
    return tuple(found)


def names_of(spec: FieldSpec) -> Iterator[str]:
    """The keys of a field, in both languages."""
    yield from dict.fromkeys((spec.alias, spec.name))
