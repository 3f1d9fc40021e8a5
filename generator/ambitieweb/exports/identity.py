"""Names that never change for what stands in feeds and calendars, made from where it stands: no clock, no chance."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable

from ambitieweb.addresses.earlier import lasting_path
from ambitieweb.link.portfolio import Linked, Portfolio


def digest(*parts: str) -> str:
    """32 hexadecimal characters that follow from the parts."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def urn(*parts: str) -> str:
    """The same as a name of the kind `urn:uuid:`; version 8 of RFC 9562, for those that somebody made in a way of their own."""
    made = digest(*parts)
    return f"urn:uuid:{made[:8]}-{made[8:12]}-8{made[13:16]}-8{made[17:20]}-{made[20:]}"


def owner(portfolio: Portfolio) -> str:
    """What tells this site from another: its organisation under its first id, which outlives the name of the site."""
    unit = portfolio.organisation
    return (unit.record.first_id or unit.id) if unit else portfolio.site.name


def place(of: Linked) -> str:
    """Where something stands, in the name of what stands there: it stays when a card is renamed."""
    return lasting_path(of)


def occurrences(keys: Iterable[Hashable]) -> list[int]:
    """For each key how often it came before: two things that are told in the same words keep apart."""
    seen: dict[Hashable, int] = {}
    counts = []
    for key in keys:
        counts.append(seen.get(key, 0))
        seen[key] = counts[-1] + 1
    return counts
