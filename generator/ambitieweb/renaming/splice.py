"""Changes of a text by the places of its words: all the rest stays as it was, to the byte."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ambitieweb.problems import Span
from ambitieweb.source.nodes import Entry, Mapping, Scalar, Sequence
from ambitieweb.source.traces import line_starts

_RAW = re.compile(r"((?:[&!]\S*[ \t]+)*)(['\"]?)(.*)\2")
_MARKS = re.compile(r"(?:[&!]\S*\s+)*(['\"]|[|>][^\r\n]*(?=[\r\n]))?")
"""What stands before the letters of a value: its labels, and a quote or the sign of a block with a remark behind it."""
_CLOSED = {"'": re.compile(r"(?:[^']|'')*(?=')"), '"': re.compile(r'(?:[^"\\]|\\.)*(?=")', re.DOTALL)}
_IN_FLOW = re.compile(r"[,\[\]{}]|: |\s#")
_DASH = re.compile(r"\s*-[ \t]+")


class Unsplicable(Exception):
    """A word does not stand in its file as it is read, so that it cannot be changed on its own."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Other letters for those from `start` up to `end`."""

    start: int
    end: int
    text: str


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """The text with its edits made; one that is asked twice is made once. Two that lie over each other cannot both be made."""
    made, done = [], 0
    for edit in sorted(set(edits)):
        if edit.start < done:
            raise Unsplicable(len(line_starts(text[: edit.start])))
        made += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join((*made, text[done:]))


class PlacedText:
    """A text with the places of its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = line_starts(text)
        newline = re.search(r"\r\n|\n|\r", text)
        self.newline = newline[0] if newline else "\n"

    def at(self, span: Span) -> int:
        """Where a span begins."""
        return self.starts[span.line - 1] + span.column - 1

    def end_of(self, span: Span) -> int:
        """Where a span on one line ends."""
        if not span.end_column:
            raise Unsplicable(span.line)
        return self.starts[span.line - 1] + span.end_column - 1

    def end_of_line(self, place: int) -> int:
        """The end of the line that a place stands on, before its line end."""
        match = re.compile(r"[^\r\n]*").match(self.text, place)
        assert match is not None
        return match.end()

    def replaced(self, word: Scalar, text: str) -> Edit:
        """Another value for a word: its quotes, and what names it for use elsewhere, stay."""
        start, end = self.at(word.span), self.end_of(word.span)
        match = _RAW.fullmatch(self.text[start:end].rstrip())
        if match is None or " ".join(match[3].split()) != " ".join(word.text.split()):
            raise Unsplicable(word.span.line)
        return Edit(start + match.start(3), start + match.end(3), text)

    def within(self, word: Scalar, place: int, old: str, new: str) -> Edit:
        """Other letters for those at a place in the value of a text, which may run over several lines."""
        letters = re.compile("(?=" + r"\s+".join(map(re.escape, old.split())) + ")")
        start, end = self._letters(word)
        number = sum(match.start() < place for match in letters.finditer(word.text))
        found = [match.start() for match in letters.finditer(self.text, start, end)]
        times = len(letters.findall(word.text))
        is_all = len(found) == times or (end == len(self.text) and len(found) > times)
        if not is_all or not self.text.startswith(old, found[number]):
            raise Unsplicable(word.span.line)
        return Edit(found[number], found[number] + len(old), new)

    def _letters(self, word: Scalar) -> tuple[int, int]:
        """Where a value begins, behind its marks, and where it ends. Of a text without quotes on several lines only the
        beginning is sure; what stands behind it is not read as part of it, for it comes later."""
        match = _MARKS.match(self.text, self.at(word.span))
        assert match is not None
        start = match.end()
        if match[1] in _CLOSED:
            closed = _CLOSED[match[1]].match(self.text, start)
            if closed is None:
                raise Unsplicable(word.span.line)
            return start, closed.end()
        return start, self.end_of(word.span) if word.span.end_column else len(self.text)

    def with_earlier(self, block: Mapping, old: str, new: str) -> tuple[Edit, ...]:
        """The edits that add an earlier id to a block; where the new id stands among the earlier ones, it takes that place."""
        key, value = block.key(*KEYS), block.get(*KEYS)
        if key is None or value is None:
            return (self._new_line(block, old),)
        items = value.items if isinstance(value, Sequence) else (value,)
        ids = [item for item in items if isinstance(item, Scalar) and item.is_filled_in]
        again = next((item for item in ids if item.text.strip() == new), None)
        if any(item.text.strip() == old for item in ids):
            return ()
        if again is not None:
            return (self.replaced(again, old),)
        if not ids:
            end = self.end_of(key.span)
            if self.text[end : end + 1] != ":" or isinstance(value, Sequence):
                raise Unsplicable(key.span.line)
            return (Edit(end + 1, end + 1, f" [{old}]"),)
        last = self.end_of(ids[-1].span)
        if isinstance(value, Scalar):
            start = self.at(value.span)
            return (Edit(start, last, f"[{self.text[start:last].rstrip()}, {old}]"),)
        if self.text[self.at(value.span)] == "[":
            return (Edit(last, last, f", {old}"),)
        line = self.starts[ids[-1].span.line - 1]
        dash = _DASH.match(self.text, line)
        if dash is None or dash.end() != self.at(ids[-1].span):
            raise Unsplicable(ids[-1].span.line)
        end = self.end_of_line(line)
        return (Edit(end, end, f"{self.newline}{dash[0]}{old}"),)

    def with_earlier_of_name(self, key: Scalar, name: Scalar, old: str) -> tuple[Edit, ...]:
        """The same for a theme that is nothing but its name: it becomes a block."""
        start, end = self.at(name.span), self.end_of(name.span)
        raw = self.text[start:end].rstrip()
        is_quoted = raw[:1] in ("'", '"')
        if is_quoted or not _IN_FLOW.search(raw):
            return (Edit(start, start + len(raw), f"{{{NAME}: {raw}, {KEYS[0]}: [{old}]}}"),)
        indent = " " * (key.span.column + 1)
        lines = (f"{indent}{NAME}: {raw}", f"{indent}{KEYS[0]}: [{old}]")
        between = self.text.index(":", self.end_of(key.span)) + 1
        return (Edit(between, start + len(raw), "".join(self.newline + line for line in lines)),)

    def _new_line(self, block: Mapping, old: str) -> Edit:
        """Behind its name, where that is one line, else before it."""
        first, value = _name_of(block)
        said = f"{KEYS[first.text in _ENGLISH]}: [{old}]"
        start = self.starts[first.span.line - 1]
        before = self.text[start : self.at(first.span)]
        is_short = isinstance(value, Scalar) and value.span.end_column > 0 and value.span.line == first.span.line
        if before.strip(" \ufeff"):
            return self._between(block, said, is_short=is_short)
        if is_short:
            end = self.end_of_line(start)
            return Edit(end, end, f"{self.newline}{before}{said}")
        return Edit(start, start, f"{before}{said}{self.newline}")

    def _between(self, block: Mapping, said: str, *, is_short: bool) -> Edit:
        """In a block between braces."""
        first, value = _name_of(block)
        if self.text[self.at(block.span)] != "{":
            raise Unsplicable(first.span.line)
        if is_short:
            end = self.end_of(value.span)
            end -= len(self.text[:end]) - len(self.text[:end].rstrip())
            return Edit(end, end, f", {said}")
        start = self.at(first.span)
        return Edit(start, start, f"{said}, ")


def _name_of(block: Mapping) -> Entry:
    return next((entry for entry in block.entries if entry[0].text in _NAMES), block.entries[0])


KEYS = ("vroeger", "formerly")
NAME = "naam"
_ENGLISH = ("name",)
_NAMES = (NAME, *_ENGLISH)
