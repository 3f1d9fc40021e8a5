"""What stands in a YAML or CSV file that no author typed, or that says something else than it seems to: two versions of
the same lines, line ends that no editor shows, and dashes with no space behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ambitieweb.problems import Span
from ambitieweb.source.paper import BULLETS, Oddity
from ambitieweb.source.rows import FileRow, rows_outside_texts

_LINE_END = re.compile("\r\n|\n")
_OLD_MAC_END = re.compile("\r\n|\r|\n")
_UNSEEN = re.compile("[\x0b\x0c\x85\u2028\u2029]|\r(?!\n)")
_UNSEEN_IN_OLD_MAC_FILE = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and spaces without width, which come along from text processors: search would not find the word."""
_VERSION = re.compile(r"\s*(<{7}|>{7}|\|{7})(?: .*)?$")
_MARKS_OF_VERSIONS = ("<<<<<<<", ">>>>>>>", "|||||||")
_ITEM = re.compile(rf"\s*([-{BULLETS}])(?=[^\W\d_]|[\"'(«„“‘])")
_NUMBER_AS_ITEM = re.compile(rf"\s*([-{BULLETS}])(?=\d)")
_MAY_HOLD_ITEMS = re.compile(rf"^\s*[-{BULLETS}][^\s>-]", re.MULTILINE)


def without_width(text: str) -> str:
    """The text without the signs that take no room, which nobody sees."""
    return _WITHOUT_WIDTH.sub("", text)


def line_starts(text: str) -> list[int]:
    """Where each line begins, as editors count them."""
    if "\r" not in text:
        return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]
    return [0, *(match.end() for match in _ends(text).finditer(text))]


def lines_of(text: str) -> list[str]:
    """The lines as editors count them: what no editor shows as a line end is part of a line."""
    if "\r" not in text:
        return text.split("\n")
    return _ends(text).split(text)


def _ends(text: str) -> re.Pattern[str]:
    return _OLD_MAC_END if _is_of_old_mac(text) else _LINE_END


def _is_of_old_mac(text: str) -> bool:
    """True for a file that has no other line ends than those of an old Mac, but for one that was added at its end."""
    return "\r" in text and "\n" not in text.rstrip("\r\n")


def without_unseen_ends(text: str, starts: Sequence[int]) -> tuple[str, list[Oddity]]:
    """The text with a space for each line end that no editor shows, and where the first of them stands."""
    if text.isascii() and not any(sign in text for sign in "\r\x0b\x0c"):
        return text, []
    unseen = _UNSEEN_IN_OLD_MAC_FILE if _is_of_old_mac(text) else _UNSEEN
    found = list(unseen.finditer(text))
    if not found:
        return text, []
    line = max(row for row, start in enumerate(starts) if start <= found[0].start())
    column = found[0].start() - starts[line] + 1
    values: dict[str, object] = {"teken": f"U+{ord(found[0][0]):04X}", "aantal": len(found)}
    return unseen.sub(" ", text), [Oddity("onzichtbaar-regeleinde", Span(line + 1, column, column + 1), values)]


def versions(text: str, lines: Sequence[str]) -> list[Oddity]:
    """Where two versions of the same lines stand below each other, each place once, from its first mark."""
    if not any(mark in text for mark in _MARKS_OF_VERSIONS):
        return []
    found: list[Oddity] = []
    is_open = False
    for number, line in enumerate(lines):
        match = _VERSION.match(line)
        if match is None:
            continue
        if not is_open:
            found.append(Oddity("twee-versies", Span(number + 1, match.start(1) + 1, len(line.rstrip()) + 1), {}))
        is_open = match[1][0] != ">"
    return found


def dashes_without_space(text: str, lines: Sequence[str]) -> list[Oddity]:
    """Items of a list whose dash has no space behind it: YAML would take them for keys or for one text."""
    if not _MAY_HOLD_ITEMS.search(text):
        return []
    rows = [row for row in rows_outside_texts(lines) if not row.is_text]
    return [_oddity(row, match) for position, row in enumerate(rows) if (match := _item(rows, position))]


def _item(rows: Sequence[FileRow], position: int) -> re.Match[str] | None:
    row = rows[position]
    match = _ITEM.match(row.line)
    if match is None and (number := _NUMBER_AS_ITEM.match(row.line)):
        match = number if any(other.is_item for other in _siblings(rows, position)) else None
    return match if match and _is_in_list(rows, position) else None


def _is_in_list(rows: Sequence[FileRow], position: int) -> bool:
    """True below a key without a value, and beside another item."""
    row = rows[position]
    above = next((other for other in reversed(rows[:position]) if other.indent <= row.indent), None)
    is_first = above is not None and above.has_no_value and (above.indent < row.indent or not above.is_item)
    return is_first or any(other.is_item or _ITEM.match(other.line) for other in _siblings(rows, position))


def _siblings(rows: Sequence[FileRow], position: int) -> Iterator[FileRow]:
    """The rows just as far in, up to the first that is less far in."""
    own = rows[position].indent
    for direction in (reversed(rows[:position]), iter(rows[position + 1 :])):
        for other in direction:
            if other.indent < own:
                break
            if other.indent == own:
                yield other


def _oddity(row: FileRow, match: re.Match[str]) -> Oddity:
    span = Span(row.number + 1, match.start(1) + 1, match.end(1) + 1)
    if match[1] != "-":
        return Oddity("geen-streepje", span, {"teken": match[1]})
    return Oddity("spatie-achter-streepje", span, {})
