"""A document as values: paragraphs, tables and pictures, before anybody knows of the file that they go into."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Style(Enum):
    """How a paragraph looks: the name of its style in the file."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    BODY = "Normal"
    BULLET = "List Bullet"
    NUMBER = "List Number"
    QUOTE = "Quote"
    LEAD = "Ambitieweb Lead"
    """The name of one of several things, too small for a heading."""
    NOTE = "Ambitieweb Note"
    """Small print: what kind of thing something is, and where it comes from."""
    CALLOUT = "Ambitieweb Callout"
    """What a reader must see before anything else."""
    CLAUSE = "Ambitieweb Clause"
    """A text to take over in a tender."""
    CELL = "Ambitieweb Cell"
    """In a table."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one look; a line break is a run of its own."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_code: bool = False
    is_struck: bool = False
    link: str = ""


BREAK = Run("\n")


@dataclass(frozen=True, slots=True, eq=False)
class ListOf:
    """A list: its items count from `start`, or have bullets without it. Each list is one of its own, whatever it looks like."""

    start: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words with a style; as an item of a list, or below one at a depth."""

    runs: tuple[Run, ...]
    style: Style = Style.BODY
    item_of: ListOf | None = None
    depth: int = 0
    """How many lists it lies in; an item counts its own."""


@dataclass(frozen=True, slots=True)
class WordPicture:
    """A picture with the words that stand for it, and how wide it may be in centimetres."""

    content: bytes
    alt: str
    width: float


@dataclass(frozen=True, slots=True)
class WordTable:
    """Rows of cells, with the heads of its columns, which a text processor repeats on each page; a table without heads has
    the name of each row in its first cell."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]


Block = Paragraph | WordPicture | WordTable


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A document and what a computer should know of it."""

    title: str
    subject: str
    author: str
    language: str
    foot: str
    """The words before the number of the page; `{page}` and `{pages}` are filled in by the text processor."""
    blocks: tuple[Block, ...] = field(default=())


def words(text: str, style: Style = Style.BODY) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Run(text),), style)
