"""The versions of a web, the newest first, with what changed from one to the next (row F12)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.link.portfolio import LinkedWeb, Portfolio, Theme, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.model.values import Rating
from ambitieweb.model.web import WebVersion


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """A theme whose rating became another."""

    theme: Theme
    old: Rating | None
    new: Rating | None

    @property
    def tells(self) -> bool:
        """False for 'not filled in' that became 'to be decided', or back: nothing was chosen before or after."""
        return not {self.old, self.new} <= {None, Rating.UNDECIDED}


@dataclass(frozen=True, slots=True, repr=False)
class Version:
    """A version of the web; `changes` is None when the levels of the version before it are not written down."""

    record: WebVersion
    is_current: bool
    changes: tuple[Change, ...] | None


def versions(web: LinkedWeb) -> tuple[Version, ...]:
    """The present web and the versions before it, the newest first. An author may list the present version too."""
    if web.record is None or not web.record.history:
        return ()
    chain = _chain(web)
    before = [*chain[1:], None]
    return tuple(
        Version(version, position == 0, _changes(web, version, old))
        for position, (version, old) in enumerate(zip(chain, before, strict=True))
    )


def _chain(web: LinkedWeb) -> list[WebVersion]:
    """The present version with its levels, and those before it."""
    record = web.record
    if record is None:
        return []
    earlier = sorted(record.history, key=lambda version: version.date or datetime.date.min, reverse=True)
    now = {place.theme.id: place.rating for place in web.themes if place.rating and not place.is_inherited}
    if earlier and record.version is not None and earlier[0].version == record.version:
        return [earlier[0].model_copy(update={"themes": earlier[0].themes or now}), *earlier[1:]]
    facts = {"version": record.version, "date": record.status_day, "status": record.status, "by": record.decided_by}
    return [WebVersion().model_copy(update={**facts, "themes": now}), *earlier]


def _changes(web: LinkedWeb, new: WebVersion, old: WebVersion | None) -> tuple[Change, ...] | None:
    if old is None or not old.themes or not new.themes:
        return None
    return tuple(_changed(web, old.themes, new.themes))


def _changed(web: LinkedWeb, old: Mapping[str, Rating], new: Mapping[str, Rating]) -> list[Change]:
    return [
        Change(theme, old.get(theme.id), new.get(theme.id))
        for theme in web.theme_set.themes
        if old.get(theme.id) is not new.get(theme.id)
    ]


@dataclass(frozen=True, slots=True, repr=False)
class SessionWeb:
    """The version of a web that a session led to, what that changed, and what is otherwise now."""

    record: WebVersion
    is_later: bool
    """True where it is the first version after the day of the session."""
    brought: tuple[Change, ...]
    changes: tuple[Change, ...]


def web_of_session(holder: WebHolder, session: Session) -> SessionWeb | None:
    """The first version from the day of a session on, and before the next session; else the last before it, because the session changed
    nothing. None where no version with its levels is written down."""
    web, day = holder.web, session.date
    if web is None or day is None:
        return None
    dated = [(version, version.date) for version in _chain(web) if version.date]
    until = min((other.date for other in holder.record.sessions if other.date and other.date > day), default=None)
    first = min((date for _, date in dated if date >= day and (until is None or date < until)), default=None)
    found = next((version for version, date in dated if (date == first if first else date < day)), None)
    if found is None or not found.themes:
        return None
    brought = next((v.changes for v in versions(web) if v.record == found), None) if first else None
    changes = (
        Change(place.theme, found.themes.get(place.theme.id), place.rating)
        for place in web.themes
        if place.rating is not found.themes.get(place.theme.id)
        and not (place.is_inherited and place.theme.id not in found.themes)
    )
    is_later = first is not None and first > day
    return SessionWeb(found, is_later, tuple(c for c in brought or () if c.tells), tuple(changes))


@dataclass(frozen=True, slots=True, repr=False)
class RatingChange:
    """A theme of a web that got another rating with one of its versions."""

    holder: WebHolder
    version: WebVersion
    change: Change
    is_current: bool
    """True for a change that the present version brought."""


def rating_changes(portfolio: Portfolio) -> tuple[RatingChange, ...]:
    """Every change between versions of webs that tells something, the newest first; those without a date last."""
    found = [
        RatingChange(holder, version.record, change, version.is_current)
        for holder in sorted(portfolio.holders, key=lambda holder: (holder.name.casefold(), holder.kind, holder.id))
        if holder.web
        for version in versions(holder.web)
        for change in version.changes or ()
        if change.tells
    ]
    return tuple(sorted(found, key=lambda item: -(item.version.date.toordinal() if item.version.date else 0)))
