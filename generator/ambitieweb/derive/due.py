"""Whether a planned day has passed, held against the reference date of the site: builds never look at the clock."""

from __future__ import annotations

import datetime
from enum import Enum

from ambitieweb.model.session import Session


class Due(Enum):
    """Where a planned day lies; the value is the key of its word. A day on the reference date itself has not passed."""

    OVERDUE = "overdue"
    QUARTER = "quarter"
    LATER = "later"
    UNDATED = "undated"
    UNKNOWN = "unknown"
    """There is a day, but no reference date to hold it against."""
    CLOSED = "closed"
    """Done or dropped: nothing is due any more."""


def due(day: datetime.date | None, reference: datetime.date | None) -> Due:
    """Overdue before the reference date; 'quarter' up to the end of the calendar quarter of that date."""
    if day is None:
        return Due.UNDATED
    if reference is None:
        return Due.UNKNOWN
    if day < reference:
        return Due.OVERDUE
    is_this_quarter = (day.year, (day.month - 1) // 3) == (reference.year, (reference.month - 1) // 3)
    return Due.QUARTER if is_this_quarter else Due.LATER


def is_past(day: datetime.date | None, reference: datetime.date | None, *, has_outcome: bool) -> bool:
    """True for what happened: up to the reference date; without a day or that date, when something came of it."""
    return day <= reference if day and reference else has_outcome


def is_to_come(session: Session, reference: datetime.date | None) -> bool:
    """True for a session that is planned and was not held yet."""
    return not is_past(session.date, reference, has_outcome=session.has_outcome)
