"""What lies ahead, apart for each category and each role that it asks something of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ambitieweb.addresses.files import calendar_of_category, calendar_of_role
from ambitieweb.derive.agenda import DueItem
from ambitieweb.derive.ownership import Owner, Ownership
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
    of_category: dict[int, list[DueItem]] = defaultdict(list)
    of_role: dict[str, list[DueItem]] = defaultdict(list)
    for due in found:
        of_category[id(due.holder.category)].append(due)
        if isinstance(due.record, Action):
            role = ownership.owner(due.record.owner)
            key = role.key if role else ""
        else:
            key = keeper.get(id(due.holder), "")
        of_role[key].append(due)
    for category in portfolio.categories.values():
        if items := of_category.get(id(category)):
            yield AgendaPart(category, tuple(items))
    for role in ownership.owners:
        if items := of_role.get(role.key):
            yield AgendaPart(role, tuple(items))
