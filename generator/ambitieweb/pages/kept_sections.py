"""Sections of pages that wait on disk for who reads them: those of a thousand projects would take most of the memory of a build."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir
from threading import Lock
from typing import overload

from ambitieweb.pages.page import Page, Section
from ambitieweb.problems.disk import named

_IN_MEMORY = 32_000_000
"""Bytes that wait in memory: those of some hundreds of pages. Only what is more goes to disk."""


class SectionStore:
    """A file that goes away with the last page that has its sections in it."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY, prefix="ambitieweb-")  # noqa: SIM115  # open as long as there are pages
        self._end = 0
        self._last: tuple[int, tuple[Section, ...]] = (-1, ())
        self._alone = Lock()

    def kept(self, page: Page) -> Page:
        """The same page; its sections are read again when somebody asks for them."""
        if isinstance(page.sections, KeptSections):
            return page
        written = pickle.dumps(tuple(page.sections), pickle.HIGHEST_PROTOCOL)
        try:
            with self._alone:
                self._file.seek(self._end)
                self._file.write(written)
                at, self._end = self._end, self._end + len(written)
        except OSError as failure:
            raise named(failure, Path(gettempdir())) from None
        return replace(page, sections=KeptSections(self, at, len(written), len(page.sections)))

    def read(self, at: int, size: int) -> tuple[Section, ...]:
        """The sections that were written at a place. Whoever handles a page asks for them several times in a row."""
        with self._alone:
            if self._last[0] != at:
                try:
                    self._file.seek(at)
                    self._last = at, pickle.loads(self._file.read(size))
                except OSError as failure:
                    raise named(failure, Path(gettempdir())) from None
            return self._last[1]


class KeptSections(Sequence[Section]):
    """The sections of one page."""

    __slots__ = ("_at", "_count", "_size", "_store")

    def __init__(self, store: SectionStore, at: int, size: int, count: int) -> None:
        self._store, self._at, self._size, self._count = store, at, size, count

    @overload
    def __getitem__(self, index: int) -> Section: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Section, ...]: ...

    def __getitem__(self, index: int | slice) -> Section | tuple[Section, ...]:
        return self._store.read(self._at, self._size)[index]

    def __iter__(self) -> Iterator[Section]:
        return iter(self._store.read(self._at, self._size))

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
