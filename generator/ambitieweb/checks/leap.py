"""Days held against the reference date: one that moves it far ahead, which is seldom meant, and what came out after it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ambitieweb.link.dates import months_between, recorded_dates
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.locations import Location, inside
from ambitieweb.model.method import LEAP_AFTER_MONTHS
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.record import Record, specs
from ambitieweb.problems import Problem, warning


def leap(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """A warning at each place with the newest recorded date, when that lies far after all others: a year that was mistyped makes
    everything on the site late."""
    newest, before = portfolio.reference_date, portfolio.day_before
    if newest is None or before is None or months_between(before, newest) < LEAP_AFTER_MONTHS:
        return
    values = {"peildatum": newest.isoformat(), "vorige": before.isoformat()}
    for entries in content.entries.values():
        for entry in entries.values():
            if entry.record is None or newest not in recorded_dates(entry.record):
                continue
            for location, record, name in _recorded(entry.record):
                if getattr(record, name) == newest:
                    yield warning("peildatum-springt", entry.place((*location, name)), **values)


def not_yet(entry: Entry, date: datetime.date | None) -> Iterator[Problem]:
    """A warning at each day after the reference date with what came out on it beside: it cannot have been there yet, and most
    pages count it. A year alone moves nothing (decision 0004)."""
    assert entry.record is not None
    if date is None or all(day <= date for day in recorded_dates(entry.record)):
        return
    for location, record, name in _recorded(entry.record):
        day: datetime.date = getattr(record, name)
        if day > date and record.is_past(name):
            values = {"dag": day.isoformat(), "peildatum": date.isoformat()}
            yield warning("uitkomst-na-peildatum", entry.place((*location, name)), **values)


def _recorded(of: Record) -> Iterator[tuple[Location, Record, str]]:
    """Each recorded day that is filled in, in a record and in those inside it: where the record stands, the record and its field."""
    for location, record in (((), of), *inside(of, ())):
        for spec in specs(type(record)):
            if spec.kind is kinds.DATE_RECORDED and getattr(record, spec.name):
                yield location, record, spec.name
