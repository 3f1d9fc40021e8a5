"""What lies ahead, apart for each category and each role that it asks something of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ambitieweb.addresses.files import calendar_of_category, calendar_of_role
from ambitieweb.derive.agenda import DueItem
from ambitieweb.derive.ownership import Owner, Ownership
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, Portfolio
from ambitieweb.model.parts import Action


@dataclass(frozen=True, slots=True, repr=False)
class AgendaPart:
    """A category or role with what lies ahead of it; never nothing."""

    of: LinkedCategory | Owner
    items: tuple[DueItem, ...]

    @property
    def file(self) -> str:
        """Its calendar, from the top of the site."""
        of = self.of
        return calendar_of_category(of) if isinstance(of, LinkedCategory) else calendar_of_role(of.slug)


def agenda_parts(found: Sequence[DueItem], portfolio: Portfolio, ownership: Ownership) -> Iterator[AgendaPart]:
    """First the categories, each with its projects; then the roles: their own actions, and what must happen to the cards and webs
    that they keep, where actions may be of somebody else."""
    keeper = {id(kept): role.key for role in ownership.owners for kept in role.keeps}

    def role_of(due: DueItem) -> str:
        if not isinstance(due.record, Action):
            return keeper.get(id(due.holder), "")
        owner = ownership.owner(due.record.owner)
        return owner.key if owner else ""

    of_category = gathered((due.holder.category.id, due) for due in found if due.holder.category)
    for category in portfolio.categories.values():
        if category.id in of_category:
            yield AgendaPart(category, of_category[category.id])
    of_role = gathered((role_of(due), due) for due in found)
    for role in ownership.owners:
        if role.key in of_role:
            yield AgendaPart(role, of_role[role.key])
