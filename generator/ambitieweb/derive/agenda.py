"""What lies ahead or is still to be done on a day: actions, updates of webs, reviews, sessions, moments in the planning."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.holders import live
from ambitieweb.derive.upkeep import was_reviewed
from ambitieweb.link.portfolio import LinkedProject, Portfolio, WebHolder
from ambitieweb.model.parts import Action, Moment
from ambitieweb.model.session import Session
from ambitieweb.model.steering import Steering
from ambitieweb.model.web import Web


class AgendaSort(Enum):
    """What kind of thing is due; the value is the key of its word."""

    ACTION = "action"
    NEXT_UPDATE = "next_update"
    REVIEW = "review"
    VALID_UNTIL = "valid_until"
    SESSION = "session"
    NEXT_SESSION = "next_session"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True, repr=False)
class DueItem:
    """Something on a day: whose it is, what was written down, and the number of that in its list."""

    date: datetime.date
    sort: AgendaSort
    holder: WebHolder
    record: Action | Web | Steering | Session | Moment
    number: int = 0

    @property
    def words(self) -> str:
        """What tells it from others of the same kind; it stays when its day is moved or other things are added."""
        match self.record:
            case Action(what=words) | Moment(moment=words):
                return words
            case Session(date=datetime.date() as date):
                return date.isoformat()
        return ""


def agenda(portfolio: Portfolio) -> tuple[DueItem, ...]:
    """All that is due, by day.

    Open actions, updates of webs and reviews stay until they are done, also when their day has passed. Sessions, the end of a
    web and moments of a planning count from the reference date on: what is past happened or did not, and no longer asks for a
    place in a diary. Of a project that was stopped nothing is due.
    """
    found = [due for holder in live(portfolio.holders) for due in due_of(holder, portfolio.reference_date)]
    kinds = list(AgendaSort)
    return tuple(
        sorted(found, key=lambda d: (d.date, kinds.index(d.sort), d.holder.name.casefold(), d.holder.id, d.number))
    )


def due_of(holder: WebHolder, reference: datetime.date | None) -> Iterator[DueItem]:
    """The same of one unit, category or project, in the order of its file."""

    def is_ahead(day: datetime.date | None) -> bool:
        return day is not None and (reference is None or day >= reference)

    record = holder.record
    for number, action in enumerate(record.actions, start=1):
        if action.date and action.is_open:
            yield DueItem(action.date, AgendaSort.ACTION, holder, action, number)
    if record.web and record.web.next_update:
        yield DueItem(record.web.next_update, AgendaSort.NEXT_UPDATE, holder, record.web)
    steering = None if isinstance(holder, LinkedProject) else holder.record.steering
    if steering and steering.next_review and not was_reviewed(steering, reference):
        yield DueItem(steering.next_review, AgendaSort.REVIEW, holder, steering)
    if record.web and record.web.valid_until and is_ahead(record.web.valid_until):
        yield DueItem(record.web.valid_until, AgendaSort.VALID_UNTIL, holder, record.web)
    written_down = {session.date for session in record.sessions}
    for number, session in enumerate(record.sessions, start=1):
        if session.date and is_ahead(session.date) and not session.has_outcome:
            yield DueItem(session.date, AgendaSort.SESSION, holder, session, number)
        if session.next_date and is_ahead(session.next_date) and session.next_date not in written_down:
            yield DueItem(session.next_date, AgendaSort.NEXT_SESSION, holder, session, number)
    for number, moment in enumerate(holder.record.planning if isinstance(holder, LinkedProject) else (), start=1):
        if moment.date and is_ahead(moment.date):
            yield DueItem(moment.date, AgendaSort.MOMENT, holder, moment, number)
