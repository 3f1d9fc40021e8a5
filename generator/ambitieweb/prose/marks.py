"""Marks within a line, read as authors of plain texts mean them: 120*80, bijlage_a_b and I:\\Inkoop keep every sign."""

from __future__ import annotations

import re
import unicodedata

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import backtick as markdown_backtick
from markdown_it.rules_inline import escape as markdown_escape
from markdown_it.rules_inline.state_inline import Delimiter

_BEFORE_AN_OPENING = "([{\"'„“‘«‹–—-:;*_~|>…"
_BEHIND_AN_OPENING_NEVER = ".,;:!?)]}"
_BEHIND_A_CLOSING = ")]}\"'”’“»›.,;:!?…–—-*_~|<"
_BEFORE_A_CLOSING_NEVER = "([{"
_MARKS = "*_[]()`#~!+-.<>|&"
_DRIVE = re.compile(r"[A-Za-z]:\\|\\\\")
_APOSTROPHE = re.compile(r"`[snt]\b", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def emphasis(state: StateInline, silent: bool) -> bool:
    """Stars and underscores are emphasis only around words: never between letters or digits, nor behind a word or bracket
    that another follows."""
    start, text = state.pos, state.src
    marker = text[start]
    if silent or marker not in "*_":
        return False
    end = start
    while end < state.posMax and text[end] == marker:
        end += 1
    before = text[start - 1] if start > 0 else " "
    behind = text[end] if end < state.posMax else " "
    opens = _is_edge(before, _BEFORE_AN_OPENING) and not behind.isspace() and behind not in _BEHIND_AN_OPENING_NEVER
    closes = _is_edge(behind, _BEHIND_A_CLOSING) and not before.isspace() and before not in _BEFORE_A_CLOSING_NEVER
    for _ in range(end - start):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker), length=end - start, token=len(state.tokens) - 1, end=-1, open=opens, close=closes
            )
        )
    state.pos = end
    return True


def _is_edge(character: str, known: str) -> bool:
    return character.isspace() or character in known or unicodedata.category(character) == "So"


def backslash(state: StateInline, silent: bool) -> bool:
    """A backslash takes away the meaning of a mark behind it. In a path it is part of the path, and two stay two."""
    text, here = state.src, state.pos
    if text[here] != "\\":
        return False
    behind = text[here + 1 : here + 2]
    if behind in ("\n", *_MARKS) and behind and not _is_in_path(text, here):
        return bool(markdown_escape(state, silent))
    return False


def _is_in_path(text: str, here: int) -> bool:
    """True for a backslash of I:\\Inkoop, \\\\server\\map or beleid\\_oud."""
    start = here
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    if _DRIVE.search(text[start : here + 1]):
        return True
    before, behind = text[here - 1 : here], text[here + 1 : here + 2]
    if before.isdigit() and behind in ".)":  # a number that is to start no list
        return False
    return (before.isalnum() or before == "\\") and behind not in "*|<>\n"


def backtick(state: StateInline, silent: bool) -> bool:
    """Code stands between backticks; in foto`s and `s avonds a backtick is an apostrophe."""
    text, start = state.src, state.pos
    if text[start] != "`":
        return False
    if not (start > 0 and text[start - 1].isalnum()) and not _APOSTROPHE.match(text, start):
        return bool(markdown_backtick(state, silent))
    end = start
    while end < state.posMax and text[end] == "`":
        end += 1
    if not silent:
        state.pending += text[start:end]
    state.pos = end
    return True


def line_break(state: StateInline, silent: bool) -> bool:
    """`<br>`, the only way to break a line in a table."""
    match = _LINE_BREAK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True
