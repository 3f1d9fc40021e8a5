"""Counts as a small picture in one line: cells beside each other, the fuller the more ('2 op 1', '4 op 3'). For votes, answers and webs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ambitieweb.languages import grouped
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer

TINTS = 3
"""So many tints tell how large a part of the most a count is."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often, of what; `is_marked` for what counts, such as the level that was decided."""

    n: int
    words: str
    is_marked: bool = False
    is_plain: bool = False
    """True for what stands outside the scale, such as votes for no level."""


@dataclass(frozen=True, slots=True)
class _Cell:
    count: str
    words: str
    tint: int
    is_marked: bool


def strip(desk: Desk, writer: Writer, counts: Sequence[Count], heard: str) -> Markup:
    """The cells; '' without any. `heard` says before them what they count, to who cannot see them."""
    most = max((count.n for count in counts if not count.is_plain), default=0) or 1
    cells = [
        _Cell(
            grouped(Decimal(count.n), desk.language),
            count.words,
            0 if count.is_plain else -(-count.n * TINTS // most),
            count.is_marked,
        )
        for count in counts
    ]
    return Markup(desk.render("parts/strip.html", writer, cells=cells, heard=heard)) if cells else Markup()
