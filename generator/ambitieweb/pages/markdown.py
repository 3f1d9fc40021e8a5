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
