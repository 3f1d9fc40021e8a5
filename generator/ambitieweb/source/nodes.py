"""The three kinds of YAML node, each with the place where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ambitieweb.problems import Span

NOT_FILLED_IN = re.compile(r"(|~|null|-{2,}|—+|–+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word, number or text, always kept as the text that the author wrote: `no`, `010` and `12:30` stay what they are."""

    text: str
    span: Span
    is_plain: bool = True

    @property
    def is_filled_in(self) -> bool:
        """False for an empty value, `~`, `null` and the dashes that mean 'not filled in' on paper cards (row O18)."""
        return NOT_FILLED_IN.fullmatch(self.text.strip()) is None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file; a key may occur twice here, the reader reports it."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, *names: str) -> Node | None:
        """The value of the first key that has one of these names."""
        return next((value for key, value in self.entries if key.text in names), None)

    def key(self, *names: str) -> Scalar | None:
        """The first key that has one of these names."""
        return next((key for key, _ in self.entries if key.text in names), None)


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """The node as text, lists and dicts; what is not filled in becomes None."""
    match node:
        case Scalar():
            return node.text if node.is_filled_in else None
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: plain(value) for key, value in entries}


def scalars(node: Node) -> Iterator[Scalar]:
    """Every value that is text, not the keys."""
    match node:
        case Scalar():
            yield node
        case Sequence(items=items):
            for item in items:
                yield from scalars(item)
        case Mapping(entries=entries):
            for _, value in entries:
                yield from scalars(value)
