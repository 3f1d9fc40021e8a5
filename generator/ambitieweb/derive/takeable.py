"""The texts that a reader can put into the basket, and the short name of each in a link.

The name of a text holds on to what it is, not to its place: `c.catering.5f0a13` is a measure on the card of Catering, whatever
is put before it. A measure of the library is `m.` with its id.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ambitieweb.derive.catalogue import MeasureKey, measure_key
from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory, LinkedMeasure, LinkedProject, Portfolio
from ambitieweb.model.measure import CardPlace

Holder = LinkedCategory | LinkedProject | LinkedMeasure
LETTERS: Mapping[str, str] = {"categorie": "c", "project": "p", "maatregel": "m"}
"""How the name of a text begins, by the kind of file in which it stands."""
LENGTH = 6
"""Letters that tell the measures of one card apart."""


@dataclass(frozen=True, slots=True)
class Takeable:
    """A text on a card or in a project, by its short name there; without a choice the text of the library itself."""

    name: str
    choice: ChosenMeasure | None


def names_of(holder: Holder) -> str:
    """What comes before the short names of the texts in a file of content."""
    return f"{LETTERS[holder.kind]}.{holder.id}"


def formerly_names(portfolio: Portfolio) -> dict[str, str]:
    """The names of today, by those under each id that a file had before; never over one of today."""
    found = {
        f"{LETTERS[holder.kind]}.{old}": names_of(holder)
        for holder in holders(portfolio)
        for old in holder.record.formerly
    }
    today = set(map(names_of, holders(portfolio)))
    return {old: now for old, now in found.items() if old not in today}


def takeables(holder: Holder) -> tuple[Takeable, ...]:
    """What can be taken along of a card, project or measure; nothing where no measure has a text yet. A measure that must be
    asked but has no text comes along by its name, so that it is not forgotten."""
    if isinstance(holder, LinkedMeasure):
        return (Takeable("", None),) if holder.record.clause else ()
    offered = tuple(choice for choice in holder.choices if _is_offered(holder, choice))
    return tuple(_named(offered)) if any(choice.whole.clause for choice in offered) else ()


def holders(portfolio: Portfolio) -> Iterator[Holder]:
    """Every file of content that can have texts."""
    yield from portfolio.categories.values()
    yield from portfolio.projects.values()
    yield from portfolio.measures.values()


def names_in_links(portfolio: Portfolio) -> Mapping[tuple[str, str, int | None], str]:
    """The whole name of each text, by the kind and id of its file and its number there; None for the text of the library."""
    return {
        (holder.kind, holder.id, text.choice.number if text.choice else None): name_in_link(holder, text)
        for holder in holders(portfolio)
        for text in takeables(holder)
    }


def name_in_link(holder: Holder, text: Takeable) -> str:
    """The whole name of a text."""
    return f"{names_of(holder)}.{text.name}" if text.name else names_of(holder)


def same_measure(holder: Holder, text: Takeable) -> str:
    """What is the same for the same measure wherever it stands, to see that it was chosen twice."""
    return _short(_lasting_key(text.choice)) if text.choice else _short((_lasting(holder),))


def _lasting_key(choice: ChosenMeasure) -> MeasureKey:
    """The key of a measure, which stays the same when the library gives it another id."""
    return (_lasting(choice.measure),) if choice.measure else measure_key(choice)


def _lasting(holder: Holder) -> str:
    return holder.record.first_id or holder.id


def _is_offered(holder: LinkedCategory | LinkedProject, choice: ChosenMeasure) -> bool:
    if not choice.is_kept:
        return False
    if isinstance(holder, LinkedProject):
        return not choice.whole.is_explored
    place = choice.record.card
    return place in (CardPlace.MINIMAL, CardPlace.EXTRA) or (place is None and bool(choice.whole.clause))


def _named(choices: tuple[ChosenMeasure, ...]) -> Iterator[Takeable]:
    """A measure that stands on a card more than once is named after what tells it apart too, so that a link never gives the
    other text; only what is wholly equal has a number after its name."""
    keys = [_lasting_key(choice)[:1] for choice in choices]
    for tell in _TELLS:
        times_of = Counter(keys)
        keys = [(*key, tell(one)) if times_of[key] > 1 else key for key, one in zip(keys, choices, strict=True)]
    times: dict[str, int] = {}
    for key, choice in zip(keys, choices, strict=True):
        name = _short(key)
        times[name] = times.get(name, 0) + 1
        yield Takeable(name if times[name] == 1 else f"{name}-{times[name]}", choice)


_TELLS: tuple[Callable[[ChosenMeasure], str], ...] = (
    lambda choice: "/".join(choice.theme.key) if choice.theme else "",
    lambda choice: choice.whole.instrument.name if choice.whole.instrument else "",
    lambda choice: choice.whole.clause or "",
)
"""What tells two measures of one name on a card apart, what changes least first."""


def _short(key: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(key).encode()).hexdigest()[:LENGTH]
