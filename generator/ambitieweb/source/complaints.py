"""What an author did, from what the YAML parser says of it: our own slug, and the words that help most."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from ambitieweb.problems import Span
from ambitieweb.source.backslashes import ends_in_backslash
from ambitieweb.source.crooked import CrookedLine, beside, crooked, left_behind
from ambitieweb.source.remarks import Mark
from ambitieweb.source.rows import FileRow, key_without_space, rows_outside_texts

_WORD = re.compile(r"\s*[\w-]+")
_KEY_WITH_EQUALS_SIGN = re.compile(r"\s*(?:- +)*[^\W\d][\w-]* *([=;\t])[ \t]*\S")
_CURLY_WITH_COLON = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?([\u201c\u201d\u201e\u2018].*: .*[\u201d\u201c\u2019])\s*$")
_TEXT_BEHIND_HASH = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?[^\s#'\"\[{|>][^#'\"]*\S (#[^\W_]|# \d)")
_OPENS_BRACKET = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?([\[{])")
_ENDS_BEFORE_VALUE = re.compile(r"(?:^|[:\-])\s+$")
_WHOLE_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?((?!- |[\w-]+: +[\[{|>#])[^\s\[{#|>].*?)\s*$")
_ONLY_A_SIGN = re.compile(r"\s*(?:- +)*[\w-]+: +([?-])\s*(?:\s#.*)?")
"""What people write where they do not know yet, and YAML takes for the beginning of something."""
_STAR_OF_ITEM = re.compile(r"\s*(\*) +\S")
_ONE_PAIR = re.compile("[\u201c\u201d\u201e][^\u201c\u201d\u201e]+[\u201c\u201d]")
"""A text that stands whole between the double quotation marks of a text processor."""
_QUOTED_OR_COMMENT = re.compile(r"\"[^\"]*\"|'[^']*'|\s#.*$")


Complaint: TypeAlias = tuple[str, Span, dict[str, str]]
"""The slug, the stretch of a line, and the values for a problem."""


def explain(failure: Any, lines: Sequence[str]) -> list[Complaint]:
    """What is wrong, from a complaint of either of the two parsers: the lines where the author went astray, which may
    stand above the one where the parser got stuck."""
    at = _Position(failure.problem_mark or failure.context_mark, lines)
    return list(_astray(lines, at)) or _straight(_complaint(failure, at, lines), lines)


def _straight(complaint: Complaint, lines: Sequence[str]) -> list[Complaint]:
    """The complaint, or for an indent one for each line that does not stand straight, with how many spaces belong there."""
    slug, span, values = complaint
    if slug not in ("inspringing", "streepje-zonder-sleutel"):
        return [complaint]
    if slug == "streepje-zonder-sleutel" and (left := left_behind(lines, span.line - 1)):
        return [("inspringing", _whole(lines, line.row), {"spaties": str(line.spaces)}) for line in left]
    found = crooked(lines, span.line - 1)
    is_list = all(lines[line.row].lstrip().startswith("- ") for line in (*found, CrookedLine(span.line - 1, 0)))
    if slug == "streepje-zonder-sleutel" and not (found and is_list):
        return [complaint]
    found = found or beside(lines, span.line - 1)
    told = []
    for line in found:
        whole = _whole(lines, line.row)
        told.append(
            ("inspringing", span if line.row + 1 == span.line else whole, {**values, "spaties": str(line.spaces)})
        )
    return told


def _whole(lines: Sequence[str], row: int) -> Span:
    text = lines[row]
    return Span(row + 1, len(text) - len(text.lstrip()) + 1, len(text.rstrip()) + 1)


def without_colons(lines: Sequence[str]) -> list[Complaint]:
    """The lines of a file that has another sign where a colon belongs throughout, which YAML takes for one text."""
    slips = [slip for row in rows_outside_texts(lines) if (slip := _slip(row))]
    return [slip for slip in slips if slip[0] == "is-teken"]


def in_quotes(line: str) -> str | None:
    """The value of a line between quotation marks; None when that is not sure to be what the author meant."""
    match = _WHOLE_VALUE.match(line)
    if match is None or " #" in match[1] or (match[1][0] in "@`%,]}" and ": " in match[1]):
        return None
    return quoted(match[1][1:-1] if _ONE_PAIR.fullmatch(match[1]) else match[1])


def quoted(text: str) -> str | None:
    """The text between straight quotation marks; None when it has both kinds in it."""
    quote = next((quote for quote in "\"'" if quote not in text and not (quote == '"' and "\\" in text)), None)
    return f"{quote}{text}{quote}" if quote else None


def _complaint(failure: Any, at: _Position, lines: Sequence[str]) -> Complaint:
    if match := _ONLY_A_SIGN.fullmatch(at.line):
        return "los-teken", at.stretch(match.start(1), match.end(1)), {"waarde": match[1]}
    if match := _STAR_OF_ITEM.match(at.line):
        return "geen-streepje", at.stretch(match.start(1), match.end(1)), {"teken": match[1]}
    said = f"{failure.context or ''} | {failure.problem or ''}".lower()
    start = _Position(failure.context_mark or failure.problem_mark, lines)
    if "directive" in said or "document start" in said:
        # libyaml stumbles over a line with %, pure Python over what comes after it
        row = next((row for row, line in enumerate(lines) if line.startswith("%")), None)
        if row is not None:
            return "teken-aan-begin", Span(row + 1, 1, 2), {"teken": "%"}
        first = next(rows_outside_texts(lines), None)
        if first is not None and first.indent > at.indent:  # the first key stands further in than this one
            return "inspringing", at.whole_line, {}
    slug, span = _explain(said, at, start)
    return slug, span, {"teken": at.character} if slug == "teken-aan-begin" else {}


def _astray(lines: Sequence[str], at: _Position) -> Iterator[Complaint]:
    """Lines at or above the place where the parser got stuck that explain why, when there are such lines."""
    rows = [row for row in rows_outside_texts(lines) if row.number <= at.row and not row.is_text]
    depth = 0
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        if depth > 0:  # within brackets over several lines an indent says nothing
            depth += _opened(row.line)
            continue
        if row.open_quote is not None and row.number < at.row:
            column = row.open_quote
            if (backslash := ends_in_backslash(row.line)) is not None:
                yield "schuine-streep-aan-eind", Span(row.number + 1, backslash + 1, backslash + 3), {}
                return
            yield "aanhaling-open", Span(row.number + 1, column + 1, column + 2), {}
            return
        bracket = _open_bracket(row.line)
        if bracket is not None and (below.indent <= row.indent if below else row.number < at.row):
            yield "haakje-open", Span(row.number + 1, bracket + 1, bracket + 2), {}
            return
        if bracket is not None:
            depth = _opened(row.line[bracket:])
    found = []
    for row in reversed(rows):
        slip = _slip(row)
        if slip is None and row.number < at.row:
            break
        found += [slip] if slip else []
    for often in ("spatie-ontbreekt", "is-teken"):  # who does so once does so on more lines
        if any(slug == often for slug, _, _ in found):
            slips = [slip for row in rows_outside_texts(lines) if not row.is_text and (slip := _slip(row))]
            found = [*(slip for slip in slips if slip[0] == often and slip not in found), *found]
    yield from sorted(found, key=lambda slip: slip[1])


def _slip(row: FileRow) -> Complaint | None:
    """What makes a line no key with a value although it was meant to be one."""
    if match := key_without_space(row.line):
        return "spatie-ontbreekt", Span(row.number + 1, match.end(1) + 1, match.end(1) + 2), {}
    if match := _KEY_WITH_EQUALS_SIGN.match(row.line):
        column = match.start(1)
        return (
            "is-teken",
            Span(row.number + 1, column + 1, column + 2),
            {"teken": "tab" if match[1] == "\t" else match[1]},
        )
    if match := _CURLY_WITH_COLON.match(row.line):
        return "krul-en-dubbele-punt", Span(row.number + 1, match.start(1) + 1, match.end(1) + 1), {}
    if match := _TEXT_BEHIND_HASH.match(row.line):
        words = row.line[match.start(1) :].rstrip()
        return "hekje-in-tekst", Span(row.number + 1, match.start(1) + 1, len(row.line.rstrip()) + 1), {"tekst": words}
    return None


def _open_bracket(line: str) -> int | None:
    """The column of the first bracket of a value that does not close on its line."""
    match = _OPENS_BRACKET.match(line)
    if match is None:
        return None
    return match.start(1) if _opened(line[match.start(1) :]) > 0 else None


def _opened(line: str) -> int:
    """How many more brackets open than close, not counting those in quotes and comments."""
    bare = _QUOTED_OR_COMMENT.sub("", line)
    return sum(bare.count(bracket) for bracket in "[{") - sum(bare.count(bracket) for bracket in "]}")


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


_MIDDLE_OF_VERSIONS = "======="
"""What git leaves between two versions of the same lines, where somebody took away the marks around them."""


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
        if match := key_without_space(start.line):
            return "spatie-ontbreekt", start.stretch(match.end(1), match.end(1) + 1)
        if start.line.rstrip() == _MIDDLE_OF_VERSIONS:
            return "twee-versies", start.whole_line
        return "dubbele-punt-ontbreekt", start.whole_line
    if "cannot start any token" in said:
        return ("tab-teken" if at.character == "\t" else "teken-aan-begin"), at.span()
    if "block scalar" in said:
        return "tekst-achter-pijl", at.stretch(at.column, len(at.line.rstrip()) or 1)
    if "flow" in said:
        return _between_brackets(said, at, start)
    if "unexpected ':'" in said:
        is_key = not re.search(r"[:,]\s[^,\[{]*$|[:,\[]\s*[^\s,:\[{]*$", at.before.rpartition("{")[2])
        return ("spatie-ontbreekt" if is_key and "{" in at.before else "dubbele-punt-in-tekst"), at.span()
    if "alias" in said or "anchor" in said:
        return "ster-of-en-teken", start.span()
    if "block" in said:
        if at.character in ",]}" and _ENDS_BEFORE_VALUE.search(at.before):
            return "teken-aan-begin", at.span()
        if at.column > at.indent:
            return "tekst-na-waarde", at.stretch(at.column, len(at.line.rstrip()))
        if at.line.lstrip().startswith("- "):
            return "streepje-zonder-sleutel", at.span()
        return "inspringing", at.whole_line
    return "geen-yaml", at.span()


def _between_brackets(said: str, at: _Position, start: _Position) -> tuple[str, Span]:
    """What is wrong between brackets that do close: a colon, a comma too many, or text behind a text in quotes."""
    if at.row == start.row and _opened(at.line[start.column :]) <= 0:
        if "node content" in said and at.character:
            return "teken-aan-begin", at.span()
        if at.character == ":":
            return "dubbele-punt-in-tekst", at.span()
        if at.before.rstrip()[-1:] in "\"']}":
            rest = re.split(r"[,\]}]", at.line[at.column :], maxsplit=1)[0].rstrip()
            return "tekst-na-waarde", at.span(len(rest) or 1)
    return "haakje-open", start.span()
