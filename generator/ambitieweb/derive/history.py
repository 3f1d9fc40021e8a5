"""The versions of a web, the newest first, with what changed from one to the next (row F12)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.link.portfolio import Theme, Web
from ambitieweb.model.values import Rating
from ambitieweb.model.web import WebVersion


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """A theme whose rating became another."""

    theme: Theme
    old: Rating | None
    new: Rating | None


@dataclass(frozen=True, slots=True, repr=False)
class Version:
    """A version of the web; `changes` is None when the levels of the version before it are not written down."""

    record: WebVersion
    is_current: bool
    changes: tuple[Change, ...] | None


def versions(web: Web) -> tuple[Version, ...]:
    """The present web and the versions before it, the newest first."""
    record = web.record
    if record is None or not record.history:
        return ()
    now = WebVersion(
        version=record.version,
        date=record.decided_on or record.status_date,
        status=record.status,
        by=record.decided_by,
        themes={place.theme.id: place.rating for place in web.themes if place.rating and not place.is_inherited},
    )
    earlier = sorted(record.history, key=lambda version: version.date or datetime.date.min, reverse=True)
    chain = (now, *earlier)
    return tuple(
        Version(
            version, position == 0, _changes(web, version, chain[position + 1] if position < len(earlier) else None)
        )
        for position, version in enumerate(chain)
    )


def _changes(web: Web, new: WebVersion, old: WebVersion | None) -> tuple[Change, ...] | None:
    if old is None or not old.themes or not new.themes:
        return None
    return tuple(_changed(web, old.themes, new.themes))


def _changed(web: Web, old: Mapping[str, Rating], new: Mapping[str, Rating]) -> list[Change]:
    return [
        Change(theme, old.get(theme.id), new.get(theme.id))
        for theme in web.theme_set.themes
        if old.get(theme.id) is not new.get(theme.id)
    ]
