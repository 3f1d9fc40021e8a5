"""What a long job does between two steps: nothing, unless somebody waits for something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Between = Callable[[], None]
"""Called between two steps. It may do something else first, or raise what ends the job."""
Item = TypeVar("Item")


def nothing() -> None:
    """Where nobody waits."""


def in_turns(items: Iterable[Item], between: Between) -> Iterator[Item]:
    """The items, with a call after each before the next is made."""
    for item in items:
        yield item
        between()
