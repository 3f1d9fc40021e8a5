"""One page alone: that of a card without the cards before it, for who waits for just this page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import AMBITION_CARD, KINDS, PAPER, paper_of
from ambitieweb.pages.cards.ambition_card import ambition_card
from ambitieweb.pages.cards.categories import category_page
from ambitieweb.pages.cards.organisations import unit_page
from ambitieweb.pages.cards.projects import project_page
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page
from ambitieweb.pages.paper.all_sheets import holder_page
from ambitieweb.pages.paper.links import has_paper

_MAKERS: Mapping[str, Callable[[Desk, Any], Page]] = {
    KINDS["organisatie"].name: unit_page,
    KINDS["categorie"].name: category_page,
    KINDS["project"].name: project_page,
    AMBITION_CARD.name: ambition_card,
}
"""What makes the page of a record, by the kind of page. The other pages are few, or need what stands before them."""


def one_page(desk: Desk, address: Address) -> Page | None:
    """The page at an address when that shows a card by itself and the card is there, or its sheets of paper."""
    if address.kind == PAPER:
        holder = next((one for one in desk.portfolio.holders if paper_of(one).path == address.path), None)
        return holder_page(desk, holder) if holder and has_paper(holder) else None
    kind, record_id = address.shows
    make = _MAKERS.get(address.kind.name)
    record = desk.portfolio.of(kind).get(record_id) if make else None
    return make(desk, record) if make and record else None
