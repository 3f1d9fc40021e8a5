"""Everything that the monitor tells, worked out once per site."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.derive.money import MoneyGroup, SpentAmount, money, unit_amounts
from ambitieweb.derive.ownership import Ownership
from ambitieweb.derive.targets import GoalLine, Target, goal_lines
from ambitieweb.derive.upkeep import Upkeep
from ambitieweb.pages.desk import Desk


@dataclass(frozen=True, slots=True, repr=False)
class Views:
    """What follows from the content."""

    ownership: Ownership
    upkeep: Upkeep
    targets: tuple[Target, ...]
    goal_lines: tuple[GoalLine, ...]
    money: tuple[MoneyGroup, ...]
    unit_amounts: tuple[SpentAmount, ...]


def views(desk: Desk) -> Views:
    """All views of the monitor."""
    portfolio = desk.portfolio
    return Views(
        ownership=desk.ownership,
        upkeep=desk.upkeep,
        targets=desk.targets,
        goal_lines=goal_lines(portfolio),
        money=money(portfolio),
        unit_amounts=unit_amounts(portfolio),
    )
