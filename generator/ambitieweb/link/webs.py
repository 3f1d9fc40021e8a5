"""A web with what it inherits: its own level, else the nearest parent's (row P2).

The web of a stakeholder inherits nothing: the web above may be made from it (row E7), and its answers are its own.
"""

from __future__ import annotations

import re

from ambitieweb.link.meanings import meanings_of_web
from ambitieweb.link.meant import theme_meant
from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, LinkedWeb, Unit, WebHolder
from ambitieweb.model import kinds
from ambitieweb.model import web as web_model
from ambitieweb.model.locations import Location, items, written
from ambitieweb.model.read import Entry
from ambitieweb.model.record import FieldSpec, Record, specs_towards
from ambitieweb.problems import Place, Problem, error

_NOTHING = web_model.WebTheme()


def linked_web(
    record: web_model.Web | None, theme_set: LinkedThemeSet | None, parent: WebHolder | None
) -> LinkedWeb | None:
    """The web of a holder, or None when there is no theme set to draw it on."""
    if theme_set is None:
        return None
    own = record.themes if record else {}
    themes = []
    places_above = _places_above(parent)
    for theme in theme_set.themes:
        here = own.get(theme.id, _NOTHING)
        parent, above = places_above.get(theme.key, (None, None))
        parent_rating = above.rating if above else None
        inherits = here.rating is None and parent_rating is not None
        source = (above.inherited_from or parent) if above and inherits else None
        themes.append(
            LinkedTheme(
                theme=theme,
                record=here,
                rating=parent_rating if inherits else here.rating,
                inherited_from=source,
                parent_rating=parent_rating,
                parent=parent if parent_rating is not None else None,
                meanings=meanings_of_web(here, above, parent, theme_set, theme),
            )
        )
    return LinkedWeb(theme_set, record, tuple(themes))


def check_web(
    entry: Entry, record: web_model.Web | None, theme_set: LinkedThemeSet | None, problems: list[Problem]
) -> None:
    """Themes that are not in the set, and levels that its scale does not have."""
    if record is None:
        return
    if theme_set is None:
        if record.themes:
            problems.append(error("web-zonder-themaset", entry.key_place(("web",))))
        return
    for position, version in enumerate(record.history):
        check_themes_within(entry, ("web", "history", position), version, theme_set, problems)
    for theme_id, theme in record.themes.items():
        location: Location = ("web", "themes", theme_id)
        if not check_theme(entry, location, theme_id, theme_set, problems, is_key=True):
            continue
        level = theme.rating.level if theme.rating else None
        check_level(entry, (*location, "rating"), level, theme_set, problems)
        for number in theme.levels:
            check_level(entry, (*location, "levels", str(number)), number, theme_set, problems, is_key=True)
        for position, challenge in enumerate(theme.challenges):
            for number, goal in enumerate(challenge.goals):
                here: Location = (*location, "challenges", position, "goals", number)
                check_level(entry, (*here, "rating"), goal.rating.level if goal.rating else None, theme_set, problems)
                for asked in goal.objectives:
                    check_level(entry, (*here, "objectives", str(asked)), asked, theme_set, problems)


def check_themes_within(
    entry: Entry, location: Location, record: Record, theme_set: LinkedThemeSet | None, problems: list[Problem]
) -> None:
    """A problem for each theme, named anywhere within a record, that the set does not have."""
    for spec in specs_towards(type(record), _names_theme):
        value, here = getattr(record, spec.name), (*location, spec.name)
        if value is None or value == ():
            continue
        if spec.is_mapping and spec.key_kind == kinds.THEME:
            for theme_id in value:
                check_theme(entry, (*here, theme_id), theme_id, theme_set, problems, is_key=True)
        elif spec.kind == kinds.THEME:
            check_theme(entry, here, value, theme_set, problems)
        if spec.record is not None:
            for place, item in items(spec, value, here):
                check_themes_within(entry, place, item, theme_set, problems)


def _names_theme(spec: FieldSpec) -> bool:
    return kinds.THEME in (spec.kind, spec.key_kind)


def check_theme(
    entry: Entry,
    location: Location,
    theme_id: str,
    theme_set: LinkedThemeSet | None,
    problems: list[Problem],
    *,
    is_key: bool = False,
) -> bool:
    """True when the set has the theme; else a problem at the word, with the nearest theme."""
    if theme_set is None or theme_set.theme(theme_id) is not None:
        return theme_set is not None
    known = [theme.id for theme in theme_set.themes]
    place = entry.key_place(location) if is_key else entry.place(location)
    now = theme_set.called_now(theme_id)
    meant = now.id if now else theme_meant(theme_id, theme_set.themes)
    if is_key and meant and (other := _same_theme_beside(entry, location, meant, theme_set, place)):
        line = other.span.line if other.span else 0
        problems.append(error("thema-twee-keer", place, thema=theme_id, ander=meant, regel=line))
    elif now:
        problems.append(error("heet-nu", place, now.id, soort="thema", id=theme_id, nu=now.id))
    else:
        words = {"thema": theme_id, "set": theme_set.id, "themas": ", ".join(known)}
        parts = [] if is_key or meant else _several(theme_id, theme_set)
        if parts:
            problems.append(error("thema-is-lijst", place, waarde=theme_id, keuzes=", ".join(parts)))
            return False
        problems.append(error("thema-niet-in-set", place, meant, **words))
    return False


def _several(word: str, theme_set: LinkedThemeSet) -> list[str]:
    """The themes that a text names, when it is nothing but two or more of them."""
    parts = re.split(r"\s*[,;&/+|]\s*|\s+(?:en|and|of|or)\s+", word)
    meant = [theme_meant(part, theme_set.themes) for part in parts if part]
    found = [theme for theme in meant if theme]
    return found if len(found) > 1 and len(found) == len(meant) else []


def _same_theme_beside(
    entry: Entry, location: Location, meant: str, theme_set: LinkedThemeSet, place: Place
) -> Place | None:
    """Where the theme stands beside this key as well: under its id, or above it under another word for it."""
    above = location[:-1]
    beside = entry.document.keys_at(written(entry.kind.record, above))
    if meant in beside:
        return entry.key_place((*above, meant))
    others = [
        entry.key_place((*above, key))
        for key in beside - {str(location[-1])}
        if theme_set.theme(key) is None and theme_meant(key, theme_set.themes) == meant
    ]
    earlier = [other for other in others if other.span and place.span and other.span < place.span]
    return min(earlier, default=None)


def check_level(
    entry: Entry,
    location: Location,
    level: int | None,
    theme_set: LinkedThemeSet,
    problems: list[Problem],
    *,
    is_key: bool = False,
) -> None:
    """A problem when the scale of the set does not have the level."""
    if level is None or level == 0 or not theme_set.levels or theme_set.level(level) is not None:
        return
    names = ", ".join(known.label for known in theme_set.levels)
    place = entry.key_place(location) if is_key else entry.place(location)
    problems.append(error("niveau-niet-in-schaal", place, niveau=level, set=theme_set.id, niveaus=names))


def _places_above(parent: WebHolder | None) -> dict[tuple[str, str], tuple[WebHolder, LinkedTheme]]:
    """Each theme of the webs above with whose it is: of the nearest that has it, for a web between may have a set without it. Of two
    places in one web that are the same theme the first. Nothing comes through a stakeholder, whose web follows no other."""
    found: dict[tuple[str, str], tuple[WebHolder, LinkedTheme]] = {}
    while parent is not None:
        for place in parent.web.themes if parent.web is not None else ():
            found.setdefault(place.theme.key, (parent, place))
        parent = None if isinstance(parent, Unit) and parent.is_stakeholder else parent.parent
    return found
