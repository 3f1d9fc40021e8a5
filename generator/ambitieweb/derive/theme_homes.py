"""Under which name a theme stands in an overview of the whole site: its own set's, or that of the site's set."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.derive.crossing import matches
from ambitieweb.link.portfolio import Portfolio, Theme

ThemeHomes = Mapping[tuple[str, str], Theme]
"""Per theme of a set (set id, theme id) the theme that stands for it in an overview."""


def theme_homes(portfolio: Portfolio) -> ThemeHomes:
    """The home of every theme of every set, so that the same theme stands once and none is lost.

    In the site's own set when it holds the same theme, or when `komt_overeen_met`, written on either side, names exactly
    one theme of it. A theme that matches several of them, or none, keeps a home of its own: the set that first defined it.
    """
    by_path = {(s.id, t.id): t for s in portfolio.theme_sets.values() for t in s.themes}
    own: dict[tuple[str, str], Theme] = {t.key: t for t in portfolio.theme_set.themes} if portfolio.theme_set else {}
    matched = matches(portfolio.theme_sets)
    first: dict[tuple[str, str], Theme] = {}
    for _, theme in sorted(by_path.items(), key=lambda item: (item[1].set_id != item[1].origin, item[0])):
        first.setdefault(theme.key, theme)
    homes = {}
    for path, theme in by_path.items():
        candidates = [key for key in matched.get(theme.key, ()) if key in own]
        same = own.get(theme.key) or (own[candidates[0]] if len(candidates) == 1 else None)
        homes[path] = same or first[theme.key]
    return homes
