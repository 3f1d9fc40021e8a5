"""The level of every web on a theme as a picture: a row per level, the highest first, and in it the webs that chose it; the more
webs, the fuller the cell. And what the site's own organisation chose, beside what is chosen most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web_input import State
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.page import Section
from ambitieweb.pages.strips import TINTS, Count, strip
from ambitieweb.pages.writer import Writer, state_of

MOST_NAMES = 8
"""More webs of one kind at a level than this open on demand."""
_NO_LEVEL = (State.BLANK, State.NOT_RELEVANT, State.UNDECIDED)
_KINDS = (("organisation", Unit), ("categories", LinkedCategory), ("projects", LinkedProject))
_Placed = tuple[WebHolder, LinkedTheme]


def levels_section(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> tuple[Section, ...]:
    """The section; none when no web says something of the theme."""
    webs = _webs_on(desk, theme_set, theme)
    if not webs:
        return ()
    kinds = [(desk.texts(f"nav.{key}"), cls) for key, cls in _KINDS if any(isinstance(web, cls) for web, _ in webs)]
    by_answer = gathered((_answer(web[1]), web) for web in webs)
    most = max(max(Counter(type(web) for web, _ in here).values()) for here in by_answer.values())
    rows = [
        _row(desk, writer, theme_set, theme, by_answer[answer], kinds, most)
        for answer in sorted(by_answer, reverse=True)
    ]
    columns = [title for title, _ in kinds]
    return (desk.section("webs", desk.render("theme/webs.html", writer, columns=columns, rows=rows, hue=theme.hue)),)


def theme_finding(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> str:
    """'Gemeente Brinkstede kiest 2 Significant. Het vaakst gekozen is 3 Ambitieus: in 20 van de 36 webben.'"""
    webs, own = _webs_on(desk, theme_set, theme), desk.portfolio.organisation
    levels = _chosen(desk, theme_set, theme)
    level, n = max(levels.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    ours = next((place for holder, place in webs if holder is own), None)
    parts = []
    if own and ours and ours.rating:
        label = theme_set.level_label(ours.level) if ours.level is not None else ""
        parts.append(desk.texts(f"theme.own.{_state(ours).name.casefold()}", name=own.name, level=label))
    if level is not None and levels.total() > 1:
        same = ours is not None and ours.level == level
        words = {"level": theme_set.level_label(level), "n": n, "total": levels.total()}
        parts.append(desk.texts("theme.most_chosen_too" if same else "theme.most_chosen", **words))
    return " ".join(parts)


def chosen_by(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> tuple[str, int | None]:
    """The site's own organisation, and the level that it chose."""
    own = desk.portfolio.organisation
    level = next((place.level for holder, place in _webs_on(desk, theme_set, theme) if holder is own), None)
    return own.name if own else "", level


def theme_strip(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Markup:
    """The same of one theme."""
    strips = theme_strips(desk, writer, theme_set)
    return strips[theme_set.themes.index(theme)]


def theme_strips(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> list[Markup]:
    """For each theme of a set how many webs choose each level, with a mark at that of the site's own organisation; '' where no
    web chose one. All have the same levels, so that they stand in columns."""
    own, t = desk.portfolio.organisation, desk.texts
    found = [_chosen(desk, theme_set, theme) for theme in theme_set.themes]
    levels = sorted({level for chosen in found for level in chosen} | set(range(1, MAXIMUM_LEVEL + 1)))
    strips = []
    for theme, chosen in zip(theme_set.themes, found, strict=True):
        ours = {place.level for holder, place in _webs_on(desk, theme_set, theme) if holder is own}
        counts = [Count(chosen[n], t("session.at", level=n), n in ours, is_plain=not chosen[n]) for n in levels]
        strips.append(strip(desk, writer, counts, t("theme.strip")) if chosen else Markup())
    return strips


def set_finding(desk: Desk, theme_set: LinkedThemeSet) -> str:
    """'Het vaakst op 3 Ambitieus staat klimaat, in 14 van de 30 webben.'; '' where no web chose a level."""
    found: list[tuple[int, int, int, Theme]] = []
    for theme in theme_set.themes:
        if levels := _chosen(desk, theme_set, theme):
            top = max(levels)
            found.append((top, levels[top], levels.total(), theme))
    if not found:
        return ""
    top, n, total, theme = max(found, key=lambda item: item[:2])
    words = {"theme": lower_first(theme.short), "level": theme_set.level_label(top), "n": n, "total": total}
    return upper_first(desk.texts("theme.highest", **words))


def _webs_on(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Sequence[_Placed]:
    """The webs that say something of a theme."""
    return desk.relations.webs_on.get((theme_set.id, theme.id), ())


def _chosen(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Counter[int]:
    """How many of them chose each level."""
    return desk.relations.levels_on.get((theme_set.id, theme.id), Counter())


def _answer(place: LinkedTheme) -> tuple[int, int]:
    """The level, or what is said in place of one; levels first when the highest goes first."""
    return (len(_NO_LEVEL), place.level) if place.level is not None else (_NO_LEVEL.index(_state(place)), 0)


def _state(place: LinkedTheme) -> State:
    return state_of(place.rating)


def _row(
    desk: Desk,
    writer: Writer,
    theme_set: LinkedThemeSet,
    theme: Theme,
    webs: Sequence[_Placed],
    kinds: Sequence[tuple[str, type]],
    most: int,
) -> Values:
    """The webs with one answer: a cell for each kind of web, the fuller the more there are."""
    place = webs[0][1]
    cells = []
    for _, cls in kinds:
        here = sorted((web for web in webs if isinstance(web[0], cls)), key=lambda web: web[0].name.casefold())
        names = [_name(desk, writer, holder, place) for holder, place in here]
        tint = -(-len(here) * TINTS // most) if place.level is not None else 0
        cells.append({"n": len(here), "tint": tint, "names": names[:MOST_NAMES], "more": names[MOST_NAMES:]})
    return {
        "bar": Markup(level_bar_svg(_state(place), place.level, theme.hue)),
        "title": upper_first(writer.rating_words(place.rating, theme_set)),
        "cells": cells,
    }


def _name(desk: Desk, writer: Writer, holder: WebHolder, place: LinkedTheme) -> Markup:
    """The web by name; that of the site's own organisation stands out, and what a web did not choose itself says so."""
    link = writer.to(holder, is_soft=True)
    if holder is desk.portfolio.organisation:
        return Markup("<strong>{}</strong>").format(link)
    return noted(link, desk.texts("level.inherited")) if place.is_inherited else link
