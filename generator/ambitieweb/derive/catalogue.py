"""Every measure of library, cards and projects in one place, with where it is used and what became of it (rows L1, L7, L8).

A measure of the library is one entry with all its uses. A measure that has only a name of its own is one entry with the
others of the same name on the same theme. So each measure and each choice stands in exactly one entry.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import (
    ChosenMeasure,
    LinkedCategory,
    LinkedMeasure,
    LinkedProject,
    Portfolio,
    Theme,
    Unit,
    by_name,
)
from ambitieweb.model import measure as measure_model
from ambitieweb.model.measure import CardPlace, Execution, Feasibility, Instrument, MeasureChoice
from ambitieweb.model.reads import kept
from ambitieweb.model.values import LevelRange, as_id

K = TypeVar("K")

ThemeKey = tuple[str, str]
MeasureKey = tuple[str, ...]
"""What is the same for the same measure: its id in the library, or its folded name and the theme that it is for."""
Stage = Execution | Feasibility
STAGES: tuple[Stage | None, ...] = (
    Execution.RUNNING,
    Execution.PREPARING,
    Execution.DONE,
    Execution.NOT_STARTED,
    Feasibility.DIRECT,
    Feasibility.TO_EXPLORE,
    None,
    Feasibility.REJECTED,
    Execution.DROPPED,
)
"""How far a measure can be at a place, in the order in which a reader wants to see them."""
INSTRUMENTS: tuple[Instrument | None, ...] = (*Instrument, None)
"""In the order in which a buyer works through them; None is a measure without one."""


@dataclass(frozen=True, slots=True)
class ThemeUse:
    """A theme that a measure serves at a place, with the level at which it fits and on what that depends."""

    theme: Theme
    levels: LevelRange | None
    condition: str | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MeasurePlace:
    """Where a measure stands: in the library, or as a choice on the card of a category or in a project."""

    holder: LinkedMeasure | LinkedCategory | LinkedProject
    choice: ChosenMeasure | None
    themes: tuple[ThemeUse, ...]

    @property
    def number(self) -> int | None:
        """Its number there; None in the library."""
        return self.choice.number if self.choice else None

    @property
    def is_library(self) -> bool:
        """True for the measure as the library has it."""
        return self.choice is None

    @property
    def category(self) -> LinkedCategory | None:
        """The category that the card is of, or that the project belongs to."""
        return None if isinstance(self.holder, LinkedMeasure) else self.holder.category

    @property
    def organisation(self) -> Unit | None:
        """The organisation at the top, None for the library: that is for everybody."""
        return None if isinstance(self.holder, LinkedMeasure) else self.holder.root

    @property
    def whole(self) -> MeasureChoice | measure_model.Measure:
        """What the measure says here, with what the library says where the place is silent."""
        if self.choice:
            return self.choice.whole
        assert isinstance(self.holder, LinkedMeasure)
        return self.holder.record

    @property
    def needs_owner(self) -> bool:
        """True for a choice that was not rejected or dropped: those need somebody who does it."""
        return self.choice is not None and self.choice.is_kept

    @property
    def card(self) -> CardPlace | None:
        """Where it stands on the menu card."""
        return self.choice.whole.card if self.choice else None

    @property
    def feasibility(self) -> Feasibility | None:
        """What the group made of it."""
        return self.choice.whole.feasibility if self.choice else None

    @property
    def execution(self) -> Execution | None:
        """What became of it."""
        return self.choice.whole.execution if self.choice else None

    @property
    def stage(self) -> Stage | None:
        """How far it is here, else what the group made of it."""
        return self.execution if self.execution is not None else self.feasibility


@dataclass(frozen=True, eq=False, repr=False)
class CatalogueEntry:
    """One measure with all places where it stands: the library first, then cards, then projects, each by name."""

    id: str
    name: str
    measure: LinkedMeasure | None
    places: tuple[MeasurePlace, ...]

    @property
    def product_groups(self) -> tuple[str, ...]:
        """For what it is; nothing in the library means general, and an own measure does not say."""
        return self.measure.record.product_groups if self.measure else ()

    @property
    def tools(self) -> tuple[str, ...]:
        """Ladders, keys and marks that it works with."""
        return self.measure.record.tools if self.measure else ()

    @kept
    def uses(self) -> tuple[MeasurePlace, ...]:
        """The places other than the library."""
        return tuple(place for place in self.places if not place.is_library)

    @property
    def by_stage(self) -> tuple[MeasurePlace, ...]:
        """The places other than the library, what is under way first."""
        return tuple(sorted(self.uses, key=lambda place: STAGES.index(place.stage)))

    @kept
    def instruments(self) -> tuple[Instrument | None, ...]:
        """Each way in which it enters a tender somewhere."""
        found = dict.fromkeys(place.whole.instrument for place in self.places)
        return tuple(found) if len(found) == 1 else tuple(one for one in INSTRUMENTS if one in found)

    @kept
    def themes(self) -> tuple[tuple[Theme, tuple[LevelRange, ...]], ...]:
        """Each theme that it serves somewhere, with the levels given there."""
        themes: dict[ThemeKey, Theme] = {}
        levels: dict[ThemeKey, dict[LevelRange, None]] = {}
        for place in self.places:
            for use in place.themes:
                themes.setdefault(use.theme.key, use.theme)
                of_theme = levels.setdefault(use.theme.key, {})
                if use.levels is not None:
                    of_theme[use.levels] = None
        return tuple(
            (theme, tuple(sorted(levels[key], key=lambda range_: (range_.low, range_.high))))
            for key, theme in themes.items()
        )

    @kept
    def lowest_level(self) -> int | None:
        """The lowest level that it fits somewhere."""
        lows = [use.levels.low for place in self.places for use in place.themes if use.levels]
        return min(lows, default=None)

    @kept
    def highest_level(self) -> int | None:
        """The highest level that it fits somewhere."""
        highs = [use.levels.high for place in self.places for use in place.themes if use.levels]
        return max(highs, default=None)

    @kept
    def clauses(self) -> tuple[tuple[str, tuple[MeasurePlace, ...]], ...]:
        """Each text to copy with the places that have it; the library's comes first."""
        return tuple(gathered((text.strip(), place) for place in self.places if (text := place.whole.clause)).items())


@dataclass(frozen=True, slots=True, repr=False)
class Catalogue:
    """All entries by name, and the part of each that is about one theme or one category."""

    entries: tuple[CatalogueEntry, ...]
    by_theme: Mapping[ThemeKey, tuple[CatalogueEntry, ...]]
    by_category: Mapping[str, tuple[CatalogueEntry, ...]]


def catalogue(portfolio: Portfolio) -> Catalogue:
    """The catalogue of a portfolio; the order of files does not matter."""
    entries = tuple(sorted(_entries(portfolio), key=lambda entry: (_fold(entry.name), entry.id)))
    return Catalogue(entries, _parted(entries, _per_theme), _parted(entries, _per_category))


def with_instrument(entry: CatalogueEntry, instrument: Instrument | None) -> CatalogueEntry:
    """The part of an entry that enters the tender in one way."""
    return replace(entry, places=tuple(place for place in entry.places if place.whole.instrument is instrument))


def measure_key(choice: ChosenMeasure) -> MeasureKey:
    """The same key for the same measure: that of the library, or another with the same name on the same theme."""
    if choice.measure:
        return (choice.measure.id,)
    return _fold(choice.name), *(choice.theme.key if choice.theme else ("", ""))


def _entries(portfolio: Portfolio) -> Iterator[CatalogueEntry]:
    placed = [(place.choice, place) for place in _choices(portfolio) if place.choice]
    of_library = gathered((choice.measure.id, place) for choice, place in placed if choice.measure)
    own = gathered((measure_key(choice), place) for choice, place in placed if not choice.measure)
    for measure in portfolio.measures.values():
        themes = tuple(ThemeUse(theme, use.levels, use.condition) for theme, use in measure.themes)
        places = (MeasurePlace(measure, None, themes), *of_library.get(measure.id, ()))
        yield CatalogueEntry(measure.id, measure.name, measure, places)
    taken = Counter(map(_own_id, own))
    for key, places_of_own in own.items():
        entry_id = _own_id(key)
        if taken[entry_id] > 1:
            entry_id += "-" + hashlib.sha256(repr(key).encode()).hexdigest()[:8]
        first = places_of_own[0].choice
        yield CatalogueEntry(entry_id, first.name if first else "", None, places_of_own)


def _choices(portfolio: Portfolio) -> Iterator[MeasurePlace]:
    holders: list[LinkedCategory | LinkedProject] = [
        *by_name(portfolio.categories.values()),
        *by_name(portfolio.projects.values()),
    ]
    for holder in holders:
        for choice in holder.choices:
            themes = (ThemeUse(choice.theme, choice.whole.levels, choice.level_condition),) if choice.theme else ()
            yield MeasurePlace(holder, choice, themes)


def _per_theme(place: MeasurePlace) -> Iterator[tuple[ThemeKey, MeasurePlace]]:
    for use in place.themes:
        yield use.theme.key, place if len(place.themes) == 1 else replace(place, themes=(use,))


def _per_category(place: MeasurePlace) -> Iterator[tuple[str, MeasurePlace]]:
    if place.category:
        yield place.category.id, place


def _parted(
    entries: Iterable[CatalogueEntry], parts: Callable[[MeasurePlace], Iterable[tuple[K, MeasurePlace]]]
) -> dict[K, tuple[CatalogueEntry, ...]]:
    """Per key of the `parts` the measures that have a place there, each with those places only."""
    return gathered(
        (key, replace(entry, places=places))
        for entry in entries
        for key, places in gathered(part for place in entry.places for part in parts(place)).items()
    )


@lru_cache(maxsize=4096)
def _fold(name: str) -> str:
    """A name without what people write in different ways: capitals, accents, spaces and a full stop at the end."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split()).rstrip(" .")


def _own_id(key: MeasureKey) -> str:
    """An id for a measure that is not in the library. It has two hyphens, so it can never be one from the library."""
    name, _, theme = key
    return f"{as_id(name)[:70].strip('-')}--{theme or 'zonder-thema'}"
