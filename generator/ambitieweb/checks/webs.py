"""Checks on a web: reasons, decisions, ambassadors, and whether the measures carry the levels."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Set

from ambitieweb.gathered import gathered
from ambitieweb.link.dates import months_between
from ambitieweb.link.portfolio import ChosenMeasure, LinkedTheme, LinkedWeb, Unit, WebHolder, is_stopped, may_rest
from ambitieweb.model.locations import Location
from ambitieweb.model.measure import Feasibility
from ambitieweb.model.method import PROVISIONAL_IS_OLD_AFTER_MONTHS
from ambitieweb.model.organisation import UnitSort
from ambitieweb.model.read import Entry
from ambitieweb.model.values import Rating
from ambitieweb.model.web import FIRM, Web, WebStatus
from ambitieweb.problems import Problem, error, warning
from ambitieweb.problems.problem import nearest


def web(entry: Entry, holder: WebHolder, date: datetime.date | None, units: Mapping[str, Unit]) -> Iterator[Problem]:
    """What the method asks of the web of a unit, category or project; `units` are all units by id."""
    linked = holder.web
    if linked is None or linked.record is None:
        return
    record = linked.record
    if record.status in FIRM and record.decided_on is None:
        yield error("vastgesteld-zonder-datum", entry.place(("web", "status")))
    if date and record.next_update and record.next_update < date and not is_stopped(holder):
        place = entry.place(("web", "next_update"))
        day = record.next_update.isoformat()
        yield warning("actualisatie-voorbij", place, datum=day, peildatum=date.isoformat())
    if date and record.status is WebStatus.PROVISIONAL and record.status_date and not may_rest(holder):
        months = months_between(record.status_date, date)
        if months >= PROVISIONAL_IS_OLD_AFTER_MONTHS:
            place = entry.place(("web", "status"))
            yield warning("voorlopig-te-oud", place, maanden=months, peildatum=date.isoformat())
    yield from _versions(entry, record)
    yield from _taken(entry, linked, units)
    yield from _themes(entry, linked, is_firm=record.status in FIRM)
    if not (isinstance(holder, Unit) and holder.is_stakeholder):
        yield from _not_relevant(entry, linked)
    if isinstance(holder, Unit) and holder.record.sort in (None, UnitSort.ORGANISATION):
        yield from _ambassadors(entry, linked)


def measures_against_web(
    entry: Entry, linked: LinkedWeb | None, choices: tuple[ChosenMeasure, ...]
) -> Iterator[Problem]:
    """Themes without a measure, and measures that stay below the level of their theme."""
    if linked is None or linked.record is None:
        return
    is_complete = all(choice.measure for choice in choices if choice.record.measure)
    kept = gathered(
        (key, choice)
        for choice in choices
        if choice.record.feasibility is not Feasibility.REJECTED
        for key in _themes_of(choice)
    )
    for place in linked.themes:
        if place.is_inherited or not place.level or place.record.no_measure_reason:
            continue
        of_theme = kept.get(place.theme.key)
        location: Location = ("web", "themes", place.theme.id)
        if not of_theme and not is_complete:
            continue
        if not of_theme:
            yield warning(
                "niveau-zonder-maatregel", entry.key_place(location), thema=place.theme.name, niveau=place.level
            )
            continue
        highest = max((choice.whole.levels.high for choice in of_theme if choice.whole.levels), default=None)
        if highest is None or highest >= place.level:
            continue
        for choice in of_theme:
            if choice.whole.levels and choice.whole.levels.high == highest:
                words = {"maatregel": str(choice.whole.levels), "niveau": str(place.level), "thema": place.theme.name}
                yield warning("maatregel-onder-niveau", entry.place(("measures", choice.number - 1)), **words)


def _themes_of(choice: ChosenMeasure) -> Set[tuple[str, str]]:
    """The keys of the themes that a measure is for: its own, and those of the library where that says it."""
    if choice.theme is None:
        return frozenset()
    of_library = choice.measure.themes if choice.measure and "theme" in choice.inherited else ()
    return {choice.theme.key, *(theme.key for theme, _ in of_library)}


def _themes(entry: Entry, linked: LinkedWeb, *, is_firm: bool) -> Iterator[Problem]:
    problem = error if is_firm else warning
    for place in linked.themes:
        if place.is_inherited or place.rating is None:
            continue
        location: Location = ("web", "themes", place.theme.id)
        if place.level is not None and place.record.rationale is None:
            yield problem("zonder-onderbouwing", entry.key_place(location))
        above = place.parent_rating.level if place.parent_rating else None
        if place.level is None or above is None or place.level >= above:
            continue
        if place.record.deviation_reason is None:
            name = place.parent.name if place.parent else ""
            words = {"thema": place.theme.name, "niveau": str(place.level), "ouder": str(above), "naam": name}
            yield warning("lager-zonder-reden", entry.key_place(location), **words)


def _not_relevant(entry: Entry, linked: LinkedWeb) -> Iterator[Problem]:
    """Themes that play no part, without a word why: somebody looked, and found a reason."""
    for place in linked.themes:
        record = place.record
        says_why = record.rationale or record.deviation_reason or record.explanation
        if record.rating is Rating.NOT_RELEVANT and not says_why:
            location: Location = ("web", "themes", place.theme.id)
            yield warning("niet-relevant-zonder-reden", entry.key_place(location), thema=place.theme.name)


def _taken(entry: Entry, linked: LinkedWeb, known: Mapping[str, Unit]) -> Iterator[Problem]:
    """Levels taken from a web that the web was not made of (row E7); a unit that nobody knows is an error already."""
    distilled = linked.record.distilled if linked.record else None
    units = distilled.units if distilled else ()
    for place in linked.themes:
        taken = place.record.taken
        if taken is not None and taken.unit in known and taken.unit not in units:
            location: Location = ("web", "themes", place.theme.id, "taken", "unit")
            words = {"stakeholder": taken.unit, "webben": ", ".join(units) or "-"}
            yield warning("niveau-van-ander-web", entry.place(location), nearest(taken.unit, units), **words)
        if taken is not None and taken.unit in known:
            yield from _otherwise(entry, place, known[taken.unit])


def _otherwise(entry: Entry, place: LinkedTheme, followed: Unit) -> Iterator[Problem]:
    """A level that is said to be that of a stakeholder, who chose another one."""
    own = place.record.rating
    theme = followed.web.theme_set.same(place.theme) if followed.web else None
    there = followed.web.of(theme.id) if followed.web and theme else None
    if own is None or there is None or there.record.rating is own:
        return
    chosen = there.record.rating.value if there.record.rating else "niets"
    location: Location = ("web", "themes", place.theme.id, "rating")
    yield warning("niveau-van-anders", entry.place(location), niveau=own.value, stakeholder=followed.id, eigen=chosen)


def _versions(entry: Entry, record: Web) -> Iterator[Problem]:
    """Earlier versions that are newer than the web itself, or that were adopted and do not say which levels."""
    now = max((day for day in (record.decided_on, record.status_date) if day), default=None)
    for position, version in enumerate(record.history):
        if now is not None and version.date is not None and version.date > now:
            place = entry.place(("web", "history", position, "date"))
            yield warning("versie-later-dan-nu", place, datum=version.date.isoformat(), nu=now.isoformat())
        is_present = version.version == record.version if record.version and version.version else version.date == now
        if version.status in FIRM and not version.themes and not is_present:
            yield warning("versie-zonder-niveaus", entry.place(("web", "history", position)))


def _ambassadors(entry: Entry, linked: LinkedWeb) -> Iterator[Problem]:
    for place in linked.themes:
        if place.level is not None and not place.is_inherited and place.record.ambassador is None:
            location: Location = ("web", "themes", place.theme.id)
            yield warning("thema-zonder-ambassadeur", entry.key_place(location), thema=place.theme.name)
