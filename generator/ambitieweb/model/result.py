"""What was reached, beside what was aimed at."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.better import Better
from ambitieweb.model.kinds import Line, Number, RecordedDate, ThemeId, Year, YesNo
from ambitieweb.model.parts import Source
from ambitieweb.model.record import Record, field


class Result(Record):
    """What it brought, with the goal beside it."""

    value: Line = field(
        "waarde",
        required=True,
        label=("Resultaat", "Result"),
        help=("Kort, bijvoorbeeld -48% CO2.", "Short, for example -48% CO2."),
    )
    goal: Line | None = field("doel", label=("Doel was", "Goal was"), help=("Wat het doel was.", "What the goal was."))
    description: Line | None = shared.description(help=("Wat er is gebeurd.", "What was done."))
    theme: ThemeId | None = shared.theme()
    measured_on: RecordedDate | None = field(
        "gemeten_op", label=("Gemeten op", "Measured on"), help=("Dag van de meting.", "Day of measuring.")
    )
    better: Better | None = shared.better()
    baseline: Number | None = shared.baseline(help=("Het getal aan het begin.", "The number at the start."))
    base_year: Year | None = shared.base_year()
    goal_year: Year | None = field(
        "doeljaar", label=("Doeljaar", "Target year"), help=("Jaar van het doel.", "Year of the goal.")
    )
    number: Number | None = field(
        "getal",
        label=("Resultaat als getal", "Result as a number"),
        help=("Alleen nodig als de site het getal niet uit de woorden haalt.", "Only when the words do not give it."),
    )
    goal_number: Number | None = field(
        "doelgetal",
        label=("Doel als getal", "Goal as a number"),
        help=("Alleen nodig als de site het getal niet uit de woorden haalt.", "Only when the words do not give it."),
    )
    source: Source | None = shared.source(help=("Waar het uit blijkt.", "Where it shows."))
    featured: YesNo | None = shared.featured()
