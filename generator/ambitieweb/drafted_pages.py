"""The pages of content that was read: made when somebody asks for them, one or all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from ambitieweb.addresses.address import Address
from ambitieweb.exports.category_workbooks import category_workbooks
from ambitieweb.exports.embeds import embeds
from ambitieweb.exports.export import Export
from ambitieweb.exports.web_pictures import web_pictures
from ambitieweb.finding.a_to_z import a_to_z
from ambitieweb.finding.search_page import search_page
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.reads import ALL, Readers, reading
from ambitieweb.output.shelf import Shelf
from ambitieweb.output.spool import parts_of
from ambitieweb.pages.all_pages import FileMaker, FileMakers, Maker, PagesJob, PagesOfSite, all_pages, desk
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import FilesMade, MadeFile
from ambitieweb.pages.notice import short_notice
from ambitieweb.pages.one_page import one_page
from ambitieweb.pages.page import Page
from ambitieweb.pages.whole import Places, places_of
from ambitieweb.processes import Allowed, Share, done, in_shares, share_of
from ambitieweb.tables.files import TableFiles
from ambitieweb.turns import Between, nothing
from ambitieweb.word.files import word_files

FILES: FileMakers = (word_files, category_workbooks, web_pictures, embeds)
"""What makes the files that cards offer to take along, in the order in which a card names them."""
SHARED_FILES = (word_files, web_pictures)
"""What can also make a share of its files. The others are made so soon that they need not be shared."""
CARDS_IN_SHARE = 25
"""Cards whose files are one job, where several processes work: a file takes longer than a page."""


Exporter = Callable[[Desk], Iterable[Export]]


@dataclass(frozen=True, slots=True)
class ExportsJob:
    """The files of one exporter, made apart."""

    desk: Desk
    make: Exporter

    def __call__(self) -> list[tuple[str, tuple[bytes, ...]]]:
        """The path and the bytes of each, in parts."""
        return [(export.path, tuple(parts_of(export.kept))) for export in self.make(self.desk)]


@dataclass(frozen=True, slots=True)
class FilesJob:
    """The files to take along of one maker, or a share of them, made apart."""

    desk: Desk
    make: FileMaker
    share: Share

    def __call__(self) -> list[MadeFile]:
        """The files."""
        return list(share_of(self.make, self.desk, self.share))


class DraftedPages:
    """The pages of a portfolio; `with_files` makes the files to take along as well, `with_pdf` are the pages that have a PDF, a preview
    says what its author can still write. `between` is called after each page, `readers` hear what each was made of."""

    def __init__(
        self,
        portfolio: Portfolio,
        *,
        with_files: bool,
        with_pdf: frozenset[str],
        is_preview: bool = False,
        between: Between = nothing,
        readers: Readers | None = None,
        known_files: TableFiles | None = None,
    ) -> None:
        files = FILES if with_files else ()
        self._readers = Readers() if readers is None else readers
        with reading() as found:
            self.means = desk(
                portfolio, portfolio.language, files, with_pdf, is_preview=is_preview, known_files=known_files
            )
        self._readers.add(ALL, found[0])
        self._made = PagesOfSite(self.means, between, self._readers)
        self.places = Places(self._made.at, lambda: self.all)
        """The places that links can lead to, with as few pages made as can be."""

    @property
    def makers(self) -> Mapping[str, Maker]:
        """What made each page, by its path, when all are made."""
        return self._made.makers()

    def make(self, exporters: Iterable[Exporter], allowed: Allowed) -> Mapping[Exporter, tuple[Export, ...]]:
        """Lets as many processes as may make all pages that were not begun, and what these give besides. Nothing where one has to do it
        all, or where what waits on disk cannot be shared: then each page is made when somebody asks."""
        desk: Desk = self.means
        exports: dict[Exporter, tuple[Export, ...]] = {}
        processes = allowed.for_cards(len(desk.portfolio.holders))
        if processes < 2 or not desk.spool.is_in_memory:
            return {}
        desk.has_files(_files_made(desk, processes))  # pages say how large they are
        jobs: list[Callable[[], Any]] = [*(ExportsJob(desk, make) for make in exporters), *self._made.jobs()]
        for number, made in done(jobs, processes):
            match jobs[number]:
                case ExportsJob() as job:
                    exports[job.make] = tuple(Export(path, desk.spool.put_all(parts)) for path, parts in made)
                case PagesJob() as job:
                    self._made.take(job, made)
        return exports

    def beside(self) -> OnePage:
        """What makes one page while the others are being made."""
        return OnePage(self.means, self._readers)

    def _finding_pages(self, made: Sequence[Page]) -> Iterator[Page]:
        for make in (partial(_search_pages, self.means), partial(a_to_z, self.means, made)):
            with reading() as found:
                pages = tuple(make())
            for page in pages:
                self._readers.add(page.path, found[0])
            yield from pages

    @cached_property
    def all(self) -> tuple[Page, ...]:
        """Every page, as far as its content can be used."""
        made = tuple(self._made.all())
        everything = (*made, *self._finding_pages(made))
        words = self.means.texts
        return tuple(replace(page, short_notice=short_notice(page.notice, words)) for page in everything)


def _files_made(desk: Desk, processes: int) -> FilesMade:
    """The files to take along, made by several processes."""
    parts, shelf = max(1, len(desk.portfolio.holders) // CARDS_IN_SHARE), Shelf()
    jobs = [FilesJob(desk, make, share) for make, share in in_shares(desk.file_makers, SHARED_FILES, parts)]
    made: dict[int, list[MadeFile]] = {}
    for number, files in done(jobs, processes) if jobs else ():
        made[number] = [
            replace(file, content=shelf.put(file.content)) if isinstance(file.content, bytes) else file
            for file in files
        ]
    in_order = (number for make in desk.file_makers for number, job in enumerate(jobs) if job.make is make)
    return FilesMade((file for number in in_order for file in made[number]), shelf)


def _search_pages(desk: Desk) -> Iterator[Page]:
    yield search_page(desk)


class OnePage:
    """Makes pages one by one, with as few others as can be."""

    def __init__(self, means: Desk, readers: Readers) -> None:
        self._means = means
        self._readers = readers
        self._made = PagesOfSite(means, readers=readers)

    def at(self, address: Address, maker: Maker | None = None) -> Page | None:
        """The page at an address; None when the content gives no such page. With a `maker` only what that makes is looked at."""
        page = one_page(self._means, address)
        if page is None:
            return self._made.at(address.path, maker)
        self._readers.add(page.path, self._means.made_alone[page.path])
        return page

    def paths(self, maker: Maker) -> frozenset[str]:
        """The paths of all that a maker makes."""
        return self._made.paths(maker)


def places_in(portfolio: Portfolio) -> Mapping[str, Set[str]]:
    """The places on all pages of a portfolio."""
    return places_of(tuple(all_pages(desk(portfolio, portfolio.language))))
