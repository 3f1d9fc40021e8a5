"""What a kind of value is: an object that says how a value is read, looks and is called, wherever it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from pydantic import PlainValidator
from pydantic_core import CoreSchema

Words = tuple[str, str]
"""The same words in Dutch and in English."""


class Look(Enum):
    """How a value looks to readers and programs. Each outlet has one rule for each of these, and none for a kind:
    `pages/writer.py` on a page, `tables/looks.py` in CSV, workbook, JSON and its schema."""

    TEXT = auto()
    """Paragraphs."""
    LINE = auto()
    LINK = auto()
    FILE = auto()
    INTEGER = auto()
    """A number that is no amount, such as a year."""
    COUNT = auto()
    PEOPLE = auto()
    """A count, or an estimate as it was written."""
    NUMBER = auto()
    MONEY = auto()
    PERCENTAGE = auto()
    DATE = auto()
    YES_NO = auto()
    CHOICE = auto()
    """A word in Dutch and in English."""
    RATING = auto()
    LEVELS = auto()
    """From the lowest level to the highest."""
    THEME = auto()
    REFERENCE = auto()


AMOUNTS = frozenset({Look.COUNT, Look.PEOPLE, Look.NUMBER, Look.MONEY, Look.PERCENTAGE})
"""What stands to the right in a table, and is sorted as a number."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What an editor accepts: what it says to all else, the words it offers, a pattern for a text, and what YAML may make
    of it besides, as JSON Schema."""

    says: Words
    pattern: str | None = None
    offers: tuple[Any, ...] = ()
    json: tuple[tuple[str, Any], ...] = ()


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value. `words` are what it is called, `read` makes it of what an author wrote, and `plain` makes of it what
    its look shows: a text, number, date, or pair of words. `target` is the kind of file that a reference points at;
    `choices` are pairs (nl, en), `others` the words that are understood besides.

    As the mark of a type it reads that type: `Annotated[Decimal, MONEY]`.
    """

    name: str
    words: Words = field(default=("Tekst", "Text"), compare=False)
    read: Callable[..., Any] = field(default=_same, compare=False)
    look: Look = field(default=Look.LINE, compare=False)
    unit: str = field(default="", compare=False)
    """What stands behind the name of its column."""
    typed: Typed | None = field(default=None, compare=False)
    """None where any text will do."""
    plain: Callable[[Any], Any] = field(default=_same, compare=False)
    target: str = ""
    choices: tuple[Words, ...] = ()
    others: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return PlainValidator(self.read).__get_pydantic_core_schema__(source, handler)
