"""What stands in a list twice: it would be counted twice on every page, and read as two things."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ambitieweb.model.locations import Location, inside
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.not_before import PerKey
from ambitieweb.model.parts import Participants
from ambitieweb.model.read import Entry
from ambitieweb.model.record import Record, inner_specs
from ambitieweb.model.session import Vote
from ambitieweb.model.web import Impact
from ambitieweb.problems import Problem, warning

_CAN_BE_EQUAL = (Vote, Participants, Impact)
"""People and stickers: two that are the same are two."""


def twice(entry: Entry) -> Iterator[Problem]:
    """A warning for each part of a list that stood there before: all of it the same, or the same measure for one theme."""
    if entry.record is None:
        return
    every: list[tuple[Location, Record]] = [((), entry.record), *inside(entry.record, ())]
    for location, record in every:
        for spec in inner_specs(type(record)):
            items = getattr(record, spec.name)
            if spec.is_many and len(items) > 1 and not isinstance(items[0], _CAN_BE_EQUAL):
                yield from _twice(entry, (*location, spec.name), items)


def _twice(entry: Entry, here: Location, items: tuple[Record, ...]) -> Iterator[Problem]:
    seen: dict[Hashable, int] = {}
    for position, item in enumerate(items):
        if (*here, position) in entry.mended:
            continue
        first = seen.setdefault(_identity(item), position)
        if first != position and (isinstance(item, MeasureChoice) or items[first] == item):
            span = entry.place((*here, first)).span
            place = entry.place((*here, position))
            yield warning("staat-er-twee-keer", place, regel=span.line if span else 1)


def _identity(item: Record) -> Hashable:
    """What two of the same have in common: of a measure, for which theme it is and what a menu card says of it, for one level may
    be asked and another rewarded; of other parts the values that are no parts themselves."""
    if isinstance(item, MeasureChoice):
        return item.measure, (item.name or "").casefold(), item.theme, item.card
    parts = (Record, tuple, dict, PerKey)
    return tuple((name, value) for name, value in item.__dict__.items() if not isinstance(value, parts))
