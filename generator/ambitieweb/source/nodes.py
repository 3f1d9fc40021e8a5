"""The three kinds of YAML node, each with the place where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ambitieweb.problems import Span

NOT_FILLED_IN = re.compile(r"(|~|null|-{2,}|—+|–+)", re.IGNORECASE)
_MAY_BE_EMPTY = frozenset(("", *"~nN-—–"))
"""How that begins."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word, number or text, always kept as the text that the author wrote: `no`, `010` and `12:30` stay what they are."""

    text: str
    span: Span

    @property
    def is_filled_in(self) -> bool:
        """False for an empty value, `~`, `null` and the dashes that mean 'not filled in' on paper cards (row O18)."""
        text = self.text.strip()
        return text[:1] not in _MAY_BE_EMPTY or NOT_FILLED_IN.fullmatch(text) is None


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
Entry = tuple[Scalar, Node]


def plain(node: Node) -> object:
    """The node as text, lists and dicts; what is not filled in becomes None."""
    match node:
        case Scalar():
            return node.text if node.is_filled_in else None
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: plain(value) for key, value in entries}


def with_single_keys(node: Node) -> Node:
    """The node with, of equal keys in a block, the first only. Everything that looks for a place or changes a part may
    then count on it that a way leads to one node; that a key stands there twice is told where the file is read."""
    match node:
        case Scalar():
            return node
        case Sequence(items=items, span=span):
            return Sequence(tuple(with_single_keys(item) for item in items), span)
        case Mapping(entries=entries, span=span):
            first: dict[str, Entry] = {}
            for key, value in entries:
                first.setdefault(key.text, (key, value))
            return Mapping(tuple((key, with_single_keys(value)) for key, value in first.values()), span)


def filled_in(items: Sequence) -> list[Node]:
    """The items of a list that say something: positions in a record do not count the empty ones."""
    return [item for item in items.items if _says_something(item)]


Path = tuple[tuple[str, ...] | int, ...]
"""The way to a part of a file: for a key all its spellings, for an item of a list its position."""


def replaced(node: Node, path: Path, by: Node | None) -> Node:
    """The node with another part at a path: None leaves the part out, and a key that was not there is added."""
    step, rest = path[0], path[1:]
    if isinstance(node, Mapping) and not isinstance(step, int):
        entries = [(key, value if key.text not in step else _inner(value, rest, by)) for key, value in node.entries]
        if by is not None and not rest and node.get(*step) is None:
            entries.append((Scalar(step[0], node.span), by))
        return Mapping(tuple((key, value) for key, value in entries if value is not None), node.span)
    if isinstance(node, Sequence) and isinstance(step, int):
        wanted = [position for position, item in enumerate(node.items) if _says_something(item)][step]
        items = [item if position != wanted else _inner(item, rest, by) for position, item in enumerate(node.items)]
        return Sequence(tuple(item for item in items if item is not None), node.span)
    return replaced(node, rest, by) if rest else node


def renamed(node: Node, path: Path, name: str) -> Node:
    """The node with another name for the key at the end of a path."""
    step, rest = path[0], path[1:]
    if isinstance(node, Mapping) and not isinstance(step, int):
        return Mapping(
            tuple(
                (key, value)
                if key.text not in step
                else (key, renamed(value, rest, name))
                if rest
                else (Scalar(name, key.span), value)
                for key, value in node.entries
            ),
            node.span,
        )
    if isinstance(node, Sequence) and isinstance(step, int) and rest:
        wanted = filled_in(node)[step]
        return Sequence(tuple(renamed(item, rest, name) if item is wanted else item for item in node.items), node.span)
    return renamed(node, rest, name) if rest else node


def _inner(node: Node, rest: Path, by: Node | None) -> Node | None:
    """A bare value is the whole of what it stands for; its key stays, for that may be wrong as well."""
    if rest and isinstance(node, Scalar):
        return by or Scalar("", node.span)
    return replaced(node, rest, by) if rest else by


def _says_something(node: Node) -> bool:
    return not isinstance(node, Scalar) or node.is_filled_in


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
