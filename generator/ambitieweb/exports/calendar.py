"""What lies ahead as a calendar file (RFC 5545): all-day events, which every calendar can import. The only door to icalendar.

The owner of an action is a role, never a name. Addresses of pages are seen from the start page of the site.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from icalendar import Calendar, Event, vCategory, vDDDTypes, vText

from ambitieweb.addresses.cards import page_of, session_of
from ambitieweb.addresses.files import CALENDAR
from ambitieweb.derive.agenda import AgendaSort, DueItem, agenda
from ambitieweb.exports.export import Export
from ambitieweb.exports.identity import digest, occurrences, owner
from ambitieweb.model.parts import Action, Moment
from ambitieweb.pages import markdown
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first

NO_DATE = datetime.date(1980, 1, 1)
_ANCHORS = {
    AgendaSort.ACTION: "actions",
    AgendaSort.NEXT_UPDATE: "web",
    AgendaSort.REVIEW: "steering",
    AgendaSort.VALID_UNTIL: "web",
    AgendaSort.MOMENT: "planning",
}


def calendar(desk: Desk) -> Iterator[Export]:
    """The file."""
    made = Calendar()
    made.add("prodid", "-//ambitieweb//agenda//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", desk.portfolio.site.name)
    found, shared = agenda(desk.portfolio), _Shared(desk)
    keys = [(owner(desk.portfolio), page_of(due.holder).path, due.sort.value, due.words) for due in found]
    for due, key, again in zip(found, keys, occurrences(keys), strict=True):
        made.add_component(_event(due, digest(*key, str(again)), shared, desk))
    yield Export(CALENDAR, made.to_ical())


def _event(due: DueItem, name: str, shared: _Shared, desk: Desk) -> Event:
    event = Event()
    event["UID"] = vText(f"{name}@ambitieweb")
    event["DTSTAMP"] = shared.stamp
    event["DTSTART"] = vDDDTypes(due.date)
    event["DTEND"] = vDDDTypes(due.date + datetime.timedelta(days=1))
    event["SUMMARY"] = vText(_summary(due, desk))
    event["DESCRIPTION"] = vText(_description(due, desk))
    event["CATEGORIES"] = shared.categories[due.sort]
    event["TRANSP"] = shared.free
    return event


class _Shared:
    """What is the same in many events."""

    def __init__(self, desk: Desk) -> None:
        day = desk.portfolio.reference_date or NO_DATE
        self.stamp = vDDDTypes(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC))
        self.free = vText("TRANSPARENT")
        words = {sort: desk.texts(f"data.event_category.{sort.value}") for sort in AgendaSort}
        self.categories = {sort: vCategory([word]) for sort, word in words.items()}


def _summary(due: DueItem, desk: Desk) -> str:
    t, record = desk.texts, due.record
    if isinstance(record, Action):
        owner = t("data.event.owner", owner=_plain(record.owner)) if record.owner else t("data.event.no_owner")
        return f"{t('data.event.action', what=_plain(record.what))} ({owner})"
    if isinstance(record, Moment):
        moment = _plain(record.moment)
        return t("data.event.moment", moment=upper_first(moment), name=due.holder.name)
    return t(f"data.event.{due.sort.value}", name=due.holder.name)


def _description(due: DueItem, desk: Desk) -> str:
    t = desk.texts
    note = _plain(due.record.explanation) if isinstance(due.record, Moment) else ""
    lines = (note, t("data.event.belongs", name=due.holder.name), t("data.event.page", page=_page(due, desk)))
    return "\n".join(filter(None, lines))


def _page(due: DueItem, desk: Desk) -> str:
    if due.sort in (AgendaSort.SESSION, AgendaSort.NEXT_SESSION):
        return session_of(due.holder, due.number).html
    return page_of(due.holder).at(desk.anchor(_ANCHORS[due.sort])).from_top


def _plain(text: str | None) -> str:
    return markdown.plain_text(text) if text else ""
