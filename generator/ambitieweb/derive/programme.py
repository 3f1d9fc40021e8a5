"""The programme of a session, part by part with its times: its own, else the standard one of the method (row S3, Figure 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ambitieweb.link.portfolio import Unit, WebHolder
from ambitieweb.model.session import AgendaItem, Session, SessionSort, Step

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a programme: from when to when in minutes, where that is known; of the standard one, the key of its words.

    `time` is what an author wrote where no time could be read from it.
    """

    start: int | None
    end: int | None
    step: Step | None
    key: str = ""
    part: str = ""
    explanation: str = ""
    time: str = ""

    @property
    def minutes(self) -> int | None:
        """How long it takes."""
        return None if self.start is None or self.end is None else self.end - self.start


STANDARD = (
    ("welcome", 5, None),
    ("round", 10, None),
    ("purpose", 15, None),
    ("tender", 15, None),
    ("impact", 45, Step.IMPACT),
    ("ideas", 45, Step.BRAINSTORM),
    ("web", 30, Step.WEB),
    ("results", 15, None),
    ("close", 0, None),
)
"""The parts of Figure 13, and how many minutes each takes: three hours together."""
OF_ORGANISATION = (
    ("welcome", 5, None),
    ("round", 10, None),
    ("policy", 20, None),
    ("initials", 15, None),
    ("choice", 45, None),
    ("ambassadors", 10, None),
    ("next", 15, None),
    ("close", 0, None),
)
"""A session with managers and administrators about the web of an organisation (5.1). Its parts are those of the source; their
minutes are ours, for the source has none."""
CAROUSEL = (
    ("welcome", 5, None),
    ("round", 10, None),
    ("draft", 15, None),
    ("rounds", 50, None),
    ("together", 25, None),
    ("owners", 15, None),
    ("close", 0, None),
)
"""A carousel about the draft web of a category (5.2); the minutes are ours here too."""
PROGRAMMES = {"project": STANDARD, "organisation": OF_ORGANISATION, "category": CAROUSEL}
"""The programme of each route."""


def standard(start: int = 0, route: str = "project") -> tuple[Slot, ...]:
    """The standard programme of a route from a minute of the day on, or from 0."""
    found, at = [], start
    for key, minutes, step in PROGRAMMES[route]:
        found.append(Slot(at, at + minutes, step, key))
        at += minutes
    return tuple(found)


def route_of(holder: WebHolder | None, session: Session | None) -> str:
    """Which standard programme suits a session: a carousel has its own, and so has one about the web of an organisation."""
    if session is not None and session.sort is SessionSort.CAROUSEL:
        return "category"
    return "organisation" if isinstance(holder, Unit) else "project"


def programme_of(session: Session) -> tuple[Slot, ...]:
    """The programme that the author wrote, part by part; without one nothing."""
    return tuple(_slots(session.agenda))


def _slots(items: Sequence[AgendaItem]) -> Iterator[Slot]:
    times = [_from_to(item.time) for item in items]
    for item, (start, end), (following, _) in zip(items, times, [*times, (None, None)][1:], strict=True):
        until = end if end is not None else following
        if start is None or until is None or until < start:
            until = None
        time = "" if start is not None else item.time or ""
        yield Slot(start, until, item.step, part=item.part, explanation=item.explanation or "", time=time)


_TIME = re.compile(r"(\d{1,2}) ?(?:[.:u]|uur) ?(\d{2})")


def minute_of_day(time: str | None) -> int | None:
    """The minute of the day of '09.30', '9:30 uur' or '9u30'; None for what is no time."""
    return _from_to(time)[0]


def _from_to(time: str | None) -> tuple[int | None, int | None]:
    """The times in '09.30' or '09.30-10.15'; None for what is not there, and both when there is more than times."""
    found = _TIME.findall(time or "")
    left = re.sub(r"uur|hours?|tot|to|[-–\s]", "", _TIME.sub("", time or ""))
    at = [int(hour) * 60 + int(minute) for hour, minute in found]
    if left or not 1 <= len(at) <= 2 or any(minute >= DAY for minute in at):
        return None, None
    return at[0], at[1] if len(at) == 2 else None
