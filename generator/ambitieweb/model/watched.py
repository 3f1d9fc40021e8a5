"""Records whose texts tell who asks for them."""

from __future__ import annotations

from typing import Any

from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.reads import asked_for, is_watching, number_of
from ambitieweb.model.record import Record, is_text, written_specs


def watch() -> None:
    """From now on, as long as this program works, texts tell who asks for them."""
    if is_watching():
        return
    for record in _all_records():
        for spec in filter(is_text, written_specs(record)):
            setattr(record, spec.name, _Text(spec.name))


def _all_records() -> set[type[Record]]:
    """Each kind of record that can stand in a file, and those that are made of them."""
    todo, found = [kind.record for kind in FILE_KINDS], set[type[Record]]()
    while todo:
        record = todo.pop()
        if record not in found:
            found.add(record)
            todo += [*record.__subclasses__(), *(spec.record for spec in written_specs(record) if spec.record)]
    return found


class _Text:
    """A field with a text, in the place of the one that the record class has."""

    __slots__ = ("name", "number")

    def __init__(self, name: str) -> None:
        self.name = name
        self.number = number_of(name)

    def __get__(self, record: Record | None, owner: type[Record] | None = None) -> Any:
        if record is None:
            return self
        asked_for(record, self.number)
        try:
            return record.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, record: Record, value: object) -> None:
        raise AttributeError(self.name)
