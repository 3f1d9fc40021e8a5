"""Every page of the site, in the order of the menu, and the tables that overviews share with the files of all data."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ambitieweb.addresses import fixed
from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import SHEETS, on_paper
from ambitieweb.derive.relations import relations
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.files import PLAIN
from ambitieweb.model.reads import Readers, reading, step_by_step
from ambitieweb.pages import monitor
from ambitieweb.pages.cards import categories, organisations, plain_cards, practices, projects, sessions
from ambitieweb.pages.catalogue import everything as catalogue
from ambitieweb.pages.catalogue import indicators
from ambitieweb.pages.compare import below, comparison, desk_study, deviations, outcomes, tree, versions
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import environment
from ambitieweb.pages.files_made import MadeFile
from ambitieweb.pages.kept_sections import PackedPage, SectionStore, packed
from ambitieweb.pages.method import about, theme_sets
from ambitieweb.pages.monitor import targets
from ambitieweb.pages.page import Page
from ambitieweb.pages.paper import all_sheets
from ambitieweb.pages.show import achievements, lessons
from ambitieweb.pages.start import basket, board, downloads, home, session_kit, state
from ambitieweb.processes import Share, in_shares, share_of
from ambitieweb.tables.files import TableFiles
from ambitieweb.texts import texts
from ambitieweb.turns import Between, in_turns, nothing

Maker = Callable[[Desk], Iterator[Page]]


def _in(*pages: Address) -> tuple[str, ...]:
    """The folders at the top of the site in which pages stand, "" for the start page."""
    return tuple(dict.fromkeys(page.path.partition("/")[0] for page in pages))


PAGES: Mapping[Maker, tuple[str, ...]] = {
    home.pages: _in(fixed.HOME),
    organisations.pages: _in(fixed.ORGANISATION),
    categories.pages: _in(fixed.CATEGORIES),
    projects.pages: _in(fixed.PROJECTS),
    sessions.pages: _in(fixed.ORGANISATION, fixed.CATEGORIES, fixed.PROJECTS),
    catalogue.pages: _in(fixed.MEASURES, fixed.SOURCES),
    theme_sets.pages: _in(fixed.THEME_SETS),
    indicators.pages: _in(fixed.INDICATORS),
    practices.pages: _in(fixed.PRACTICES),
    plain_cards.pages: _in(*(fixed.LISTS[kind.name] for kind in PLAIN)),
    state.pages: _in(fixed.STATE),
    tree.pages: _in(fixed.TREE),
    comparison.pages: _in(fixed.COMPARISON),
    below.pages: _in(fixed.ORGANISATION, fixed.CATEGORIES),
    desk_study.pages: _in(fixed.CATEGORIES),
    deviations.pages: _in(fixed.DEVIATIONS),
    outcomes.pages: _in(fixed.OUTCOMES),
    versions.pages: _in(fixed.VERSIONS),
    monitor.pages: _in(fixed.MONITOR),
    achievements.pages: _in(fixed.SHOW),
    lessons.pages: _in(fixed.LESSONS),
    about.pages: _in(fixed.ABOUT, fixed.GLOSSARY, fixed.ACCESSIBILITY),
    downloads.pages: _in(fixed.DOWNLOADS),
    basket.pages: _in(fixed.BASKET),
    board.pages: _in(fixed.BOARD),
    session_kit.pages: _in(fixed.KIT),
    all_sheets.pages: (SHEETS,),
}
"""What makes pages, in the order of the menu, with the folders at the top of the site in which it makes them."""
SHARED = (projects.pages, all_sheets.pages, sessions.pages)
"""What can also make a share of its pages."""
CARDS_IN_SHARE = 100
"""Cards whose pages are one job, where several processes work."""


@dataclass(frozen=True, slots=True)
class PagesJob:
    """The pages of one maker, or a share of them, made apart."""

    desk: Desk
    maker: Maker
    share: Share

    def __call__(self) -> list[PackedPage]:
        """The pages, ready to be handed over."""
        made = share_of(self.maker, self.desk, self.share)
        return [packed(downloads.with_downloads(self.desk, page)) for page in made]


class PagesOfSite:
    """The pages that the portfolio gives, each made once, when somebody asks for it or for all of them. `between` is called after each.
    What they are made of goes to the `readers`: by their path those that were made alone, by their maker all others."""

    def __init__(self, desk: Desk, between: Between = nothing, readers: Readers | None = None) -> None:
        self._desk = desk
        self._readers = Readers() if readers is None else readers
        self._between = between
        self._store = SectionStore(desk.spool)
        self._making = {pages: pages(desk) for pages in PAGES}
        self._made: dict[Maker, list[Page]] = {pages: [] for pages in PAGES}
        self._shares: dict[Maker, dict[int, list[Page]]] = {}

    def all(self) -> Iterator[Page]:
        """Every page, in the order of the menu."""
        sheets = {address.path: address for address in all_sheets.addresses(self._desk)}
        for page in (page for pages in PAGES for page in self._of(pages)):
            yield replace(page, sheet=sheets.get(on_paper(page.address).path))

    def jobs(self) -> list[PagesJob]:
        """What is to be made and was not begun, as jobs that can be done apart: first what is long, for it cannot be shared."""
        parts = max(1, len(self._desk.portfolio.holders) // CARDS_IN_SHARE)
        left = [maker for maker in PAGES if not self._made[maker]]
        return [PagesJob(self._desk, maker, share) for maker, share in in_shares(left, SHARED, parts)]

    def take(self, job: PagesJob, made: Iterable[PackedPage]) -> None:
        """Keeps what such a job gave. When all are done the pages stand in their order."""
        self._shares.setdefault(job.maker, {})[job.share.number] = [self._store.unpacked(page) for page in made]
        shares = self._shares[job.maker]
        if len(shares) == job.share.parts:
            self._making[job.maker] = iter(())
            self._made[job.maker] = [page for number in sorted(shares) for page in shares[number]]

    def at(self, path: str, maker: Maker | None = None) -> Page | None:
        """The page with a path, with as few others as can be; only of one maker where it is known whose it is."""
        makers = [maker] if maker else makers_in(path.partition("/")[0])
        pages = (page for pages in makers for page in self._of(pages))
        return next((page for page in pages if page.path == path), None)

    def paths(self, maker: Maker) -> frozenset[str]:
        """The paths of the pages of one maker."""
        return frozenset(page.path for page in self._of(maker))

    def makers(self) -> Mapping[str, Maker]:
        """What made each page, by its path, of the pages that were made."""
        return {page.path: maker for maker, pages in self._made.items() for page in pages}

    def _of(self, pages: Maker) -> Iterator[Page]:
        yield from self._made[pages]
        steps = step_by_step(self._making[pages], lambda reads: self._readers.add(pages, reads))
        for page in in_turns(steps, self._between):
            with reading() as found:
                made = downloads.with_downloads(self._desk, page)
            self._readers.add(self._reader(pages, page), found[0])
            self._made[pages].append(self._store.kept(made))
            yield self._made[pages][-1]

    def _reader(self, pages: Maker, page: Page) -> Hashable:
        """Who reads what a page was made of."""
        alone = self._desk.made_alone.get(page.path)
        if alone is None:
            return pages
        self._readers.add(page.path, alone)
        return page.path


def makers_in(folder: str) -> list[Maker]:
    """What makes pages in a folder at the top of the site, in the order of the menu."""
    return [maker for maker, folders in PAGES.items() if folder in folders]


def all_pages(desk: Desk) -> Iterator[Page]:
    """All pages that the portfolio gives."""
    return PagesOfSite(desk).all()


FileMaker = Callable[[Desk], Iterator[MadeFile]]
FileMakers = tuple[FileMaker, ...]
TABLES = (below.table, deviations.table, outcomes.table, targets.table, lessons.table)
"""What follows from the content, in the order of the list of files."""


def desk(
    portfolio: Portfolio,
    language: str,
    file_makers: FileMakers = (),
    with_pdf: frozenset[str] = frozenset(),
    *,
    is_preview: bool = False,
    known_files: TableFiles | None = None,
) -> Desk:
    """A desk for one build; with the makers of files to take along where these are asked for."""
    found, words = relations(portfolio), texts(language)
    return Desk(portfolio, words, found, environment(), TABLES, file_makers, with_pdf, is_preview, known_files)
