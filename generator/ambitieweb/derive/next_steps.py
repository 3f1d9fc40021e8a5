"""What comes next in a project: the first things that somebody must do or that stand in the planning."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ambitieweb.derive.agenda import AgendaSort, due_of
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Action, Moment
from ambitieweb.model.session import Session

AT_MOST = 2


@dataclass(frozen=True, slots=True, repr=False)
class NextStep:
    """An action, session or moment with its day; None for an action without one."""

    date: datetime.date | None
    sort: AgendaSort
    record: Action | Moment | Session
    """The session before it, for a next session that nobody wrote down yet."""
    is_late: bool = False


def next_steps(project: LinkedProject, reference: datetime.date | None) -> tuple[NextStep, ...]:
    """The first steps by day; actions without a day where nothing has one. What was stopped has none."""
    if project.is_stopped:
        return ()
    dated = sorted(_dated(project, reference), key=lambda step: step.date or datetime.date.max)
    undated = (NextStep(None, AgendaSort.ACTION, a) for a in project.record.actions if a.date is None and a.is_open)
    return tuple(dated or undated)[:AT_MOST]


def _dated(project: LinkedProject, reference: datetime.date | None) -> Iterator[NextStep]:
    for item in due_of(project, reference):
        if isinstance(item.record, Action | Moment | Session):
            is_late = reference is not None and item.date < reference
            yield NextStep(item.date, item.sort, item.record, is_late=is_late)
