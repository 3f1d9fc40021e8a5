"""The lines of a YAML file that give it its shape, found without a parser: for files that a parser cannot read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_KEY = r"[^\s#'\"\[\]{},&*!|>%@`-][^#:]*?"
_OPENS_TEXT = re.compile(rf"(\s*(?:-\s+)*)({_KEY}\s*:\s+)?[|>][-+]?\d?[-+]?\s*(?:#.*)?$")
_QUOTED = re.compile(rf"\s*(?:-\s+)*(?:{_KEY}:\s+)?(['\"])")
_LOOKS_LIKE_KEY = re.compile(r"\s*(?:-\s+)*[\w-]+:(?:\s|$)")
_KEY_WITHOUT_SPACE = re.compile(
    r"(\s*(?:- +)*(?!(?:https?|mailto|tel|sip|ftp|file|urn|doi):)[^\W\d][\w-]*):\S", re.IGNORECASE
)
_MAY_LACK_SPACE = re.compile(r"^[\s-]*[^\W\d][\w-]*:\S", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_ENDS = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}


@dataclass(frozen=True, slots=True)
class FileRow:
    """A line that is not empty, no comment and no part of a text of several lines; its number counts from 0."""

    number: int
    line: str
    open_quote: int | None = None
    """The column of a quote that does not close before the next key."""
    is_text: bool = False
    """True for a line of a text of several lines that has too few plain spaces in front to belong to it."""

    @property
    def indent(self) -> int:
        """How many spaces stand in front, of whatever kind."""
        return len(self.line) - len(self.line.lstrip())

    @property
    def is_item(self) -> bool:
        """True for a line with a dash in front."""
        return self.line.lstrip().startswith("- ")

    @property
    def has_no_value(self) -> bool:
        """True for a key with nothing behind it."""
        return _COMMENT.sub("", self.line).rstrip().endswith(":")


def rows_outside_texts(lines: Sequence[str]) -> Iterator[FileRow]:
    """The rows in order, and among them lines of a text that fall out of it."""
    number = 0
    while number < len(lines):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            number += 1
            continue
        if match := _OPENS_TEXT.match(line):
            yield FileRow(number, line)
            outer = len(match[1]) if match[2] else len(match[1].rstrip()) - 1
            end = _behind_text(lines, number + 1, outer)
            for row in range(number + 1, end):
                if lines[row].strip() and len(lines[row]) - len(lines[row].lstrip(" ")) <= outer:
                    yield FileRow(row, lines[row], is_text=True)
            number = end
            continue
        quote = _QUOTED.match(line)
        closed_on = _closed_on(lines, number, quote) if quote else number
        yield FileRow(number, line, quote.start(1) if quote and closed_on is None else None)
        number = (number if closed_on is None else closed_on) + 1


def looks_like_key(line: str) -> bool:
    """True for a line that starts with a word and a colon."""
    return _LOOKS_LIKE_KEY.match(line) is not None


def key_without_space(line: str) -> re.Match[str] | None:
    """What stands before the colon of `naam:Proef`, with its indent; addresses and times are no keys."""
    return _KEY_WITHOUT_SPACE.match(line)


def may_lack_space(text: str) -> bool:
    """False when no line of a text can be of that kind."""
    return _MAY_LACK_SPACE.search(text) is not None


def _behind_text(lines: Sequence[str], number: int, outer: int) -> int:
    while number < len(lines) and (
        not lines[number].strip() or len(lines[number]) - len(lines[number].lstrip()) > outer
    ):
        number += 1
    return number


def _closed_on(lines: Sequence[str], number: int, quote: re.Match[str]) -> int | None:
    """The number of the line on which a quoted text ends; None when a key comes first, or nothing."""
    end = _ENDS[quote[1]]
    if end.match(lines[number], quote.end()):
        return number
    for later in range(number + 1, len(lines)):
        if looks_like_key(lines[later]):
            return None
        if end.match(lines[later]):
            return later
    return None
