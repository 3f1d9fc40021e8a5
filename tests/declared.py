"""Every record that an author can write, from the declarations."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.record import Record, specs


def all_records() -> Iterator[type[Record]]:
    """The records of all kinds of file, and all records inside them, each once."""
    todo: list[type[Record]] = [kind.record for kind in FILE_KINDS]
    seen: set[type[Record]] = set()
    while todo:
        record = todo.pop()
        if record not in seen:
            seen.add(record)
            yield record
            todo.extend(spec.record for spec in specs(record) if spec.record)


def filled_fields(record: Record) -> Iterator[tuple[type[Record], str]]:
    """Every field that says something, in a record and in all records inside it."""
    for spec in specs(type(record)):
        value = getattr(record, spec.name)
        if value is None or value in ((), {}):
            continue
        yield type(record), spec.name
        if spec.record is not None:
            for item in value.values() if spec.is_mapping else value if spec.is_many else (value,):
                yield from filled_fields(item)
