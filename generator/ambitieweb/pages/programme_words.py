"""The programme of a session in words: from when to when, how long and what. A sheet of paper, an invitation and a page say the same
(row S3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ambitieweb.derive.programme import DAY, Slot, minute_of_day, programme_of, route_of, standard
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.environment import Values
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


@dataclass(frozen=True, slots=True)
class Programme:
    """The parts of a session. `is_clock` is whether their times are those of a day; else minutes from the start. `route` names the
    standard programme that it is, '' for one of the author."""

    slots: Sequence[Slot]
    is_clock: bool
    route: str

    def time(self, slot: Slot, t: Texts) -> str:
        """'09.45–10.30', or '45–90 min'; what its author wrote where that is no time."""
        if slot.start is None:
            return slot.time
        ends = (slot.start,) if not slot.minutes else (slot.start, slot.start + slot.minutes)
        if self.is_clock:
            return "–".join(clock(minute, t) for minute in ends)
        return t("paper.minutes", n="–".join(map(str, ends)))


def programme_for(holder: WebHolder | None, session: Session | None) -> Programme:
    """The programme that a session has: its own, else the standard one of its route, from its start time where that is known."""
    own = programme_of(session) if session else ()
    if own:
        return Programme(own, is_clock=True, route="")
    start = minute_of_day(session.start_time) if session else None
    route = route_of(holder, session)
    return Programme(standard(start or 0, route), start is not None, route)


def example(route: str, start: int) -> Programme:
    """The standard programme of a route as it runs from a minute of the day on."""
    return Programme(standard(start, route), is_clock=True, route=route)


def programme_rows(programme: Programme, writer: Writer) -> list[Values]:
    """The rows of its table."""
    t = writer.texts
    return [
        {
            "time": programme.time(slot, t),
            "length": length(slot, t),
            "part": writer.line(part(slot, t)),
            "how": writer.line(how(slot, t)),
            "step": slot.step.nl if slot.step else "",
        }
        for slot in programme.slots
    ]


def part(slot: Slot, t: Texts) -> str:
    """What is done then."""
    return slot.part or t(f"paper.programme.{slot.key}")


def how(slot: Slot, t: Texts) -> str:
    """How it goes; '' where its author says nothing of that."""
    return slot.explanation if slot.part else t(f"paper.programme.{slot.key}_how")


def length(slot: Slot, t: Texts) -> str:
    """'45 min'; '' where that is not known."""
    return t("paper.minutes", n=slot.minutes) if slot.minutes else ""


def clock(minute: int, t: Texts) -> str:
    """'09.45'."""
    hours, minutes = divmod(minute % DAY, 60)
    return t("paper.clock", hours=f"{hours:02}", minutes=f"{minutes:02}")
