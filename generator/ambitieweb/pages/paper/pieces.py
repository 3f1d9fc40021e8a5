"""Texts of authors in the pieces in which a sheet shows them: paragraphs and items, each with its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from ambitieweb.pages import markdown
from ambitieweb.pages.writer import Writer

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9'\"\N{LEFT SINGLE QUOTATION MARK}])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or an item of a list: as HTML, as plain words to measure, and its sentences to cut at."""

    html: Markup
    plain: str
    is_item: bool = False
    room: float = 0
    """Height that it takes beside its lines."""
    words: tuple[str, ...] = ()
    """What it may be cut into, when that is not its sentences."""

    @property
    def count(self) -> int:
        """How many things it names: items of a list are counted, sentences are not."""
        return len(self.words) or int(self.is_item)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The parts at which it may be cut, without marks."""
        return self.words or _sentences(self.plain)


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(_END.split(text))


def pieces(writer: Writer, text: str | None, lead: str = "") -> tuple[Piece, ...]:
    """The pieces of a text; `lead` is a word in bold that stands before the first."""
    found = [
        Piece(writer.line(source), writer.plain(source), is_item) for source, is_item in markdown.parts(text or "")
    ]
    if lead and found:
        first = found[0]
        found[0] = Piece(
            Markup(f"<strong>{escape(lead)}:</strong> {first.html}"), f"{lead}: {first.plain}", first.is_item
        )
    return tuple(found)


def said(html: Markup | str, *, is_item: bool = False) -> Piece:
    """A piece of words of our own, with or without marks in it."""
    marked = html if isinstance(html, Markup) else Markup.escape(html)
    return Piece(marked, " ".join(marked.striptags().split()), is_item)


def joined(lines: Sequence[Markup], lead: Markup) -> Piece:
    """Lines after one another as one piece that is cut between them; `lead` stands before the first."""
    marked = Markup(" · ").join(lines)
    words = [" ".join(line.striptags().split()) for line in lines]
    first = f"{lead.striptags()} {words[0]}".strip()
    parts = (first, *(f"· {word}" for word in words[1:]))
    return Piece(Markup(" ").join(filter(None, (lead, marked))), " ".join(parts), words=parts)
