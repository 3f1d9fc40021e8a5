"""Until when a part of a file stays off the site: a day, or a phase of the project (decision 0008)."""

# ruff: noqa: RET503 - `refuse` never returns, which ruff does not see in another file

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from ambitieweb.model.days_meant import days_meant
from ambitieweb.model.kind import Kind
from ambitieweb.model.phase import Phase
from ambitieweb.model.refusal import refuse, word_of
from ambitieweb.model.values import date_of, day_of, folded
from ambitieweb.problems.problem import nearest

KEYS = ("niet_voor", "not_before")
"""The Dutch and the English key, which every record has."""
_AFTER_AWARD = re.compile(r"stand ?still|bezwaar|alcatel|na (?:de )?gunning|after (?:the )?award", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PerKey:
    """Until when each of some keys of a block waits, where the rest of it does not."""

    until: Mapping[str, datetime.date | Phase]


def has_come(until: datetime.date | Phase, date: datetime.date | None, phase: Phase | None) -> bool:
    """True when a part may be shown. Without a day nobody knows whether a day has come, and the part waits."""
    if isinstance(until, Phase):
        return until.has_come(phase)
    return date is not None and until <= date


def _not_before(value: object) -> datetime.date | Phase | PerKey:
    if isinstance(value, dict) and value:
        return PerKey({str(key): _until(item) for key, item in value.items()})
    return _until(value)


def _until(value: object) -> datetime.date | Phase:
    word = word_of("" if value is None else value, "dag-of-fase")
    if not word:
        refuse("niet-voor-leeg", keuzes=_phases())
    for phase in Phase:
        if folded(word) in map(folded, phase.value):
            return phase
    if date_of(word) is not None or days_meant(word) is not None:
        return day_of(word)
    if _AFTER_AWARD.search(word):
        refuse("niet-voor-onbekend", waarde=word, keuzes=_phases(), bedoeld=Phase.PERFORMANCE.nl)
    meant = nearest(word, [name for phase in Phase for name in phase.value])
    refuse("niet-voor-onbekend", waarde=word, keuzes=_phases(), **({"bedoeld": meant} if meant else {}))


def _phases() -> str:
    return ", ".join(phase.nl for phase in Phase)


NOT_BEFORE = Kind("not-before", read=_not_before)
NotBefore = Annotated[datetime.date | Phase | PerKey, NOT_BEFORE]
