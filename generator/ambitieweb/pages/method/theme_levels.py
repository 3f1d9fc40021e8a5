"""The level of every web on a theme as a picture: a row per web with its level bar, the highest first, and what is chosen most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.page import Section
from ambitieweb.pages.strips import Count, strip
from ambitieweb.pages.writer import Writer, state_of

MOST_ROWS = 24
"""More webs of one kind than this open on demand."""
_GROUPS = (("organisation", Unit), ("categories", LinkedCategory), ("projects", LinkedProject))
_Placed = tuple[WebHolder, LinkedTheme]


def levels_section(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> tuple[Section, ...]:
    """The section; none when no web says something of the theme."""
    webs = _webs_on(desk, theme_set, theme)
    if not webs:
        return ()
    groups = [(desk.texts(f"nav.{key}"), _rows(writer, theme_set, theme, webs, cls)) for key, cls in _GROUPS]
    shown = [(title, rows[:MOST_ROWS], rows[MOST_ROWS:]) for title, rows in groups if rows]
    return (desk.section("webs", desk.render("theme/webs.html", writer, groups=shown)),)


def theme_finding(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> str:
    """'Het vaakst gekozen: 2 Significant, in 14 van de 30 webben.'; '' where no web chose a level."""
    levels = _chosen(_webs_on(desk, theme_set, theme))
    if not levels:
        return ""
    level, n = max(levels.items(), key=lambda item: (item[1], item[0]))
    return desk.texts("theme.most_chosen", level=theme_set.level_label(level), n=n, total=levels.total())


def theme_strip(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Markup:
    """How many webs choose each level, with a mark at that of the site's own organisation; '' where no web chose one."""
    webs, own, t = _webs_on(desk, theme_set, theme), desk.portfolio.organisation, desk.texts
    ours = {place.level for holder, place in webs if holder is own}
    counts = [Count(n, t("session.at", level=level), level in ours) for level, n in sorted(_chosen(webs).items())]
    return strip(desk, writer, counts, t("theme.strip"))


def set_finding(desk: Desk, theme_set: LinkedThemeSet) -> str:
    """'Het vaakst op 3 Ambitieus staat klimaat, in 14 van de 30 webben.'; '' where no web chose a level."""
    found: list[tuple[int, int, int, Theme]] = []
    for theme in theme_set.themes:
        if levels := _chosen(_webs_on(desk, theme_set, theme)):
            top = max(levels)
            found.append((top, levels[top], levels.total(), theme))
    if not found:
        return ""
    top, n, total, theme = max(found, key=lambda item: item[:2])
    words = {"theme": lower_first(theme.short), "level": theme_set.level_label(top), "n": n, "total": total}
    return desk.texts("theme.highest", **words)


def _webs_on(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Sequence[_Placed]:
    """The webs that say something of a theme."""
    return desk.relations.webs_on.get((theme_set.id, theme.id), ())


def _chosen(webs: Sequence[_Placed]) -> Counter[int]:
    """How many of them chose each level."""
    return Counter(place.level for _, place in webs if place.level is not None)


def _rows(writer: Writer, theme_set: LinkedThemeSet, theme: Theme, webs: Sequence[_Placed], cls: type) -> list[Values]:
    of_kind = [(holder, place) for holder, place in webs if isinstance(holder, cls)]
    of_kind.sort(key=lambda item: (-(item[1].level if item[1].level is not None else -1), item[0].name.casefold()))
    return [
        {
            "name": writer.link(writer.soft(holder.name), page_of(holder)),
            "bar": Markup(level_bar_svg(state_of(place.rating), place.level, theme.hue, inherited=place.is_inherited)),
            "number": "" if place.level is None else str(place.level),
            "words": writer.rating_words(place.rating, theme_set),
        }
        for holder, place in of_kind
    ]
