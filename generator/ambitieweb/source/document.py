"""One file of content: its nodes, its lines, and the way back from a field to the word in the file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ambitieweb.problems import Place, Span
from ambitieweb.source.compose import compose, place
from ambitieweb.source.nodes import Mapping, Node, Scalar, Sequence

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file that is readable YAML with keys at the top. It keeps its text only: nodes are made again when a problem
    needs their places, for few files have problems and the nodes of a thousand files take 130 MB."""

    path: str
    kind: str
    id: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file, for excerpts."""
        return tuple(self.text.splitlines())

    @cached_property
    def root(self) -> Mapping:
        """The keys at the top with all that is below them."""
        node, _ = compose(self.text, self.path)
        assert isinstance(node, Mapping), "a document is made only of a file with keys at the top"
        return node

    def place_of(self, location: Location, names: dict[str, str] | None = None) -> Place:
        """The place of the value at a location; the deepest part that exists when the rest does not.

        `names` gives for a field's name the other spelling it may have in the file.
        """
        node, key = self._walk(location, names or {})
        return self._place(node, key)

    def place_of_key(self, location: Location, names: dict[str, str] | None = None) -> Place:
        """The place of the key at a location rather than of its value."""
        node, key = self._walk(location, names or {})
        return self._place(key if key is not None else node, key)

    @property
    def top(self) -> Place:
        """The first line of the file, for what is missing as a whole."""
        first = self.root.entries[0][0].span if self.root.entries else Span(1, 1, 2)
        return place(self.path, self.lines, first)

    def _walk(self, location: Location, names: dict[str, str]) -> tuple[Node, Scalar | None]:
        node: Node = self.root
        key: Scalar | None = None
        for step in location:
            if isinstance(node, Mapping) and isinstance(step, str):
                spellings = (step, names.get(step, step))
                value = node.get(*spellings)
                if value is None:
                    continue
                key, node = node.key(*spellings), value
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                key, node = None, node.items[step]
        return node, key

    def _place(self, node: Node, key: Scalar | None) -> Place:
        span = node.span
        if isinstance(node, Scalar) and not node.is_filled_in and key is not None:
            span = key.span
        elif isinstance(node, Mapping) and node.entries and key is None:
            span = node.entries[0][0].span
        elif not isinstance(node, Scalar) and key is not None:
            span = key.span
        if span.end_column == 0 and 0 < span.line <= len(self.lines):
            span = Span(span.line, span.column, len(self.lines[span.line - 1].rstrip()) + 1)
        return place(self.path, self.lines, span)
