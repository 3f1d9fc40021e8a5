"""The links and pictures in a text, as a reader will get them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from ambitieweb.prose.parse import block_tokens, every, inline_tokens


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
