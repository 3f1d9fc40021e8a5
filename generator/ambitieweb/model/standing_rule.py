"""A measure that became a rule for every next purchase: apply it, or explain why not (row E1)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, StatedDate
from ambitieweb.model.parts import Source
from ambitieweb.model.record import Record, field


class StandingRule(Record):
    """Where the rule stands, since when, and what may be a reason to leave it."""

    shorthand = "text"

    text: Line | None = field(
        "tekst", label=("Vaste regel", "Standing rule"), help=("De regel in één zin.", "The rule in one sentence.")
    )
    since: StatedDate | None = field("sinds", label=("Sinds", "Since"), help=("Dag van ingang.", "First day."))
    unless: Line | None = field(
        "tenzij", label=("Tenzij", "Unless"), help=("Wanneer u ervan afwijkt.", "When you may leave it.")
    )
    source: Source | None = shared.source(help=("Waar de regel staat.", "Where the rule is laid down."))
