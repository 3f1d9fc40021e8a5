"""How long tests wait for something that must come. No test passes or fails by how fast this computer is: what goes well
never waits so long, and what hangs ends some time."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 300
"""In seconds."""


def comes(is_so: Callable[[], bool]) -> bool:
    """True as soon as something is so; False when it never is."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True
