"""What `serve` has at its start: the menu of the site, and each page as soon as somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any
from urllib.parse import unquote

from ambitieweb.addresses.address import Address, is_part, path_of_html
from ambitieweb.addresses.fixed import BOARD
from ambitieweb.addresses.sure import ROOTS
from ambitieweb.ahead import Ahead, kind_in
from ambitieweb.drafted_pages import Exporter
from ambitieweb.exports.board_data import board_data
from ambitieweb.model.address import quoted
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.whole import whole_page
from ambitieweb.site import NavItem, Site, main_menu
from ambitieweb.site_draft import SiteDraft
from ambitieweb.source.stored import FOLDERS


def begun(draft: SiteDraft) -> Site:
    """A site of which no page is made: those in the menu say that they are still to come."""
    means, portfolio = draft.means, draft.portfolio
    nav = main_menu(means)
    return Site(
        name=portfolio.site.name,
        language=means.language,
        pages=tuple(_still_to_come(means, nav)),
        beside=(),
        index=tuple,
        nav=nav,
        problems=draft.problems,
        reference_date=portfolio.reference_date,
        portfolio=portfolio,
        known=draft.known,
        waiting=draft.waiting,
        last_time=draft.last_time,
        is_made=False,
    )


def _still_to_come(means: Desk, items: tuple[NavItem, ...]) -> Iterator[Page]:
    for item in items:
        if item.page:
            yield means.page(item.page, item.title, (Section(means.paragraph("note", means.texts("serve.to_come"))),))
        yield from _still_to_come(means, item.items)


class Beginning(Ahead):
    """The pages of a site of which nothing was made before. What a link leads to is mostly believed, for looking would make other pages
    first; who asks for a file that is made beside the pages waits until all are made, but for what a page cannot do without."""

    def knows(self, file: str) -> bool:
        """True for what may be a page, and for a picture or document."""
        path = path_of_html(file)
        is_page = Address(path).html == file and self.has_page(path) and not self.needs_all(path)
        return is_page or file in self._stored or self._exporter_of(file) is not None

    def is_gone(self, file: str) -> bool:
        """Nothing was there before."""
        return False

    def has_page(self, path: str) -> bool:
        """True for what stands where pages do."""
        return self._address(path) is not None

    def _address(self, path: str) -> Address | None:
        """Where pages can stand; in the folder of a card only when that is there."""
        top, *below = path.split("/")
        kind = kind_in(top)
        if top not in ROOTS or (kind and below and not is_part(below[0]) and not self._is_there((kind, below[0]))):
            return None
        return self._card_at(path) or Address(path)

    def _exporter_of(self, file: str) -> Exporter | None:
        """The board shows nothing before it has what it asks for; what else is made beside the pages can wait."""
        return board_data if file.startswith(f"{BOARD.path}/") and file.endswith(".js") else None

    def _whole(self, page: Page) -> Page:
        docs = frozenset(map(quoted, self.draft.portfolio.docs.addresses))
        return whole_page(page, _AnyPlace(self), _LikelyFile(frozenset(self._stored), docs))


class _Everything(Set[str]):
    """Holds whatever somebody asks for."""

    def __contains__(self, _: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


class _LikelyFile(_Everything):
    """What can be downloaded, as far as that is known before it is made: which pictures, documents and hand-written pages there are."""

    def __init__(self, stored: Set[str], docs: Set[str]) -> None:
        self._stored = stored
        self._docs = docs

    def __contains__(self, path: object) -> bool:
        if not isinstance(path, str):
            return False
        if path.startswith(f"{FOLDERS[0]}/"):
            return unquote(path) in self._stored
        return path in self._docs if path.endswith(".html") else True


class _AnyPlace(Mapping[str, Set[str]]):
    """Every place on every page that there may be."""

    def __init__(self, beginning: Beginning) -> None:
        self._beginning = beginning

    def __contains__(self, path: Any) -> bool:
        return self._beginning.has_page(path)

    def __getitem__(self, path: str) -> Set[str]:
        return _Everything()

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
