"""What asks attention, counted for each organisation of the site apart, with what each count is a part of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.derive.due import Due
from ambitieweb.derive.holders import holders, live, organisations
from ambitieweb.derive.money import newest
from ambitieweb.derive.ownership import Ownership, UnownedSort, root_id
from ambitieweb.derive.upkeep import Upkeep
from ambitieweb.link.portfolio import Portfolio, Unit


@dataclass(frozen=True, slots=True)
class PartOf:
    """A count and what it is a part of."""

    count: int
    total: int


@dataclass(frozen=True, slots=True, repr=False)
class OrganisationCounts:
    """The counts of one organisation; `root` is None for cards and projects that name no organisation.

    `late` are the actions whose day has passed, of those that are open; `unowned` what has no owner, of what asks for one;
    `themes` the themes without an ambassador, of those with a level of their own; `open_cards` the cards with an empty part
    and `spend` those of which an amount is known, both of all categories.
    """

    root: Unit | None
    owners: int
    late: PartOf
    unowned: Mapping[UnownedSort, PartOf]
    themes: PartOf
    open_cards: PartOf
    spend: PartOf

    @property
    def all_unowned(self) -> PartOf:
        """All that has no owner, of all that asks for one."""
        return PartOf(
            sum(part.count for part in self.unowned.values()), sum(part.total for part in self.unowned.values())
        )


def per_organisation(portfolio: Portfolio, owned: Ownership, found: Upkeep) -> tuple[OrganisationCounts, ...]:
    """Counts for each organisation, that of the site first; last, if there are any, for what names no organisation."""
    everyone = live(holders(portfolio))
    known: list[Unit | None] = list(organisations(portfolio))
    if any(root_id(holder) == "" for holder in everyone):
        known.append(None)
    return tuple(_counts(root, portfolio, owned, found) for root in known)


def _counts(root: Unit | None, portfolio: Portfolio, owned: Ownership, found: Upkeep) -> OrganisationCounts:
    key = root.id if root else ""
    open_ = [action for action in owned.actions if action.is_open and root_id(action.holder) == key]
    categories = [category for category in portfolio.categories.values() if root_id(category) == key]
    unowned = [thing.sort for thing in owned.unowned if root_id(thing.holder) == key]
    without = [place for one in owned.without_ambassador if root_id(one.holder) == key for place in one.themes]
    return OrganisationCounts(
        root=root,
        owners=sum(
            any(root_id(action.holder) == key for action in owner.actions)
            or any(root_id(kept) == key for kept in owner.keeps)
            for owner in owned.owners
        ),
        late=PartOf(sum(action.due is Due.OVERDUE for action in open_), len(open_)),
        unowned={sort: PartOf(unowned.count(sort), owned.asked.get((key, sort), 0)) for sort in UnownedSort},
        themes=PartOf(len(without), owned.themes.get(key, 0)),
        open_cards=PartOf(sum(bool(c.missing) for c in found.cards if root_id(c.category) == key), len(categories)),
        spend=PartOf(sum(newest(category) is not None for category in categories), len(categories)),
    )
