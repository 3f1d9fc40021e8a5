"""Where bytes wait that a build makes long before it writes them: in memory while they are few, on disk when they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir
from threading import Lock

from ambitieweb.problems.disk import named

_IN_MEMORY = 16_000_000
"""Bytes that wait in memory: those of some hundreds of pages. Only what is more goes to disk."""


class Spool:
    """A file that goes away with the last one who knows of something in it."""

    def __init__(self, in_memory: int = _IN_MEMORY) -> None:
        self._file = SpooledTemporaryFile(in_memory, prefix="ambitieweb-")  # noqa: SIM115  # open as long as something waits
        self._end = 0
        self._alone = Lock()

    @property
    def is_in_memory(self) -> bool:
        """True while nothing of it waits on disk: then a copy of this process has all of it, and puts what is more in a file of its own."""
        return not getattr(self._file, "_rolled", True)

    @property
    def size(self) -> int:
        """All that was ever put in it, in bytes."""
        return self._end

    def put(self, content: bytes) -> Spooled:
        """Lets these bytes wait."""
        return self.put_all((content,))

    def put_all(self, parts: Iterable[bytes]) -> Spooled:
        """Lets the parts wait as one; each is made when the one before it has been put away."""
        return Spooled(self, tuple(map(self._put, parts)))

    def joined(self, parts: Iterable[bytes | Spooled]) -> Spooled:
        """Bytes and what waits here already, as one; what waits is not put away again."""
        waiting = (part if isinstance(part, Spooled) else self.put(part) for part in parts)
        return Spooled(self, tuple(place for part in waiting for place in part.places_in(self)))

    def _put(self, part: bytes) -> tuple[int, int]:
        try:
            with self._alone:
                self._file.seek(self._end)
                self._file.write(part)
                at, self._end = self._end, self._end + len(part)
        except OSError as failure:
            raise named(failure, Path(gettempdir())) from None
        return at, len(part)

    def read(self, at: int, size: int) -> bytes:
        """The bytes at a place."""
        try:
            with self._alone:
                self._file.seek(at)
                return self._file.read(size)
        except OSError as failure:
            raise named(failure, Path(gettempdir())) from None


class Spooled:
    """Bytes that wait in a spool."""

    __slots__ = ("_places", "_spool")

    def __init__(self, spool: Spool, places: tuple[tuple[int, int], ...]) -> None:
        self._spool, self._places = spool, places

    @property
    def size(self) -> int:
        """How many there are."""
        return sum(size for _, size in self._places)

    def places_in(self, spool: Spool) -> tuple[tuple[int, int], ...]:
        """Where they are in the spool that they wait in."""
        assert spool is self._spool, "waits elsewhere"
        return self._places

    def parts(self) -> Iterator[bytes]:
        """The bytes as they were put away."""
        return (self._spool.read(at, size) for at, size in self._places)

    def read(self) -> bytes:
        """The bytes."""
        return b"".join(self.parts())

    def __eq__(self, other: object) -> bool:
        """Wherever they are: bytes that wait equal the same bytes at hand."""
        return isinstance(other, (Spooled, Later, bytes)) and self.read() == bytes_of(other)

    def __hash__(self) -> int:
        return hash(self.read())

    def __repr__(self) -> str:
        return f"Spooled({self.size})"


class Later:
    """Bytes that are made when somebody first asks for them."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], bytes]) -> None:
        self._make: Callable[[], bytes] | None = make
        self._made = b""

    def read(self) -> bytes:
        """The bytes."""
        if self._make is not None:
            self._made, self._make = self._make(), None
        return self._made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (Later, Spooled, bytes)) and self.read() == bytes_of(other)

    def __hash__(self) -> int:
        return hash(self.read())


Content = bytes | Spooled | Later
"""Bytes that are at hand, wait, or are made when somebody asks."""


def parts_of(content: Content) -> Iterable[bytes]:
    """The bytes in parts that fit in memory."""
    return content.parts() if isinstance(content, Spooled) else (bytes_of(content),)


def bytes_of(content: Content) -> bytes:
    """The bytes, wherever they are."""
    return content if isinstance(content, bytes) else content.read()
