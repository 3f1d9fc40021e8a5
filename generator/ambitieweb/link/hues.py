"""Which colour a theme has: the same in every set that has the theme, and quiet ones for themes that the site's own set has not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ambitieweb.link.portfolio import LinkedThemeSet, Theme

HUES = 24
"""How many colours there are, in `charts/palette.py`, in their order."""
_QUIET = (15, 22, 20, 17, 23, 19, 21, 14, 12, 13, 16, 18, 10, 11, 8, 9, 6, 7, 5, 4, 3, 2, 1, 0)


def with_hues(sets: Mapping[str, LinkedThemeSet], own: LinkedThemeSet | None) -> dict[str, LinkedThemeSet]:
    """The sets with the colours of their themes. Those of the site's own set come first and go in their order; a theme that is the
    same elsewhere, as it comes from there or its author says so, has the same colour."""
    hue_by_key = {theme.key: theme.position % HUES for theme in own.themes} if own else {}
    made: dict[str, LinkedThemeSet] = {}
    for set_id in sorted(sets, key=lambda set_id: _depth(sets[set_id])):
        found = sets[set_id]
        themes = _coloured(found, sets, hue_by_key, is_own=own is None or found is own)
        if own is None:
            hue_by_key |= {theme.key: theme.hue for theme in themes if theme.key not in hue_by_key}
        by_id = {theme.id: theme for theme in themes}
        basis = made[found.basis.id] if found.basis else None
        omitted = {theme.id for theme in found.omitted}
        made[set_id] = replace(
            found,
            themes=themes,
            basis=basis,
            omitted=tuple(theme for theme in basis.themes if theme.id in omitted) if basis else (),
            added=tuple(by_id[theme.id] for theme in found.added),
            renamed=tuple(by_id[theme.id] for theme in found.renamed),
        )
    return {set_id: made[set_id] for set_id in sets}


def _depth(theme_set: LinkedThemeSet) -> int:
    return 0 if theme_set.basis is None else 1 + _depth(theme_set.basis)


def _coloured(
    theme_set: LinkedThemeSet,
    sets: Mapping[str, LinkedThemeSet],
    hue_by_key: Mapping[tuple[str, str], int],
    *,
    is_own: bool,
) -> tuple[Theme, ...]:
    """First the themes that have a colour by what they are, then the others, each with the next that is free."""
    hues: dict[str, int] = {}
    for theme in theme_set.themes:
        wished = (hue_by_key[key] for key in _same(theme, sets) if key in hue_by_key)
        hue = next((hue for hue in wished if hue not in hues.values()), None)
        if hue is not None:
            hues[theme.id] = hue
    for theme in theme_set.themes:
        if theme.id not in hues:
            hues[theme.id] = next_hue(hues.values(), is_own=is_own)
    return tuple(replace(theme, hue=hues[theme.id]) for theme in theme_set.themes)


def _same(theme: Theme, sets: Mapping[str, LinkedThemeSet]) -> Iterator[tuple[str, str]]:
    """What the theme is, and the themes that it is the same as by the words of its author."""
    yield theme.key
    for path in theme.record.matches:
        set_id, _, theme_id = path.partition("/")
        other = sets[set_id].theme(theme_id) if set_id in sets else None
        if other is not None:
            yield other.key


def next_hue(taken: Iterable[int], *, is_own: bool) -> int:
    """The next colour that no other theme of the set has; of the quiet ones for a set that is not the site's own."""
    used = set(taken)
    return next((hue for hue in (range(HUES) if is_own else _QUIET) if hue not in used), len(used) % HUES)
