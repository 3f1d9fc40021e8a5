"""Texts of authors to HTML: a safe subset of Markdown, the only user of markdown-it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

_IS_PLAIN = re.compile(r"[^\n\\`*_{}\[\]<>#+|~&!-][^\n\\`*_\[\]<>|~&]*")
_BULLET = re.compile(r"^([ \t]*)[\N{BULLET}\N{BLACK SMALL SQUARE}\N{WHITE BULLET}\uf0b7][ \t\xa0]+", re.MULTILINE)
"""The bullet of a text processor at the start of a line: Markdown writes a dash."""
_STARTS_A_LIST = re.compile(r"\d+[.)]\s")


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables; no HTML, no images (they would ask another host), no headings (the page has its own)."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "heading", "lheading"])
    parser.validateLink = _is_allowed  # type: ignore[method-assign]
    return parser


def block(text: str, resolve: Callable[[str], str]) -> str:
    """Paragraphs, lists, tables and links; `resolve` turns a link within the site into its address."""
    plain = text.strip()
    if _IS_PLAIN.fullmatch(plain) and not _STARTS_A_LIST.match(plain):
        return f"<p>{escape(plain, quote=False)}</p>"
    return _block(plain, resolve)


def parts(text: str) -> list[tuple[str, bool]]:
    """The paragraphs and items of a text in their order, each as the author's own line of Markdown, and whether it is an
    item of a list. A row of a table is one part."""
    plain = text.strip()
    if not plain:
        return []
    if _IS_PLAIN.fullmatch(plain) and not _STARTS_A_LIST.match(plain):
        return [(plain, False)]
    found: list[tuple[str, bool]] = []
    row: list[str] | None = None
    starts_item = False
    for token in _parser().parse(_BULLET.sub(r"\1- ", plain)):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            found.append((" | ".join(row or ()), False))
            row = None
        elif token.type == "list_item_open":
            starts_item = True
        elif token.type == "inline" and row is not None:
            row.append(token.content)
        elif token.type == "inline" or token.type in ("fence", "code_block"):
            found.append((" ".join(token.content.split()), starts_item))
            starts_item = False
    return found


def clause(text: str, resolve: Callable[[str], str]) -> str:
    """A text to copy: every line of the author on a line of its own, and numbers and dashes of lists as text, so that
    what is selected and copied is what the author wrote, without the marks for bold and the like."""
    parser = _clause_parser()
    tokens = parser.parse(text.strip("\n"))
    _resolve(tokens, resolve)
    return str(parser.renderer.render(_as_written(tokens), parser.options, {})).strip()


@cache
def _clause_parser() -> MarkdownIt:
    """As for other texts, but a line that springs far in is no code, and one that starts with > is no quotation."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.disable(["image", "heading", "lheading", "code", "blockquote", "hr"])
    parser.validateLink = _is_allowed  # type: ignore[method-assign]
    return parser


def _as_written(tokens: list[Token]) -> list[Token]:
    """Line ends that stay, and lists whose marks are part of their text."""
    marks: list[str] = []
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            token.attrs = {"class": "aw-as-written"}
        elif token.type == "list_item_open":
            marks.append(f"{token.info}{token.markup} ")
        elif token.type == "list_item_close":
            marks.pop()
        for child in token.children or ():
            if child.type == "softbreak":
                child.type, child.tag = "hardbreak", "br"
        if token.type == "inline" and token.children is not None and marks and marks[-1]:
            token.children.insert(0, Token("text", "", 0, content=marks[-1]))
            marks[-1] = ""
    return tokens


def inline(text: str, resolve: Callable[[str], str]) -> str:
    """One line: emphasis, code and links."""
    plain = text.strip()
    if _IS_PLAIN.fullmatch(plain):
        return escape(plain, quote=False)
    parser = _parser()
    tokens = parser.parseInline(plain)
    _resolve(tokens, resolve)
    return str(parser.renderer.render(tokens, parser.options, {}))


def plain_text(text: str) -> str:
    """The words without their marks, for descriptions and alternative texts."""
    if _IS_PLAIN.fullmatch(text.strip()):
        return text.strip()
    return _plain_text(text)


@lru_cache(maxsize=4096)
def _plain_text(text: str) -> str:
    words: list[str] = []
    for token in _parser().parse(text):
        children = token.children or ()
        words.extend(" " if child.type in ("softbreak", "hardbreak") else child.content for child in children)
        if token.type in ("fence", "code_block"):
            words.append(token.content)
        if token.nesting < 0:
            words.append(" ")
    return " ".join("".join(words).split())


def _block(text: str, resolve: Callable[[str], str]) -> str:
    parser = _parser()
    tokens = parser.parse(_BULLET.sub(r"\1- ", text))
    _resolve(tokens, resolve)
    return str(parser.renderer.render(tokens, parser.options, {})).strip()


def _resolve(tokens: list[Token], resolve: Callable[[str], str]) -> None:
    for token in tokens:
        if token.type == "link_open":
            href = str(token.attrGet("href") or "")
            if not re.match(r"(https?:|mailto:|#)", href):
                token.attrSet("href", resolve(href))
        if token.type in ("th_open", "td_open"):
            token.attrs.pop("style", None)
        if token.children:
            _resolve(token.children, resolve)


def _is_allowed(url: str) -> bool:
    """Links to http, https and mailto, and links within the site."""
    scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", url)
    return scheme is None or scheme[1].lower() in ("http", "https", "mailto")
