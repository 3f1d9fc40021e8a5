"""Equal names: two cards of a kind, two themes of a set or two levels of a scale that a reader cannot tell apart; and names that are
too long to stand in a web."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ambitieweb.link.portfolio import LinkedThemeSet, Portfolio
from ambitieweb.model.files import THEME_SET
from ambitieweb.model.locations import Location
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Place, Problem, warning

Named = tuple[str, Callable[[], Place]]
"""A name, and how to find its place: for most names nobody asks."""

MOST_LETTERS = 14
"""What fits along the rim of a web on a phone."""


def equal_names(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """A warning at each name that stood there before, with the place of the first."""
    for kind, entries in content.entries.items():
        if kind != "site":
            yield from _equal(_cards(entries.values()))
    for set_id, theme_set in portfolio.theme_sets.items():
        entry = content.of(THEME_SET.name)[set_id]
        yield from _equal(_themes(content, theme_set), entry.document.path)
        yield from _equal(_levels(entry, theme_set))


def long_names(content: Content, portfolio: Portfolio) -> Iterator[Problem]:
    """A warning at each name of a theme that is too long for a web, a table or a list, and has no shorter one beside it."""
    for set_id, theme_set in portfolio.theme_sets.items():
        own = content.of(THEME_SET.name)[set_id].document.path
        places = dict(_themes(content, theme_set))
        for theme in theme_set.themes:
            place = places[theme.name]() if theme.name in places and len(theme.short) > MOST_LETTERS else None
            if place is not None and place.path == own:
                if theme.short == theme.record.short and theme.id in theme_set.record.themes:
                    place = content.of(THEME_SET.name)[set_id].place(("themes", theme.id, "short"))
                yield warning("thema-lange-naam", place, naam=theme.short, aantal=len(theme.short), meest=MOST_LETTERS)


def _cards(entries: Iterable[Entry]) -> Iterator[Named]:
    for entry in entries:
        name = getattr(entry.record, "name", None)
        if isinstance(name, str) and () not in entry.mended:
            yield name, partial(entry.place, ("name",))


def _themes(content: Content, theme_set: LinkedThemeSet) -> Iterator[Named]:
    """The themes by the name that they have here, with the place that gives them that name: maybe in a basis."""
    for theme in theme_set.themes:
        source: LinkedThemeSet | None = theme_set
        while source and theme.id not in {*source.record.rename, *source.record.themes}:
            source = source.basis
        if source is not None:
            is_renamed = theme.id in source.record.rename
            location: Location = ("rename", theme.id) if is_renamed else ("themes", theme.id, "name")
            entry = content.of(THEME_SET.name)[source.id]
            if location[:2] not in entry.mended:
                yield theme.name, partial(entry.place, location)


def _levels(entry: Entry, theme_set: LinkedThemeSet) -> Iterator[Named]:
    scale = theme_set.record.scale
    for position, level in enumerate(scale.levels if scale else ()):
        location: Location = ("scale", "levels", position)
        if location not in entry.mended:
            yield level.name, partial(entry.place, (*location, "name"))


def _equal(named: Iterable[Named], path: str | None = None) -> Iterator[Problem]:
    """A warning for each pair; with a path only for those of which one stands in that file, and at that one."""
    seen: dict[str, Callable[[], Place]] = {}
    for name, place_of in named:
        first_of = seen.setdefault(" ".join(name.casefold().split()), place_of)
        if first_of is place_of:
            continue
        first, place = first_of(), place_of()
        here, other = (place, first) if path in (None, place.path) else (first, place)
        if path in (None, here.path):
            line = f":{other.span.line}" if other.span else ""
            yield warning("zelfde-naam", here, naam=name, andere=f"{other.path}{line}")
