"""Sections and files of pages that wait for who reads them: those of a thousand projects would take most of the memory of a build."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from ambitieweb.output.spool import Spool, Spooled
from ambitieweb.pages.page import Page, PageFile, Section


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A page to hand over, of another process for one: its sections and files are bytes beside it."""

    page: Page
    sections: bytes
    count: int
    files: tuple[tuple[str, bytes], ...]


def packed(page: Page) -> PackedPage:
    """A page ready to be handed over."""
    sections = tuple(page.sections)
    files = tuple((file.path, file.content) for file in page.files)
    written = pickle.dumps(sections, pickle.HIGHEST_PROTOCOL)
    return PackedPage(replace(page, sections=(), files=()), written, len(sections), files)


class SectionStore:
    """Lets the sections and files of pages wait in a spool."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._last: tuple[Spooled | None, tuple[Section, ...]] = (None, ())

    def kept(self, page: Page) -> Page:
        """The same page; its sections and files are read again when somebody asks for them."""
        return page if isinstance(page.sections, KeptSections) else self.unpacked(packed(page))

    def unpacked(self, handed: PackedPage) -> Page:
        """The page that was handed over, kept."""
        sections = KeptSections(self, self._spool.put(handed.sections), handed.count)
        files = tuple(PageFile(path, self._spool.put(content)) for path, content in handed.files)
        return replace(handed.page, sections=sections, files=files)

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
