"""Where a field stands in a file: from names of fields and pydantic's steps to the spellings that an author may use. And the
way to each record inside another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from ambitieweb.model.record import FieldSpec, Record, inner_specs, specs_by_key
from ambitieweb.source.nodes import Path

Location = tuple[str | int, ...]
"""The way to a value in a record: names of fields, keys of mappings, positions in lists."""


@lru_cache(maxsize=10_000)
def written(root: type[Record], location: Location) -> Path:
    """The location with, for every field, both its names."""
    return tuple(_spellings(step, spec) for step, spec in _steps(root, location))


def named(root: type[Record], location: Location) -> Location:
    """The location with, for every field, its name in the record."""
    return tuple(spec.name if spec else step for step, spec in _steps(root, location))


def field_at(root: type[Record], location: Location) -> FieldSpec | None:
    """The declaration of the field at the end of a location."""
    return next((spec for _, spec in reversed(list(_steps(root, location)))), None)


def record_at(root: type[Record], location: Location) -> type[Record]:
    """The class of the innermost record on the way to a location."""
    found = root
    for _, spec in _steps(root, location):
        found = spec.record if spec and spec.record else found
    return found


def inside(
    record: Record, location: Location, ways: Callable[[type[Record]], Iterable[FieldSpec]] = inner_specs
) -> Iterator[tuple[Location, Record]]:
    """Every record inside a record, with its location in field names; with `ways` only those that these fields lead to."""
    for spec in ways(type(record)):
        value = getattr(record, spec.name)
        if not value:
            continue
        for place, item in items(spec, value, (*location, spec.name)):
            yield place, item
            yield from inside(item, place, ways)


def items(spec: FieldSpec, value: Any, here: Location) -> Iterator[tuple[Location, Any]]:
    """What stands in a field that is filled, one by one, each with its location in field names."""
    if spec.is_mapping:
        yield from (((*here, str(key)), item) for key, item in value.items())
    elif spec.is_many:
        yield from (((*here, position), item) for position, item in enumerate(value))
    else:
        yield here, value


def _spellings(step: str | int, spec: FieldSpec | None) -> tuple[str, ...] | int:
    if spec is not None:
        return tuple(dict.fromkeys((spec.alias, spec.name)))
    return step if isinstance(step, int) else (step,)


def _steps(root: type[Record], location: Location) -> Iterator[tuple[str | int, FieldSpec | None]]:
    """Each step with the field that it names; None for a position, a key of a mapping, or what is no field."""
    current: type[Record] | None = root
    is_key = False
    for step in location:
        spec = None
        if isinstance(step, str) and not is_key and current is not None:
            spec = specs_by_key(current).get(step)
            current = spec.record if spec else None
            is_key = spec is not None and spec.is_mapping
        elif isinstance(step, str):
            is_key = False
        yield step, spec
