"""Which side of a goal is the good one, for where the words or the start do not say it."""

from __future__ import annotations

from typing import Any

from ambitieweb.model.record import field
from ambitieweb.model.values import Choice


class Better(Choice):
    """Whether more or less is better."""

    MORE = ("meer", "more", "hoger", "higher")
    LESS = ("minder", "less", "lager", "lower")


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
