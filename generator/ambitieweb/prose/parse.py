"""Texts to tokens of Markdown and these to HTML; with the rest of this folder the only user of markdown-it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token as Token

from ambitieweb.prose import blocks, marks
from ambitieweb.prose.addresses import Helpers, bare_addresses
from ambitieweb.prose.word_lists import as_markdown

_PASSES = 4
_DISABLED = ["heading", "lheading", "code"]
_IS_PLAIN = re.compile(r"[^\0\s\\`*_{}\[\]<>#+|~&!\u2013\u2014-][^\0\n\r\t\xa0\\`*_\[\]<>|~&@]*")
_STARTS_A_LIST = re.compile(r"\d+[.)]\s|[^\w\s\"'(\u2018\u201c\u201e\u20ac]|o ")
_ADDRESS = re.compile(r"://|www\.", re.IGNORECASE)
_WITH_LABEL = re.compile(r"\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?![(\[])")


def block_tokens(text: str) -> list[Token]:
    """The paragraphs, lists and tables of a text."""
    return _whole(_parser(), as_markdown(text))


def clause_tokens(text: str) -> list[Token]:
    """The same of a text to copy: there a line that starts with > is no quotation, and a line of dashes stays."""
    return _whole(_clause_parser(), text)


def inline_tokens(text: str) -> list[Token]:
    """What stands in a text of one line."""
    return _parser().parseInline(text)


def html(tokens: list[Token]) -> str:
    """The tokens as HTML."""
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables; no HTML, no headings (the page has its own), and no code by springing in."""
    parser = MarkdownIt("commonmark", {"html": False, "store_labels": True, "maxNesting": 10 * blocks.DEEPEST})
    parser.enable("table").disable(_DISABLED)
    parser.inline.ruler.at("emphasis", marks.emphasis)
    parser.inline.ruler.at("escape", marks.backslash)
    parser.inline.ruler.at("backticks", marks.backtick)
    parser.inline.ruler.push("line_break", marks.line_break)
    parser.block.ruler.at("blockquote", blocks.quotation, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("list", blocks.listing, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.at("fence", blocks.fence, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.at("reference", blocks.reference, {"alt": ["paragraph"]})
    parser.block.ruler.before("reference", "note", blocks.note, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.push("bare_addresses", bare_addresses)
    settings: Any = parser
    settings.helpers = Helpers()
    settings.normalizeLink = str  # an address stays as the author wrote it until the page asks what it means
    settings.validateLink = lambda url: True
    return parser


@cache
def _clause_parser() -> MarkdownIt:
    parser: MarkdownIt = _parser.__wrapped__()
    return parser.disable(["blockquote", "hr"])


def _whole(parser: MarkdownIt, text: str) -> list[Token]:
    """The tokens of a text. It is read again where a first reading would lose words: cells for which a table has no
    column, and lines that look like the address of a link that nobody uses."""
    unused: set[str] = set()
    for _ in range(_PASSES):
        env: dict[str, Any] = {"text": frozenset(unused)}
        tokens = parser.parse(text, env)
        loose = set(env.get("references", {})) - {str(t.meta["label"]) for t in every(tokens) if "label" in t.meta}
        wider = _with_columns_for_all(text, tokens)
        if not loose and wider == text:
            break
        unused |= loose
        text = wider
    return tokens


def every(tokens: list[Token]) -> Iterator[Token]:
    """All tokens, also those within others."""
    for token in tokens:
        yield token
        if token.children:
            yield from every(token.children)


def _with_columns_for_all(text: str, tokens: list[Token]) -> str:
    """The text with a heading as wide as the widest row of its table."""
    lines = text.split("\n")
    for token in tokens:
        if token.type != "table_open" or token.map is None:
            continue
        first, end = token.map
        cells = [_cells(line) for line in lines[first:end]]
        missing = max(cells) - cells[0]
        if missing > 0:
            lines[first] = _open_ended(lines[first]) + " |" * (missing + 1)
            lines[first + 1] = _open_ended(lines[first + 1]) + "|" + " --- |" * missing
    return "\n".join(lines)


def _open_ended(line: str) -> str:
    return line.rstrip().removesuffix("|")


def _cells(line: str) -> int:
    parts = escapedSplit(line.strip())
    return len(parts) - (parts[0] == "") - (len(parts) > 1 and parts[-1] == "")


def words(tokens: list[Token]) -> str:
    """The words of the tokens without marks, on one line."""
    return " ".join("".join(_words(tokens)).split())


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "inline":
            yield from _words(token.children or [])
        else:
            yield token.content
        if token.nesting < 0 and token.block:
            yield " "


def with_addresses(token: Token) -> str:
    """The author's own line, with the address in place of each name of an address: `[plan][p]` as `[plan](projecten/x)`."""
    address_by_label = {
        str(child.meta["label"]): child.attrGet("href") or child.attrGet("src")
        for child in token.children or ()
        if "label" in child.meta
    }

    def written(match: re.Match[str]) -> str:
        address = address_by_label.get(normalizeReference(match[2] or match[1]))
        return f"[{match[1]}]({address})" if address else match[0]

    return _WITH_LABEL.sub(written, token.content) if address_by_label else token.content


def encoded(address: str) -> str:
    """An address with every sign as it must stand in HTML."""
    return normalizeLink(address)


def text_token(said: str, kind: str = "text") -> Token:
    """Words, or finished HTML when the kind is `html_inline`, to stand among other tokens."""
    return Token(kind, "", 0, content=said)


@lru_cache(maxsize=1024)
def is_plain(text: str) -> bool:
    """True for a text without any mark: most are, and these need no parsing."""
    return _IS_PLAIN.fullmatch(text) is not None and not _STARTS_A_LIST.match(text) and _ADDRESS.search(text) is None
