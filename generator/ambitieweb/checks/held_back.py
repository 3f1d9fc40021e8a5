"""Parts that wait for a day or phase: whether that can come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ambitieweb.checks.parts import inside
from ambitieweb.model.locations import Location
from ambitieweb.model.not_before import KEYS
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import Project
from ambitieweb.model.read import Entry
from ambitieweb.model.record import Record
from ambitieweb.problems import Problem, error, warning


def waits(entry: Entry) -> Iterator[Problem]:
    """What is wrong with what a file says of its own waiting."""
    assert entry.record is not None
    for location, record in (((), entry.record), *inside(entry.record, ())):
        if record.not_before is not None:
            yield from _wait(entry, location, record, record.not_before)


def _wait(entry: Entry, location: Location, record: Record, until: datetime.date | Phase) -> Iterator[Problem]:
    place = entry.place((*location, KEYS[1]))
    if not record.can_wait:
        yield error("niet-voor-kan-niet", place)
    elif isinstance(until, Phase) and not isinstance(entry.record, Project):
        yield error("niet-voor-geen-fase", place, waarde=until.nl)
    elif isinstance(until, Phase) and isinstance(entry.record, Project) and entry.record.phase is None:
        yield warning("niet-voor-fase-onbekend", place, waarde=until.nl)
