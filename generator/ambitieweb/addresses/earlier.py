"""Where a card or theme, and all that follows its id, stood under an earlier id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from ambitieweb.addresses import files, lists
from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import below_card, card_page, on_paper, page_of
from ambitieweb.addresses.fixed import LESSONS, SHOW
from ambitieweb.link.portfolio import (
    Linked,
    LinkedCategory,
    LinkedProject,
    LinkedThemeSet,
    Portfolio,
    Theme,
    Unit,
    WithdrawnCard,
)
from ambitieweb.model.addressed import Addressed
from ambitieweb.model.files import CARDS


def earlier_addresses(portfolio: Portfolio) -> dict[str, str]:
    """For each earlier beginning of addresses the one of now: what stands below it, or is a file of that name, stood there."""
    found: dict[str, str] = {}
    for kind in CARDS:
        for card in portfolio.of(kind.name).values():
            if isinstance(card.record, Addressed):
                for old in card.record.formerly:
                    _add(found, beginnings(_called(card, old), portfolio), beginnings(card, portfolio))
    for theme_set in portfolio.theme_sets.values():
        for theme in theme_set.themes:
            now = list(beginnings(theme, portfolio))
            for before in _called_before(theme, portfolio):
                _add(found, beginnings(before, portfolio), now)
    return found


def path_now(path: str, addresses: Mapping[str, str]) -> str | None:
    """The path of now of an earlier one; None for a path that never was one. A longer beginning goes before a shorter."""
    for old in sorted(addresses, key=len, reverse=True):
        if follows(path, old):
            return addresses[old] + path[len(old) :]
    return None


def withdrawn_at(path: str, portfolio: Portfolio) -> WithdrawnCard | None:
    """The card that was taken away and whose page, or a page below it, stood there, under its last id or an earlier one."""
    for card in portfolio.withdrawn:
        for card_id in (card.id, *card.formerly):
            page = card_page(card.kind, card_id)
            if page.holds(path) or on_paper(page).holds(path):
                return card
    return None


def pages_of_withdrawn(card: WithdrawnCard) -> Iterator[Address]:
    """The addresses that say of a card that it was taken away, under its last id and under earlier ones."""
    for card_id in (card.id, *card.formerly):
        page = card_page(card.kind, card_id)
        yield from (page, on_paper(page), *below_card(page, card.sessions))


def follows(path: str, beginning: str) -> bool:
    """True for what stands below a beginning, is it, or is a file of that name."""
    return path.startswith(beginning) and path[len(beginning) :][:1] in ("", "/", ".")


def lasting_path(record: Linked) -> str:
    """The path of the page under the first id: it stays the same when a card is renamed."""
    own = record.record
    first = own.first_id if isinstance(own, Addressed) else None
    return card_page(record.kind, first or record.id).path


def _add(found: dict[str, str], before: Iterable[str], now: Iterable[str]) -> None:
    found.update((old, new) for old, new in zip(before, now, strict=True) if old != new)


def _called(card: Linked, card_id: str) -> Linked:
    return replace(card, id=card_id)


def _called_before(theme: Theme, portfolio: Portfolio) -> Iterator[Theme]:
    """A theme with each mix of the ids that it, its set and the set that first defined it had and have."""

    def ids(set_id: str) -> tuple[str, ...]:
        record = portfolio.theme_sets[set_id].record if set_id in portfolio.theme_sets else None
        return (set_id, *(record.formerly if record else ()))

    for theme_id in (theme.id, *theme.formerly):
        for set_id in ids(theme.set_id):
            for origin in ids(theme.origin):
                yield replace(theme, id=theme_id, set_id=set_id, origin=origin)


def beginnings(card: Linked | Theme, portfolio: Portfolio) -> Iterator[str]:
    """How the addresses begin of all that follows an id: of a page with those below it, and of files without their endings."""
    if isinstance(card, Theme):
        yield from _of_theme(card)
        return
    page = page_of(card)
    yield from (page.path, on_paper(page).path)
    match card:
        case Unit():
            yield from (lists.state_of_unit(card).path, *_slices("unit", card.id), _bare(files.web_file(card)))
        case LinkedCategory():
            yield from (lists.catalogue_of_category(card).path, *_slices("category", card.id))
            yield from map(_bare, (files.web_file(card), files.calendar_of_category(card)))
        case LinkedProject():
            yield _bare(files.web_file(card))
        case LinkedThemeSet():
            own = portfolio.theme_set
            is_own = own is not None and own.record is card.record
            for kind in lists.COMPARED:
                yield lists.comparison_of(kind, card, card if is_own else own).path
            yield from map(_bare, (files.empty_web_file(card), files.voting_form_file(card)))
            yield from (_bare(files.blank_web_file(card, use)) for use in ("blank", "impact"))


def _of_theme(theme: Theme) -> Iterator[str]:
    page = page_of(theme)
    yield from (page.path, on_paper(page).path, lists.catalogue_of_theme(theme.key).path)
    yield from _slices("theme", lists.theme_slug(theme))


def _slices(sort: str, name: str) -> Iterator[str]:
    return (lists.slice_of(overview, sort, name).path for overview in (SHOW, LESSONS))


def _bare(file: str) -> str:
    return str(PurePosixPath(file).with_suffix(""))
