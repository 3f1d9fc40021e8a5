"""Blocks of a text, read so that no sign at the start of a line is lost: '> 50%' is no quotation, a note is no link."""

from __future__ import annotations

import re
from typing import Any

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import blockquote as markdown_quotation
from markdown_it.rules_block import fence as markdown_fence
from markdown_it.rules_block import list_block as markdown_list
from markdown_it.rules_block import reference as markdown_reference

DEEPEST = 60
"""How deep blocks may lie in each other; what lies deeper is text."""
_MORE_THAN = re.compile(r">\s*(?:[=€$]|\d|>\s*\d)")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:")
_LABEL = re.compile(r"\[([^\[\]]+)\]:")
_FENCE = re.compile(r"`{3,}[ \t]*(?:ya?ml|te?xt|json|csv|html|xml|sql|bash|sh|python|markdown|md)?[ \t]*$")


def quotation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that starts with > is a quotation, unless > says 'more than'."""
    if state.level > DEEPEST or _MORE_THAN.match(_line(state, start)):
        return False
    return bool(markdown_quotation(state, start, end, silent))


def listing(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A list, not deeper than can be shown."""
    return state.level <= DEEPEST and bool(markdown_list(state, start, end, silent))


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Code between lines of three backticks; other words behind these would be lost."""
    return _FENCE.match(_line(state, start)) is not None and bool(markdown_fence(state, start, end, silent))


def note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The text of a footnote, `[^1]: so`, starts a paragraph of its own."""
    return silent and _NOTE.match(_line(state, start)) is not None


def reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The address of a link that stands apart, `[p]: projecten/x`. What no link asks for, and what was said before, is
    text: `[Let op]: brandgevaar`."""
    line = _line(state, start)
    label = _LABEL.match(line)
    if label is None or _NOTE.match(line):
        return False
    name = normalizeReference(label[1])
    env: Any = state.env
    if name in env.get("text", ()) or name in env.get("references", {}):
        return False
    return bool(markdown_reference(state, start, end, silent))


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
