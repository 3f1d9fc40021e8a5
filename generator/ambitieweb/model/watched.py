"""Records whose texts tell who asks for them."""

from __future__ import annotations

from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.reads import WatchedText, is_watching
from ambitieweb.model.record import Record, is_text, written_specs


def watch() -> None:
    """From now on, as long as this program works, texts tell who asks for them."""
    if is_watching():
        return
    for record in _all_records():
        for spec in filter(is_text, written_specs(record)):
            setattr(record, spec.name, WatchedText(spec.name))


def _all_records() -> set[type[Record]]:
    """Each kind of record that can stand in a file, and those that are made of them."""
    todo, found = [kind.record for kind in FILE_KINDS], set[type[Record]]()
    while todo:
        record = todo.pop()
        if record not in found:
            found.add(record)
            todo += [*record.__subclasses__(), *(spec.record for spec in written_specs(record) if spec.record)]
    return found
