"""Parts that wait for a day or phase: whether that can come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ambitieweb.link.held_back import can_wait
from ambitieweb.model.locations import Location, inside
from ambitieweb.model.not_before import KEYS, PerKey
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import Project
from ambitieweb.model.read import Entry
from ambitieweb.model.record import Record, specs
from ambitieweb.problems import Problem, error, warning
from ambitieweb.problems.problem import nearest


def waits(entry: Entry) -> Iterator[Problem]:
    """What is wrong with what a file says of its own waiting."""
    assert entry.record is not None
    for location, record in (((), entry.record), *inside(entry.record, ())):
        until = record.not_before
        here = (*location, KEYS[1])
        if isinstance(until, PerKey):
            for key, one in until.until.items():
                yield from _key(entry, (*here, key), record, key)
                yield from _phase(entry, (*here, key), one)
        elif until is not None and not record.can_wait:
            yield error("niet-voor-kan-niet", entry.place(here))
        elif until is not None:
            yield from _phase(entry, here, until)


def _phase(entry: Entry, location: Location, until: datetime.date | Phase) -> Iterator[Problem]:
    if not isinstance(until, Phase):
        return
    if not isinstance(entry.record, Project):
        yield error("niet-voor-geen-fase", entry.place(location), waarde=until.nl)
    elif entry.record.phase is None:
        yield warning("niet-voor-fase-onbekend", entry.place(location), waarde=until.nl)


def _key(entry: Entry, location: Location, record: Record, key: str) -> Iterator[Problem]:
    """A key that the block has not, or that it cannot do without."""
    by_key = {name: spec for spec in specs(type(record)) for name in (spec.alias, spec.name)}
    spec = by_key.get(key)
    if spec is None:
        keys = [spec.alias for spec in specs(type(record)) if can_wait(spec)]
        meant = nearest(key, [name for name, spec in by_key.items() if can_wait(spec)])
        yield error("niet-voor-sleutel", entry.key_place(location), meant, sleutel=key, sleutels=", ".join(keys))
    elif not can_wait(spec):
        yield error("niet-voor-kan-niet", entry.key_place(location))
