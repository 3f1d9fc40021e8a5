"""How the votes of a group lie over the levels, beside what was decided (row O3)."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.session import Session, Vote


@dataclass(frozen=True, slots=True, repr=False)
class Spread:
    """The votes on one theme: how many per level from 0 up, and how many for none of them."""

    place: LinkedTheme
    counts: tuple[int, ...]
    other: int
    votes: tuple[Vote, ...]

    @property
    def total(self) -> int:
        """How many votes there are."""
        return sum(self.counts) + self.other


def spreads(session: Session, web: LinkedWeb | None) -> tuple[Spread, ...]:
    """The spread of each theme that was voted on, in the order of the web."""
    found = []
    for place in web.themes if web else ():
        said = session.themes.get(place.theme.id)
        if said is None or not said.votes:
            continue
        counts = [0] * (MAXIMUM_LEVEL + 1)
        other = 0
        for vote in said.votes:
            number = 1 if vote.count is None else vote.count
            if vote.rating.level is None:
                other += number
            else:
                counts[vote.rating.level] += number
        found.append(Spread(place, tuple(counts), other, said.votes))
    return tuple(found)
