"""A table on a sheet: columns of equal width below their headings, and before each row its name where there are more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.fitting import LINE, SheetCell, fit, lines_of, shortened
from ambitieweb.pages.paper.frame import GAP, HEIGHT, WIDTH, PaperSheet, foot_height, foot_of, head_of
from ambitieweb.pages.paper.pieces import Piece
from ambitieweb.pages.writer import Writer

SIZES = (4.2, 3.8, 3.4, 3.1, 2.8, 2.5)
"""Of the letters in the cells; the stylesheet has the same."""
NAME = 38.0
"""Width of the column with the names of the rows."""
BETWEEN = 4.0
"""Between two columns."""
HEADING = 3.2
ROW = 3.2
"""Room that a row takes beside its words."""
NAME_LINES = 2


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row before it is fitted: its name, empty when it is the only one, and the pieces of each cell."""

    name: str
    cells: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What stands around the table: kind of sheet, title, lines beside it, a line below, and where it comes from."""

    kicker: tuple[str, ...]
    title: str
    aside: tuple[str, ...]
    lead: str
    crumbs: tuple[str, ...]
    notice: str = ""


def row_name(name: str, short: str) -> str:
    """The name of a row, or the short one when it would take too many lines."""
    return name if lines_of(name, NAME, SIZES[-1], bold=True) <= NAME_LINES else short


def grid(
    desk: Desk, writer: Writer, key: str, names: Names, headings: Sequence[str], rows: Sequence[GridRow]
) -> PaperSheet:
    """The sheet with the largest letters in which all fits, else with the longest cells cut at a sentence."""
    head, foot = head_of(names.kicker, names.title, names.aside), foot_of(desk, names.crumbs, names.notice)
    is_named = any(row.name for row in rows)
    room = WIDTH - (NAME + BETWEEN if is_named else 0)
    width = (room - BETWEEN * (len(headings) - 1)) / len(headings)
    titles = tuple(shortened(heading, width, HEADING, 2, bold=True) for heading in headings)
    told = lines_of(names.lead, WIDTH, HEADING) * HEADING * LINE + GAP if names.lead else 0
    top = max(lines_of(title, width, HEADING, bold=True) for title in titles) * HEADING * LINE + 2
    body = HEIGHT - head.height - foot_height(foot, desk) - told - top - 2 * GAP - 1
    lines = NAME_LINES if len(rows) * (NAME_LINES * SIZES[-1] * LINE + ROW) <= body else 1
    called = [shortened(row.name, NAME, SIZES[-1], lines, bold=True) if row.name else "" for row in rows]
    cells = [
        [
            SheetCell(NAME, name, room=ROW),
            *(SheetCell(width, pieces=pieces, room=ROW, says_rest=False) for pieces in row.cells),
        ]
        for name, row in zip(called, rows, strict=True)
    ]
    found = fit(cells, body, SIZES)
    shown = [{"name": name, "cells": cells[1:]} for name, cells in zip(called, found.rows, strict=True)]
    is_short = list(titles) != list(headings) or called != [row.name for row in rows]
    html = desk.render(
        "paper/grid.html",
        writer,
        key=key,
        head=head,
        foot=foot,
        lead=names.lead,
        titles=titles,
        rows=shown,
        is_named=is_named,
        size=SIZES.index(found.size),
        is_cut=found.is_cut or head.is_cut or is_short,
    )
    return PaperSheet(key, html)
