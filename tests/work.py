"""How much work something is, counted in calls of functions: the same on every computer, however busy."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


class TooMuchWork(AssertionError):
    """It was stopped, for it may never have ended."""


def calls(action: Callable[[], object], most: int) -> int:
    """The number of calls that an action makes; it is stopped when there are more than `most`."""
    count = 0

    def see(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        if event == "call" or event == "c_call":  # a tuple makes this half as slow again
            count += 1
            if count > most:
                sys.setprofile(None)
                raise TooMuchWork(f"more than {most} calls, in {frame.f_code.co_filename}:{frame.f_lineno}")

    _watched(action, see)
    return count


def times(action: Callable[[], object], function: Callable[..., object]) -> int:
    """How often an action calls one function of ours."""
    code, count = function.__code__, 0

    def see(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code is code

    _watched(action, see)
    return count


def _watched(action: Callable[[], object], see: Callable[[FrameType, str, object], None]) -> None:
    before = sys.getprofile()
    sys.setprofile(see)
    try:
        action()
    finally:
        sys.setprofile(before)
