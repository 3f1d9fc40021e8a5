"""The site after an edit of nothing but words: what is not made of these stays, the rest is made again now or when somebody asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial

from ambitieweb.addresses.fixed import HOME, SEARCH
from ambitieweb.ahead import Ahead
from ambitieweb.drafted_pages import Exporter
from ambitieweb.editor.known import known_of
from ambitieweb.exports import Export
from ambitieweb.exports.earlier import earlier
from ambitieweb.exports.schemas import schema_files
from ambitieweb.finding.files import search_files
from ambitieweb.model.edited import EditOfWords
from ambitieweb.model.reads import ALL, reading, step_by_step
from ambitieweb.output.spool import Later, bytes_of
from ambitieweb.pages.all_pages import Maker
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page
from ambitieweb.pages.start.problems import problems_by_record
from ambitieweb.pages.whole import places_of
from ambitieweb.site import Site, files_used
from ambitieweb.turns import Between, in_turns, nothing


@dataclass(frozen=True)
class Mended:
    """The site of now, with the pages in it that were made again. Its search is made when somebody asks."""

    site: Site
    pages: tuple[Page, ...]
    index: Callable[[Between], Iterable[Export]]


def mended(ahead: Ahead, edit: EditOfWords, between: Between = nothing) -> Mended | None:
    """The site of content in which nothing but words are others than in that of the last site; None where more changed by that than
    pages and files which are there already."""
    work = _Mending(ahead, edit, between)
    return work.mended() if work.can_begin() else None


def texts_of(edit: EditOfWords, last: Site) -> frozenset[int]:
    """What those who read them call the texts that changed."""
    return frozenset(last.readers.grown.text(record, name) for record, name in edit.texts)


class _Mending:
    def __init__(self, ahead: Ahead, edit: EditOfWords, between: Between) -> None:
        self._ahead, self._draft, self._last = ahead, ahead.draft, ahead.last
        self._between = between
        self._texts = texts_of(edit, ahead.last)

    @cached_property
    def _readers(self) -> frozenset[Hashable]:
        """All that was made of what changed."""
        return self._last.readers.of(self._texts)

    def can_begin(self) -> bool:
        """False where the site as a whole may be another one."""
        draft, last = self._draft, self._last
        now, before = draft.portfolio, last.portfolio
        is_same = (now.reference_date, now.day_before, now.docs) == (
            before.reference_date,
            before.day_before,
            before.docs,
        )
        is_everywhere = ALL in self._readers or ALL in draft.readers.of(self._texts)
        return is_same and not is_everywhere and files_used(draft.records, now) == last.files

    def mended(self) -> Mended | None:
        """The site; None where a page is not made for the place that it has. Who asks for another page meanwhile need not wait."""
        paths = tuple(self._paths())
        self._ahead.makes_only(frozenset(paths), self._readers)
        self._between()
        made = self._made(paths)
        exports = self._exports() if made is not None and self._has_same_pages() else None
        if made is None or exports is None:
            self._ahead.makes_all()
            return None
        return self._site(made, exports)

    def _made(self, paths: Iterable[str]) -> dict[str, Page] | None:
        """The pages by their path; None where one is not made for the place that it has."""
        before = {page.path: page for page in self._last.pages}
        made: dict[str, Page] = {}
        for path in in_turns(paths, self._between):
            page = self._search_page() if path == SEARCH.path else self._ahead.page(path)
            if page is None or not _fits(page, before[path]):
                return None
            made[path] = page
        return made

    def _search_page(self) -> Page:
        with reading() as found:
            page = self._ahead.search_page()
        self._draft.readers.add(page.path, found[0])
        return page

    def _paths(self) -> Iterator[str]:
        """The pages to make again."""
        readers, makers = self._last.readers, self._last.makers.pages
        told = self._told_again()
        for page in self._last.pages:
            reader = page.path if page.path in readers else makers.get(page.path)
            if reader in self._readers or page.path in told:
                yield page.path

    def _has_same_pages(self) -> bool:
        """False where words decide which pages there are, as the name of an indicator does. Those of cards have the names of these."""
        before = defaultdict[Maker, set[str]](set)
        for path, maker in self._last.makers.pages.items():
            before[maker].add(path)
        return all(
            self._ahead.paths_of(maker) == paths
            for maker, paths in before.items()
            if maker in self._readers and not any(path in self._last.readers for path in paths)
        )

    def _told_again(self) -> Set[str]:
        """The pages on which something else is told of what is wrong, or of where."""
        if self._draft.problems == self._last.problems or self._last.content is None:
            return frozenset()
        now = problems_by_record(self._draft.everything, self._draft.problems)
        before = problems_by_record(self._last.content, self._last.problems)
        cards = {key for key in (*now, *before) if now.get(key) != before.get(key)}
        return {HOME.path, *(page.path for page in self._last.pages if page.address.shows in cards)}

    def _exports(self) -> list[Export] | None:
        """The files beside the pages, but for those that pages bring; None where there are others than before."""
        draft, makers = self._draft, self._last.makers.files
        before = {export.path: export for export in self._last.beside if export.path in makers}
        made = dict(before)
        paths_of = defaultdict[Exporter, list[str]](list)
        for path in before:
            paths_of[makers[path]].append(path)
        for make, paths in paths_of.items():
            if any(isinstance(before[path].kept, Later) for path in paths):
                made |= {path: Export(path, Later(partial(_bytes, make, draft.means, path))) for path in paths}
            elif make in self._readers:
                steps = step_by_step(iter(make(draft.means)), partial(draft.readers.add, make))
                again = {export.path: export for export in in_turns(steps, self._between)}
                if list(again) != paths:
                    return None
                made |= again
        known = draft.known if not draft.waiting else known_of(draft.records, draft.portfolio, draft.problems)
        return [*made.values(), *schema_files(known, draft.means.texts)]

    def _site(self, made: Mapping[str, Page], exports: list[Export]) -> Mended:
        draft, last, means = self._draft, self._last, self._draft.means
        pages = tuple(made.get(page.path, page) for page in last.pages)
        exports += earlier(means, pages, exports)
        beside = (*exports, *(Export(file.path, file.kept) for page in pages for file in page.files))

        passages = last.passages  # who makes the search must not hold the site before

        def index(between: Between) -> Iterable[Export]:
            return search_files(means, in_turns(pages, between), passages)

        makers = {*last.makers.pages.values(), *last.makers.files.values()}
        site = replace(
            last,
            pages=pages,
            beside=beside,
            index=partial(index, nothing),
            problems=draft.problems,
            portfolio=draft.portfolio,
            known=draft.known,
            waiting=draft.waiting,
            readers=last.readers.again(draft.readers, {*made, *(self._readers & makers)}),
            tables=means.table_files,
            content=draft.everything,
            last_time=draft.last_time,
        )
        return Mended(site, tuple(made.values()), index)


def _bytes(make: Exporter, means: Desk, path: str) -> bytes:
    """A file that somebody asks for. Who may ask knows nothing of the site before, for of that nothing needs to stay."""
    return next((bytes_of(export.kept) for export in make(means) if export.path == path), b"")


def _fits(page: Page, before: Page) -> bool:
    """True when no other page, menu or list can tell that this one changed: it has the same name and places, and brings the same files."""

    def seen(of: Page) -> tuple[object, ...]:
        return of.title, of.crumbs, of.is_findable, of.sheet, [file.path for file in of.files]

    return seen(page) == seen(before) and places_of([page]) == places_of([before])
