"""Links in texts that point within the site: the page must exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Place, Problem, Span, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.source.nodes import scalars

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")


def links_within(entry: Entry, content: Content) -> Iterator[Problem]:
    """A warning for each link in a text to a page of this site that does not exist."""
    if "](" not in entry.document.text:
        return
    for scalar in scalars(entry.document.root):
        for match in _LINK.finditer(scalar.text):
            target = match[1]
            if re.match(r"(https?:|mailto:|#)", target):
                continue
            pages = _pages(content)
            if page_of(target) not in pages:
                place = _place(entry, scalar.span, target)
                yield warning("link-onbekende-pagina", place, nearest(page_of(target), pages), doel=target)


def page_of(target: str) -> str:
    """The path of a page for a link as an author writes it."""
    return re.sub(r"(/?(index\.html)?)?(#.*)?$", "", target.lstrip("/")).removesuffix("/")


def _pages(content: Content) -> list[str]:
    cards = [f"{kind.folder}/{entry_id}" for kind in FILE_KINDS if kind.folder for entry_id in content.of(kind.name)]
    folders = [kind.folder for kind in FILE_KINDS if kind.folder]
    return [*cards, *folders, "begrippen", "over", "toegankelijkheid", ""]


def _place(entry: Entry, span: Span, target: str) -> Place:
    """The link itself, on its own line of a text that may run over several lines."""
    for number in range(span.line, len(entry.document.lines) + 1):
        column = entry.document.lines[number - 1].find(target)
        if column >= 0:
            text = entry.document.lines[number - 1]
            return Place(entry.document.path, Span(number, column + 1, column + 1 + len(target)), text)
    return Place(entry.document.path, span, entry.document.lines[span.line - 1])
