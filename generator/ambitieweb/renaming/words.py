"""Every value and key in a file with its kind, by the declarations: also what a fault left out of the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ambitieweb.model.kind import Kind
from ambitieweb.model.record import FieldSpec, Record, specs_by_key
from ambitieweb.model.shapes import shaped
from ambitieweb.source.compose import compose
from ambitieweb.source.nodes import Mapping, Node, Scalar, Sequence

Way = tuple[str, ...]
"""The names of fields and the free keys that lead to a word."""


@dataclass(frozen=True, slots=True)
class KindedWord:
    """A word as it stands in a file, the kind of value that belongs there, and the way to it."""

    kind: Kind
    word: Scalar
    way: Way


def root_of(text: str, path: str, record: type[Record]) -> Mapping | None:
    """The keys at the top of a file, in the shape that its record reads; None when it cannot be read."""
    root, _ = compose(text, path)
    return shaped(root, record)[0] if isinstance(root, Mapping) else None


def words_of(node: Node, record: type[Record], way: Way = ()) -> Iterator[KindedWord]:
    """The words of a record and of all records in it, from top to bottom."""
    if isinstance(node, Scalar):
        name = record.short_for(node.text)
        spec = specs_by_key(record).get(name or "")
        yield from _values(node, spec, way) if spec else ()
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if (found := specs_by_key(record).get(key.text)) is not None:
                yield from _values(value, found, (*way, found.name))


def _values(node: Node, spec: FieldSpec, way: Way) -> Iterator[KindedWord]:
    if spec.is_mapping:
        for key, value in node.entries if isinstance(node, Mapping) else ():
            if spec.key_kind is not None:
                yield KindedWord(spec.key_kind, key, way)
            yield from _one(value, spec, (*way, key.text))
    else:
        for item in node.items if isinstance(node, Sequence) else (node,):
            yield from _one(item, spec, way)


def _one(node: Node, spec: FieldSpec, way: Way) -> Iterator[KindedWord]:
    if spec.record is not None:
        yield from words_of(node, spec.record, way)
    elif spec.kind is not None and isinstance(node, Scalar):
        yield KindedWord(spec.kind, node, way)
