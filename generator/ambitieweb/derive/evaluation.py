"""What became of each ambition, measurement by measurement, and where one was lowered on the way (rows P14-P16)."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.derive.stages import Stage, stage_of
from ambitieweb.link.portfolio import LinkedProject, LinkedTheme
from ambitieweb.model.project import Difference, Measurement
from ambitieweb.model.values import Rating


@dataclass(frozen=True, slots=True, repr=False)
class Drop:
    """A measurement that found less than the one before it, or than the ambition: from which level to which."""

    at: Measurement
    old: Rating
    new: Rating


@dataclass(frozen=True, slots=True, repr=False)
class ThemeCourse:
    """One theme through all measurements: its ambition, what was found each time, and where it was lowered.

    `found` has one place per measurement, None where the measurement does not name the theme; `at` is the last measurement
    that names it. `lost_at` is the first measurement below the ambition after which the ambition was never found again; None
    when the last one found it, and when the last one gave no level ('not relevant', 'to be determined'): whether the ambition
    was lowered is then not known. `drops` are that measurement and each later one that found less than the one before it.
    """

    place: LinkedTheme
    found: tuple[Rating | None, ...]
    at: Measurement | None
    lost_at: Measurement | None
    drops: tuple[Drop, ...]
    differences: tuple[Difference, ...]

    @property
    def last(self) -> Rating | None:
        """The last rating that a measurement gave."""
        return next((rating for rating in reversed(self.found) if rating is not None), None)

    @property
    def stage(self) -> Stage | None:
        """Where the last measurement was made: only in the work it says what was reached. None when nothing was measured."""
        return stage_of(self.at.moment) if self.at else None

    @property
    def change(self) -> int | None:
        """Levels between the ambition and the last measurement; None when one of them is no level."""
        found, wished = self.last.level if self.last else None, self.place.level
        return None if found is None or wished is None else found - wished


def courses(project: LinkedProject) -> tuple[ThemeCourse, ...]:
    """The course of each theme that has an ambition or a measurement."""
    if project.web is None:
        return ()
    measurements = project.record.measurements_by_day
    found = []
    for place in project.web.themes:
        ratings = tuple(measurement.level_of(place.theme.id) for measurement in measurements)
        differences = tuple(d for d in project.record.differences if d.theme == place.theme.id)
        if place.rating is not None or any(ratings):
            at = next(
                (m for m, r in zip(reversed(measurements), reversed(ratings), strict=True) if r is not None), None
            )
            lost_at = _lost_at(place, measurements, ratings)
            drops = _drops(place, lost_at, measurements, ratings)
            found.append(ThemeCourse(place, ratings, at, lost_at, drops, differences))
    return tuple(found)


def _drops(
    place: LinkedTheme,
    lost_at: Measurement | None,
    measurements: tuple[Measurement, ...],
    ratings: tuple[Rating | None, ...],
) -> tuple[Drop, ...]:
    if lost_at is None or place.rating is None:
        return ()
    found = []
    before = place.rating
    start = next(position for position, measurement in enumerate(measurements) if measurement is lost_at)
    for measurement, rating in zip(measurements[start:], ratings[start:], strict=True):
        if rating is None or rating.level is None or before.level is None:
            continue
        if rating.level < before.level:
            found.append(Drop(measurement, before, rating))
        before = rating
    return tuple(found)


def _lost_at(
    place: LinkedTheme, measurements: tuple[Measurement, ...], ratings: tuple[Rating | None, ...]
) -> Measurement | None:
    last = next((rating for rating in reversed(ratings) if rating is not None), None)
    if place.level is None or last is None or last.level is None:
        return None
    lost: Measurement | None = None
    for measurement, rating in zip(measurements, ratings, strict=True):
        level = rating.level if rating else None
        if level is None:
            continue
        lost = (lost or measurement) if level < place.level else None
    return lost
