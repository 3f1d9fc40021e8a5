"""Jobs that several processes do at a time, where the computer can make copies of this one. A copy knows all that this one knew and
hands over what it makes; which copy made what, or that there were none, shows in nothing but the time that it takes."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from typing import Any, Final, TypeVar

VARIABLE: Final = "AMBITIEWEB_PROCESSEN"
"""The environment variable that says how many processes there may be; with 1 this one does everything itself."""
MOST: Final = 4
"""More are seldom quicker, and each takes memory."""
CARDS_IN_MEMORY: Final = 5_000
"""The cards of all copies together: those of this many take some 300 MB."""
_LOOKS_AFTER: Final = 2
"""Seconds after which a copy looks whether the process that it works for is still there."""
Made = TypeVar("Made")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Share:
    """Which part of a row of things one job is about: the one with this `number`, from 0, of so many parts that are about as long."""

    number: int = 0
    parts: int = 1

    @property
    def is_first(self) -> bool:
        """True for the one that also does what comes before the row."""
        return self.number == 0

    @property
    def is_last(self) -> bool:
        """True for the one that also does what comes after the row."""
        return self.number == self.parts - 1

    def of(self, items: Sequence[Item]) -> Sequence[Item]:
        """The things of this part; those of all parts, one after the other, are the whole row."""
        start, end = (len(items) * number // self.parts for number in (self.number, self.number + 1))
        return items[start:end]


WHOLE: Final = Share()


def in_shares(makers: Iterable[Item], shared: Collection[Item], parts: int) -> Iterator[tuple[Item, Share]]:
    """Each of these with the shares that can be made apart, so many where it is among the `shared`. What cannot be shared comes first,
    for it takes longest."""
    for maker in sorted(makers, key=shared.__contains__):
        of = parts if maker in shared else 1
        yield from ((maker, Share(number, of)) for number in range(of))


def share_of(make: Callable[..., Made], desk: object, share: Share) -> Made:
    """What something makes of a desk, or a share of it; who cannot make a share is only asked for the whole."""
    return make(desk) if share == WHOLE else make(desk, share)


class Unclear(ValueError):
    """The variable says something else than a number of processes."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """How many processes may work for this one."""

    most: int = 1
    is_asked: bool = False
    """True when somebody said how many: then it is not for us to take fewer."""

    def for_cards(self, cards: int) -> int:
        """How many for a site with so many cards. Each copy comes to hold much of what was read, so that a large site has fewer."""
        return self.most if self.is_asked else max(1, min(self.most, CARDS_IN_MEMORY // max(1, cards)))


ALONE: Final = Allowed()


def allowed() -> Allowed:
    """What the variable says, else as many as there are cores, up to MOST. One where a process
    cannot be copied safely: on Windows and macOS, and while this one does several things at a time. Raises Unclear with what the
    variable says when that is no number above 0."""
    wanted = os.environ.get(VARIABLE, "").strip()
    if wanted and not (wanted.isascii() and wanted.isdecimal() and int(wanted)):
        raise Unclear(wanted)
    if "fork" not in get_all_start_methods() or sys.platform == "darwin" or threading.active_count() > 1:
        return ALONE
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Allowed(int(wanted), is_asked=True) if wanted else Allowed(min(cores, MOST))


def done(jobs: Sequence[Callable[[], Made]], processes: int) -> Iterator[tuple[int, Made]]:
    """The number of each job with what it gave, as soon as it is done, by so many copies of this process. What a job gives must be such
    that it can be handed over; the jobs that take longest should come first. When a copy is ended by something else, this process
    does what was left of the work. Raises what a job raises."""
    left = dict(enumerate(jobs))
    if pool := _pool(jobs, processes):
        with pool, suppress(BrokenProcessPool):
            yield from _handed_over(pool, left)
    for number, job in left.items():
        yield number, job()


def _pool(jobs: Sequence[Callable[[], Made]], processes: int) -> ProcessPoolExecutor | None:
    """So many copies of this process; None where the system has no means for them, as in some containers."""
    try:
        return ProcessPoolExecutor(processes, get_context("fork"), _begin, (jobs, os.getpid()))
    except (OSError, ImportError, NotImplementedError):
        return None


def _handed_over(pool: ProcessPoolExecutor, left: dict[int, Callable[[], Made]]) -> Iterator[tuple[int, Made]]:
    """What the copies hand over, which is no longer left then."""
    try:
        waiting: dict[Future[Made], int] = {pool.submit(_do, number): number for number in left}
    except OSError:  # no room for one copy more
        return
    try:
        for future in as_completed(waiting):
            made = future.result()
            del left[waiting[future]]
            yield waiting.pop(future), made
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_jobs: Sequence[Callable[[], Any]] = ()
"""In a copy: what there is to do."""


def _begin(jobs: Sequence[Callable[[], Any]], first: int) -> None:
    """What a copy does when it is there."""
    global _jobs
    _jobs = jobs
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the program stops the first process, which ends the others
    threading.Thread(target=_end_with, args=(first,), daemon=True).start()


def _do(number: int) -> Any:
    return _jobs[number]()


def _end_with(first: int) -> None:
    """Ends this copy when the process that it works for is gone, for then nobody waits for it."""
    while os.getppid() == first:
        threading.Event().wait(_LOOKS_AFTER)
    os._exit(1)
