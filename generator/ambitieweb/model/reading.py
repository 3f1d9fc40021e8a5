"""A value that was measured, for an indicator or a goal (row O5)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Number, RecordedDate, Year
from ambitieweb.model.record import Record


class Reading(Record):
    """What an indicator showed at one moment."""

    pair = ("year", "value")

    value: Number = shared.value(required=True, help=("Het gemeten getal.", "The measured number."))
    year: Year | None = shared.year(help=("Of vul de datum in.", "Or fill in the date."))
    date: RecordedDate | None = shared.date(help=("Dag van de meting.", "Day of the measurement."))
    explanation: Line | None = shared.explanation(help=("Wat de lezer moet weten.", "What to know."))

    @property
    def in_year(self) -> int | None:
        """The year in which it was measured, however its moment is written."""
        return self.date.year if self.date else self.year
