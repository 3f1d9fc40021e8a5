"""Content as it was read, linked and checked. What makes pages is imported when somebody asks for a page: `check` seldom does."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ambitieweb.addresses.sure import sure_pages
from ambitieweb.checks import check
from ambitieweb.checks.links import NOTHING_WAITS, Waits
from ambitieweb.editor.known import Known, known_of
from ambitieweb.link.held_back import released
from ambitieweb.link.link import link
from ambitieweb.model.last_time import NEVER_BEFORE, LastTime
from ambitieweb.model.memory import Memory
from ambitieweb.model.read import Content, put_away, read
from ambitieweb.model.reads import ALL, Readers, aside, reading
from ambitieweb.output.kept_pdfs import NO_PDFS, KeptPdfs
from ambitieweb.problems import Problem
from ambitieweb.processes import ALONE, Allowed
from ambitieweb.source.docs import NO_DOCS, Docs
from ambitieweb.turns import Between, nothing

if TYPE_CHECKING:
    from ambitieweb.drafted_pages import DraftedPages, Exporter, OnePage
    from ambitieweb.exports.export import Export
    from ambitieweb.pages.all_pages import Maker
    from ambitieweb.pages.desk import Desk
    from ambitieweb.pages.page import Page
    from ambitieweb.tables.files import TableFiles


@dataclass(frozen=True, slots=True)
class Settings:
    """How to build: the day to hold the site against, whether to go on with broken content as `serve` does, and the
    hand-written pages beside it. Only `with_files` makes what takes long: the files that cards offer to take along. `pdfs` are those that are kept beside the content,
    `cache` is the folder with what was read before, `memory` has it at hand already; without both all is read. `between` is called
    between two pages or files, so that `serve` can show one that somebody waits for, or stop. `last_time` is
    what linking and checking made before, `tables` the files with rows that are still true. So many `processes` may
    work at it. Only `at_once` makes what somebody may ask for, such as the workbook, before somebody does."""

    date: datetime.date | None = None
    keep_going: bool = False
    docs: Docs = NO_DOCS
    with_files: bool = False
    pdfs: KeptPdfs = NO_PDFS
    cache: Path | None = None
    memory: Memory | None = None
    between: Between = nothing
    processes: Allowed = ALONE
    at_once: bool = False
    last_time: LastTime = NEVER_BEFORE
    tables: TableFiles | None = None


AS_IT_STANDS = Settings()


class SiteDraft:
    """Content that was read, with everything that is wrong with it. Its pages are made when somebody asks: a check does when
    a text links to one of them."""

    def __init__(self, content: Path | Content, settings: Settings = AS_IT_STANDS) -> None:
        memory = settings.memory or Memory(settings.cache)
        self.everything = content if isinstance(content, Content) else read(content, memory)
        self.last_time = last = settings.last_time
        self.readers = Readers(last.grown)
        """Who reads which texts, of what was made so far."""
        self.readers.begin()
        with reading() as found:
            linked, unlinked = link(self.everything, settings.date, last.everything)
        self.readers.add(ALL, found[0])
        self.in_time = replace(linked, docs=settings.docs)
        """The portfolio as it will be, of what waits too; its author alone may know of it."""
        with aside():
            let_through = released(self.everything, settings.date, last.everything)
        self.records, self.waiting = let_through.content, let_through.waiting
        self.portfolio = self.in_time
        if self.records is not self.everything:
            with reading() as found:
                self.portfolio = replace(link(self.records, settings.date, last.shown)[0], docs=settings.docs)
            self.readers.add(ALL, found[0])
        self._settings = settings
        parts = frozenset((part.place.path, part.location) for part in self.waiting)
        waits = Waits(lambda: self._places_in_time, parts) if self.waiting else NOTHING_WAITS
        sure = sure_pages(self.portfolio)
        with aside():
            places, steps = lambda: self._drafted.places, last.everything
            checked = check(self.everything, self.in_time, places, waits, sure, steps)
        self.problems = tuple(sorted((*self.everything.problems, *unlinked, *checked), key=Problem.sort_key))
        self._memory = memory
        last.let_go()

    def remember(self) -> None:
        """Keeps what was read for a next time: something to do when nobody waits any more."""
        self._memory.write()

    @cached_property
    def known(self) -> Known:
        """What an editor may offer to an author."""
        return known_of(self.everything, self.in_time, self.problems)

    @property
    def means(self) -> Desk:
        """What a page is made with."""
        return self._drafted.means

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page, as far as its content can be used."""
        return self._drafted.all

    @property
    def makers(self) -> Mapping[str, Maker]:
        """What made each page, by its path, when all are made."""
        return self._drafted.makers

    def make(self, exporters: Iterable[Exporter]) -> Mapping[Exporter, tuple[Export, ...]]:
        """Makes all pages and what these give, where several processes may; what that gave is handed over, else nothing."""
        return self._drafted.make(exporters, self._settings.processes)

    def beside(self) -> OnePage:
        """What makes one page, while all of them are being made or before."""
        return self._drafted.beside()

    @cached_property
    def _drafted(self) -> DraftedPages:
        from ambitieweb.drafted_pages import DraftedPages

        put_away(self.everything)
        made_files, with_pdf = self._settings.with_files, self._settings.pdfs.pages
        is_preview, between = self._settings.keep_going, self._settings.between
        return DraftedPages(
            self.portfolio,
            with_files=made_files,
            with_pdf=with_pdf,
            is_preview=is_preview,
            between=between,
            readers=self.readers,
            known_files=self._settings.tables,
        )

    @cached_property
    def _places_in_time(self) -> Mapping[str, Set[str]]:
        from ambitieweb.drafted_pages import places_in

        return places_in(self.in_time)
