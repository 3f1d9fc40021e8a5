"""Where a web chooses otherwise than the web above it, and why (rows P2, P10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.holders import holders
from ambitieweb.link.portfolio import LinkedTheme, Portfolio, WebHolder


class LevelCourse(Enum):
    """How a level stands to another; the value is the key of its word."""

    HIGHER = "higher"
    EQUAL = "equal"
    LOWER = "lower"
    OTHER = "other"
    """One of the two is 'not relevant', the other a level."""


@dataclass(frozen=True, slots=True, repr=False)
class Deviation:
    """A theme of a web with another choice than its parent's. 'Not relevant' against a level is one; 'nog te bepalen', here
    or above, is none: nobody chose yet."""

    holder: WebHolder
    place: LinkedTheme
    course: LevelCourse

    @property
    def reason(self) -> str | None:
        """Why it differs, as the author wrote for this theme of this web. Nothing else stands in for it: not why the level
        was chosen, not another theme, and not the web above."""
        return self.place.record.deviation_reason

    @property
    def steps(self) -> int | None:
        """How many levels higher, or as a negative number lower; None where one of the two is no level."""
        own, above = self.place.level, self.place.parent_rating.level if self.place.parent_rating else None
        return None if own is None or above is None else own - above

    @property
    def rationale(self) -> str | None:
        """Why this was chosen at all."""
        return self.place.record.rationale


def deviations(portfolio: Portfolio) -> tuple[Deviation, ...]:
    """All deviations of a site: units, categories and projects by name, each in the order of its themes."""
    return tuple(
        Deviation(holder, place, course)
        for holder in holders(portfolio)
        for place in holder.places
        if (course := course_of(place)) not in (None, LevelCourse.EQUAL)
    )


def most_striking(found: Sequence[Deviation]) -> tuple[Deviation, ...]:
    """Those without a reason first, then those that lie furthest from the web above, what is lower before what is higher."""
    furthest = max((abs(one.steps or 0) for one in found), default=0)
    striking = [one for one in found if not one.reason or abs(one.steps or 0) == furthest]
    return tuple(sorted(striking, key=lambda one: (bool(one.reason), -abs(one.steps or 0), (one.steps or 0) > 0)))


def course_of(place: LinkedTheme) -> LevelCourse | None:
    """The web's own choice against its parent's; None when there is nothing to compare."""
    if place.is_inherited or place.rating is None or place.parent_rating is None:
        return None
    if not place.deviates:
        return LevelCourse.EQUAL if place.rating is place.parent_rating else None
    own, above = place.level, place.parent_rating.level
    if own is None or above is None:
        return LevelCourse.OTHER
    return LevelCourse.HIGHER if own > above else LevelCourse.LOWER
