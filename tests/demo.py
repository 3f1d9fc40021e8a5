"""The example site as values, built once for all tests of a process that only look at it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ambitieweb.site import Site, build

CONTENT = Path(__file__).parent.parent / "content"


@cache
def demo() -> Site:
    """Everything that a build of `content/` gives. A test that changes content builds its own."""
    return build(CONTENT)
