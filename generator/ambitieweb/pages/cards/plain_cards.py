"""The pages of the kinds of file that are plain cards: a list of all, and a page each with all that it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import LISTS
from ambitieweb.link.portfolio import Card
from ambitieweb.model.files import PLAIN, FileKind
from ambitieweb.model.record import specs
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section


def pages(desk: Desk) -> Iterator[Page]:
    """A list for each kind of which the site has a file, and the page of each file."""
    for kind in PLAIN:
        cards = desk.portfolio.plain.get(kind.name, {})
        if cards:
            yield _list(desk, kind, cards)
        yield from (_page(desk, kind, card) for card in cards.values())


def _list(desk: Desk, kind: FileKind, cards: Mapping[str, Card]) -> Page:
    writer = desk.writer(LISTS[kind.name])
    lines = [writer.to(card) for card in cards.values()]
    html = desk.render("session/lines.html", writer, lines=lines)
    return desk.page(LISTS[kind.name], desk.texts.of(kind.listed), (Section(html),), above=())


def _page(desk: Desk, kind: FileKind, card: Card) -> Page:
    writer = desk.writer(page_of(card))
    names = [spec.name for spec in specs(kind.record) if spec.name not in ("name", "search_words")]
    html = desk.facts(writer, writer.facts(card.record, names, card.theme_set))
    return desk.card(card, (Section(html),), keywords=(desk.texts.of(kind.words),))
