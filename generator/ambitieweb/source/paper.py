"""What a text processor leaves behind in YAML: fixed spaces and bullets. Read as what the author meant, and reported.

Each is replaced by one character, so that lines and columns stay those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ambitieweb.problems import Span
from ambitieweb.source.rows import FileRow, rows_outside_texts

BULLETS = "\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}\N{BLACK SMALL SQUARE}\N{BLACK CIRCLE}\N{WHITE BULLET}\uf0b7"
FIXED_SPACES = "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}\N{EN SPACE}\N{EM SPACE}"
_FROM_PAPER = re.compile(rf"[{FIXED_SPACES}]|^\s*[{BULLETS}]", re.MULTILINE)
_BEFORE_VALUE = re.compile(rf"[ {FIXED_SPACES}]*(?:[-{BULLETS}][ {FIXED_SPACES}]+)*(?:[\w-]+:(?=[ {FIXED_SPACES}]))?")
_BULLET = re.compile(rf"\s*([{BULLETS}])[ {FIXED_SPACES}]+\S")


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something from paper: the slug of its problem, where it stands, and how often in this file."""

    slug: str
    span: Span
    values: dict[str, object]


def from_paper(text: str, starts: list[int], lines: list[str]) -> tuple[str, list[Oddity]]:
    """The text with plain spaces and dashes, and what was odd. `starts` says where each line begins in the text."""
    if text.isascii() or not _FROM_PAPER.search(text):
        return text, []
    characters = list(text)
    rows = list(rows_outside_texts(lines))
    spaces: list[Span] = []
    for row in rows:
        for column in _fixed_spaces(row):
            characters[starts[row.number] + column] = " "
            spaces.append(Span(row.number + 1, column + 1, column + 2))
    found = [Oddity("vaste-spatie", spaces[0], {"aantal": len(spaces)})] if spaces else []
    rows = [row for row in rows if not row.is_text]
    told: int | None = None
    for position, row in enumerate(rows):
        match = _BULLET.match(row.line)
        if told is not None and (row.indent < told or (row.indent == told and match is None)):
            told = None
        if match is None or not _starts_an_item(rows, position):
            continue
        characters[starts[row.number] + match.start(1)] = "-"
        if told != row.indent:  # once for a list
            span = Span(row.number + 1, match.start(1) + 1, match.end(1) + 1)
            found.append(Oddity("geen-streepje", span, {"teken": match[1]}))
        told = row.indent
    return "".join(characters), found


def _fixed_spaces(row: FileRow) -> Iterator[int]:
    """The columns of fixed spaces that YAML would not take for a space: before a key, and right behind a dash or colon."""
    line = row.line
    if row.is_text:
        yield from (column for column in range(row.indent) if line[column] in FIXED_SPACES)
        return
    match = _BEFORE_VALUE.match(line)
    assert match is not None, "the pattern matches nothing as well"
    end = match.end()
    yield from (column for column in range(end) if line[column] in FIXED_SPACES)
    if line[:end].endswith(":") and line[end] in FIXED_SPACES:
        yield end


def _starts_an_item(rows: list[FileRow], position: int) -> bool:
    """True below a key without a value and below another item; a dash elsewhere belongs to the text of the line above."""
    own = rows[position].indent
    for above in reversed(rows[:position]):
        if above.indent > own:
            continue
        if above.indent == own and (above.is_item or _BULLET.match(above.line)):
            return True
        return above.has_no_value
    return False
