"""Everything from A to Z: every page that can be found, by title, for a reader without JavaScript or without a word to type.

One page with a part per letter; on a large site a page per letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import letter_anchor
from ambitieweb.addresses.fixed import A_TO_Z, SEARCH
from ambitieweb.addresses.lists import letter_of
from ambitieweb.finding.documents import written
from ambitieweb.finding.kinds import kind_word
from ambitieweb.gathered import gathered
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import said
from ambitieweb.pages.page import Page, Section
from ambitieweb.search.words import plain

AT_ONCE = 600
"""Titles that fit on one page."""
_OTHER = "0-9"


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page in the list: its title, its address from the top of the site, and what it is and belongs to."""

    title: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class ShownPage:
    """An item as a page writes it."""

    title: str
    href: str
    about: str


def a_to_z(desk: Desk, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages of the overview."""
    listed = sorted(_items(desk, pages), key=lambda item: (_order(item.title), item.title, item.address))
    by_letter = gathered((_letter(item.title), item) for item in listed)
    if sum(map(len, by_letter.values())) <= AT_ONCE:
        yield _whole(desk, by_letter)
        return
    total = sum(map(len, by_letter.values()))
    yield _page(desk, A_TO_Z, desk.texts("search.overview"), [_letters(desk, A_TO_Z, by_letter)], total)
    for letter, items in by_letter.items():
        here = letter_of(letter)
        title = desk.texts("search.overview_of", letter=letter)
        sections = [_letters(desk, here, by_letter), Section(_list(desk, here, items))]
        yield _page(desk, here, title, sections, len(items))


def _items(desk: Desk, pages: Iterable[Page]) -> Iterator[ListedPage]:
    for page in pages:
        kind = page.address.kind.found_as
        if page.is_findable and kind:
            above = page.crumbs[-1].title if len(page.crumbs) > 2 else ""
            words = (kind_word(kind, desk.texts), above)
            yield ListedPage(page.title, page.address.html, " · ".join(filter(None, words)))
    for document in written(desk):
        yield ListedPage(document.title, document.address, desk.texts("search.kind.page"))


def _order(title: str) -> str:
    return plain(title).lstrip("'\"(‘“ ")


def _letter(title: str) -> str:
    first = _order(title)[:1].upper()
    return first if first.isalpha() else _OTHER


def _whole(desk: Desk, by_letter: Mapping[str, Sequence[ListedPage]]) -> Page:
    """The line of letters, and each letter with its titles as a closed line."""
    anchors = {letter: letter_anchor(letter, desk.texts) for letter in by_letter}
    rows = [(letter, f"#{anchor}", 0, False) for letter, anchor in anchors.items()]
    folded = [
        Section(
            _list(desk, A_TO_Z, items),
            letter,
            anchors[letter],
            desk.texts("search.of_letter", n=len(items), first=items[0].title, last=items[-1].title),
        )
        for letter, items in by_letter.items()
    ]
    lines = f'<h2 class="aw-sr">{desk.texts("search.letters")}</h2>\n' + desk.render(
        "parts/folded.html", desk.writer(A_TO_Z), lines=folded
    )
    sections = [_to_letters(desk, A_TO_Z, rows), Section(f'<div class="aw-by-letter">{lines}</div>')]
    return _page(desk, A_TO_Z, desk.texts("search.overview"), sections, sum(map(len, by_letter.values())))


def _letters(desk: Desk, here: Address, by_letter: Mapping[str, Sequence[ListedPage]]) -> Section:
    writer = desk.writer(here)
    rows = [
        (letter, writer.href(letter_of(letter)), len(items), letter_of(letter) == here)
        for letter, items in by_letter.items()
    ]
    return _to_letters(desk, here, rows)


def _to_letters(desk: Desk, here: Address, rows: Iterable[tuple[str, str, int, bool]]) -> Section:
    """The way to each letter."""
    return Section(desk.render("search/letters.html", desk.writer(here), letters=rows))


def _list(desk: Desk, here: Address, items: Iterable[ListedPage]) -> str:
    writer = desk.writer(here)
    shown = [ShownPage(item.title, writer.root + item.address, item.about) for item in items]
    return desk.render("search/letter.html", writer, items=shown)


def _page(desk: Desk, here: Address, title: str, sections: Iterable[Section], total: int) -> Page:
    """A page of the overview; under its title how many pages it leads to, and the way to search for who has a word after all."""
    writer = desk.writer(here)
    above = () if here == A_TO_Z else (desk.crumb(A_TO_Z),)
    return desk.page(
        here,
        title,
        sections,
        above=above,
        description=desk.texts("search.overview_lead"),
        is_findable=False,
        finding=said(desk.texts("search.overview_found", n=total))
        + " "
        + writer.link(desk.texts("search.by_word"), SEARCH)
        + ".",
    )
