"""The links and pictures in a text, as a reader will get them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from ambitieweb.prose.parse import block_tokens, every, inline_tokens

WRITTEN = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(?:<([^<>\n]+)>|((?:[^\s<>()]|\([^()\n]*\)| (?![\"' )]))+))"
)
"""A link as it is written, up to what may stand behind its address: whether it is a picture, its words, its address."""
DEFINED = re.compile(r"^ {0,3}\[[^\]^]+\]:[ \t]+(\S+)", re.MULTILINE)
"""An address that stands on a line of its own, below a text."""
_END = re.compile(r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")


@dataclass(frozen=True, slots=True)
class TextLink:
    """A link or picture: where it leads as the author wrote it, and the words that stand for it."""

    target: str
    words: str
    is_picture: bool = False
    is_bare: bool = False
    """An address without marks around it."""


def may_hold_links(text: str) -> bool:
    """False for most texts, so that these need no parsing."""
    return "](" in text or "]:" in text


def links(text: str, *, is_line: bool = False) -> tuple[TextLink, ...]:
    """Every link and picture, in the order of the text."""
    tokens = inline_tokens(text) if is_line else block_tokens(text.strip())
    return tuple(_found(tokens))


def without_links(text: str, leads_there: Callable[[str], bool]) -> str:
    """The text with, for each link whose address leads there, its words alone."""
    if not may_hold_links(text):
        return text
    made, done = [], 0
    for match in WRITTEN.finditer(text):
        end = _END.match(text, match.end())
        if end is not None and leads_there(match[3] or match[4]):
            made += [text[done : match.start()], match[2]]
            done = end.end()
    text = "".join((*made, text[done:]))
    return DEFINED.sub(lambda match: "" if leads_there(match[1]) else match[0], text)


def _found(tokens: list[Token]) -> Iterator[TextLink]:
    for token in every(tokens):
        inside = token.children or []
        for place, child in enumerate(inside):
            if child.type == "link_open" and child.markup != "autolink":
                target = str(child.attrGet("href") or "")
                yield TextLink(target, _words(inside[place:]), is_bare=child.markup == "bare")
            elif child.type == "image":
                yield TextLink(str(child.attrGet("src") or ""), child.content, is_picture=True)


def _words(tokens: list[Token]) -> str:
    end = next(place for place, token in enumerate(tokens) if token.type == "link_close")
    return "".join(token.content for token in tokens[:end])
