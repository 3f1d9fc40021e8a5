"""The story of a project for who does not know it: what an editor puts first on 'Be good and show it'."""

from __future__ import annotations

from ambitieweb.model import shared
from ambitieweb.model.kinds import Line, Many, Number, Text
from ambitieweb.model.record import Record, field


class StoryBar(Record):
    """An amount to hold beside the others of its story: what it was, what it would have been."""

    name: Line = shared.name(help=("Wat u laat zien, bijvoorbeeld 212 nieuwe stoelen.", "What you show."))
    value: Line = shared.value(required=True, help=("Bijvoorbeeld € 114.000.", "For example € 114,000."))
    number: Number | None = field(
        "getal",
        label=("Als getal", "As a number"),
        help=("Alleen nodig als de site het getal niet uit de woorden haalt.", "Only when the words do not give it."),
    )


class Story(Record):
    """A headline, what happened, and at most a small chart."""

    shorthand = "title"

    title: Line = shared.title(
        required=True, help=("De kop: wat er gebeurde, in één zin.", "The headline: what happened, in one sentence.")
    )
    text: Text | None = field(
        "tekst", label=("Verhaal", "Story"), help=("Twee of drie zinnen erbij.", "Two or three sentences with it.")
    )
    bars: Many[StoryBar] = field(
        "staven",
        default=(),
        label=("Staven", "Bars"),
        help=(
            "Twee of drie hoeveelheden van hetzelfde, om naast elkaar te zien.",
            "Two or three amounts of the same thing, to see beside each other.",
        ),
    )
