"""What fits on a sheet: the largest letters with which all is whole, else the longest texts cut at a sentence.

All measures are in millimetres of an A4; on A3 everything is larger by the same factor, so what fits the one fits the
other. Widths are those of a wide font, so what fits here fits in any font of a reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from ambitieweb.charts.text import SOFT_HYPHEN, text_width, wrap
from ambitieweb.pages.paper.pieces import Piece

LINE = 1.3
"""Height of a line, as a part of the size of the letters."""
BETWEEN = 0.35
"""Room above each piece, as a part of the size of the letters."""
INDENT = 3.0
"""Before the words of an item in a list."""
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A part of a sheet: words that always stay (`head`), pieces of text below them, and room that is taken anyway.

    `beside` stands next to the head in `beside_width`, as the level of a theme does, and `below` under it in the width
    of the cell.
    """

    width: float
    head: str = ""
    pieces: tuple[Piece, ...] = ()
    room: float = 0
    head_width: float = 0
    beside: str = ""
    beside_width: float = 0
    below: str = ""
    below_width: float = 0
    gives_way: int = 0
    """Above 0 for what stands on other sheets as well: it is cut first, down to so many pieces."""
    says_rest: bool = True
    """False when it says nothing of what is left out if nothing is shown at all: the foot of the sheet says it."""
    head_least: float = 0
    """The height that the head takes at least, for what stands before it."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The pieces of a cell that fit. `is_cut` is true when something is left out, and `more` is how many things that are when
    they can be counted, else 0."""

    shown: tuple[tuple[Markup, bool], ...]
    more: int
    is_cut: bool


@dataclass(frozen=True, slots=True)
class FittedRows:
    """The size of the letters and what fits of each cell, row by row."""

    size: float
    rows: tuple[tuple[Fitted, ...], ...]
    height: float
    """How much of the height is taken."""

    @property
    def is_cut(self) -> bool:
        """True when something stands on the site only."""
        return any(cell.is_cut for row in self.rows for cell in row)


def fit(rows: Sequence[Sequence[SheetCell]], height: float, sizes: Sequence[float]) -> FittedRows:
    """Rows of cells under one another in a height. `sizes` go from large to small; below the smallest texts are cut, each
    time the last sentence of the cell that makes the highest row as high as it is."""
    size = size_of(rows, height, sizes)
    parts = [[_Part(cell, size) for cell in row] for row in rows]
    filled = [row for row in parts if row]
    tops = [max(row, key=_high) for row in filled]
    heights = [top.height for top in tops]
    while sum(heights) > height:
        found = [number for number, top in enumerate(tops) if top.kept]
        if not found:
            break
        minor = [number for number in found if 0 < tops[number].cell.gives_way < tops[number].kept]
        highest = max(minor or found, key=lambda number: heights[number])
        tops[highest].cut()
        tops[highest] = max(filled[highest], key=_high)
        heights[highest] = tops[highest].height
    _give_back(parts, height)
    return FittedRows(size, tuple(tuple(part.fitted() for part in row) for row in parts), _height(parts))


def _high(part: _Part) -> float:
    return part.height


def _give_back(parts: Sequence[Sequence[_Part]], height: float) -> None:
    """A long sentence leaves more room than was asked for, and lower cells have room beside a high one: what fits there
    after all comes back, a step at a time, the least cut first."""
    cut = [part for row in parts for part in row if part.is_cut]
    while cut:
        part = max(cut, key=lambda part: (not part.cell.gives_way, part.kept / len(part.cell.pieces)))
        if not part.give_back():
            cut.remove(part)
        elif _height(parts) > height:
            part.cut()
            cut.remove(part)


def _height(parts: Sequence[Sequence[_Part]]) -> float:
    return sum(max((part.height for part in row), default=0) for row in parts)


def size_of(rows: Sequence[Sequence[SheetCell]], height: float, sizes: Sequence[float]) -> float:
    """The largest size at which all is whole, or the smallest when none is small enough."""
    for size in sizes[:-1]:
        if sum(max((_Part(cell, size).height for cell in row), default=0) for row in rows) <= height:
            return size
    return sizes[-1]


def lines_of(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines a text takes, broken between words as a browser does."""
    return _lines(text, round(width / size, 2), bold) if text else 0


def shortened(text: str, width: float, size: float, lines: int, *, bold: bool = False) -> str:
    """The text, or as many whole words as fit in a number of lines, with dots."""
    if lines_of(text, width, size, bold=bold) <= lines:
        return text
    kept = text.split()
    while len(kept) > 1 and lines_of(" ".join((*kept, ELLIPSIS)), width, size, bold=bold) > lines:
        kept.pop()
    words = " ".join(kept)
    # One word that is cut fills its line to the last letter: a little less, so that the dots never stand alone.
    room = width * 0.97 if len(kept) == 1 else width
    while len(words) > 1 and lines_of(f"{words}{ELLIPSIS}", room, size, bold=bold) > lines:
        words = words[:-1]
    return f"{words.rstrip(' ,;:.-(')}{'' if len(kept) == 1 else ' '}{ELLIPSIS}"


def hyphenated(text: str, width: float, size: float, lines: int, language: str) -> str:
    """The bold text with soft hyphens where a word must be broken at this width; unchanged when it takes more lines so."""
    parts = wrap(text, width, size, bold=True, language=language)
    if len(parts) > lines:
        return text
    found, at = "", 0
    for part in parts:
        start = text.index(part[0], at)
        is_whole = text.startswith(part, start)
        end = start + len(part) - (not is_whole)
        found += text[at:end] + ("" if is_whole else SOFT_HYPHEN)
        at = end
    return found


@lru_cache(maxsize=65536)
def _lines(text: str, ems: float, bold: bool) -> int:
    lines, x = 1, 0.0
    space = text_width(" ", 1, bold=bold)
    for word in text.split():
        width = text_width(word, 1, bold=bold)
        if x and x + space + width <= ems:
            x += space + width
            continue
        lines += bool(x)
        x = width
        if width > ems:
            extra, x = _broken(word, ems, bold)
            lines += extra
    return lines


def _broken(word: str, ems: float, bold: bool) -> tuple[int, float]:
    """How many lines more a word takes that is wider than a line, and how far it reaches on its last: letter by letter."""
    extra, x = 0, 0.0
    for letter in word:
        width = text_width(letter, 1, bold=bold)
        if x and x + width > ems:
            extra, x = extra + 1, 0.0
        x += width
    return extra, x


class _Part:
    """A cell in one size while it is cut: the number of its pieces that stay, and of sentences of the last of these."""

    def __init__(self, cell: SheetCell, size: float) -> None:
        self.cell = cell
        self.size = size
        self.kept = len(cell.pieces)
        self.sentences: int | None = None
        self._piece_heights = [self._piece_height(piece, piece.plain) for piece in cell.pieces]
        self._head = self._head_height()
        self.height = self._head + sum(self._piece_heights)

    def _head_height(self) -> float:
        cell, size = self.cell, self.size
        head = lines_of(cell.head, cell.head_width or cell.width, size, bold=True)
        beside = lines_of(cell.beside, cell.beside_width, size) if cell.beside else 0
        below = lines_of(cell.below, cell.below_width, size) if cell.below else 0
        return cell.room + below * size * LINE + max(head * size * LINE, beside * size * LINE, cell.head_least)

    def _piece_height(self, piece: Piece, words: str) -> float:
        width = self.cell.width - (INDENT if piece.is_item else 0)
        return lines_of(words, width, self.size) * self.size * LINE + self.size * BETWEEN + piece.room

    @property
    def is_cut(self) -> bool:
        """True when something is left out."""
        return self.kept < len(self.cell.pieces) or self.sentences is not None

    def cut(self) -> None:
        """Leaves out the last sentence, or the last piece when it is one sentence."""
        left = len(self._last.sentences) if self.sentences is None else self.sentences
        if left > 1:
            self._keep(self.kept, left - 1)
        else:
            self._keep(self.kept - 1, None)

    def give_back(self) -> bool:
        """Takes back the last cut; False when there is none."""
        if not self.is_cut:
            return False
        if self.sentences is None:  # a whole piece was left out: its first sentence comes back
            self._keep(self.kept + 1, 1)
        else:
            self._keep(self.kept, self.sentences + 1)
        if self.sentences == len(self._last.sentences):
            self._keep(self.kept, None)
        return True

    @property
    def _last(self) -> Piece:
        return self.cell.pieces[self.kept - 1]

    def _keep(self, kept: int, sentences: int | None) -> None:
        self.kept, self.sentences = kept, sentences
        self.height = self._head + sum(self._piece_heights[:kept])
        if sentences is not None:
            self.height += self._piece_height(self._last, self._words()) - self._piece_heights[kept - 1]
        if self.is_cut and (kept or self.cell.says_rest):
            self.height += self.size * (LINE + BETWEEN)

    def _words(self) -> str:
        """What stays of the last piece, when it is cut."""
        return f"{' '.join(self._last.sentences[: self.sentences])} {ELLIPSIS}"

    def fitted(self) -> Fitted:
        """What stays of the pieces."""
        shown = [(piece.html, piece.is_item) for piece in self.cell.pieces[: self.kept]]
        if self.sentences is not None:
            shown[-1] = (escape(self._words()), shown[-1][1])
        left = [piece.count for piece in self.cell.pieces[self.kept :]]
        is_counted = self.sentences is None and all(left)
        return Fitted(tuple(shown), sum(left) if is_counted else 0, self.is_cut)
