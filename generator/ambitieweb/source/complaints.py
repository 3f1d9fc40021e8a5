"""What an author did, from what the YAML parser says of it: our own slug, and the words that help most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from ambitieweb.problems import Span

Mark: TypeAlias = Any
"""A place in the text; libyaml and pure Python have unrelated classes for it."""

_WORD = re.compile(r"\s*[\w-]+")
_KEY_WITHOUT_SPACE = re.compile(r"(\s*(?:- +)*[\w-]+):\S")


def explain(failure: Any, lines: Sequence[str]) -> tuple[str, Span, dict[str, str]]:
    """The slug, the stretch of a line, and the values for a complaint of either of the two parsers."""
    said = f"{failure.context or ''} | {failure.problem or ''}".lower()
    at = _Position(failure.problem_mark or failure.context_mark, lines)
    start = _Position(failure.context_mark or failure.problem_mark, lines)
    if "directive" in said or "document start" in said:
        # libyaml stumbles over a line with %, pure Python over what comes after it
        row = next((row for row, line in enumerate(lines) if line.startswith("%")), None)
        if row is not None:
            return "teken-aan-begin", Span(row + 1, 1, 2), {"teken": "%"}
    slug, span = _explain(said, at, start)
    return slug, span, {"teken": at.character} if slug == "teken-aan-begin" else {}


class _Position:
    """A mark held against the text: its line, what stands before it, and what it stands on."""

    def __init__(self, mark: Mark | None, lines: Sequence[str]) -> None:
        last = max(len(lines) - 1, 0)
        self.row = min(mark.line, last) if mark else 0
        self.line = lines[self.row] if lines else ""
        self.column = min(mark.column if mark and mark.line <= last else len(self.line), len(self.line))
        self.before = self.line[: self.column]
        self.character = self.line[self.column : self.column + 1]
        self.indent = len(self.line) - len(self.line.lstrip())

    def span(self, length: int = 1) -> Span:
        """A stretch that starts here."""
        return Span(self.row + 1, self.column + 1, self.column + 1 + length)

    def stretch(self, start: int, end: int) -> Span:
        """A stretch of this line, counted from 0."""
        return Span(self.row + 1, start + 1, end + 1)

    @property
    def whole_line(self) -> Span:
        """Everything on the line but the spaces around it."""
        return self.stretch(self.indent, len(self.line.rstrip()))


def _explain(said: str, at: _Position, start: _Position) -> tuple[str, Span]:
    if "\t" in at.line[: at.column + 1] and not at.line[: at.column + 1].strip():
        tab = at.line.index("\t")
        return "tab-teken", at.stretch(tab, tab + 1)
    if "quoted scalar" in said:
        return "aanhaling-open", start.span()
    if "document start" in said:
        return "geen-yaml", at.span()
    if "sequence entries are not allowed" in said:
        return "lijst-achter-sleutel", at.span()
    if "mapping values are not allowed" in said:
        if at.row > 0 and _WORD.fullmatch(at.before):
            return "inspringing", at.stretch(at.indent, at.column)
        return "dubbele-punt-in-tekst", at.span()
    if "could not find expected ':'" in said:
        if match := _KEY_WITHOUT_SPACE.match(start.line):
            return "spatie-ontbreekt", start.stretch(match.end(1), match.end(1) + 1)
        return "dubbele-punt-ontbreekt", start.whole_line
    if "cannot start any token" in said:
        return ("tab-teken" if at.character == "\t" else "teken-aan-begin"), at.span()
    if "block scalar" in said:
        return "tekst-achter-pijl", at.stretch(at.column, len(at.line.rstrip()) or 1)
    if "flow" in said:
        return "haakje-open", start.span()
    if "alias" in said or "anchor" in said:
        return "ster-of-en-teken", start.span()
    if "block" in said:
        if at.column > at.indent:
            return "tekst-na-waarde", at.stretch(at.column, len(at.line.rstrip()))
        if at.line.lstrip().startswith("- "):
            return "streepje-zonder-sleutel", at.span()
        return "inspringing", at.whole_line
    return "geen-yaml", at.span()
