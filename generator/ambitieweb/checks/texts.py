"""Every text and every file that a card names, with its place in the file, for the checks on what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from ambitieweb.model import kinds
from ambitieweb.model.kind import Kind
from ambitieweb.model.locations import Location, inside, items
from ambitieweb.model.read import Entry
from ambitieweb.model.record import FieldSpec, Record, inner_specs, specs, specs_inside
from ambitieweb.problems import Place, Span


@dataclass(frozen=True, slots=True)
class Written:
    """A value as an author wrote it, with the kind of record that it stands in, its location and its own kind."""

    record: type[Record]
    location: Location
    kind: Kind
    value: str

    @property
    def is_line(self) -> bool:
        """True for a text of one line."""
        return self.kind == kinds.LINE


def written(entry: Entry, *wanted: Kind) -> Iterator[Written]:
    """The values of some kinds in a file, from top to bottom in the order of the declarations."""
    assert entry.record is not None
    ways = _ways_to(wanted)
    for location, record in chain([((), entry.record)], inside(entry.record, (), ways)):
        for spec, kind in _specs_of(type(record), wanted):
            value = getattr(record, spec.name)
            if value is not None:
                for place, item in items(spec, value, (*location, spec.name)):
                    yield Written(type(record), place, kind, item)


@cache
def _ways_to(wanted: tuple[Kind, ...]) -> Callable[[type[Record]], tuple[FieldSpec, ...]]:
    """What gives of a record the fields with records in which a value of one of these kinds can stand, however deep."""

    @cache
    def ways(record: type[Record]) -> tuple[FieldSpec, ...]:
        return tuple(
            spec
            for spec in inner_specs(record)
            if spec.record
            and any(within.kind in wanted and within.record is None for within in specs_inside(spec.record))
        )

    return ways


@cache
def _specs_of(record: type[Record], wanted: tuple[Kind, ...]) -> tuple[tuple[FieldSpec, Kind], ...]:
    return tuple((spec, spec.kind) for spec in specs(record) if spec.kind in wanted and spec.record is None)


def place_of(entry: Entry, item: Written, words: str, number: int = 1) -> Place:
    """Some words in a text that may run over several lines, on their own line; where they stand more than once, the
    one with this number. The place of the whole text when they do not stand there as they are."""
    whole = entry.place(item.location)
    lines = entry.document.lines
    first = whole.span.line if whole.span else 1
    start = (whole.span.column - 1) if whole.span else 0
    left = number
    for row in range(first, min(first + item.value.count("\n") * 2 + _MOST_LINES, len(lines)) + 1):
        line = lines[row - 1]
        column = line.find(words, start if row == first else 0)
        while column >= 0:
            left -= 1
            if left == 0:
                return Place(whole.path, Span(row, column + 1, column + 1 + len(words)), line)
            column = line.find(words, column + len(words))
    return whole


_MOST_LINES = 40
"""A text may be folded over more lines than it has line ends."""
