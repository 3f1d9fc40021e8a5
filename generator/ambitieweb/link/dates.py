"""The reference date, and how old something is by it: builds never look at the clock."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import partial

from ambitieweb.model import kinds
from ambitieweb.model.last_time import NOT_KEPT, Steps
from ambitieweb.model.record import FieldSpec, Record, specs_towards


def newest_recorded(records: Iterable[Record]) -> datetime.date | None:
    """The newest day on which something was decided, discussed or measured, with what came of it (decision 0004)."""
    return two_newest(records)[0]


def two_newest(records: Iterable[Record], steps: Steps = NOT_KEPT) -> tuple[datetime.date | None, datetime.date | None]:
    """The same day, and the newest one before it."""
    days = {date for record in records for date in _dates(record, steps)}
    newest = max(days, default=None)
    return newest, max(days - {newest}, default=None) if newest else None


def _dates(record: Record, steps: Steps) -> list[datetime.date]:
    return steps.made(("dates", id(record)), (record,), partial(recorded_dates, record))


def recorded_dates(record: Record) -> list[datetime.date]:
    """Every recorded date in a record and in the records inside it; what is still to come has no outcome and does not count."""
    found: list[datetime.date] = []
    todo = [record]
    while todo:
        here = todo.pop()
        for spec in specs_towards(type(here), _is_recorded):
            value = getattr(here, spec.name)
            if not value:
                continue
            if spec.record is None:
                if here.is_past(spec.name):
                    found.append(value)
            elif spec.is_mapping:
                todo.extend(value.values())
            elif spec.is_many:
                todo.extend(value)
            else:
                todo.append(value)
    return found


def _is_recorded(spec: FieldSpec) -> bool:
    return spec.kind is kinds.DATE_RECORDED


def months_between(start: datetime.date, end: datetime.date) -> int:
    """Whole months from start to end."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
