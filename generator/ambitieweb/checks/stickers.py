"""Checks on the stickers of the impact analysis: they judge the purchase without extra measures (rows P3, P4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ambitieweb.link.portfolio import ChosenMeasure, LinkedWeb
from ambitieweb.model.locations import Location
from ambitieweb.model.read import Entry
from ambitieweb.model.web import Direction
from ambitieweb.problems import Problem, warning

FEWEST_SHARED = 3
SHARE_OF_STICKER = 0.5
_LETTERS_COMPARED = 6
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY_WORDS = """
alle alleen altijd andere daar daarna daarom deze dezelfde door echt gaat geeft geen hebben heeft hier hoeft iedere ieder iets
jaar jaren kost kunnen langer maakt maar meer mensen minder moet naar niet nieuw nieuwe nodig omdat onder onze over steeds tussen
veel vaak voor vooral waar want worden wordt zelf zijn zoals zonder
about also from have into less made make many more most much need only other over people than that their them then there these
they this very what when which will with without year years
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def stickers(entry: Entry, linked: LinkedWeb | None, choices: tuple[ChosenMeasure, ...]) -> Iterator[Problem]:
    """Good effects that are said in the words of a measure on the same card: without that measure they are not there."""
    for place in linked.themes if linked else ():
        for position, impact in enumerate(place.record.impact):
            if impact.direction is not Direction.POSITIVE or impact.argument is None:
                continue
            measure = next((choice for choice in choices if _repeats(impact.argument, choice)), None)
            if measure is not None:
                location: Location = ("web", "themes", place.theme.id, "impact", position, "argument")
                yield warning("sticker-over-maatregel", entry.place(location), maatregel=measure.name)


def _repeats(argument: str, choice: ChosenMeasure) -> bool:
    """True when half of the words of the sticker, and at least three, name or describe the measure."""
    of_sticker = _words(argument)
    shared = of_sticker & _words(f"{choice.name} {choice.whole.description or ''}")
    return len(shared) >= FEWEST_SHARED and len(shared) >= SHARE_OF_STICKER * len(of_sticker)


def _words(text: str) -> frozenset[str]:
    """The beginnings of the words with a meaning of their own, so that 'meubels' is 'meubel'."""
    found = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_LETTERS_COMPARED] for word in found if word not in _EMPTY)
