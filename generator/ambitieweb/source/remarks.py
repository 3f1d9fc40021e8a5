"""What YAML reads without trouble but an author seldom means: dashes too far right, texts that a # cuts off, curly quotes,
names behind & that nothing asks for, lines without a space behind their colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ambitieweb.problems import Place, Problem, Span, error, warning
from ambitieweb.source.backslashes import in_single_quotes, path_code
from ambitieweb.source.nodes import Mapping, Scalar
from ambitieweb.source.paper import BULLETS
from ambitieweb.source.rows import key_without_space, may_lack_space

Mark: TypeAlias = Any
"""A place in the text; libyaml and pure Python have unrelated classes for it."""

_CUT_BY_HASH = re.compile(r" (#[^\W_]|# \d)")
"""A `#` right behind a text and in front of a word or number: `Perceel #1`. Two spaces before it make it a comment."""
_OPEN, _CLOSED = "\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
_LEFT, _RIGHT = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"
_CURLY = re.compile(rf"[{_OPEN}{_CLOSED}][^{_OPEN}{_CLOSED}]+[{_OPEN}{_CLOSED}]|{_LEFT}[^{_LEFT}{_RIGHT}]+{_RIGHT}")
"""A text that stands whole between the curly quotes of a text processor."""
_SELDOM = re.compile(rf" #[ \w]|[{_OPEN}{_CLOSED}{_LEFT}]")
"""What a line holds when it may have one of these two; few lines do."""
_SELDOM_SIGNS = (" #", *_OPEN, _CLOSED, _LEFT)
_STARTS_ITEM = re.compile(r"- |-(?=[^\W\d_])")
_MARK_OF_LIST = re.compile(rf"\s*(?:- +)*((?:[+{BULLETS}]|\d{{1,2}}[.)]) )")
_NOTHING_BUT_DASHES = re.compile(r"\s*(?:- +)*")


@dataclass(slots=True)
class Remarks:
    """The places found while a file is read."""

    lines: Sequence[str]
    dashes: list[Span] = field(default_factory=list)
    cut_texts: list[Span] = field(default_factory=list)
    curly: list[tuple[Span, str]] = field(default_factory=list)
    glued: list[tuple[Span, str]] = field(default_factory=list)
    unspaced: list[Span] = field(default_factory=list)
    path_codes: list[tuple[Span, str, str]] = field(default_factory=list)
    anchors: dict[str, Span] = field(default_factory=dict)
    empty_anchors: list[Span] = field(default_factory=list)
    odd_rows: frozenset[int] = frozenset()
    unspaced_rows: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Which lines need a look at all."""
        text = "\n".join(self.lines)
        if may_lack_space(text):
            self.unspaced_rows = frozenset(row for row, line in enumerate(self.lines) if key_without_space(line))
        if any(sign in text for sign in _SELDOM_SIGNS):
            self.odd_rows = frozenset(row for row, line in enumerate(self.lines) if _SELDOM.search(line))

    def on_plain(self, text: str, start: Mark, end: Mark) -> Mapping | None:
        """A text without quotes: the keys that its lines are meant to be, when they are."""
        if end.line >= len(self.lines):
            return None
        if start.line in self.unspaced_rows:
            meant = self._keys(start, end)
            if meant is not None:
                return meant
        if start.line != end.line:
            self.dashes.extend(self._dashes(start, end))
            self.glued.extend(self._glued(start, end))
        if end.line in self.odd_rows:
            self._on_odd_row(text, start, end)
        return None

    def on_quoted(self, text: str, start: Mark, end: Mark) -> str:
        """What a text between double quotes says; a path in it is taken as it stands."""
        if start.line != end.line or not 0 < start.column + 1 < end.column:
            return text
        inner: str = self.lines[start.line][start.column + 1 : end.column - 1]
        code = path_code(inner) if "\\" in inner else None
        if code is None:
            return text
        column = start.column + 2 + code[0]
        span = Span(start.line + 1, column, column + len(code[1]))
        self.path_codes.append((span, code[1], in_single_quotes(inner)))
        return inner

    def on_anchor(self, anchor: str, start: Mark) -> None:
        """A name behind `&`: when nothing asks for it, it is the first word of a text."""
        self.anchors.setdefault(anchor, self.place_of_anchor(start))

    def place_of_anchor(self, start: Mark) -> Span:
        """The `&` of a name."""
        column = self.lines[start.line].find("&", start.column)
        column = column if column >= 0 else start.column
        return Span(start.line + 1, column + 1, column + 2)

    def problems(self, path: str) -> Iterator[Problem]:
        """What to say of all of it."""

        def at(span: Span) -> Place:
            return Place(path, span, self.lines[span.line - 1])

        yield from (error("spatie-ontbreekt", at(span)) for span in self.unspaced)
        for span, code, meant in self.path_codes:
            yield warning("schuine-streep-in-pad", at(span), code=code, bedoeld=meant)
        yield from (error("streepje-in-tekst", at(span)) for span in self.dashes)
        yield from (error("opsomming-wordt-tekst", at(span), teken=mark) for span, mark in self.glued)
        yield from (
            error("ster-of-en-teken", at(span)) for span in sorted({*self.anchors.values(), *self.empty_anchors})
        )
        for span in self.cut_texts:
            yield warning("hekje-in-tekst", at(span), tekst=self.lines[span.line - 1][span.column - 1 :].rstrip())
        for span, word in self.curly:
            yield warning("krul-aanhaling", at(span), f'"{word[1:-1]}"', tekst=word)

    def _keys(self, start: Mark, end: Mark) -> Mapping | None:
        """`naam:Proef` and the lines below it as keys with values; of a single line only where it has its own line."""
        before = self.lines[start.line][: start.column]
        rows = range(start.line, end.line + 1)
        if not _NOTHING_BUT_DASHES.fullmatch(before) or ("-" in before and len(rows) == 1):
            return None
        found = [(row, match) for row in rows if (match := key_without_space(self.lines[row]))]
        if not found or found[0][0] != start.line or (len(found) == 1 and len(rows) > 1):
            return None
        if len(rows) == 1 and self.lines[start.line][end.column : end.column + 1] == ":":
            return None  # a key with a colon in it, such as `a:b: c`
        entries = []
        for row, match in found:
            line, colon = self.lines[row], match.end(1)
            rest = line[colon + 1 : end.column if row == end.line else None].rstrip()
            self.unspaced.append(Span(row + 1, colon + 1, colon + 2))
            key = Scalar(match[1].strip(" -"), Span(row + 1, match.end(1) - len(match[1].strip(" -")) + 1, colon + 1))
            entries.append((key, Scalar(rest, Span(row + 1, colon + 2, colon + 2 + len(rest)))))
        return Mapping(tuple(entries), entries[0][0].span)

    def _dashes(self, start: Mark, end: Mark) -> Iterator[Span]:
        """Dashes that look like the start of an item but stand so far to the right that they belong to the text above."""
        for row in range(start.line + 1, end.line + 1):
            column = len(self.lines[row]) - len(self.lines[row].lstrip())
            if _STARTS_ITEM.match(self.lines[row], column):
                yield Span(row + 1, column + 1, column + 2)

    def _glued(self, start: Mark, end: Mark) -> Iterator[tuple[Span, str]]:
        """The first mark of a list whose lines YAML puts behind each other as one text."""
        found = [
            (row, match) for row in range(start.line, end.line + 1) if (match := _MARK_OF_LIST.match(self.lines[row]))
        ]
        if len(found) > 1 and found[0][0] == start.line:
            row, match = found[0]
            yield Span(row + 1, match.start(1) + 1, match.end(1)), match[1].strip()

    def _on_odd_row(self, text: str, start: Mark, end: Mark) -> None:
        line = self.lines[end.line]
        if match := _CUT_BY_HASH.match(line, end.column):
            self.cut_texts.append(Span(end.line + 1, match.start(1) + 1, len(line.rstrip()) + 1))
        is_key = line[end.column : end.column + 1] == ":"
        if start.line == end.line and not is_key and _CURLY.fullmatch(text):
            self.curly.append((Span(start.line + 1, start.column + 1, end.column + 1), text))
