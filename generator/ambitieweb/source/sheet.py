"""A CSV file as rows of cells that remember where they stand, whatever program wrote it.

Python's own `csv` module says of no cell in which line and column it stands, and a message without a place helps nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from ambitieweb.problems import Place, Problem, Span, error
from ambitieweb.source.decoding import Undecodable, decoded, lines_of
from ambitieweb.source.files import MAX_BYTES, DataFile
from ambitieweb.source.traces import versions

MAX_COLUMNS = 300
SEPARATORS = ";\t,|"
_NAMED_SEPARATOR = re.compile(r'sep=([^\w\s"]|\t)[ \r]*', re.IGNORECASE)
_OTHER_SEPARATORS = "~^\u00a6#*!:\x1f"
_QUOTED = re.compile(r'"[^"]*"')
_LOOKED_AT = 30
HIDDEN = "\N{MIDDLE DOT}"
"""Stands for each letter of what an excerpt must not show: names and addresses of people."""


@dataclass(frozen=True, slots=True)
class FileCell:
    """What one cell says, on one line and without spaces around it, and where it starts."""

    text: str
    span: Span


Row = tuple[FileCell, ...]


@dataclass(frozen=True, slots=True)
class FileSheet:
    """The rows of a file that say something."""

    path: str
    lines: tuple[str, ...]
    rows: tuple[Row, ...]

    def place(self, cell: FileCell, shown: Collection[FileCell] = (), *, is_hidden: bool = False) -> Place:
        """The place of a cell. Its excerpt shows the cell itself, unless it `is_hidden`, and those in `shown`; the letters
        of all others, and of mail addresses, become dots: a form tool writes who answered in the same line."""
        line = self.lines[cell.span.line - 1]
        cells = [other for other in (shown if is_hidden else (cell, *shown)) if "@" not in other.text]
        visible = {column for other in cells for column in _columns(other, cell.span.line, len(line))}
        excerpt = (
            sign if column in visible or not sign.isalnum() else HIDDEN for column, sign in enumerate(line, start=1)
        )
        return Place(self.path, cell.span, "".join(excerpt))


def read_sheet(file: DataFile) -> tuple[FileSheet | None, list[Problem]]:
    """The rows of a CSV file and what is wrong with its form; None when it is no CSV at all.

    Rows and cells without text at the end are left out, and so is the line `sep=;` with which Excel names its separator.
    """
    here = Place(file.path)
    if file.size > MAX_BYTES:
        return None, [error("csv-te-groot", here, grootte=file.size // 1000, hoogste=MAX_BYTES // 1000)]
    text = decoded(file.data)
    if isinstance(text, Undecodable):
        span = Span(text.line, text.column, text.column + 1)
        return None, [error(text.slug, Place(file.path, span, _bare(text)) if text.line else here)]
    lines = tuple(lines_of(text))
    if found := versions(text, lines):
        return None, [error(odd.slug, Place(file.path, odd.span, lines[odd.span.line - 1])) for odd in found]
    named = _NAMED_SEPARATOR.fullmatch(lines[0])
    other = None if named else _other_separator(lines)
    if other is not None:
        return None, [_unknown_separator(file.path, lines, other)]
    scan = _Scan(lines, named[1] if named else separator_of(lines), 1 if named else 0)
    rows = tuple(row for row in map(_trimmed, scan.rows()) if row)
    sheet = FileSheet(file.path, lines, rows)
    if not rows:
        return None, [error("csv-leeg", here)]
    problems = [error("csv-aanhaling-open", sheet.place(quote)) for quote in scan.open_quotes]
    widest = max(rows, key=len)
    if len(widest) > MAX_COLUMNS:
        place = sheet.place(widest[MAX_COLUMNS])
        return None, [*problems, error("csv-te-breed", place, aantal=len(widest), hoogste=MAX_COLUMNS)]
    return sheet, problems


def separator_of(lines: tuple[str, ...]) -> str:
    """The sign that splits most of the first lines into equally many cells; a semicolon when none of them does."""
    head = [_QUOTED.sub("", line) for line in lines[:_LOOKED_AT] if line.strip()]
    counts = {sign: [line.count(sign) for line in head] for sign in SEPARATORS}

    def fits(sign: str) -> tuple[int, int]:
        most = max(counts[sign], default=0)
        usual = max(set(counts[sign]) - {0}, key=lambda count: (counts[sign].count(count), count), default=0)
        return (counts[sign].count(usual) if usual else 0, most)

    return max(SEPARATORS, key=fits)


def _other_separator(lines: tuple[str, ...]) -> str | None:
    """The sign that stands equally often in every line of a file in which none of the known separators stands."""
    head = [_QUOTED.sub("", line) for line in lines[:_LOOKED_AT] if line.strip()]
    if len(head) < 2 or any(sign in line for line in head for sign in SEPARATORS):
        return None
    for sign in _OTHER_SEPARATORS:
        times = {line.count(sign) for line in head}
        if len(times) == 1 and times != {0}:
            return sign
    return None


def _unknown_separator(path: str, lines: tuple[str, ...], sign: str) -> Problem:
    number = next(number for number, line in enumerate(lines) if sign in line)
    column = lines[number].index(sign) + 1
    bare = "".join(letter if not letter.isalnum() else HIDDEN for letter in lines[number])
    return error("csv-scheidingsteken", Place(path, Span(number + 1, column, column + 1), bare), teken=sign)


@dataclass(slots=True)
class _Scan:
    """The reading of one file: what has been met on the way."""

    lines: tuple[str, ...]
    separator: str
    line: int
    column: int = 0
    open_quotes: list[FileCell] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        while self.line < len(self.lines):
            row: list[FileCell] = []
            self.column = 0
            is_more = True
            while is_more:
                cell, is_more = self._cell()
                row.append(cell)
            yield tuple(row)
            self.line += 1

    def _cell(self) -> tuple[FileCell, bool]:
        """The next cell, and whether another follows in its row."""
        line = self.lines[self.line]
        start = self.column
        while start < len(line) and line[start] == " ":
            start += 1
        if line[start : start + 1] == '"' and (quoted := self._quoted(start)):
            return quoted
        end = line.find(self.separator, self.column)
        stop = len(line) if end < 0 else end
        self.column = stop + 1
        text = " ".join(line[start:stop].removeprefix('"').split())
        written = len(line[start:stop].rstrip())
        return FileCell(text, Span(self.line + 1, start + 1, start + max(written, 1) + 1)), end >= 0

    def _quoted(self, start: int) -> tuple[FileCell, bool] | None:
        """A cell between quotes, over several lines if need be; None when the quote never closes."""
        number, position = self.line, start + 1
        parts: list[str] = []
        while True:
            line = self.lines[number]
            end = line.find('"', position)
            if end < 0:
                parts.extend((line[position:], "\n"))
                number, position = number + 1, 0
                if self.open_quotes:  # told once; from here on a quote closes on its own line or is a letter
                    return None
                if number >= len(self.lines):
                    self.open_quotes.append(FileCell('"', Span(self.line + 1, start + 1, start + 2)))
                    return None
                continue
            parts.append(line[position:end])
            position = end + 1
            if line[position : position + 1] != '"':
                break
            parts.append('"')
            position += 1
        after = line.find(self.separator, position)
        stop = len(line) if after < 0 else after
        parts.append(line[position:stop])
        first = self.lines[self.line]
        close = len(line[:stop].rstrip()) if number == self.line else len(first)
        span = Span(self.line + 1, start + 1, max(close, start + 1) + 1)
        self.line, self.column = number, stop + 1
        return FileCell(" ".join("".join(parts).split()), span), after >= 0


def _trimmed(row: Row) -> Row:
    """The row without the empty cells at its end."""
    length = len(row)
    while length and not row[length - 1].text:
        length -= 1
    return row[:length]


def _columns(cell: FileCell, line: int, length: int) -> range:
    return range(cell.span.column, min(cell.span.end_column, length + 1)) if cell.span.line == line else range(0)


def _bare(found: Undecodable) -> str:
    """The line with all its letters hidden but the sign that is wrong: nobody knows yet which cells hold names."""
    signs = enumerate(found.text, start=1)
    return "".join(sign if column == found.column or not sign.isalnum() else HIDDEN for column, sign in signs)
