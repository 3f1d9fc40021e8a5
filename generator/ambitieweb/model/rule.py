"""A rule above a threshold: from which amount, what share, of what (row O16)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Money, Percentage
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class ThresholdSide(Choice):
    """Whether the rule holds for a contract of exactly the amount too."""

    FROM = ("vanaf", "from")
    MORE_THAN = ("meer dan", "more than")


class Rule(Record):
    """When a rule holds, for what share, and of what."""

    threshold: Money | None = field(
        "drempel",
        label=("Drempel", "Threshold"),
        help=(
            "Een bedrag in euro. Zeg bij `grens` of de regel ook geldt bij precies dit bedrag.",
            "An amount in euro. Say at `side` whether the rule holds for exactly this amount too.",
        ),
    )
    side: ThresholdSide | None = field(
        "grens",
        label=("Grens", "Side of the threshold"),
        help=(
            "vanaf (ook bij precies de drempel) of meer dan (pas boven de drempel). Leeg telt als vanaf.",
            "from (at exactly the threshold too) or more than (only above it). Empty counts as from.",
        ),
    )
    percentage: Percentage | None = field(
        "percentage", label=("Percentage", "Percentage"), help=("Bijvoorbeeld 5 of 5%.", "For example 5 or 5%.")
    )
    basis: Line | None = field(
        "grondslag",
        label=("Waarvan", "Of what"),
        help=("Bijvoorbeeld de opdrachtsom of de loonsom.", "For example the contract sum or wage sum."),
    )
    condition: Line | None = field(
        "voorwaarde", label=("Voorwaarde", "Condition"), help=("Wanneer de regel geldt.", "When the rule applies.")
    )
    explanation: Line | None = shared.explanation()

    @property
    def counted_side(self) -> ThresholdSide:
        """What counts: a threshold that does not say it holds from its amount."""
        return self.side or ThresholdSide.FROM
