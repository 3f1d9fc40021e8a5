"""A value that was measured, for an indicator or a goal (row O5)."""

from __future__ import annotations

from ambitieweb.model.kinds import Line, Number, RecordedDate, Year
from ambitieweb.model.record import Record, field


class Reading(Record):
    """What an indicator showed at one moment."""

    pair = ("year", "value")

    value: Number = field(
        "waarde", required=True, label=("Waarde", "Value"), help=("Het gemeten getal.", "The measured number.")
    )
    year: Year | None = field("jaar", label=("Jaar", "Year"), help=("Of vul de datum in.", "Or fill in the date."))
    date: RecordedDate | None = field(
        "datum", label=("Datum", "Date"), help=("Dag van de meting.", "Day of the measurement.")
    )
    explanation: Line | None = field(
        "toelichting", label=("Toelichting", "Explanation"), help=("Wat de lezer moet weten.", "What to know.")
    )
