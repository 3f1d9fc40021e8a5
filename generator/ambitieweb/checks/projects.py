"""Checks on a project: where it belongs, its weighing, its owners, and whether every loss is explained."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ambitieweb.link.portfolio import LinkedProject, LinkedTheme
from ambitieweb.model.locations import Location
from ambitieweb.model.measure import Execution, Feasibility
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import MeasuringMoment, Procedure, Project, ProjectStatus
from ambitieweb.model.read import Entry
from ambitieweb.model.values import Rating
from ambitieweb.model.web import FIRM
from ambitieweb.problems import Problem, warning


def project(entry: Entry, linked: LinkedProject) -> Iterator[Problem]:
    """What the method asks of a project."""
    record = linked.record
    if record.category is None and record.organisation is None:
        yield warning("project-zonder-categorie", entry.key_place(("name",)))
    is_framework = record.is_framework or record.procedure is Procedure.FRAMEWORK
    if is_framework and not record.is_stopped and not (record.web and record.web.next_update):
        field_name = "is_framework" if record.is_framework else "procedure"
        yield warning("raamovereenkomst-zonder-actualisatie", entry.place((field_name,)))
    if any(criterion.weight is not None for criterion in record.criteria.values()):
        for key, criterion in record.criteria.items():
            if criterion.weight is None:
                yield warning("gewicht-ontbreekt", entry.key_place(("criteria", key)))
    yield from _contradictions(entry, record)
    yield from _owners(entry, linked)
    yield from _losses(entry, linked)
    yield from _done_early(entry, linked)
    yield from _featured_early(entry, linked)
    yield from _differences(entry, linked)


_OF_MOMENT = {
    MeasuringMoment.PUBLICATION: Phase.PUBLICATION,
    MeasuringMoment.SELECTION: Phase.SELECTION,
    MeasuringMoment.AWARD: Phase.AWARD,
    MeasuringMoment.PERIODIC: Phase.PERFORMANCE,
    MeasuringMoment.DELIVERY: Phase.PERFORMANCE,
}
"""The phase in which a measurement at a moment can be made at the earliest."""


def _contradictions(entry: Entry, record: Project) -> Iterator[Problem]:
    """A status or measurement that cannot go with the phase: lists and totals would say two things of one project."""
    phase, status = record.phase, record.status
    if phase is None:
        return
    if status is not None and (status is ProjectStatus.DONE) is not (phase is Phase.CLOSED):
        yield warning("status-tegen-fase", entry.place(("status",)), status=status.nl, fase=phase.nl)
    if record.is_stopped:
        return
    for position, measurement in enumerate(record.measurements):
        needed = _OF_MOMENT.get(measurement.moment) if measurement.moment else None
        if needed is not None and measurement.moment is not None and not needed.has_come(phase):
            place = entry.place(("measurements", position, "moment"))
            yield warning("meting-voor-fase", place, moment=measurement.moment.nl, fase=phase.nl)


def _owners(entry: Entry, linked: LinkedProject) -> Iterator[Problem]:
    """Measures that nobody will carry out, once the web was decided on. A project that was stopped asks nothing of anybody."""
    web = linked.record.web
    if web is None or web.status not in FIRM or linked.is_stopped:
        return
    for position, choice in enumerate(linked.record.measures):
        is_on = choice.feasibility is Feasibility.DIRECT and choice.execution is not Execution.DROPPED
        if is_on and choice.owner is None:
            yield warning("maatregel-zonder-eigenaar", entry.place(("measures", position)))


def _losses(entry: Entry, linked: LinkedProject) -> Iterator[Problem]:
    """Themes that the last measurement found below the ambition, without a word on how that came about (row P16)."""
    measurements = list(enumerate(linked.record.measurements))
    measurements.sort(key=lambda item: item[1].date or datetime.date.max)
    explained = {difference.theme for difference in linked.record.differences}
    for place in linked.web.themes if linked.web else ():
        found = [
            (position, rating)
            for position, measurement in measurements
            if (rating := measurement.level_of(place.theme.id)) is not None
        ]
        if not found or place.level is None or place.theme.id in explained:
            continue
        position, last = found[-1]
        if last.level is not None and last.level < place.level:
            location: Location = ("measurements", position, "themes", place.theme.id)
            words = {"thema": place.theme.name, "niveau": str(last.level), "ambitie": str(place.level)}
            yield warning("lager-zonder-verschil", entry.key_place(location), **words)


def _done_early(entry: Entry, linked: LinkedProject) -> Iterator[Problem]:
    """Measures that were carried out before there was a contract."""
    phase = linked.record.phase
    if phase is None or Phase.PERFORMANCE.has_come(phase):
        return
    for position, choice in enumerate(linked.record.measures):
        if choice.execution is Execution.DONE:
            yield warning("uitgevoerd-voor-uitvoering", entry.place(("measures", position, "execution")), fase=phase.nl)


def _featured_early(entry: Entry, linked: LinkedProject) -> Iterator[Problem]:
    """What should stand first on 'Be good and show it' while nothing came of it yet: a plan or a bid is no deed."""
    record = linked.record
    is_early = not _has_begun(record)
    if record.featured and (is_early or not record.results):
        yield warning("uitgelicht-zonder-resultaat", entry.place(("featured",)))
    for position, result in enumerate(record.results):
        if result.featured and is_early:
            yield warning("uitgelicht-zonder-resultaat", entry.place(("results", position, "featured")))


def _has_begun(record: Project) -> bool:
    phase = record.phase
    return phase is None or Phase.PERFORMANCE.has_come(phase) or record.status is ProjectStatus.DONE


def _differences(entry: Entry, linked: LinkedProject) -> Iterator[Problem]:
    """Differences that no measurement shows. What stopped early need not have been measured."""
    if linked.is_stopped or linked.web is None:
        return
    for position, difference in enumerate(linked.record.differences):
        wanted = linked.web.of(difference.theme)
        if wanted is None:  # no theme of this web, which has its own problem
            continue
        place = entry.place(("differences", position, "theme"))
        ratings = [
            rating
            for item in linked.record.measurements_by_day
            if (rating := item.level_of(difference.theme)) is not None
        ]
        if not ratings:
            yield warning("verschil-zonder-meting", place, thema=wanted.theme.name)
        elif ratings[-1] is wanted.rating:
            words = {"thema": wanted.theme.name, "niveau": ratings[-1].value}
            yield warning("verschil-zonder-verschil", place, **words)
        elif difference.repairable and _is_higher(ratings[-1], wanted):
            words = {"thema": wanted.theme.name, "niveau": ratings[-1].value, "ambitie": str(wanted.level)}
            yield warning("herstel-bij-winst", entry.place(("differences", position, "repairable")), **words)


def _is_higher(found: Rating, wanted: LinkedTheme) -> bool:
    return found.level is not None and wanted.level is not None and found.level > wanted.level
