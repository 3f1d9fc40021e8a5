"""One file of content: its text, its lines, and the way back from a field to the word in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from ambitieweb.problems import Place, Span
from ambitieweb.source.compose import compose, place
from ambitieweb.source.nodes import Mapping, Path
from ambitieweb.source.outline import Outline, packed
from ambitieweb.source.traces import lines_of

_LONG = ("text", "outline")


@dataclass(frozen=True, eq=False)
class Document:
    """A file that is readable YAML with keys at the top. It keeps its text and, packed, the places in it: the nodes of a
    thousand files take 130 MB, and making them again for each file with a problem half of the time of `check`."""

    path: str
    kind: str
    id: str
    text: str
    shaped: Callable[[Mapping], Mapping] = lambda root: root
    """How the nodes of the file are brought into the shape that its record reads."""
    usable: Mapping | None = None
    """What is left of a file with faults in it; None when all of it can be used."""
    outline: str = field(default_factory=str)
    """The places of all that can be used, packed; '' while that is not settled."""
    places: dict[str, Place] = field(default_factory=dict)
    """The places that were asked for, once the outline is settled."""
    _waiting: dict[str, Callable[[], bytes]] = field(default_factory=dict, init=False, repr=False)

    def put_away(self, keep: Callable[[bytes], Callable[[], bytes]]) -> None:
        """Lets text and outline wait until somebody asks: after the checks hardly anybody does. `keep` gives what reads them again."""
        for name in _LONG:
            if name in self.__dict__:
                self._waiting[name] = keep(self.__dict__[name].encode("utf-8", "surrogatepass"))
                del self.__dict__[name]

    @property
    def is_at_hand(self) -> bool:
        """True while its text is in memory."""
        return "text" in self.__dict__

    def __getattr__(self, name: str) -> str:
        if name not in _LONG or "_waiting" not in self.__dict__:
            raise AttributeError(name)
        return self._waiting[name]().decode("utf-8", "surrogatepass")

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file, for excerpts."""
        return _open(self).lines

    @property
    def root(self) -> Mapping:
        """The keys at the top with all that is below them, read again for the few checks that ask for them."""
        if self.usable is not None:
            return self.usable
        node, _ = compose(self.text, self.path)
        assert isinstance(node, Mapping), "a document is made only of a file with keys at the top"
        return self.shaped(node)

    def place_of(self, path: Path) -> Place:
        """The place of the value at a path; the deepest part that exists when the rest does not."""
        return self._known(path, Outline.value_at)

    def place_of_key(self, path: Path) -> Place:
        """The place of the key at a path rather than of its value."""
        return self._known(path, Outline.key_at)

    def keys_at(self, path: Path) -> frozenset[str]:
        """The keys of the block at a path; none when something else stands there."""
        return _open(self).outline.keys_at(path)

    def is_bare(self, path: Path) -> bool:
        """True when a single text stands at the path, no list or block."""
        return _open(self).outline.is_bare(path)

    @property
    def top(self) -> Place:
        """The first line of the file, for what is missing as a whole."""
        return place(self.path, self.lines, _open(self).outline.top or Span(1, 1, 2))

    def _known(self, path: Path, find: Callable[[Outline, Path], Span]) -> Place:
        key = f"{find.__name__} {path}"
        found = self.places.get(key)
        if found is None:
            found = self._place(find(_open(self).outline, path))
            if self.outline:
                self.places[key] = found
        return found

    def _place(self, span: Span) -> Place:
        lines = self.lines
        if span.end_column == 0 and 0 < span.line <= len(lines):
            span = Span(span.line, span.column, len(lines[span.line - 1].rstrip()) + 1)
        return place(self.path, lines, span)


@dataclass(frozen=True)
class _Opened:
    """A document with its lines and the way to its places."""

    outline: Outline
    lines: tuple[str, ...]


@lru_cache(maxsize=16)
def _open(document: Document) -> _Opened:
    """The documents that were asked for last stay open: problems of one file come together."""
    outline = Outline(document.outline or packed(document.root))
    return _Opened(outline, tuple(lines_of(document.text)))
