"""The reference date, and how old something is by it: builds never look at the clock."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from ambitieweb.model import kinds
from ambitieweb.model.record import FieldSpec, Record, specs_towards


def newest_recorded(records: Iterable[Record]) -> datetime.date | None:
    """The newest day on which something was decided, discussed or measured, with what came of it (decision 0004)."""
    return max((date for record in records for date in recorded_dates(record)), default=None)


def recorded_dates(record: Record) -> Iterator[datetime.date]:
    """Every recorded date in a record and in the records inside it; what is still to come has no outcome and does not count."""
    for spec in specs_towards(type(record), _is_recorded):
        value = getattr(record, spec.name)
        if value is None:
            continue
        if spec.kind is kinds.DATE_RECORDED:
            if record.is_past(spec.name):
                yield value
        elif spec.record is not None:
            inner = value.values() if spec.is_mapping else value if spec.is_many else (value,)
            for item in inner:
                yield from recorded_dates(item)


def _is_recorded(spec: FieldSpec) -> bool:
    return spec.kind is kinds.DATE_RECORDED


def months_between(start: datetime.date, end: datetime.date) -> int:
    """Whole months from start to end."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
