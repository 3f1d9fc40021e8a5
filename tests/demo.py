"""The example site, and the one that uses every field, as values: built once for all tests of a process that only look at them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ambitieweb.site import Site, build

CONTENT = Path(__file__).parent.parent / "content"
COMPLETE = Path(__file__).parent / "content" / "complete"


@cache
def demo() -> Site:
    """Everything that a build of `content/` gives. A test that changes content builds its own."""
    return build(CONTENT)


@cache
def complete() -> Site:
    """The same of `tests/content/complete/`."""
    return build(COMPLETE)
