"""One file of content: its nodes, its lines, and the way back from a field to the word in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from ambitieweb.problems import Place, Span
from ambitieweb.source.compose import compose, place
from ambitieweb.source.nodes import Mapping, Node, Path, Scalar, Sequence, filled_in
from ambitieweb.source.traces import lines_of


@dataclass(frozen=True, eq=False)
class Document:
    """A file that is readable YAML with keys at the top. It keeps its text only: nodes are made again when a problem
    needs their places, for few files have problems and the nodes of a thousand files take 130 MB."""

    path: str
    kind: str
    id: str
    text: str
    shaped: Callable[[Mapping], Mapping] = lambda root: root
    """How the nodes of the file are brought into the shape that its record reads."""
    usable: Mapping | None = None
    """What is left of a file with faults in it; None when all of it can be used."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file, for excerpts."""
        return _open(self).lines

    @property
    def root(self) -> Mapping:
        """The keys at the top with all that is below them."""
        return _open(self).root

    def place_of(self, path: Path) -> Place:
        """The place of the value at a path; the deepest part that exists when the rest does not."""
        node, key = self._walk(path)
        return self._place(node, key)

    def place_of_key(self, path: Path) -> Place:
        """The place of the key at a path rather than of its value."""
        node, key = self._walk(path)
        return self._place(key if key is not None else node, key)

    def keys_at(self, path: Path) -> frozenset[str]:
        """The keys of the block at a path; none when something else stands there."""
        node, _ = self._walk(path)
        return frozenset(key.text for key, _ in node.entries) if isinstance(node, Mapping) else frozenset()

    def is_bare(self, path: Path) -> bool:
        """True when a single text stands at the path, no list or block."""
        return isinstance(self._walk(path)[0], Scalar)

    @property
    def top(self) -> Place:
        """The first line of the file, for what is missing as a whole."""
        first = self.root.entries[0][0].span if self.root.entries else Span(1, 1, 2)
        return place(self.path, self.lines, first)

    def _walk(self, path: Path) -> tuple[Node, Scalar | None]:
        node: Node = self.root
        key: Scalar | None = None
        for step in path:
            if isinstance(node, Scalar) or isinstance(step, int) is not isinstance(node, Sequence):
                continue
            inside = _open(self).inside(node)
            names = (step,) if isinstance(step, int) else step
            key, node = next((inside[name] for name in names if name in inside), (key, node))
        return node, key

    def _place(self, node: Node, key: Scalar | None) -> Place:
        span = node.span
        is_on_one_line = span.end_column > 0
        if isinstance(node, Scalar) and key is not None and not (node.is_filled_in and is_on_one_line):
            span = key.span
        elif isinstance(node, Mapping) and node.entries and key is None:
            span = node.entries[0][0].span
        elif not isinstance(node, Scalar) and key is not None:
            span = key.span
        if span.end_column == 0 and 0 < span.line <= len(self.lines):
            span = Span(span.line, span.column, len(self.lines[span.line - 1].rstrip()) + 1)
        return place(self.path, self.lines, span)


@dataclass(frozen=True)
class _Opened:
    """A document with its nodes made."""

    root: Mapping
    lines: tuple[str, ...]
    known: dict[int, dict[str | int, tuple[Scalar | None, Node]]] = field(default_factory=dict)

    def inside(self, node: Mapping | Sequence) -> dict[str | int, tuple[Scalar | None, Node]]:
        """What is in a list or mapping by position or key, looked up once: a long list may have a problem at each item."""
        if id(node) not in self.known:
            if isinstance(node, Sequence):
                self.known[id(node)] = {position: (None, item) for position, item in enumerate(filled_in(node))}
            else:
                self.known[id(node)] = {key.text: (key, value) for key, value in node.entries}
        return self.known[id(node)]


@lru_cache(maxsize=16)
def _open(document: Document) -> _Opened:
    """The documents that were asked for last stay open: problems of one file come together."""
    root = document.usable
    if root is None:
        node, _ = compose(document.text, document.path)
        assert isinstance(node, Mapping), "a document is made only of a file with keys at the top"
        root = document.shaped(node)
    return _Opened(root, tuple(lines_of(document.text)))
