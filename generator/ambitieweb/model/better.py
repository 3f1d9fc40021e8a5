"""Which side of a goal is the good one, for where the words or the start do not say it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ambitieweb.model.record import field
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


def better_field() -> Any:
    """The side of a goal, the same for goals, indicators and results."""
    return field(
        "beter",
        label=("Beter is", "Better is"),
        help=(
            "meer of minder; nodig als het begin of de woorden het niet zeggen.",
            "more or less; needed when the start or the words do not say it.",
        ),
    )
