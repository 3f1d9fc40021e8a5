"""What was reached, beside what was aimed at."""

from __future__ import annotations

from ambitieweb.model.parts import Source
from ambitieweb.model.record import Record, field
from ambitieweb.model.values import Line, RecordedDate, ThemeId


class Result(Record):
    """What it brought, with the goal beside it."""

    value: Line = field(
        "waarde",
        required=True,
        label=("Resultaat", "Result"),
        help=("Kort, bijvoorbeeld -48% CO2.", "Short, for example -48% CO2."),
    )
    goal: Line | None = field("doel", label=("Doel was", "Goal was"), help=("Wat het doel was.", "What the goal was."))
    description: Line | None = field(
        "omschrijving", label=("Omschrijving", "Description"), help=("Wat er is gebeurd.", "What was done.")
    )
    theme: ThemeId | None = field("thema", label=("Thema", "Theme"), help=("Id van het thema.", "Id of the theme."))
    measured_on: RecordedDate | None = field(
        "gemeten_op", label=("Gemeten op", "Measured on"), help=("Dag van de meting.", "Day of measuring.")
    )
    source: Source | None = field("bron", label=("Bron", "Source"), help=("Waar het uit blijkt.", "Where it shows."))
