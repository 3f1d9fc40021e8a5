"""Addresses in a text: where a link leads, with spaces and backslashes in it, and web and mail addresses without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.common.utils import unescapeAll
from markdown_it.helpers import parseLinkLabel, parseLinkTitle
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_BARE = re.compile(
    r"(?<![\w@/.])(?:https?://|www\.)[^\s<>\"“”„‘’«»`\\^]+"
    r"|(?<![\w.+@/-])(?:mailto:)?[\w][\w.+-]*@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w@])",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"https?://[^\s/?#.:]|www\.[\w-]+\.[\w]|(?:mailto:)?[^@/]+@", re.IGNORECASE)
_CLOSING = {")": "(", "]": "[", "}": "{"}
_TITLE = re.compile(r"\s+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))\s*$")
_DEEPEST_BRACKET = 32


@dataclass(slots=True)
class _Destination:
    """What markdown-it asks of a helper: whether an address stands there, where it ends, and the address."""

    ok: bool = False
    pos: int = 0
    str: str = ""


class Helpers:
    """The helpers of markdown-it, with an address read as authors write it."""

    parseLinkLabel = staticmethod(parseLinkLabel)  # noqa: N815
    parseLinkTitle = staticmethod(parseLinkTitle)  # noqa: N815

    @staticmethod
    def parseLinkDestination(string: str, pos: int, maximum: int) -> _Destination:  # noqa: N802
        """An address up to a space, or up to the bracket that closes it when there are spaces in it. Backslashes stay."""
        if string[pos : pos + 1] == "<":
            end = re.compile(r"<[^<>\n]*>").match(string, pos, maximum)
            return _Destination(True, end.end(), _decoded(string[pos + 1 : end.end() - 1])) if end else _Destination()
        end_of_word = _end(string, pos, maximum, r"[\s]")
        if end_of_word is None or end_of_word == pos:
            return _Destination()
        if not _is_in_brackets(string, pos) or _closes(string, end_of_word, maximum):
            return _Destination(True, end_of_word, _decoded(string[pos:end_of_word]))
        end_of_line = _end(string, pos, maximum, r"\n")
        if end_of_line is None or string[end_of_line : end_of_line + 1] != ")":
            return _Destination(True, end_of_word, _decoded(string[pos:end_of_word]))
        whole = _TITLE.sub("", string[pos:end_of_line]).rstrip()
        return _Destination(True, pos + len(whole), _decoded(whole))


def _decoded(address: str) -> str:
    return address if "\\" in address else unescapeAll(address)


def _end(string: str, pos: int, maximum: int, stop: str) -> int | None:
    """Where an address ends: before a bracket that closes more than it opens, or what matches `stop`."""
    depth = 0
    while pos < maximum and not re.match(stop, string[pos]):
        depth += {"(": 1, ")": -1}.get(string[pos], 0)
        if depth < 0:
            return pos
        if depth > _DEEPEST_BRACKET:
            return None
        pos += 1
    return pos if depth == 0 else None


def _is_in_brackets(string: str, pos: int) -> bool:
    return string[:pos].rstrip().endswith("](")


def _closes(string: str, pos: int, maximum: int) -> bool:
    """True when what follows is the closing bracket, with a title before it or not."""
    rest = string[pos:maximum]
    return re.match(r"\s*(?:(?<=\s)(?:\"[^\"]*\"|'[^']*'|\([^()]*\))\s*)?\)", rest) is not None


def bare_addresses(state: StateCore) -> None:
    """Web and mail addresses in plain words become links; those in code and in links stay as they are."""
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = list(_with_links(token.children))


def _with_links(tokens: list[Token]) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if depth or token.type != "text":
            yield token
            continue
        done = 0
        for start, address in found(token.content):
            if start > done:
                yield _text(token.content[done:start], token.level)
            yield from _link(address, token.level)
            done = start + len(address)
        if done < len(token.content):
            yield _text(token.content[done:], token.level)


def found(text: str) -> Iterator[tuple[int, str]]:
    """Every bare address in a text with its place, without the signs of the sentence behind it."""
    if "@" not in text and "://" not in text and "www." not in text.lower():
        return
    for match in _BARE.finditer(text):
        address = match[0]
        while address and (address[-1] in ".,;:!?…*_~'|" or _is_loose(address)):
            address = address[:-1]
        if _WHOLE.match(address):
            yield match.start(), address


def _is_loose(address: str) -> bool:
    opening = _CLOSING.get(address[-1])
    return opening is not None and address.count(address[-1]) > address.count(opening)


def _text(words: str, level: int) -> Token:
    return Token("text", "", 0, content=words, level=level)


def _link(address: str, level: int) -> Iterator[Token]:
    target = f"https://{address}" if address.lower().startswith("www.") else address
    if "@" in address and "://" not in address and not address.lower().startswith(("mailto:", "www.")):
        target = f"mailto:{address}"
    yield Token("link_open", "a", 1, attrs={"href": target}, level=level, markup="bare")
    yield _text(address, level + 1)
    yield Token("link_close", "a", -1, level=level, markup="bare")
