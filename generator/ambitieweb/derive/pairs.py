"""Which indicator measures a goal that has no readings of its own.

An indicator of the same holder and theme does, when it has the same target and unit, or when its step is what the goal asks:
a goal of '55% minder' is measured by tonnes that go from 13,900 to 6,255 in the same year. What is read there is then told
in the unit of the goal, '19,4% minder'. Of several that are measured the last counts. Two with nothing but a start pair with
nothing: it would be a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal

from ambitieweb.derive.folded import folded
from ambitieweb.derive.progress import Track, moment_of
from ambitieweb.link.portfolio import Theme
from ambitieweb.model.better import Better
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.said import share_of_change


def paired(track: Track, beside: tuple[Track, ...]) -> Track | None:
    """The goal as the indicator measures it, see the rule above; the year stays that of the goal."""
    if track.readings or track.target is None or not isinstance(track.record, Goal):
        return None
    candidates = tuple(_same(track, beside))
    measured = [found for found in candidates if found.readings]
    if measured:
        found = max(measured, key=lambda other: moment_of(other.newest) or 0)
    elif len(candidates) == 1 and candidates[0].baseline is not None:
        found = candidates[0]
    else:
        return None
    return replace(found, target_year=track.target_year or found.target_year)


def _same(track: Track, beside: tuple[Track, ...]) -> Iterator[Track]:
    """The indicators that measure what the goal asks, as tracks in the unit of the goal."""
    for other in beside:
        if not isinstance(other.record, Indicator) or _key(other.theme) != _key(track.theme):
            continue
        if (other.target, folded(other.unit)) == (track.target, folded(track.unit)):
            yield other
        elif (in_share := _as_share(other, track)) is not None:
            yield in_share


def _as_share(indicator: Track, goal: Track) -> Track | None:
    """The indicator in percents less or more than its start, when its step is just that of the goal and ends in its year."""
    side, start = share_of_change(goal.unit), indicator.baseline
    if not side or not start or indicator.target is None or goal.theme is None:
        return None
    if (
        goal.target_year != indicator.target_year
        or 100 * (indicator.target - start) != side * (goal.target or 0) * start
    ):
        return None
    readings = tuple(
        reading.model_copy(update={"value": _rounded(100 * side * (reading.value - start) / start)})
        for reading in indicator.readings
    )
    return replace(
        indicator, baseline=Decimal(0), target=goal.target, unit=goal.unit, readings=readings, better=Better.MORE
    )


def _rounded(share: Decimal) -> Decimal:
    """Downwards: 54,96% may not stand there as the 55% that was not reached."""
    return share.quantize(Decimal("0.1"), ROUND_FLOOR).normalize()


def _key(theme: Theme | None) -> tuple[str, str] | None:
    return theme.key if theme else None
