"""Everything that the monitor tells, worked out once per site."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.derive.money import Amount, MoneyGroup, money, unit_amounts
from ambitieweb.derive.ownership import Ownership, ownership
from ambitieweb.derive.targets import GoalLine, Target, goal_lines, targets
from ambitieweb.derive.upkeep import Upkeep, upkeep
from ambitieweb.link.portfolio import Portfolio


@dataclass(frozen=True, slots=True, repr=False)
class Views:
    """What follows from the content."""

    ownership: Ownership
    upkeep: Upkeep
    targets: tuple[Target, ...]
    goal_lines: tuple[GoalLine, ...]
    money: tuple[MoneyGroup, ...]
    unit_amounts: tuple[Amount, ...]


def views(portfolio: Portfolio) -> Views:
    """All views of the monitor."""
    return Views(
        ownership=ownership(portfolio),
        upkeep=upkeep(portfolio),
        targets=targets(portfolio),
        goal_lines=goal_lines(portfolio),
        money=money(portfolio),
        unit_amounts=unit_amounts(portfolio),
    )
