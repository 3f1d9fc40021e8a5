"""The whole line: content to site, in one screen. Reads no clock and draws no random: same content, same bytes."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.fixed import MENU, WITH_FILES
from ambitieweb.checks.stored import files_in_use
from ambitieweb.collector import collect_rarely, give_back
from ambitieweb.drafted_pages import Exporter
from ambitieweb.editor.known import Known, known_of
from ambitieweb.exports import ASKED_FOR, EXPORTS, Export
from ambitieweb.exports.earlier import earlier, earlier_made, earlier_pdfs, earlier_stored
from ambitieweb.exports.schemas import schema_files
from ambitieweb.finding.files import search_files
from ambitieweb.finding.kept_passages import KeptPassages
from ambitieweb.link.docs_links import rewritten
from ambitieweb.link.goals import site_path
from ambitieweb.link.held_back import Waiting
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.address import quoted
from ambitieweb.model.last_time import NEVER_BEFORE, LastTime
from ambitieweb.model.read import Content
from ambitieweb.model.reads import Readers, step_by_step
from ambitieweb.output.kept_pdfs import KeptPdf, mark_of_files
from ambitieweb.output.spool import Later
from ambitieweb.pages.all_pages import Maker
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import FilesMade
from ambitieweb.pages.page import Page
from ambitieweb.pages.printed.truth import with_pdfs
from ambitieweb.pages.start.problems import ToldPages
from ambitieweb.pages.whole import whole
from ambitieweb.problems import Problem
from ambitieweb.site_draft import AS_IT_STANDS, Settings, SiteDraft
from ambitieweb.source.stored import StoredFile
from ambitieweb.tables.files import TableFiles
from ambitieweb.turns import in_turns

NO_FILES = FilesMade(())


@dataclass(frozen=True, slots=True)
class NavItem:
    """A step of the main menu: a page, or a group of them."""

    title: str
    page: Address | None = None
    items: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Makers:
    """What made each page, by its path, and each file beside the pages, by its own."""

    pages: Mapping[str, Maker]
    files: dict[str, Callable[[Desk], Iterable[Export]]]


NO_MAKERS = Makers({}, {})


@dataclass(frozen=True, repr=False)
class Site:
    """What the outlets publish. With errors and without `keep_going` there are problems only."""

    name: str
    language: str
    pages: tuple[Page, ...]
    beside: tuple[Export, ...]
    """The files beside the pages, but for those of the search."""
    index: Callable[[], Iterable[Export]]
    """What makes the files of the search, of all pages."""
    nav: tuple[NavItem, ...]
    problems: tuple[Problem, ...]
    reference_date: datetime.date | None
    portfolio: Portfolio
    known: Known
    """What an editor may offer to an author."""
    files: tuple[StoredFile, ...] = ()
    """Pictures and documents to copy."""
    made: FilesMade = NO_FILES
    """Files to take along from cards, to copy."""
    pdfs: tuple[KeptPdf, ...] = ()
    """PDF files that show what their pages say, to copy."""
    stale_pdfs: int = 0
    """How many there are that show something else, and stay off the site."""
    waiting: tuple[Waiting, ...] = ()
    """What stays off the site until a day or phase, for its author; no page, file or menu knows of it."""
    makers: Makers = NO_MAKERS
    """What makes one page or file of it, for who waits for just that."""
    readers: Readers = field(default_factory=Readers)
    """Who reads which texts of the content; nothing of it is known unless texts were watched."""
    tables: TableFiles | None = None
    """The files with rows, for a site that is made after a small change."""
    content: Content | None = None
    """What it was made of; None where nobody makes it again, or where several processes made it: of what these read nothing is known here."""
    last_time: LastTime = NEVER_BEFORE
    """What linking and checking it made, for who does that again."""
    passages: KeptPassages | None = None
    """What the search took out of its pages, for who makes the index again after a small change."""
    is_made: bool = True
    """False for the one with which `serve` begins: of that only the menu is there."""

    @cached_property
    def exports(self) -> tuple[Export, ...]:
        """All files beside the pages; the search is made when somebody asks for them."""
        return (*self.beside, *self.index())

    @property
    def has_errors(self) -> bool:
        """True when something in the content stops a build."""
        return any(problem.is_error for problem in self.problems)


def build(content: Path, settings: Settings = AS_IT_STANDS) -> Site:
    """The site of a folder with content, with every problem found on the way."""
    collect_rarely()
    return published(SiteDraft(content, settings), settings)


def published(draft: SiteDraft, settings: Settings) -> Site:
    """The site of content that was read."""
    draft.remember()
    records, portfolio, means, problems = draft.records, draft.portfolio, draft.means, draft.problems
    stops = any(problem.is_error for problem in problems) and not settings.keep_going
    at_once = settings.at_once
    made_together = (
        {} if stops else draft.make(EXPORTS if at_once else [make for make in EXPORTS if make not in ASKED_FOR])
    )
    pages = () if stops else draft.pages
    makers = NO_MAKERS if stops else Makers(draft.makers, {})
    known = known_of(records, portfolio, problems)
    exports = (
        ()
        if stops
        else tuple(
            in_turns(_exports(means, known, makers, made_together, draft.readers, at_once=at_once), settings.between)
        )
    )
    exports += tuple(earlier(means, pages, exports))
    if settings.keep_going:
        pages = ToldPages(means, draft.everything, problems).all(pages)
    used = () if stops else files_used(records, portfolio)
    beside = {*map(site_path, used), *map(quoted, settings.docs.addresses)}
    made = NO_FILES if stops else means.files.plus(earlier_made(portfolio, means.files.all))
    pages = whole(pages, beside | {export.path for export in exports} | {file.path for file in made.all})
    printed = with_pdfs(means, pages, settings.pdfs, picture_marks((*exports, *_files(pages)), used))
    pages = printed.pages
    give_back()

    passages = KeptPassages() if settings.keep_going else None

    def index() -> Iterable[Export]:
        found = () if stops else search_files(means, in_turns(pages, settings.between), passages)
        return _waiting(means, found, at_once=at_once)

    return Site(
        name=portfolio.site.name,
        language=means.language,
        pages=pages,
        beside=(*exports, *_files(pages)),
        index=_made(index()) if at_once else index,
        nav=main_menu(means),
        problems=problems,
        reference_date=portfolio.reference_date,
        portfolio=portfolio,
        known=draft.known,
        files=used,
        made=made,
        pdfs=(*printed.files, *earlier_pdfs(portfolio, printed.files)),
        stale_pdfs=printed.stale,
        waiting=draft.waiting,
        makers=makers,
        readers=draft.readers,
        tables=means.table_files if settings.keep_going else None,
        content=draft.everything if settings.keep_going and not made_together else None,
        last_time=draft.last_time,
        passages=passages,
    )


def files_used(records: Content, portfolio: Portfolio) -> tuple[StoredFile, ...]:
    """The pictures and documents that stand on the site."""
    used = tuple(portfolio.stored[path] for path in files_in_use(records, portfolio))
    return (*used, *earlier_stored(portfolio, used))


def _made(exports: Iterable[Export]) -> Callable[[], Iterable[Export]]:
    """What gives files that are made now, and knows no more of what they were made of."""
    found = tuple(exports)
    return lambda: found


def _exports(
    means: Desk,
    known: Known,
    makers: Makers,
    made: Mapping[Exporter, tuple[Export, ...]],
    readers: Readers,
    *,
    at_once: bool,
) -> Iterator[Export]:
    """The files beside the pages, of which some were `made` before; writes down what made each, and of which texts."""
    for make in EXPORTS:
        if make in made:
            exports: Iterable[Export] = made[make]
        else:
            steps = step_by_step(iter(make(means)), partial(readers.add, make))
            exports = _waiting(means, steps, at_once=at_once)
        for export in exports:
            makers.files[export.path] = make
            yield export
    yield from _waiting(means, schema_files(known, means.texts), at_once=at_once)


def _waiting(means: Desk, exports: Iterable[Export], *, at_once: bool) -> Iterator[Export]:
    """The same files, whose bytes wait until they are written; what is made when somebody asks is, where all are made at once."""
    for export in exports:
        is_made = isinstance(export.kept, bytes) or (at_once and isinstance(export.kept, Later))
        yield Export(export.path, means.spool.put(export.content) if is_made else export.kept)


def picture_marks(exports: Iterable[Export], files: Iterable[StoredFile]) -> Callable[[str], str]:
    """What says how a picture differs from an earlier one, by its address on a page."""
    made = {export.path: export for export in exports}
    stored = {site_path(file): file.source for file in files}

    def mark(address: str) -> str:
        path = address.lstrip("./")
        return (
            mark_of_files([stored[path]])
            if path in stored
            else hashlib.sha256(made[path].content if path in made else b"").hexdigest()
        )

    return mark


def _files(pages: tuple[Page, ...]) -> Iterator[Export]:
    """What pages ask for beside themselves."""
    return (Export(file.path, file.kept) for page in pages for file in page.files)


def with_links(site: Site, source: str, markdown: str) -> str:
    """A hand-written page with its links to cards and files as the engine reads them."""
    paths = frozenset(page.path for page in site.pages)
    portfolio = site.portfolio
    return rewritten(markdown, source, portfolio.docs, paths.__contains__, portfolio.stored.__contains__)


def main_menu(means: Desk) -> tuple[NavItem, ...]:
    """The main menu: overview pages only; cards lie behind them."""
    t, portfolio = means.texts, means.portfolio
    found: list[NavItem] = []
    for title, pages in MENU:
        shown = (page for page in pages if page not in WITH_FILES or portfolio.of(WITH_FILES[page]))
        items = tuple(NavItem(page.called(t), page) for page in shown)
        found.extend((NavItem(t(title), items=items),) if title else items)
    return tuple(found)


def menu(items: tuple[NavItem, ...]) -> list[Any]:
    """The main menu in the form that MkDocs and its relatives read."""
    return [{item.title: item.page.source if item.page else menu(item.items)} for item in items]


def nav_titles(items: tuple[NavItem, ...]) -> dict[str, str]:
    """The title in the main menu by path; it may be shorter than the page's own."""
    below = {path: title for item in items for path, title in nav_titles(item.items).items()}
    return below | {item.page.path: item.title for item in items if item.page}
