"""From one theme set to another: which theme stands for which, and what gets lost on the way (row O13, F5).

Two themes are the same when they were first defined in the same set under the same id. Where they are not, an author says
which ones match with `komt_overeen_met`, in either of the two sets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, LinkedWeb, Theme

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Loss:
    """What a crossing of one set into another cannot carry.

    `dropped` are themes of the old set that stand for nothing in the new one, `empty` themes of the new set that nothing
    stands for, `merged` a theme of the new set with the themes of the old one that it takes together, `repeated` a theme of
    the old set that counts for several themes of the new one.
    """

    old: LinkedThemeSet
    new: LinkedThemeSet
    dropped: tuple[Theme, ...]
    empty: tuple[Theme, ...]
    merged: tuple[tuple[Theme, tuple[Theme, ...]], ...]
    repeated: tuple[tuple[Theme, tuple[Theme, ...]], ...]

    @property
    def is_none(self) -> bool:
        """True when every theme has exactly one counterpart."""
        return not (self.dropped or self.empty or self.merged or self.repeated)


@dataclass(frozen=True, slots=True)
class Crossing:
    """The themes of an old set by the theme of the new set that they stand for."""

    loss: Loss
    old_by_new: Mapping[str, tuple[Theme, ...]]
    """By id of the new theme, in the order of the old set."""

    def place(self, web: LinkedWeb, theme: Theme) -> LinkedTheme | None:
        """The place of a web that stands for a theme of the new set. Where several do, the one with the lowest level:
        a theme is never shown more ambitious than each of its parts."""
        places = [place for old in self.old_by_new.get(theme.id, ()) if (place := web.of(old.id))]
        levelled = [place for place in places if place.level is not None]
        if levelled:
            return min(levelled, key=lambda place: place.level or 0)
        return next((place for place in places if place.rating is not None), places[0] if places else None)


def matches(theme_sets: Mapping[str, LinkedThemeSet]) -> Mapping[Key, frozenset[Key]]:
    """Per theme those that an author matched with it, on either side and in any set where one of the two stands: a set
    that only gives an inherited theme another name says nothing of what it matches."""
    key_by_path = {f"{s.id}/{theme.id}": theme.key for s in theme_sets.values() for theme in s.themes}
    found: dict[Key, set[Key]] = {}
    for theme_set in theme_sets.values():
        for theme in theme_set.themes:
            for other in (key_by_path[path] for path in theme.record.matches if path in key_by_path):
                found.setdefault(theme.key, set()).add(other)
                found.setdefault(other, set()).add(theme.key)
    return {key: frozenset(others) for key, others in found.items()}


class Crossings:
    """All crossings of a site, each worked out when it is first asked for."""

    def __init__(self, theme_sets: Mapping[str, LinkedThemeSet]) -> None:
        self._matches = matches(theme_sets)
        self._made: dict[tuple[str, str], Crossing] = {}

    def between(self, old: LinkedThemeSet, new: LinkedThemeSet) -> Crossing:
        """How themes of the old set stand for themes of the new one."""
        key = old.id, new.id
        if key not in self._made:
            self._made[key] = self._cross(old, new)
        return self._made[key]

    def _cross(self, old: LinkedThemeSet, new: LinkedThemeSet) -> Crossing:
        found = {theme.id: self._for(theme, old, new) for theme in new.themes}
        by_old = {
            theme.id: tuple(other for other in new.themes if theme in found[other.id]) for theme in old.themes
        }  # fmt: skip
        loss = Loss(
            old=old,
            new=new,
            dropped=tuple(theme for theme in old.themes if not by_old[theme.id]),
            empty=tuple(theme for theme in new.themes if not found[theme.id]),
            merged=tuple((theme, found[theme.id]) for theme in new.themes if len(found[theme.id]) > 1),
            repeated=tuple((theme, by_old[theme.id]) for theme in old.themes if len(by_old[theme.id]) > 1),
        )
        return Crossing(loss, found)

    def _for(self, theme: Theme, old: LinkedThemeSet, new: LinkedThemeSet) -> tuple[Theme, ...]:
        """The same theme where the old set has it; else those that an author matched with it."""
        same = old.same(theme)
        if same is not None:
            return (same,)
        has_own = {other.key for other in new.themes}
        wanted = self._matches.get(theme.key, frozenset())
        return tuple(other for other in old.themes if other.key in wanted and other.key not in has_own)
