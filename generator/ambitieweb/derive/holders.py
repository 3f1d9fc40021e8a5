"""Everything that has a web, in one fixed order: organisations, their units, categories, projects, each by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Portfolio, Unit, WebHolder, is_stopped

Holder = TypeVar("Holder", bound=WebHolder)


def holders(portfolio: Portfolio) -> tuple[WebHolder, ...]:
    """All units, categories and projects; organisations come first, and of each height those of the site's own
    organisation before those of others. The order of files never matters."""
    rank = {root.id: number for number, root in enumerate(roots(portfolio))}

    def place(holder: WebHolder) -> tuple[int, int, str, str]:
        above = holder.root
        own, name, record_id = order(holder)
        return own, rank[above.id] if above else len(rank), name, record_id

    return tuple(sorted(portfolio.holders, key=place))


def live(found: Iterable[Holder]) -> tuple[Holder, ...]:
    """Without the projects that were stopped: of those nothing is due, and they say nothing of what an organisation wants."""
    return tuple(holder for holder in found if not is_stopped(holder))


def order(holder: WebHolder) -> tuple[int, str, str]:
    """What puts a holder in its place: its height, then its name."""
    return height(holder), holder.name.casefold(), holder.id


def height(holder: WebHolder) -> int:
    """0 for an organisation at the top of its tree, 1 for a unit of it, 2 for a category, 3 for a project."""
    match holder:
        case Unit(parent=None):
            return 0
        case Unit():
            return 1
        case LinkedCategory():
            return 2
        case LinkedProject():
            return 3


def units_above(unit: Unit | None) -> tuple[Unit, ...]:
    """A unit and all that it is part of, from below."""
    return (unit, *units_above(unit.parent)) if unit else ()


def roots(portfolio: Portfolio) -> tuple[Unit, ...]:
    """The organisations: that of the site first, the others by name."""
    main = portfolio.organisation.root if portfolio.organisation else None
    found = [unit for unit in portfolio.units.values() if unit.parent is None]
    return tuple(sorted(found, key=lambda unit: (unit is not main, *order(unit))))


def organisations(portfolio: Portfolio) -> tuple[Unit, ...]:
    """Those of the roots that are an organisation: a stakeholder that hangs under none is a party, and buys nothing here."""
    return tuple(unit for unit in roots(portfolio) if not unit.is_stakeholder)
