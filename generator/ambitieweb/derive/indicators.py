"""Each indicator with all places that use it: the same name, unit and method is the same indicator (row L6)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ambitieweb.derive.folded import folded
from ambitieweb.derive.holders import holders
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import ChosenMeasure, LinkedMeasure, Portfolio, Theme, WebHolder, by_name
from ambitieweb.model.parts import Indicator
from ambitieweb.model.reads import kept
from ambitieweb.model.values import as_id

IndicatorKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class IndicatorUse:
    """Where an indicator stands: a theme of a web, a measure of a card or project, the library, or a theme of a set."""

    at: WebHolder | LinkedMeasure | Theme
    record: Indicator
    theme: Theme | None = None
    choice: ChosenMeasure | None = None


@dataclass(frozen=True, repr=False, eq=False)
class IndicatorEntry:
    """An indicator with its places, in the order of the site; `id` is its address."""

    id: str
    uses: tuple[IndicatorUse, ...]

    @property
    def record(self) -> Indicator:
        """As the first place writes it."""
        return self.uses[0].record


@dataclass(frozen=True, repr=False, eq=False)
class Indicators:
    """All indicators of a site, by name."""

    entries: tuple[IndicatorEntry, ...]

    def of(self, record: Indicator) -> IndicatorEntry:
        """The indicator that a place writes."""
        return self._by_key[key_of(record)]

    @kept
    def _by_key(self) -> dict[IndicatorKey, IndicatorEntry]:
        return {key_of(entry.record): entry for entry in self.entries}


def key_of(record: Indicator) -> IndicatorKey:
    """What is the same for the same indicator, whatever its capitals and spaces."""
    return folded(record.name), folded(record.unit or ""), folded(record.method or "")


def indicators(portfolio: Portfolio) -> Indicators:
    """The indicators of a portfolio; the order of files does not matter."""
    found = gathered((key_of(use.record), use) for use in _uses(portfolio))
    ids = _ids(found)
    return Indicators(tuple(IndicatorEntry(ids[key], found[key]) for key in sorted(found)))


def _ids(keys: Iterable[IndicatorKey]) -> dict[IndicatorKey, str]:
    """The name as an address; of indicators with the same name the unit and method too, and where these are the same in
    letters, a mark that depends on the words alone."""
    short = {key: _address(key[0]) for key in keys}
    names = Counter(short.values())
    full = {key: short[key] if names[short[key]] == 1 else _address(" ".join(key)) for key in keys}
    times = Counter(full.values())
    return {
        key: address if times[address] == 1 else f"{address}--{hashlib.sha256(repr(key).encode()).hexdigest()[:8]}"
        for key, address in full.items()
    }


def _address(words: str) -> str:
    return as_id(words)[:100].strip("-") or "x"


def _uses(portfolio: Portfolio) -> Iterator[IndicatorUse]:
    for holder in holders(portfolio):
        for place in holder.places:
            for record in place.record.indicators:
                yield IndicatorUse(holder, record, place.theme)
        for choice in holder.choices:
            for record in choice.record.indicators:
                yield IndicatorUse(holder, record, choice.theme, choice)
    for measure in by_name(portfolio.measures.values()):
        for record in measure.record.indicators:
            yield IndicatorUse(measure, record)
    seen: set[int] = set()
    for theme_set in by_name(portfolio.theme_sets.values()):
        for theme in theme_set.themes:
            if id(theme.record) not in seen:  # a set that builds on another has the same themes
                seen.add(id(theme.record))
                yield from (IndicatorUse(theme, record, theme) for record in theme.record.indicators)
