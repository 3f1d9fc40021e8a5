"""What must be looked at again: reviews that are due, webs without news, links nobody tried, cards with open places."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.card_lists import is_on_card
from ambitieweb.derive.due import Due, due
from ambitieweb.derive.holders import holders, live, order
from ambitieweb.link.dates import months_between
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedMeasure,
    LinkedPractice,
    LinkedProject,
    LinkedThemeSet,
    Portfolio,
    WebHolder,
    by_name,
    may_rest,
)
from ambitieweb.model import kinds
from ambitieweb.model.category import CARD, Category
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS, PROVISIONAL_IS_OLD_AFTER_MONTHS, WEB_IS_STALE_AFTER_MONTHS
from ambitieweb.model.parts import Link
from ambitieweb.model.reading import Reading
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.session import Session
from ambitieweb.model.steering import Steering
from ambitieweb.model.web import WebStatus

LinkHolder = WebHolder | LinkedMeasure | LinkedPractice | LinkedThemeSet


class UpkeepSort(Enum):
    """Why something is looked at again; the value is the key of its word."""

    REVIEW = "review"
    UPDATE = "update"
    EXPIRY = "expiry"
    SESSION = "session"
    PROVISIONAL = "provisional"
    STALE = "stale"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, repr=False)
class UpkeepMoment:
    """Something to look at again. `date` is the planned day, or for a provisional or stale web the day of the last
    news; `months` is how long ago that was. A web on which no day is recorded at all has neither."""

    sort: UpkeepSort
    holder: WebHolder
    date: datetime.date | None
    due: Due
    months: int | None = None
    session: int | None = None
    """The number of the session that named the day."""


@dataclass(frozen=True, slots=True, repr=False)
class OldLink:
    """A link that somebody tried a long time ago."""

    holder: LinkHolder
    record: Link
    months: int


@dataclass(frozen=True, slots=True, repr=False)
class Completeness:
    """Which parts of the ambition card of Figure 21 a category has and which it has not (rows O14, O18)."""

    category: LinkedCategory
    filled: tuple[FieldSpec, ...]
    missing: tuple[FieldSpec, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Upkeep:
    """Everything that asks for a look, worked out once per site."""

    passed: tuple[UpkeepMoment, ...]
    """Days before the reference date, and webs that have been provisional or quiet for too long."""
    coming: tuple[UpkeepMoment, ...]
    """Days from the reference date to the end of its quarter."""
    links: tuple[OldLink, ...]
    cards: tuple[Completeness, ...]


def upkeep(portfolio: Portfolio) -> Upkeep:
    """What is due on the reference date of the site; without such a date nothing is. A project that was
    stopped has nothing to look at again."""
    reference = portfolio.reference_date
    everyone = holders(portfolio)
    found = [moment for holder in live(everyone) for moment in _moments(holder, reference)]
    found.sort(key=lambda moment: (moment.date is None, moment.date or datetime.date.max, order(moment.holder)))
    return Upkeep(
        passed=tuple(moment for moment in found if moment.due is Due.OVERDUE),
        coming=tuple(moment for moment in found if moment.due is Due.QUARTER),
        links=tuple(_old_links(portfolio, reference)) if reference else (),
        cards=tuple(completeness(holder) for holder in everyone if isinstance(holder, LinkedCategory)),
    )


def completeness(category: LinkedCategory) -> Completeness:
    """The declared parts of the card, parted into filled in and not. What the organisation says counts where the card
    leaves it to the organisation; a web counts when the category itself chose at least one level."""
    parts = [spec for spec in specs(Category) if spec.section == CARD]
    filled = [spec for spec in parts if _is_filled(category, spec)]
    return Completeness(category, tuple(filled), tuple(spec for spec in parts if spec not in filled))


def _is_filled(category: LinkedCategory, spec: FieldSpec) -> bool:
    if spec.name == "web":
        return category.web is not None and category.web.is_own
    if is_on_card(category, spec.name):
        return True
    above = category.root.record if category.root else None
    inherited = {"organisation_ambition": "ambition", "organisation_goals": "goals"}.get(spec.name)
    return above is not None and inherited is not None and getattr(above, inherited) not in (None, ())


def _moments(holder: WebHolder, reference: datetime.date | None) -> Iterator[UpkeepMoment]:
    if reference is None:
        return
    yield from _planned(holder, reference)
    record = holder.web.record if holder.web else None
    if record is None or holder.web is None or not holder.web.is_own or may_rest(holder):
        return
    if record.status is WebStatus.PROVISIONAL and record.status_date:
        months = months_between(record.status_date, reference)
        if months >= PROVISIONAL_IS_OLD_AFTER_MONTHS:
            yield UpkeepMoment(UpkeepSort.PROVISIONAL, holder, record.status_date, Due.OVERDUE, months)
    news = last_news(holder, reference)
    if news is None:
        yield UpkeepMoment(UpkeepSort.UNDATED, holder, None, Due.OVERDUE)
    elif months_between(news, reference) >= WEB_IS_STALE_AFTER_MONTHS:
        yield UpkeepMoment(UpkeepSort.STALE, holder, news, Due.OVERDUE, months_between(news, reference))


def _planned(holder: WebHolder, reference: datetime.date) -> Iterator[UpkeepMoment]:
    web = holder.web.record if holder.web else None
    if web and web.next_update:
        yield UpkeepMoment(UpkeepSort.UPDATE, holder, web.next_update, due(web.next_update, reference))
    if web and web.valid_until:
        yield UpkeepMoment(UpkeepSort.EXPIRY, holder, web.valid_until, due(web.valid_until, reference))
    steering = None if isinstance(holder, LinkedProject) else holder.record.steering
    if steering and steering.next_review and not was_reviewed(steering, reference):
        yield UpkeepMoment(UpkeepSort.REVIEW, holder, steering.next_review, due(steering.next_review, reference))
    for number, session in enumerate(holder.record.sessions, start=1):
        if session.date and session.date > reference:
            yield UpkeepMoment(UpkeepSort.SESSION, holder, session.date, due(session.date, reference), session=number)
        if session.next_date and not _was_followed(session, holder.record.sessions):
            lies = due(session.next_date, reference)
            yield UpkeepMoment(UpkeepSort.SESSION, holder, session.next_date, lies, session=number)


def was_reviewed(steering: Steering, reference: datetime.date | None) -> bool:
    """True when a review took place on the planned day or later, up to the reference date."""
    planned = steering.next_review
    days = [review.date for review in steering.reviews if review.date]
    return any(planned and reference and planned <= day <= reference for day in days)


def _was_followed(session: Session, sessions: tuple[Session, ...]) -> bool:
    """True when a later session is written down: the one that was planned, or another in its place."""
    assert session.next_date is not None
    after = session.date or session.next_date
    return any(other.date and other.date > after for other in sessions if other is not session)


def last_news(holder: WebHolder, reference: datetime.date) -> datetime.date | None:
    """The last day up to the reference date on which something was decided, measured or discussed. When a source or policy
    was published and when a link was tried say nothing of the web, so they do not count."""
    return max(_news(holder.record, reference), default=None)


def _news(record: Record, reference: datetime.date) -> Iterator[datetime.date]:
    if isinstance(record, Link):
        return
    if isinstance(record, Reading) and record.date is None and record.year is not None:
        yield datetime.date(record.year, 12, 31)
    for spec in specs(type(record)):
        if spec.record is None and spec.kind is not kinds.DATE_RECORDED:
            continue
        value = getattr(record, spec.name)
        if value is None:
            continue
        if spec.record is None:
            if value <= reference:
                yield value
            continue
        for item in value.values() if spec.is_mapping else value if spec.is_many else (value,):
            yield from _news(item, reference)


def _old_links(portfolio: Portfolio, reference: datetime.date) -> Iterator[OldLink]:
    """The links that were last tried too long ago, the oldest first."""
    found = [
        OldLink(holder, link, months)
        for holder in _link_holders(portfolio)
        for link in holder.record.links
        if link.checked_on and (months := months_between(link.checked_on, reference)) >= LINK_IS_OLD_AFTER_MONTHS
    ]
    return iter(sorted(found, key=lambda old: (old.record.checked_on or reference, old.holder.name.casefold())))


def _link_holders(portfolio: Portfolio) -> Iterator[LinkHolder]:
    yield from holders(portfolio)
    others: list[LinkedMeasure | LinkedPractice | LinkedThemeSet] = [
        *portfolio.measures.values(),
        *portfolio.practices.values(),
        *portfolio.theme_sets.values(),
    ]
    yield from by_name(others)
