"""What `serve` shows of new content before the whole site is made: a page or file, as soon as somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cached_property

from ambitieweb.addresses.address import Address, path_of_html
from ambitieweb.addresses.cards import PAPER, REPORT, SESSION, card_page, on_paper
from ambitieweb.addresses.earlier import pages_of_withdrawn
from ambitieweb.addresses.fixed import A_TO_Z, LISTS, SEARCH
from ambitieweb.checks.stored import files_in_use
from ambitieweb.drafted_pages import Exporter
from ambitieweb.exports.calendar import calendars
from ambitieweb.exports.voting_forms import voting_forms
from ambitieweb.exports.webs import webs
from ambitieweb.finding.search_page import search_page
from ambitieweb.link.goals import site_path
from ambitieweb.link.portfolio import Linked, Portfolio, WebHolder
from ambitieweb.model.address import quoted
from ambitieweb.output.spool import bytes_of
from ambitieweb.pages.all_pages import Maker, makers_in
from ambitieweb.pages.cards import sessions
from ambitieweb.pages.notice import short_notice
from ambitieweb.pages.page import Page
from ambitieweb.pages.paper import all_sheets
from ambitieweb.pages.start.problems import ToldPages
from ambitieweb.pages.whole import places_of, whole_page
from ambitieweb.site import Site
from ambitieweb.site_draft import SiteDraft
from ambitieweb.source.stored import FOLDERS, StoredFile


class Ahead:
    """The pages and files of new content, made one by one beside those of the whole site. What a link to something that did not
    change leads to is asked of the last site, so that a page needs no others."""

    def __init__(self, draft: SiteDraft, last: Site) -> None:
        self.draft = draft
        self.last = last
        self._made = draft.beside()
        self._known = {page.path: page for page in last.pages}
        self._told_pages = ToldPages(draft.means, draft.everything, draft.problems)
        self._makers = last.makers.pages
        self._unmended: dict[str, Page | None] = {}
        self._paths: dict[Maker, Set[str]] = {}
        self._places = _Places(self, self._known)
        self._exported: dict[str, bytes] = {}
        self._others: tuple[Set[str], Set[Hashable]] | None = None

    def makes_only(self, pages: Set[str], makers: Set[Hashable]) -> None:
        """From now on only these pages, and the files that these make, are to be had here: all others are what they were."""
        self._others = pages, makers

    def makes_all(self) -> None:
        """From now on all is to be had here again."""
        self._others = None

    def knows(self, file: str) -> bool:
        """True for a file of the site that can be made by itself, by its path from the top, and is not what it was."""
        path = path_of_html(file)
        if self._others is not None and not self._is_other(file, path, *self._others):
            return False
        return (
            self._exporter_of(file) is not None
            or file in self._stored
            or (Address(path).html == file and self._address(path) is not None and not self.needs_all(path))
        )

    def _is_other(self, file: str, path: str, pages: Set[str], makers: Set[Hashable]) -> bool:
        return (file.endswith(".html") and path in pages) or self._exporter_of(file) in makers

    def is_gone(self, file: str) -> bool:
        """True for the page of a card that was taken away."""
        path = path_of_html(file)
        return file.endswith(".html") and path in self._known and self._address(path) is None

    def has_page(self, path: str) -> bool:
        """True for a page that is there now. With the same cards as before there are the same pages, but for those of files that were
        or are broken, and for sheets and sessions; with others those of overviews are made to know it."""
        if self.needs_all(path):
            return path in self._known
        if path in self._sheets or path in self._sessions:
            return True
        if path in self._known and self._known[path].address.kind in (PAPER, SESSION, REPORT):
            return False
        if self._has_same_cards:
            return self._address(path) is not None
        return self._card_at(path) is not None or self._maker_now(path) is not None

    def needs_all(self, path: str) -> bool:
        """True for a page that is made of all others."""
        return path == SEARCH.path or path == A_TO_Z.path or path.startswith(f"{A_TO_Z.path}/")

    def files(self, file: str, framed: Callable[[Page], str | None]) -> Mapping[str, bytes] | None:
        """A file by its path, and what it asks for beside itself, as they stand on the site: `framed` puts a page in its frame.
        None for one that cannot be made by itself."""
        page = self.page(path_of_html(file)) if file.endswith(".html") else None
        if page is None:
            content = self.export(file)
            return None if content is None else {file: content}
        html = framed(page)
        if html is None:
            return None
        beside = {each.path: each.content for each in page.files}
        return {file: html.encode("utf-8", errors="xmlcharrefreplace"), **beside}

    def page(self, path: str) -> Page | None:
        """The page at a path as the new content gives it. None for one that it does not give, or that needs all others."""
        shown = None if self.needs_all(path) else self.unmended(path)
        if shown is None:
            return None
        return self._finished(replace(shown, sheet=self._sheet(shown.address)))

    def search_page(self) -> Page:
        """The page with the search, which knows no other page until somebody asks for the index."""
        return self._finished(search_page(self.draft.means))

    def _finished(self, page: Page) -> Page:
        return self._whole(replace(page, short_notice=short_notice(page.notice, self.draft.means.texts)))

    def _whole(self, page: Page) -> Page:
        """A page without links that lead nowhere."""
        return whole_page(page, self._places, _Files(frozenset(file.path for file in page.files), self))

    def unmended(self, path: str) -> Page | None:
        """The same before its links are held against other pages."""
        if path not in self._unmended:
            self._unmended[path] = self._told(path)
        return self._unmended[path]

    def _told(self, path: str) -> Page | None:
        address = self._address(path)
        if address is not None:
            made = self._made.at(address, self._maker_of(address))
        else:
            maker = None if self._has_same_cards else self._maker_now(path)
            made = self._made.at(Address(path), maker) if maker else None
        return self._told_pages.page(made) if made else self._told_pages.missing(path)

    def _maker_of(self, address: Address) -> Maker | None:
        """What made the page, or the pages of other cards of its kind where it is new."""
        if address.path in self._makers:
            return self._makers[address.path]
        kin = (self._makers.get(page.path) for page in self.last.pages if page.address.kind == address.kind)
        return next(filter(None, kin), None)

    def export(self, file: str) -> bytes | None:
        """The bytes of a file beside the pages; None for one that the new content does not give."""
        if stored := self._stored.get(file):
            return stored.content() if stored.path in self._in_use else None
        if file not in self._exported and (make := self._exporter_of(file)):
            for export in make(self.draft.means):
                self._exported[export.path] = bytes_of(export.kept)
        return self._exported.get(file)

    def _exporter_of(self, file: str) -> Exporter | None:
        """What makes a file beside the pages: what did so last time."""
        return self.last.makers.files.get(file)

    @cached_property
    def _stored(self) -> Mapping[str, StoredFile]:
        """The pictures and documents beside the new cards, by where they stand on the site."""
        return {f"{FOLDERS[0]}/{stored.path}": stored for stored in self.draft.portfolio.stored.values()}

    @cached_property
    def _in_use(self) -> frozenset[str]:
        return frozenset(files_in_use(self.draft.records, self.draft.portfolio))

    @cached_property
    def files_before(self) -> frozenset[str]:
        """What could be downloaded from the last site."""
        last = self.last
        files = (*(export.path for export in last.beside), *(file.path for file in last.made.all))
        return frozenset((*files, *map(site_path, last.files), *map(quoted, last.portfolio.docs.addresses)))

    @cached_property
    def files_of_cards(self) -> frozenset[str]:
        """What the cards of now bring along; only a link to something that was not there before needs to know."""
        means, portfolio = self.draft.means, self.draft.portfolio
        stored = map(site_path, portfolio.stored.values())
        told_of = (page.html for card in portfolio.withdrawn for page in pages_of_withdrawn(card))
        made = (export.path for make in (webs, voting_forms, calendars) for export in make(means))
        return frozenset((*stored, *told_of, *made))

    def is_changed(self, path: str) -> bool:
        """True for a page that was made of the new content, for one that is new, and for that of a card of which the file is another
        than it was."""
        if path in self._unmended or path not in self._known or not self._has_same_cards:
            return True
        page = self._known[path].address
        cards = (self._card(portfolio, page) for portfolio in (self.draft.portfolio, self.last.portfolio))
        now, before = (card.record if card else None for card in cards)
        return now is not before and now != before

    @staticmethod
    def _card(portfolio: Portfolio, page: Address) -> Linked | None:
        """The card that a page shows."""
        kind, name = page.shows
        return portfolio.of(kind).get(name) if kind in LISTS else None

    def _address(self, path: str) -> Address | None:
        """The address of a page: that of the last site, unless its card is gone, or that of a card that is new."""
        if path in self._known:
            address = self._known[path].address
            return address if self._is_there(address.shows) else None
        return self._card_at(path)

    def _card_at(self, path: str) -> Address | None:
        folder, _, name = path.rpartition("/")
        kind = kind_in(folder)
        return card_page(kind, name) if kind and self._is_there((kind, name)) else None

    @cached_property
    def _has_same_cards(self) -> bool:
        now, before = self.draft.portfolio, self.last.portfolio
        same_cards = all(now.of(kind).keys() == before.of(kind).keys() for kind in LISTS)
        return same_cards and _themes(now) == _themes(before)

    def _maker_now(self, path: str) -> Maker | None:
        """What makes a page now that there are other cards."""
        return next((maker for maker in makers_in(path.partition("/")[0]) if path in self.paths_of(maker)), None)

    def paths_of(self, maker: Maker) -> Set[str]:
        """The paths of all that a maker makes of the new content."""
        if maker not in self._paths:
            self._paths[maker] = self._made.paths(maker)
        return self._paths[maker]

    def _is_there(self, card: tuple[str, str]) -> bool:
        kind, name = card
        return kind not in LISTS or name in self.draft.portfolio.of(kind) or card in self._told_pages.broken

    def _sheet(self, address: Address) -> Address | None:
        sheet = on_paper(address)
        card = self._card(self.draft.portfolio, address)
        if isinstance(card, WebHolder):  # without a look at all others
            is_there = any(each.path == sheet.path for each in all_sheets.addresses_of(self.draft.means, card))
        else:
            is_there = sheet.path in self._sheets
        return sheet if is_there else None

    @cached_property
    def _sessions(self) -> frozenset[str]:
        return frozenset(address.path for address in sessions.addresses(self.draft.means))

    @cached_property
    def _sheets(self) -> frozenset[str]:
        return frozenset(address.path for address in all_sheets.addresses(self.draft.means))


def _themes(portfolio: Portfolio) -> tuple[object, ...]:
    """The themes of each set and the set of the site: pages come and go with these as well."""
    own = portfolio.theme_set.id if portfolio.theme_set else None
    return own, {each.id: [theme.id for theme in each.themes] for each in portfolio.theme_sets.values()}


def kind_in(folder: str) -> str | None:
    """The kind of the cards whose pages stand in a folder; None for another folder."""
    return next((kind for kind, page in LISTS.items() if page.path == folder), None)


class _Places(Mapping[str, Set[str]]):
    """The places on the pages of the new content: those of the last site, but for cards that changed."""

    def __init__(self, ahead: Ahead, known: Mapping[str, Page]) -> None:
        self._ahead = ahead
        self._known = known
        self._found: dict[str, Set[str]] = {}

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self._ahead.has_page(path)

    def __getitem__(self, path: str) -> Set[str]:
        if path not in self._found:
            page = self._ahead.unmended(path) if self._ahead.is_changed(path) else self._known[path]
            self._found[path] = places_of([page])[path] if page else frozenset()
        return self._found[path]

    def __iter__(self) -> Iterator[str]:
        return filter(self._ahead.has_page, self._known)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Files(Set[str]):
    """The paths of all that can be downloaded: of the page itself, of the last site, and what a card brings along."""

    def __init__(self, own: frozenset[str], ahead: Ahead) -> None:
        self._own = own
        self._ahead = ahead

    def __contains__(self, path: object) -> bool:
        if path in self._own or path in self._ahead.files_before:
            return True
        return isinstance(path, str) and (path in self._ahead.files_of_cards or self._is_beside_page(path))

    def _is_beside_page(self, path: str) -> bool:
        """True for a file of another page."""
        folder = path.rpartition("/")[0]
        page = self._ahead.unmended(folder) if self._ahead.has_page(folder) else None
        return page is not None and any(file.path == path for file in page.files)

    def __iter__(self) -> Iterator[str]:
        return iter(self._own | self._ahead.files_before | self._ahead.files_of_cards)

    def __len__(self) -> int:
        return sum(1 for _ in self)
