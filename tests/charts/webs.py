"""Webs of any size for the tests: every state, an inherited level, a parent's outline and long Dutch names."""

from __future__ import annotations

from ambitieweb.charts import LegendWords, Segment, State, WebInput

NAMES = (
    "Milieu en biodiversiteit",
    "Klimaat",
    "Circulair (inclusief biobased)",
    "Ketenverantwoordelijkheid (Internationale Sociale Voorwaarden)",
    "Diversiteit en inclusie",
    "Social return",
    "Toekomstbestendigheid en klimaatadaptatie",
    "Ruimtelijke kwaliteit",
)
LEVEL_NAMES = ("geen", "basis", "significant", "ambitieus")
WORDS = LegendWords(
    not_relevant_short="n.v.t.",
    not_relevant="niet relevant",
    undecided="nog te bepalen",
    blank="nog niet ingevuld",
    inherited="overgenomen",
    outline="ambitie van de gemeente",
    levels=tuple(f"{level} {name}" for level, name in enumerate(LEVEL_NAMES)),
)


def web(count: int, *, linked: bool = True, stamp: str = "") -> WebInput:
    """A web with a number of themes; the same number gives the same web."""
    segments = tuple(_segment(number, linked=linked) for number in range(count))
    return WebInput(f"proef-{count}", f"Web met {count} thema's", "Beschrijving.", segments, WORDS, stamp=stamp)


def _segment(number: int, *, linked: bool) -> Segment:
    name = NAMES[number % len(NAMES)] + (f" {number // len(NAMES) + 1}" if number >= len(NAMES) else "")
    state = (State.LEVEL, State.LEVEL, State.UNDECIDED, State.LEVEL, State.NOT_RELEVANT, State.LEVEL, State.BLANK)[
        number % 7
    ]
    level = (number * 3 + 3) % 4 if state is State.LEVEL else None
    words = {State.UNDECIDED: "nog te bepalen", State.NOT_RELEVANT: "niet relevant", State.BLANK: "nog niet ingevuld"}
    return Segment(
        label=name,
        short=name.split(" (")[0],
        state=state,
        level=level,
        level_name=LEVEL_NAMES[level] if level is not None else words[state],
        inherited=number % 5 == 3 and state is State.LEVEL,
        outline=(number + 1) % 4 if number % 3 else None,
        href=f"#thema-{number}" if linked else None,
        hue=number % 24,
        note=f"{name}: niveau {level}" if level is not None else f"{name}: {words[state]}",
        theme=f"thema-{number}",
    )
