"""What a measure does to the cost (row E6)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Money, Percentage
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Choice


class CostDirection(Choice):
    """Whether it costs more or less."""

    HIGHER = ("hoger", "higher")
    EQUAL = ("gelijk", "equal")
    LOWER = ("lager", "lower")
    UNKNOWN = ("onbekend", "unknown")


class CostEffect(Record):
    """More or less money, for what, and over which time."""

    shorthand = "explanation"

    direction: CostDirection | None = field(
        "richting",
        label=("Kosten", "Cost"),
        help=("hoger, gelijk, lager of onbekend.", "higher, equal, lower or unknown."),
    )
    amount: Money | None = field("bedrag", label=("Bedrag", "Amount"), help=("In euro.", "In euro."))
    per: Line | None = field("per", label=("Per", "Per"), help=("Bijvoorbeeld m² of jaar.", "For example m² or year."))
    percentage: Percentage | None = field(
        "percentage", label=("Van het budget", "Of the budget"), help=("Bijvoorbeeld 3%.", "For example 3%.")
    )
    explanation: Line | None = shared.explanation(help=("Over welke tijd.", "Over which time."))
