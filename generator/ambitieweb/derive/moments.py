"""Everything that has a day in the life of a project, in order: sessions, decisions, planning, measurements."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.due import is_past
from ambitieweb.derive.evaluation import courses
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.project import Measurement, MeasuringMoment
from ambitieweb.model.session import Session
from ambitieweb.model.web import Web, WebStatus


class MomentSort(Enum):
    """What kind of moment it is; the value is the key of its word."""

    PLANNED = "planned"
    HELD = "held"
    MEASURED = "measured"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class DatedMoment:
    """A moment: its day, its kind and what happened. One of `name`, `session`, `measuring` and `status` says what it is."""

    date: datetime.date
    sort: MomentSort
    name: str = ""
    note: str = ""
    session: Session | None = None
    measuring: MeasuringMoment | None = None
    status: WebStatus | None = None
    lost: tuple[str, ...] = ()


def moments(project: LinkedProject, reference: datetime.date | None) -> tuple[DatedMoment, ...]:
    """All dated moments of a project, the oldest first; what lies after the reference date is planned. Without that
    date only what has an outcome is past."""
    record = project.record
    found = [
        DatedMoment(s.date, _sort(s.date, reference, has_outcome=s.has_outcome), session=s)
        for s in record.sessions
        if s.date
    ]
    found.extend(
        DatedMoment(planned.date, _sort(planned.date, reference), planned.moment, planned.explanation or "")
        for planned in record.planning
        if planned.date
    )
    if record.web:
        found.extend(_decided(record.web, reference))
    found.extend(_measured(project, reference))
    return tuple(sorted(found, key=lambda moment: (moment.date, list(MomentSort).index(moment.sort))))


def _decided(web: Web, reference: datetime.date | None) -> Iterator[DatedMoment]:
    """The day of the decision, and the later day on which an adopted web was revised."""
    decided, is_revised = web.decided_on, web.status is WebStatus.REVISED and web.status_date is not None
    if decided:
        is_held = web.is_past("decided_on")
        is_adoption = not is_held or (is_revised and web.status_date != decided)
        yield DatedMoment(
            decided,
            _sort(decided, reference, has_outcome=True) if is_held else MomentSort.PLANNED,
            note=web.decided_by or "",
            status=WebStatus.ADOPTED if is_adoption else web.status,
        )
    if is_revised and web.status_date and web.status_date != decided:
        yield DatedMoment(web.status_date, _sort(web.status_date, reference, has_outcome=True), status=web.status)


def _measured(project: LinkedProject, reference: datetime.date | None) -> list[DatedMoment]:
    if not project.record.measurements:
        return []
    lost = gathered((id(drop.at), course.place.theme.name) for course in courses(project) for drop in course.drops)
    return [_measurement(m, lost.get(id(m), ()), reference) for m in project.record.measurements if m.date]


def _measurement(measurement: Measurement, lost: tuple[str, ...], reference: datetime.date | None) -> DatedMoment:
    assert measurement.date is not None
    sort = MomentSort.LOST if lost else MomentSort.MEASURED
    if _sort(measurement.date, reference, has_outcome=measurement.has_outcome) is MomentSort.PLANNED:
        sort = MomentSort.PLANNED
    return DatedMoment(measurement.date, sort, measuring=measurement.moment, lost=lost)


def _sort(date: datetime.date, reference: datetime.date | None, *, has_outcome: bool = False) -> MomentSort:
    return MomentSort.HELD if is_past(date, reference, has_outcome=has_outcome) else MomentSort.PLANNED
