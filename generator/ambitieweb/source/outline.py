"""Where each part of a file stands, packed so small that it is kept for thousands of files: to point at a word, no YAML
is read a second time."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from ambitieweb.problems import Span
from ambitieweb.source.nodes import Mapping, Node, Path, Scalar, filled_in

Part: TypeAlias = int | list[Any]
"""A value is the number of its place. A list has its place and its items, a block its place and, for each key, the place of
the key and the part behind it."""
_WIDTH = 1 << 21
"""More columns than the longest line has: a file that is read has at most a million bytes."""
_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def packed(root: Mapping) -> str:
    """The outline of a file as one line of JSON."""
    return _ENCODE(_part(root))


class Outline:
    """The places in one file by the way to them: the deepest part that exists when the rest of the way does not."""

    def __init__(self, packed: str) -> None:
        self._root: Part = json.loads(packed)

    @property
    def top(self) -> Span | None:
        """The first key; None in a file without one."""
        return _first_key(self._root)

    def value_at(self, path: Path) -> Span:
        """The value at a path; its key when there is no value, or one of more than a line."""
        part, key = self._walk(path)
        if isinstance(part, int):
            span, is_filled_in = _span(part), part & 1
            return span if key is None or (is_filled_in and span.end_column) else _span(key)
        return _span(key) if key is not None else _first_key(part) or _span(part[0])

    def key_at(self, path: Path) -> Span:
        """The key at a path; the value where it stands in a list."""
        key = self._walk(path)[1]
        return self.value_at(path) if key is None else _span(key)

    def keys_at(self, path: Path) -> frozenset[str]:
        """The keys of the block at a path; none when something else stands there."""
        part, _ = self._walk(path)
        return frozenset(part[1]) if isinstance(part, list) and isinstance(part[1], dict) else frozenset()

    def is_bare(self, path: Path) -> bool:
        """True when a single text stands at the path, no list or block."""
        return isinstance(self._walk(path)[0], int)

    def _walk(self, path: Path) -> tuple[Part, int | None]:
        part, key = self._root, None
        for step in path:
            inside = part[1] if isinstance(part, list) else None
            if isinstance(step, int):
                if isinstance(inside, list) and step < len(inside):
                    part, key = inside[step], None
            elif isinstance(inside, dict):
                key, part = next((inside[name] for name in step if name in inside), (key, part))
        return part, key


def _part(node: Node) -> Part:
    if isinstance(node, Scalar):
        return _number(node.span) | node.is_filled_in
    if isinstance(node, Mapping):
        return [_number(node.span), {key.text: (_number(key.span), _part(value)) for key, value in node.entries}]
    return [_number(node.span), [_part(item) for item in filled_in(node)]]


def _number(span: Span) -> int:
    """A place as one number, with room for whether something stands there."""
    return ((span.line * _WIDTH + span.column) * _WIDTH + span.end_column) * 2


def _span(number: int) -> Span:
    rest, end = divmod(number >> 1, _WIDTH)
    line, column = divmod(rest, _WIDTH)
    return Span(line, column, end)


def _first_key(part: Part) -> Span | None:
    if isinstance(part, list) and isinstance(part[1], dict):
        return next((_span(key) for key, _ in part[1].values()), None)
    return None
