"""Where the webs of a group differ: the two that lie furthest apart, the two that are most alike, and per theme how much of
one mind they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ambitieweb.link.portfolio import LinkedThemeSet, Theme, WebHolder
from ambitieweb.model.values import Rating

PAIRED_AT_MOST = 60
"""Of more webs than these no two are held against each other: a reader chooses them in the table."""


@dataclass(frozen=True, slots=True, repr=False)
class WebPair:
    """Two webs on one theme set; `differing` are the themes on which both chose something, and not the same, in the order of the set.
    On those that are `open` one of them chose nothing yet, which is no difference."""

    one: WebHolder
    other: WebHolder
    theme_set: LinkedThemeSet
    differing: tuple[Theme, ...]
    open: tuple[Theme, ...]
    steps: int
    """How many levels they lie apart, over all themes on which both have one."""

    @property
    def same(self) -> tuple[Theme, ...]:
        """The themes on which they chose the same."""
        ids = {theme.id for theme in (*self.differing, *self.open)}
        return tuple(theme for theme in self.theme_set.themes if theme.id not in ids)


@dataclass(frozen=True, slots=True, repr=False)
class ThemeMinds:
    """What a group of webs says of one theme: the level that most choose, how many do, and of how many."""

    theme: Theme
    level: int
    most: int
    total: int
    lowest: int
    highest: int

    @property
    def share(self) -> float:
        """How much of one mind they are, from 0 to 1."""
        return self.most / self.total

    @property
    def spread(self) -> int:
        """How many levels lie between the lowest and the highest."""
        return self.highest - self.lowest


def pair(one: WebHolder, other: WebHolder, theme_set: LinkedThemeSet) -> WebPair:
    """Two webs held against each other."""
    said = [(theme, one.rating(theme), other.rating(theme)) for theme in theme_set.themes]
    is_open = {theme.id for theme, *ratings in said if any(rating in (None, Rating.UNDECIDED) for rating in ratings)}
    differing = [(theme, left, right) for theme, left, right in said if theme.id not in is_open and left is not right]
    steps = sum(
        abs(left.level - right.level)
        for _, left, right in differing
        if left and right and left.level is not None and right.level is not None
    )
    still_open = tuple(theme for theme in theme_set.themes if theme.id in is_open)
    return WebPair(one, other, theme_set, tuple(theme for theme, _, _ in differing), still_open, steps)


def contrasts(holders: Sequence[WebHolder], theme_set: LinkedThemeSet) -> tuple[WebPair, ...]:
    """The two webs that lie furthest apart, then the two that are most alike without being the same, and do not only look so because
    much is open. None for one web, for too many, and for webs that all say the same."""
    if len(holders) > PAIRED_AT_MOST:
        return ()
    found = [two for one, other in combinations(holders, 2) if (two := pair(one, other, theme_set)).steps]
    furthest = max(found, key=lambda two: (two.steps, len(two.differing)), default=None)
    nearest = min(found, key=lambda two: (len(two.differing) + len(two.open), two.steps), default=None)
    if furthest is None or nearest is None:
        return ()
    return (furthest,) if nearest is furthest else (furthest, nearest)


def minds(holders: Sequence[WebHolder], theme_set: LinkedThemeSet) -> tuple[ThemeMinds, ...]:
    """Each theme on which at least two webs of the group have a level, the one on which they differ most first: where the levels
    lie furthest apart, and of those where the fewest webs choose the same."""
    found = []
    for theme in theme_set.themes:
        levels = [
            rating.level
            for holder in holders
            if (rating := holder.rating(theme)) is not None and rating.level is not None
        ]
        if len(levels) > 1:
            level, most = min(Counter(levels).items(), key=lambda item: (-item[1], item[0]))
            found.append(ThemeMinds(theme, level, most, len(levels), min(levels), max(levels)))
    return tuple(sorted(found, key=lambda one: (-one.spread, one.share)))
