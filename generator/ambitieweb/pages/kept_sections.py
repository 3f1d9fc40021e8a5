"""Sections and files of pages that wait for who reads them: those of a thousand projects would take most of the memory of a build."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import overload

from ambitieweb.output.spool import Spool, Spooled
from ambitieweb.pages.page import Page, PageFile, Section


class SectionStore:
    """Lets the sections and files of pages wait in a spool."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._last: tuple[Spooled | None, tuple[Section, ...]] = (None, ())

    def kept(self, page: Page) -> Page:
        """The same page; its sections and files are read again when somebody asks for them."""
        if isinstance(page.sections, KeptSections):
            return page
        written = self._spool.put(pickle.dumps(tuple(page.sections), pickle.HIGHEST_PROTOCOL))
        files = tuple(PageFile(file.path, self._spool.put(file.content)) for file in page.files)
        return replace(page, sections=KeptSections(self, written, len(page.sections)), files=files)

    def read(self, written: Spooled) -> tuple[Section, ...]:
        """The sections that were put away. Whoever handles a page asks for them several times in a row."""
        last, sections = self._last
        if last is not written:
            sections = pickle.loads(written.read())
            self._last = written, sections
        return sections


class KeptSections(Sequence[Section]):
    """The sections of one page."""

    __slots__ = ("_count", "_store", "_written")

    def __init__(self, store: SectionStore, written: Spooled, count: int) -> None:
        self._store, self._written, self._count = store, written, count

    @overload
    def __getitem__(self, index: int) -> Section: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Section, ...]: ...

    def __getitem__(self, index: int | slice) -> Section | tuple[Section, ...]:
        return self._store.read(self._written)[index]

    def __iter__(self) -> Iterator[Section]:
        return iter(self._store.read(self._written))

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
