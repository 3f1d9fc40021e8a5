"""Below a theme: its challenges, their goals, and per level of ambition what a goal asks (rows F7, E6)."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import LevelNumber, Line, Many, Number, RatingValue, Text, Year
from ambitieweb.model.parts import Source
from ambitieweb.model.record import Record, field


class Objective(Record):
    """What a goal asks at one level; SMART when it has a number and a year."""

    shorthand = "text"

    text: Line = field(
        "tekst", required=True, label=("Doelstelling", "Objective"), help=("In één zin.", "In one sentence.")
    )
    value: Number | None = shared.value(help=("Het getal, als het niet in de zin staat.", "The number."))
    unit: Line | None = shared.unit()
    year: Year | None = shared.year(help=("Wanneer, als het niet in de zin staat.", "When it is reached."))


class SubGoal(Record):
    """A goal with the chosen level and what each level would ask."""

    shorthand = "name"

    name: Line = field("naam", required=True, label=("Doel", "Goal"), help=("Het doel, kort.", "The goal, in short."))
    rating: RatingValue | None = shared.level(help=("Het gekozen niveau.", "The chosen level."))
    rationale: Text | None = field(
        "onderbouwing", label=("Waarom", "Why"), help=("Waarom dit niveau.", "Why this level.")
    )
    objectives: dict[LevelNumber, Objective] = field(
        "doelstellingen",
        default={},
        label=("Doelstelling per niveau", "Objective per level"),
        help=("Per niveau wat u dan haalt.", "Per level what you then reach."),
    )
    source: Source | None = shared.source(help=("Waar het doel staat.", "Where the goal is laid down."))


class Challenge(Record):
    """A challenge within a theme, with the goals that answer it."""

    shorthand = "name"

    name: Line = field(
        "naam", required=True, label=("Opgave", "Challenge"), help=("De opgave, kort.", "The challenge, in short.")
    )
    explanation: Text | None = shared.explanation(help=("Waar het om gaat.", "What it is about."))
    goals: Many[SubGoal] = shared.goals(help=("Elk met een niveau.", "Each with a level."))
