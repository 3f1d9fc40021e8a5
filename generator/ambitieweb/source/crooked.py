"""Lines with too many or too few spaces in front, where a parser only says on which line it got stuck."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ambitieweb.source.rows import FileRow, rows_outside_texts

_STEP = 2
_OPENS_TEXT = re.compile(r"[|>][-+\d]*\s*$")


@dataclass(frozen=True, slots=True)
class CrookedLine:
    """A line, counted from 0, and how many spaces belong in front of it."""

    row: int
    spaces: int


def crooked(lines: Sequence[str], stuck: int) -> tuple[CrookedLine, ...]:
    """The lines that do not stand straight, when the parser got stuck on a line that is less far in than the block above it, and
    further than what that block belongs to. The block is too far in when the line stands where it belongs, or when the lines
    that stand as it does are more; else the line itself is."""
    rows = [row for row in rows_outside_texts(lines) if not row.is_text]
    own = next((row.indent for row in rows if row.number == stuck), None)
    if own is None:
        return ()
    above = [row for row in rows if row.number < stuck]
    outer = next((row for row in reversed(above) if row.indent <= own), None)
    if outer is not None and (outer.indent == own or _column(outer) > own):
        return (CrookedLine(stuck, _column(outer)),) if outer.indent < own else ()
    inner = [row for row in above if outer is None or row.number > outer.number]
    if not inner:
        return ()
    column = min(row.indent for row in inner)
    block = [row for row in inner if row.indent == column]
    if block[0].is_item and not lines[stuck].lstrip().startswith("- "):  # a key that belongs to the last item
        return (CrookedLine(stuck, _column(block[-1])),)
    level = [row for row in _until_outer(rows, stuck, own) if row.indent == own]
    edge = outer.indent if outer is not None else -_STEP
    if own == edge + _STEP or (column != edge + _STEP and len(block) < len(level)):
        return tuple(CrookedLine(row.number, own) for row in block)
    return (CrookedLine(stuck, edge if outer is not None and own - edge < column - own else column),)


def beside(lines: Sequence[str], stuck: int) -> tuple[CrookedLine, ...]:
    """The line itself, where it is further in than the key with a value above it, or not as far as a text of several lines."""
    above = next((row for row in reversed([*rows_outside_texts(lines)]) if row.number < stuck), None)
    if above is None:
        return (CrookedLine(stuck, 0),)
    below = lines[above.number + 1]
    is_in_text = _OPENS_TEXT.search(above.line) and above.number + 1 < stuck
    return (CrookedLine(stuck, len(below) - len(below.lstrip()) if is_in_text else _column(above)),)


def left_behind(lines: Sequence[str], stuck: int) -> tuple[CrookedLine, ...]:
    """The keys of items that stand as far left as the dash of their item, when the parser got stuck on the next dash."""
    rows = [row for row in rows_outside_texts(lines) if not row.is_text]
    own = next((row.indent for row in rows if row.number == stuck), 0)
    found: list[FileRow] = []
    for row in reversed([row for row in rows if row.number < stuck and row.indent <= own]):
        if row.indent < own:
            return ()
        if row.is_item:
            break
        found.append(row)
    else:
        return ()
    names = {_key(row) for row in found}
    found += [row for row in rows if row.number > stuck and row.indent == own and _key(row) in names]
    return tuple(CrookedLine(row.number, own + 2) for row in sorted(found, key=lambda row: row.number))


def _key(row: FileRow) -> str:
    return row.line.partition(":")[0].strip()


def _until_outer(rows: Sequence[FileRow], stuck: int, own: int) -> Sequence[FileRow]:
    below = [row for row in rows if row.number >= stuck]
    end = next((number for number, row in enumerate(below) if row.indent < own), len(below))
    return below[:end]


def _column(row: FileRow) -> int:
    """Where what a line says begins, behind its dashes."""
    return len(row.line) - len(row.line.lstrip(" -")) if row.is_item else row.indent
