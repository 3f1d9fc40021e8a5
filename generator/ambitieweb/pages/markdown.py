"""Texts of authors to HTML: a safe subset of Markdown. How the marks are read stands in `prose/`."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import Protocol

from ambitieweb.prose.parse import (
    Token,
    block_tokens,
    clause_tokens,
    html,
    inline_tokens,
    is_plain,
    text_token,
    with_addresses,
    words,
)

_OWN_LINE = re.compile(r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})\)|\d{1,3}\.)\s")
"""What starts an enumeration that Markdown does not know; such a line stays a line."""


class Goals(Protocol):
    """Where links of a text lead, seen from the page on which it stands."""

    def address(self, target: str) -> str | None:
        """The address of a link as an author wrote it; None when nobody can follow it."""

    def picture(self, target: str, words: str, caption: str) -> str | None:
        """A picture as HTML, with the words that stand for it; None when there is no such picture."""


def block(text: str, goals: Goals) -> str:
    """Paragraphs, lists, tables, links and pictures."""
    plain = text.strip()
    if is_plain(plain):
        return f"<p>{escape(plain, quote=False)}</p>"
    tokens = block_tokens(plain)
    _number(tokens)
    if any(token.type == "bullet_list_open" and token.markup == "+" for token in tokens):
        tokens = _as_written(tokens, only="+-")
    for token in tokens:
        _keep_lines(token)
    return html(_finished(tokens, goals, with_pictures=True)).strip()


def parts(text: str) -> list[tuple[str, bool]]:
    """The paragraphs and items of a text in their order, each as the author's own line of Markdown, and whether it is an
    item of a list. A row of a table is one part."""
    plain = text.strip()
    if not plain:
        return []
    if is_plain(plain):
        return [(plain, False)]
    found: list[tuple[str, bool]] = []
    row: list[str] | None = None
    starts_item = False
    for token in block_tokens(plain):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            found.append((" | ".join(row or ()), False))
            row = None
        elif token.type == "list_item_open":
            starts_item = True
        elif token.type == "inline" and row is not None:
            row.append(with_addresses(token))
        elif token.type == "inline" or token.type in ("fence", "code_block"):
            found.append((" ".join(with_addresses(token).split()), starts_item))
            starts_item = False
    return found


def clause(text: str, goals: Goals) -> str:
    """A text to copy: every line of the author on a line of its own, and numbers and dashes of lists as text, so that
    what is selected and copied is what the author wrote, without the marks for bold and the like."""
    plain = text.strip()
    if is_plain(plain):
        written = escape(plain, quote=False).replace('"', "&quot;")
        return f"<p>{written}</p>"
    tokens = _as_written(clause_tokens(text.strip("\n")))
    for token in tokens:
        for child in token.children or ():
            if child.type == "softbreak":
                child.type, child.tag = "hardbreak", "br"
    return html(_finished(tokens, goals, with_pictures=False)).strip()


def inline(text: str, goals: Goals) -> str:
    """One line: emphasis, code and links. A picture in it is a link."""
    plain = text.strip()
    if is_plain(plain):
        return escape(plain, quote=False)
    return html(_finished(inline_tokens(plain), goals, with_pictures=False))


def plain_text(text: str | None) -> str:
    """The words without their marks, for descriptions and alternative texts; nothing of nothing."""
    plain = (text or "").strip()
    return plain if is_plain(plain) else _plain_text(plain)


@lru_cache(maxsize=4096)
def _plain_text(text: str) -> str:
    return words(block_tokens(text))


def _as_written(tokens: list[Token], only: str = "") -> list[Token]:
    """Lists whose marks are part of their text: all, or those whose mark is one of `only`."""
    marks: list[str] = []
    made: list[Token] = []
    for token in tokens:
        is_chosen = not only or token.markup in only
        if token.type in ("bullet_list_open", "ordered_list_open") and is_chosen:
            token.attrs = {"class": "aw-as-written"}
        elif token.type == "list_item_open":
            marks.append(f"{token.info}{token.markup} " if is_chosen else "")
        elif token.type == "list_item_close" and (mark := marks.pop()):  # an item without words
            made.append(text_token(mark))
        if token.type == "inline" and token.children is not None and any(marks):
            token.children.insert(0, text_token("".join(marks)))
            marks = [""] * len(marks)
        made.append(token)
    return made


def _number(tokens: list[Token]) -> None:
    """Items keep the number that their author gave them; when all have the same, Markdown counts."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = lists.pop()
            if len({item.info for item in items}) > 1:
                expected = int(items[0].info)
                for item in items:
                    if int(item.info) != expected:
                        item.attrSet("value", str(int(item.info)))
                    expected = int(item.info) + 1


def _keep_lines(token: Token) -> None:
    children = token.children or []
    for child, behind in pairwise(children):
        if child.type == "softbreak" and behind.type == "text" and _OWN_LINE.match(behind.content):
            child.type, child.tag = "hardbreak", "br"


def _finished(tokens: list[Token], goals: Goals, *, with_pictures: bool) -> list[Token]:
    """The tokens with addresses that work from this page, and pictures as HTML."""
    for place, token in enumerate(tokens):
        if token.type in ("th_open", "td_open"):
            token.attrs.pop("style", None)
        if token.children:
            if with_pictures and token.type == "inline" and _is_all_pictures(token):
                for around in (tokens[place - 1], tokens[place + 1]):
                    around.tag = "div"
                tokens[place - 1].attrs = {"class": "aw-pictures"}
            token.children = _lead(token.children, goals, with_pictures=with_pictures)
    return tokens


def _is_all_pictures(token: Token) -> bool:
    return all(
        child.type in ("image", "softbreak") or (child.type == "text" and not child.content.strip())
        for child in token.children or ()
    )


def _lead(tokens: list[Token], goals: Goals, *, with_pictures: bool) -> list[Token]:
    made: list[Token] = []
    unfollowed: list[str] = []
    for token in tokens:
        if token.type == "link_open":
            target = str(token.attrGet("href") or "")
            address = goals.address(target)
            unfollowed.append("" if address is not None else target)
            if address is not None:
                token.attrSet("href", address)
                made.append(token)
        elif token.type == "link_close":
            target = unfollowed.pop()
            made.append(text_token(f" ({target})") if target else token)
        elif token.type == "image":
            made.extend(_picture(token, goals, with_pictures=with_pictures))
        else:
            made.append(token)
    return made


def _picture(token: Token, goals: Goals, *, with_pictures: bool) -> list[Token]:
    """The picture, or a link to it where none can stand, or its words when it leads nowhere."""
    target = str(token.attrGet("src") or "")
    caption = str(token.attrGet("title") or "")
    said = words(token.children or []) or token.content
    if with_pictures and (made := goals.picture(target, said, caption)) is not None:
        return [text_token(made, "html_inline")]
    address = goals.address(target)
    shown = ": ".join(filter(None, (said, caption))) or target
    if address is None:
        return [text_token(f"{shown} ({target})")]
    return [text_token(f'<a href="{escape(address)}">{escape(shown, quote=False)}</a>', "html_inline")]
