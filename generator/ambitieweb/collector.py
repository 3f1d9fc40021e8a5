"""Python's search for garbage, which looks at everything that a build keeps, again and again, and finds nothing there."""

from __future__ import annotations

import contextlib
import ctypes
import gc
from collections.abc import Iterator

_RARELY = (50_000, 20, 100)
"""So many new objects before the youngest are looked at, so many such looks before the older ones are, and the oldest."""


def look_no_more() -> None:
    """Does not look at all until somebody says `collect_rarely`: for a program that begins, and then reads and ends."""
    gc.disable()


def collect_rarely() -> None:
    """Lets Python look seldom; what a build makes stays until its end, or is let go of without a look."""
    gc.set_threshold(*_RARELY)
    gc.enable()


@contextlib.contextmanager
def without_a_look() -> Iterator[None]:
    """Does not look at all meanwhile: for reading and joining, of which nearly all stays."""
    is_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_looking:
            gc.enable()


def leave_alone() -> None:
    """Leaves all that there is now out of every later look."""
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Gives the memory of what was let go of back to the computer, where its C library can be asked to."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def settle() -> None:
    """Takes away all that was let go of, and leaves what stays out of every later look: until this is done again, each is quick."""
    gc.unfreeze()
    leave_alone()
    give_back()


def collect_now() -> None:
    """Takes away what was just let go of: a workbook whose parts know each other, or the last build of several, whose pages still
    hold a file open."""
    gc.collect()
    give_back()
