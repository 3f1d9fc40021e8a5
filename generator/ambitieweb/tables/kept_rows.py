"""Rows of a long table, which are worked out once and then wait: those of five thousand projects would take hundreds of MB."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar, overload

from ambitieweb.output.spool import Spool, Spooled

R = TypeVar("R")
AT_ONCE = 1000
"""So many rows are in memory at a time. A table that has no more is not put away."""


class KeptRows(Sequence[R], Generic[R]):
    """A row for each of the things; `make` makes it."""

    def __init__(self, make: Callable[[Any], R], things: Sequence[Any]) -> None:
        spool = Spool(in_memory=1)
        self._count = len(things)
        self._blocks: list[Spooled] = [
            spool.put(pickle.dumps([make(thing) for thing in things[at : at + AT_ONCE]], pickle.HIGHEST_PROTOCOL))
            for at in range(0, self._count, AT_ONCE)
        ]
        self._last: tuple[int, list[R]] = (-1, [])

    def blocks(self) -> Iterator[Sequence[R]]:
        """The rows, as many at a time as are in memory."""
        return map(self._block, range(len(self._blocks)))

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[R]: ...

    def __getitem__(self, index: int | slice) -> R | Sequence[R]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._count))]
        at = index + self._count if index < 0 else index
        if not 0 <= at < self._count:
            raise IndexError(index)
        return self._block(at // AT_ONCE)[at % AT_ONCE]

    def __iter__(self) -> Iterator[R]:
        return chain.from_iterable(self.blocks())

    def __len__(self) -> int:
        return self._count

    def _block(self, number: int) -> list[R]:
        last, rows = self._last
        if last != number:
            rows = pickle.loads(self._blocks[number].read())
            self._last = number, rows
        return rows


def rows_of(make: Callable[[Any], R], things: Sequence[Any]) -> Sequence[R]:
    """A row for each of the things."""
    return tuple(map(make, things)) if len(things) <= AT_ONCE else KeptRows(make, things)


def blocks_of(rows: Sequence[R]) -> Iterator[Sequence[R]]:
    """Rows, as many at a time as are in memory; none of no rows."""
    if isinstance(rows, KeptRows):
        yield from rows.blocks()
    elif rows:
        yield rows
