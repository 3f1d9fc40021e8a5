"""Links and pictures in texts: what they lead to must exist, and a reader must be able to open it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from urllib.parse import unquote

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import card_page
from ambitieweb.addresses.earlier import earlier_addresses, path_now, withdrawn_at
from ambitieweb.addresses.fixed import LISTS
from ambitieweb.checks.texts import place_of, written
from ambitieweb.link.goals import CardPage, Outside, OwnFile, goal_of
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model import kinds
from ambitieweb.model.address import Sort, scheme_of, without_spaces
from ambitieweb.model.locations import Location
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Place, Problem, error, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.prose.links import TextLink, links, may_hold_links
from ambitieweb.source.stored import FOLDERS, SHOWN_AS_PICTURE

Places = Callable[[], Mapping[str, Set[str]]]
"""The places on every page of the site, by the path of the page; asked only when something links within the site."""


@dataclass(frozen=True, slots=True)
class Waits:
    """What may not be shown yet: the places on pages as they will be, and the parts by file and location."""

    places: Places
    parts: frozenset[tuple[str, Location]]

    def holds(self, file: str, location: Location) -> bool:
        """True for what stands in a part that waits."""
        return any((file, location[:length]) in self.parts for length in range(len(location) + 1))


NOTHING_WAITS = Waits(dict, frozenset())


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages that links may lead to. The page of a card with faults has less than its author wrote, or is not there at
    all: what leads to it, or to a page below it, is never called wrong."""

    places: Places
    faulty: tuple[Address, ...]
    """The pages of cards with faults."""
    waiting: Waits = NOTHING_WAITS
    sure: Set[str] = frozenset()
    """The paths of pages that are certainly there, so that most links need no page to be made."""

    def has(self, path: str) -> bool:
        """True when there is such a page, will be, or would be without the faults of a card."""
        return path in self.sure or path in self.places() or self._is_faulty(path) or self.waits(path)

    def has_place(self, path: str, anchor: str) -> bool:
        """True when there is such a place on it, or could be."""
        return (
            self._is_faulty(path)
            or anchor in self.places().get(path, ())
            or anchor in self.waiting.places().get(path, ())
        )

    def waits(self, path: str) -> bool:
        """True for a page that may not be shown yet."""
        return path not in self.sure and path not in self.places() and path in self.waiting.places()

    def _is_faulty(self, path: str) -> bool:
        return any(page.holds(path) for page in self.faulty)


def site_pages(content: Content, places: Places, waiting: Waits, sure: Set[str]) -> SitePages:
    """The pages of a site, with what is known of the cards with faults."""
    unread = ((broken.kind, broken.id) for broken in content.unreadable)
    mended = (
        (entry.kind, entry.id)
        for entries in content.entries.values()
        for entry in entries.values()
        if entry.mended or entry.record is None
    )
    cards = tuple(card_page(kind.name, name) for kind, name in (*unread, *mended) if kind.name in LISTS)
    return SitePages(places, cards, waiting, sure)


def links_within(entry: Entry, pages: SitePages, portfolio: Portfolio, others: Set[str]) -> Iterator[Problem]:
    """What is wrong with the links and pictures in the texts of a file. `others` are files that have their own problem."""
    if not may_hold_links(entry.document.text):
        return
    own = card_page(entry.kind.name, entry.id) if entry.kind.name in LISTS else None
    for item in written(entry, kinds.TEXT, kinds.LINE):
        if not may_hold_links(item.value):
            continue
        waits = pages.waiting.holds(entry.document.path, item.location)
        times: Counter[str] = Counter()
        for link in links(item.value, is_line=item.is_line):
            times[link.target] += 1
            place = (
                place_of(entry, item, link.target, times[link.target]) if link.target else entry.place(item.location)
            )
            goal = goal_of(link.target, portfolio)
            if isinstance(goal, CardPage) and pages.waits(goal.path):
                if not waits:
                    yield warning("link-naar-wachtend", place, doel=link.target)
                continue
            yield from _link_problems(link, place, pages, portfolio, others, own)


def _link_problems(
    link: TextLink, place: Place, pages: SitePages, portfolio: Portfolio, others: Set[str], own: Address | None
) -> Iterator[Problem]:
    """What is wrong with one link or picture on the page `own`, or on one below it."""
    if link.is_picture and not link.words.strip():
        yield warning("plaatje-zonder-alt", place, naam=link.target)
    match goal_of(link.target, portfolio):
        case Outside(sort=sort):
            yield from _outside(link, sort, place)
            if sort is Sort.HERE:
                yield from _place_on_own_page(link, place, pages, own)
        case OwnFile(address=None, name=name):
            if not any(f"{folder}/{name}" in others for folder in FOLDERS):
                yield missing_file(name, place, portfolio)
        case OwnFile(name=name):
            if link.is_picture and not name.lower().endswith(SHOWN_AS_PICTURE):
                yield error("plaatje-soort", place, naam=name)
        case CardPage(path=path, behind=behind):
            yield from page_problems(link.target, path, behind, place, pages, portfolio)


def page_problems(
    target: str, path: str, behind: str, place: Place, pages: SitePages, portfolio: Portfolio
) -> Iterator[Problem]:
    """What is wrong with a link to a page of the site, and to a place on it when something stands `behind` its path."""
    anchor = unquote(behind.partition("#")[2])
    if not pages.has(path) and (now := path_now(path, earlier_addresses(portfolio))) and pages.has(now):
        yield warning("link-heet-nu", place, now + behind, doel=target, nu=now)
    elif (gone := withdrawn_at(path, portfolio)) is not None and not pages.has(path):
        instead = gone.withdrawal.replaced_by
        meant = card_page(gone.kind, instead[0]).path if len(instead) == 1 else None
        yield warning("link-ingetrokken", place, meant, doel=target, dag=gone.withdrawal.date.isoformat())
    elif not pages.has(path):
        known = pages.places().keys() | portfolio.docs.file_by_path.keys()
        yield warning("link-onbekende-pagina", place, nearest_page(path, known), doel=target)
    elif anchor and not anchor.startswith(":~:") and not pages.has_place(path, anchor):
        meant = nearest(anchor, sorted(pages.places().get(path, ())))
        whole = meant and f"{target.partition('#')[0]}#{meant}"
        yield warning("link-onbekende-plek", place, whole, doel=target, plek=anchor)


def _place_on_own_page(link: TextLink, place: Place, pages: SitePages, own: Address | None) -> Iterator[Problem]:
    """A text can stand on the page of its card and on those below it, such as a menu card or a session."""
    anchor = unquote(link.target[1:])
    here = [path for path in pages.places() if own and own.holds(path)]
    if anchor and here and not any(pages.has_place(path, anchor) for path in here):
        meant = nearest(anchor, sorted({known for path in here for known in pages.places()[path]}))
        yield warning("link-onbekende-plek", place, meant and f"#{meant}", doel=link.target, plek=anchor)


def _outside(link: TextLink, sort: Sort, place: Place) -> Iterator[Problem]:
    target = link.target
    match sort:
        case Sort.NETWORK:
            yield warning("netwerkschijf", place, waarde=target)
        case Sort.OTHER_SCHEME:
            yield warning("url-soort", place, begin=scheme_of(target))
        case Sort.WEB_WITH_SPACE:
            yield warning("url-spatie", place, without_spaces(target), waarde=target)
        case Sort.WITHOUT_HTTPS:
            yield warning("url-zonder-https", place, f"https://{target}", waarde=target)
        case Sort.WITHOUT_MAILTO:
            yield warning("url-zonder-mailto", place, f"mailto:{target}", waarde=target)
        case Sort.NO_WEB:
            yield warning("url-fout", place, waarde=target)
    if link.is_picture and sort in (Sort.WEB, Sort.WEB_WITH_SPACE, Sort.WITHOUT_HTTPS):
        yield warning("plaatje-van-buiten", place, waarde=target)


def missing_file(name: str, place: Place, portfolio: Portfolio) -> Problem:
    """The problem of a file that is not there, with the one that must be meant."""
    known = portfolio.stored
    folded = [path for path in known if path.casefold() == name.casefold()]
    elsewhere = [path for path in known if path.rpartition("/")[2].casefold() == name.rpartition("/")[2].casefold()]
    meant = next(iter(folded or elsewhere), None) or nearest(name, known)
    return error("bestand-ontbreekt", place, meant, naam=name)


def nearest_page(path: str, pages: Set[str]) -> str | None:
    """The nearest page in the same folder, else the only one of that name in any folder."""
    folder, _, name = path.rpartition("/")
    found = nearest(path, (page for page in pages if page.rpartition("/")[0] == folder))
    named = [page for page in pages if page.rpartition("/")[2] == name and name]
    cards = [page for page in named if page.count("/") == 1]
    return found or (cards[0] if len(cards) == 1 else named[0] if len(named) == 1 else None)
