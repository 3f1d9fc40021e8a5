"""What happened on a day that somebody wrote down: decisions, sessions, measurements, reviews, results, new rules."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.results import results_of
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedMeasure,
    LinkedPractice,
    LinkedProject,
    Portfolio,
    Unit,
    WebHolder,
)
from ambitieweb.model.project import Measurement, MeasuringMoment
from ambitieweb.model.result import Result
from ambitieweb.model.session import Session
from ambitieweb.model.standing_rule import StandingRule
from ambitieweb.model.steering import Review
from ambitieweb.model.web import Web, WebVersion


class ChangeSort(Enum):
    """What kind of change it is; the value is the key of its word."""

    WEB = "web"
    VERSION = "version"
    SESSION = "session"
    MEASURED = "measured"
    REVIEW = "review"
    RESULT = "result"
    RULE = "rule"


Of = Unit | LinkedCategory | LinkedProject | LinkedMeasure | LinkedPractice


@dataclass(frozen=True, slots=True, repr=False)
class DatedChange:
    """A change: its day, whose it is, what was written down, and the number of that in its list."""

    date: datetime.date
    sort: ChangeSort
    of: Of
    record: Web | WebVersion | Session | Measurement | Review | Result | StandingRule
    number: int = 0

    @property
    def words(self) -> str:
        """What tells it from another change of the same kind on the same day; it stays when other things are added."""
        match self.record:
            case Result(value=words) | StandingRule(text=str() as words) | Session(title=str() as words):
                return words
            case WebVersion(version=str() as words):
                return words
            case Measurement(moment=MeasuringMoment() as moment):
                return moment.nl
        return ""


MOST_SHOWN = 200


def newest_changes(portfolio: Portfolio) -> tuple[DatedChange, ...]:
    """The newest changes, as many as a reader of feeds can take."""
    return dated_changes(portfolio)[:MOST_SHOWN]


def dated_changes(portfolio: Portfolio) -> tuple[DatedChange, ...]:
    """All changes up to the reference date, the newest first; what lies after it has not happened yet, and without that date
    nothing has."""
    reference = portfolio.reference_date
    found = [change for change in _changes(portfolio) if reference and change.date <= reference]
    kinds = list(ChangeSort)
    return tuple(
        sorted(
            found,
            key=lambda c: (-c.date.toordinal(), kinds.index(c.sort), c.of.name.casefold(), c.of.id, c.number),
        )
    )


def _changes(portfolio: Portfolio) -> Iterator[DatedChange]:
    for holder in portfolio.holders:
        yield from _of_holder(holder)
    for measure in portfolio.measures.values():
        yield from _rule(measure, measure.record.standing_rule)
    for practice in portfolio.practices.values():
        yield from _results(practice, practice.record.results)
        yield from _rule(practice, practice.record.standing_rule)


def _of_holder(holder: WebHolder) -> Iterator[DatedChange]:
    record = holder.record
    if record.web is not None:
        yield from _web(holder, record.web)
    for number, session in enumerate(record.sessions, start=1):
        if session.date:
            yield DatedChange(session.date, ChangeSort.SESSION, holder, session, number)
    if not isinstance(holder, LinkedProject) and holder.record.steering:
        for number, review in enumerate(holder.record.steering.reviews, start=1):
            if review.date:
                yield DatedChange(review.date, ChangeSort.REVIEW, holder, review, number)
    if isinstance(holder, LinkedProject):
        for number, measurement in enumerate(holder.record.measurements, start=1):
            if measurement.date:
                yield DatedChange(measurement.date, ChangeSort.MEASURED, holder, measurement, number)
        yield from _results(holder, results_of(holder))
    for choice in holder.choices:
        yield from _rule(holder, choice.record.standing_rule, choice.number)


def _web(holder: WebHolder, web: Web) -> Iterator[DatedChange]:
    """The present web on the day of its decision, or of its revision, and the earlier versions on theirs; none of them twice."""
    now = web.status_day
    if now:
        yield DatedChange(now, ChangeSort.WEB, holder, web)
    for number, version in enumerate(web.history, start=1):
        if version.date and not (now and _is_present(version, web, now)):
            yield DatedChange(version.date, ChangeSort.VERSION, holder, version, number)


def _is_present(version: WebVersion, web: Web, now: datetime.date) -> bool:
    """True when a version of the history is the present one: by its number, or by its day when one of them has none."""
    if version.version is not None and web.version is not None:
        return version.version == web.version
    return version.date == now


def _results(of: LinkedProject | LinkedPractice, results: tuple[Result, ...]) -> Iterator[DatedChange]:
    for number, result in enumerate(results, start=1):
        if result.measured_on:
            yield DatedChange(result.measured_on, ChangeSort.RESULT, of, result, number)


def _rule(of: Of, rule: StandingRule | None, number: int = 0) -> Iterator[DatedChange]:
    if rule is not None and rule.since:
        yield DatedChange(rule.since, ChangeSort.RULE, of, rule, number)
