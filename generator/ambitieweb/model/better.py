"""Which side of a goal is the good one, for where the words or the start do not say it."""

from __future__ import annotations

from decimal import Decimal

from ambitieweb.model.values import Choice


class Better(Choice):
    """Whether more or less is better."""

    MORE = ("meer", "more", "hoger", "higher")
    LESS = ("minder", "less", "lager", "lower")


def is_bound(start: Decimal | None, goal: Decimal | None, better: Better | None) -> bool:
    """True when the start was better than the goal already, as in 'at most 70' from 60: there is no step to make, only a bound
    to keep."""
    if better is None or start is None or goal is None or start == goal:
        return False
    return (start > goal) is (better is Better.MORE)
