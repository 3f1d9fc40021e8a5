"""What a card that was taken away leaves at its address, and at those below it: that it was, when, why, and where to go."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb import __version__
from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.earlier import pages_of_withdrawn
from ambitieweb.addresses.fixed import LISTS
from ambitieweb.exports.export import Export
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import WithdrawnCard
from ambitieweb.pages.desk import Desk


def withdrawn(desk: Desk) -> Iterator[Export]:
    """For each of them its word, under its last id and under earlier ones. They are files and no pages, so that nothing lists them."""
    for card in desk.portfolio.withdrawn:
        for here in pages_of_withdrawn(card):
            yield Export(here.html, _word(desk, card, here))


def _word(desk: Desk, card: WithdrawnCard, here: Address) -> bytes:
    t, told, index = desk.texts, card.withdrawal, LISTS[card.kind]
    cards = desk.portfolio.of(card.kind)
    instead = [cards[card_id] for card_id in told.replaced_by if card_id in cards]
    html = desk.templates.get_template("site/withdrawn.html").render(
        language=desk.language,
        version=__version__,
        title=card.name,
        when=t("shell.withdrawn", date=long_date(told.date, t.language)),
        reason=told.reason,
        instead_words=t("shell.withdrawn_instead"),
        instead=[(other.name, page_of(other).seen_from(here.root)) for other in instead],
        list_name=index.called(t),
        list_href=index.seen_from(here.root),
    )
    return html.encode()
