"""Theme sets with their inheritance worked out: leave out, add, rename (row F5)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from ambitieweb.link.meant import theme_meant
from ambitieweb.link.old_ids import claim_problems
from ambitieweb.link.portfolio import Level, LinkedThemeSet, Theme
from ambitieweb.link.references import Joined
from ambitieweb.link.webs import check_level
from ambitieweb.model.files import THEME_SET
from ambitieweb.model.locations import Location
from ambitieweb.model.read import Entry
from ambitieweb.model.theme_set import Scale, ThemeSet
from ambitieweb.problems import Place, Problem, error
from ambitieweb.problems.problem import nearest

FEWEST, MOST = 1, 24


def theme_sets(entries: Mapping[str, Entry], joined: Joined) -> dict[str, LinkedThemeSet]:
    """All usable theme sets by id."""
    made: dict[str, LinkedThemeSet] = {}
    for set_id in joined.top_down(entries, "basis"):
        entry = entries[set_id]
        record = cast(ThemeSet, entry.record)
        basis = made.get(record.basis or "")
        is_guess = record.basis is not None and (basis is None or (THEME_SET.name, basis.id) in joined.guessed)
        if is_guess or entry.mended:
            joined.guessed[THEME_SET.name, set_id] = None
        problems = joined.report_on(is_guess=is_guess)
        made[set_id] = _theme_set(entry, record, basis, problems)
        _check_levels(entry, record, made[set_id], problems)
        _check_old_ids(entry, record, made[set_id], problems)
    for entry in entries.values():
        if entry.record is not None:
            _check_matches(entry, cast(ThemeSet, entry.record), made, joined)
    return {set_id: made[set_id] for set_id in entries if set_id in made}


def _theme_set(entry: Entry, record: ThemeSet, basis: LinkedThemeSet | None, problems: list[Problem]) -> LinkedThemeSet:
    _check_inherited_names(entry, record, basis, problems)
    kept = [theme for theme in (basis.themes if basis else ()) if theme.id not in record.omit]
    themes: list[Theme] = []
    renamed: list[Theme] = []
    added: list[Theme] = []
    for theme in _in_order(kept, record):
        own = record.themes.get(theme.id)
        name = record.rename.get(theme.id) or (own.name if own else theme.name)
        formerly = tuple(dict.fromkeys((*theme.formerly, *(own.formerly if own else ()))))
        here = Theme(
            theme.id, entry.id, theme.origin, name, theme.name, len(themes), own or theme.record, formerly=formerly
        )
        themes.append(here)
        if name != theme.name:
            renamed.append(here)
    for theme_id, definition in record.themes.items():
        if any(theme.id == theme_id for theme in kept):
            continue
        name, formerly = definition.name, definition.formerly
        here = Theme(theme_id, entry.id, entry.id, name, name, len(themes), definition, formerly=formerly)
        themes.append(here)
        added.append(here)
    if not FEWEST <= len(themes) <= MOST and not entry.mended:
        problems.append(error("aantal-themas", entry.key_place(("themes",)), aantal=len(themes)))
    scale = record.scale if record.scale and record.scale.levels else basis.scale if basis else None
    return LinkedThemeSet(
        id=entry.id,
        record=record,
        basis=basis,
        scale=scale,
        levels=_levels(entry, scale, problems, is_own=scale is record.scale),
        themes=tuple(themes),
        omitted=tuple(theme for theme in (basis.themes if basis else ()) if theme.id in record.omit),
        added=tuple(added) if basis else (),
        renamed=tuple(renamed),
    )


def _check_levels(entry: Entry, record: ThemeSet, theme_set: LinkedThemeSet, problems: list[Problem]) -> None:
    """Levels of which a theme tells something while the scale does not have them."""
    for theme_id, definition in record.themes.items():
        location: Location = ("themes", theme_id)
        for level in definition.levels:
            check_level(entry, (*location, "levels", str(level)), level, theme_set, problems, is_key=True)
        for position, example in enumerate(definition.examples):
            here: Location = (*location, "examples", position, "levels")
            missing = (n for n in (example.levels.low, example.levels.high) if n and not theme_set.level(n))
            check_level(entry, here, next(missing, None), theme_set, problems)


def _check_old_ids(entry: Entry, record: ThemeSet, theme_set: LinkedThemeSet, problems: list[Problem]) -> None:
    """Earlier ids of themes that do not lead to one theme of the set."""
    path = entry.document.path
    taken = {theme.id: f"{path} ({theme.id})" for theme in theme_set.themes}
    seen: dict[str, Place] = {}
    for theme_id, definition in record.themes.items():
        for position, old in enumerate(definition.formerly):
            here = entry.place(("themes", theme_id, "formerly", position))
            problems.extend(claim_problems(old, theme_id, here, taken, seen))


def _in_order(kept: list[Theme], record: ThemeSet) -> list[Theme]:
    """Inherited themes in the order of `hernoemen` when that names all of them, else in the order of the basis."""
    order = list(record.rename)
    if {theme.id for theme in kept} <= set(order):
        return sorted(kept, key=lambda theme: order.index(theme.id))
    return kept


def _levels(entry: Entry, scale: Scale | None, problems: list[Problem], *, is_own: bool) -> tuple[Level, ...]:
    if scale is None:
        if not entry.mended:
            problems.append(error("schaal-ontbreekt", entry.document.top))
        return ()
    seen: set[int] = set()
    for position, level in enumerate(scale.levels):
        if level.number in seen and is_own:
            place = entry.place(("scale", "levels", position, "number"))
            problems.append(error("schaal-dubbel", place, nummer=level.number))
        seen.add(level.number)
    levels = (Level(level.number, level.name, level.verb, level.definition) for level in scale.levels)
    return tuple(sorted(levels, key=lambda level: level.number))


def _check_inherited_names(
    entry: Entry, record: ThemeSet, basis: LinkedThemeSet | None, problems: list[Problem]
) -> None:
    known = basis.themes if basis else ()
    ids = [theme.id for theme in known]
    named = [(("omit", position), theme_id) for position, theme_id in enumerate(record.omit)]
    for location, theme_id in named:
        if theme_id not in ids:
            problems.append(_unknown_theme(entry.place(location), theme_id, basis, record.basis))
    problems.extend(
        _unknown_theme(entry.key_place(("rename", theme_id)), theme_id, basis, record.basis)
        for theme_id in record.rename
        if theme_id not in ids and theme_id not in record.themes
    )


def _unknown_theme(place: Place, theme_id: str, inherited: LinkedThemeSet | None, basis: str | None) -> Problem:
    known = inherited.themes if inherited else ()
    if inherited and (now := inherited.called_now(theme_id)):
        return error("heet-nu", place, now.id, soort="thema", id=theme_id, nu=now.id)
    parts = [theme_meant(part, known) for part in re.split("[,;]", theme_id) if part.strip()]
    suggestion = (
        f"[{', '.join(filter(None, parts))}]" if len(parts) > 1 and all(parts) else theme_meant(theme_id, known)
    )
    return error("thema-zonder-basis", place, suggestion, thema=theme_id, basis=basis or "-")


def _check_matches(entry: Entry, record: ThemeSet, made: Mapping[str, LinkedThemeSet], joined: Joined) -> None:
    paths = [f"{theme_set.id}/{theme.id}" for theme_set in made.values() for theme in theme_set.themes]
    for theme_id, definition in record.themes.items():
        for position, path in enumerate(definition.matches):
            set_id = path.partition("/")[0]
            is_guess = (THEME_SET.name, set_id) in joined.guessed or (set_id in joined.content.ids(THEME_SET.name)) > (
                set_id in made
            )
            if path not in paths and not is_guess:
                place = entry.place(("themes", theme_id, "matches", position))
                if now := _path_now(path, made, joined):
                    joined.problems.append(error("heet-nu", place, now, soort="thema", id=path, nu=now))
                    continue
                joined.problems.append(error("themapad-onbekend", place, nearest(path, paths), pad=path))


def _path_now(path: str, made: Mapping[str, LinkedThemeSet], joined: Joined) -> str | None:
    """The path of now of a theme whose path has an earlier id of its set, of itself, or of both."""
    set_id, _, theme_id = path.partition("/")
    theme_set = made.get(joined.ids_of_now[THEME_SET.name].get(set_id, set_id))
    theme = theme_set and (theme_set.theme(theme_id) or theme_set.called_now(theme_id))
    return f"{theme.set_id}/{theme.id}" if theme else None
