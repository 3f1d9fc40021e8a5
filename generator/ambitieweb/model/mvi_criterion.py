"""The official MVI criterion that a measure follows, so that a buyer can see which version it was (rows L1, L7)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, StatedDate, Url
from ambitieweb.model.record import Record, field


class MviCriterion(Record):
    """A criterion of the Dutch MVI criteria tool: its number, and the version that was taken over."""

    shorthand = "number"

    number: Line = field(
        "nummer",
        required=True,
        label=("Nummer", "Number"),
        help=("Zoals het in de MVI-criteriatool staat.", "As the MVI criteria tool has it."),
    )
    version: Line | None = shared.version(help=("De versie die u overnam.", "The version that you took over."))
    date: StatedDate | None = shared.date(help=("Dag van die versie.", "Day of that version."))
    url: Url | None = shared.url(help=("De pagina van het criterium zelf.", "The page of the criterion itself."))
