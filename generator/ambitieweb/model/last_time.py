"""What joining and checking made last time, while `serve` runs: where all that a thing was made of is the very same, it is that once more.

Of five thousand projects an edit touches one; joining and checking all of them takes most of the time until its page is there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from operator import is_
from typing import Any, TypeVar, cast

from ambitieweb.model.reads import NOTHING_READ, Grown, Reads, read_too, reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Step:
    """A thing, what it was made of, and which texts of that were asked for."""

    of: tuple[object, ...]
    value: Any
    reads: Reads


class Steps:
    """The steps of one piece of work, by name: those of last time, and those of now."""

    def __init__(self, before: Steps | None = None, *, is_kept: bool = True) -> None:
        self._before: dict[Hashable, _Step] = before._now if before else {}
        self._now: dict[Hashable, _Step] = {}
        self._is_kept = is_kept

    def made(self, name: Hashable, of: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives, or gave last time when it was made of the very same things: `of` holds all that can change it."""
        if not self._is_kept:
            return make()
        step = self._before.get(name)
        if step is None or len(step.of) != len(of) or not all(map(is_, step.of, of)):
            with reading() as found:
                value = make()
            step = _Step(of, value, found[0])
        self._now[name] = step
        read_too(step.reads)
        return cast(T, step.value)

    def let_go(self) -> None:
        """All was done: what took the place of something knows no more of that."""
        self._before = {}

    def same(self, name: Hashable, value: T) -> T:
        """The value of last time when it equals this one, so that what was made of it is made of the very same."""
        if not self._is_kept:
            return value
        step = self._before.get(name)
        if step is None or step.value != value:
            step = _Step((), value, NOTHING_READ)
        self._now[name] = step
        return cast(T, step.value)


NOT_KEPT = Steps(is_kept=False)
"""The steps of who does the work once."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """The steps of linking and checking all content, and of linking what may be shown of it; with the records that took the place of
    others, by which these steps call their texts."""

    everything: Steps = field(default_factory=Steps)
    shown: Steps = field(default_factory=Steps)
    grown: Grown = field(default_factory=Grown)

    def again(self, grown: Grown | None = None) -> LastTime:
        """What doing the same once more starts with."""
        return LastTime(Steps(self.everything), Steps(self.shown), grown or self.grown)

    def let_go(self) -> None:
        """Linking and checking are done."""
        self.everything.let_go()
        self.shown.let_go()


NEVER_BEFORE = LastTime(NOT_KEPT, NOT_KEPT)
"""For who does all of it once."""
