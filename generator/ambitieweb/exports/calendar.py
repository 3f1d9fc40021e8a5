"""What lies ahead as calendar files (RFC 5545): all-day events, which every calendar can import. The only door to icalendar.

The owner of an action is a role, never a name. An event leads to its page where the site says at which address it stands.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from icalendar import Calendar, Event, vCategory, vDDDTypes, vInt, vText, vUri

from ambitieweb.addresses.cards import page_of, session_of
from ambitieweb.addresses.files import CALENDAR
from ambitieweb.derive.agenda import AgendaSort, DueItem
from ambitieweb.exports.export import Export
from ambitieweb.exports.identity import digest, occurrences, owner, place
from ambitieweb.link.dates import newest_recorded
from ambitieweb.model.parts import Action, Moment
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.markdown import plain_text

NO_DATE = datetime.date(1980, 1, 1)
_END = b"END:VCALENDAR\r\n"
_ANCHORS = {
    AgendaSort.ACTION: "actions",
    AgendaSort.NEXT_UPDATE: "web",
    AgendaSort.REVIEW: "steering",
    AgendaSort.VALID_UNTIL: "web",
    AgendaSort.MOMENT: "planning",
}


def calendars(desk: Desk) -> Iterator[Export]:
    """The calendar of everything, and one for each category and each role that something lies ahead of.

    An event has the same name in each of them, so that who imports two of them sees it once.
    """
    found, stamps = desk.agenda, _Stamps(desk)
    keys = [(owner(desk.portfolio), place(due.holder), due.sort.value, due.words) for due in found]
    events = [
        _event(due, digest(*key, str(again)), stamps, desk)
        for due, key, again in zip(found, keys, occurrences(keys), strict=True)
    ]
    title, event_of = desk.portfolio.site.name, dict(zip(map(id, found), events, strict=True))
    yield _calendar(CALENDAR, title, events)
    for part in desk.agenda_parts:
        yield _calendar(part.file, f"{title}: {part.of.name}", [event_of[id(due)] for due in part.items])


def _calendar(path: str, name: str, events: Iterable[bytes]) -> Export:
    made = Calendar()
    made.add("prodid", "-//ambitieweb//agenda//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    frame = made.to_ical().removesuffix(_END)
    return Export(path, b"".join((frame, *events, _END)))


def _event(due: DueItem, name: str, stamps: _Stamps, desk: Desk) -> bytes:
    """An event as it stands in each calendar that has it."""
    event = Event()
    event["UID"] = vText(f"{name}@ambitieweb")
    event["DTSTART"] = vDDDTypes(due.date)
    event["DTEND"] = vDDDTypes(due.date + datetime.timedelta(days=1))
    event["SUMMARY"] = vText(_summary(due, desk))
    event["DESCRIPTION"] = vText(_description(due, desk))
    event["CATEGORIES"] = stamps.categories[due.sort]
    event["TRANSP"] = stamps.free
    if desk.portfolio.web_address:
        event["URL"] = vUri(_page(due, desk))
    stamps.put(due, event)
    return bytes(event.to_ical())


class _Stamps:
    """What is the same in many events, and how a calendar sees which of two versions of an event is the later."""

    def __init__(self, desk: Desk) -> None:
        self.day = desk.portfolio.reference_date or NO_DATE
        self.free = vText("TRANSPARENT")
        words = {sort: desk.texts(f"data.event_category.{sort.value}") for sort in AgendaSort}
        self.categories = {sort: vCategory([word]) for sort, word in words.items()}
        self.newest: dict[str, int] = {}

    def put(self, due: DueItem, event: Event) -> None:
        """SEQUENCE grows with the newest day that was written down of its card; DTSTAMP is a moment of the day of the site, another
        one for other content. No clock, so equal content has equal stamps, and of two stamps of one day neither is the later: who
        subscribes always gets the newest, who imports a file again gets it as soon as something was written down later."""
        page = page_of(due.holder).path
        if page not in self.newest:
            self.newest[page] = ((newest_recorded([due.holder.record]) or NO_DATE) - NO_DATE).days
        second = int(digest(event.to_ical().decode()), 16) % (24 * 60 * 60)
        midnight = datetime.datetime(self.day.year, self.day.month, self.day.day, tzinfo=datetime.UTC)
        event["SEQUENCE"] = vInt(max(self.newest[page], 0))
        event["DTSTAMP"] = vDDDTypes(midnight + datetime.timedelta(seconds=second))


def _summary(due: DueItem, desk: Desk) -> str:
    t, record = desk.texts, due.record
    if isinstance(record, Action):
        owner = t("data.event.owner", owner=plain_text(record.owner)) if record.owner else t("data.event.no_owner")
        return f"{t('data.event.action', what=plain_text(record.what))} ({owner})"
    if isinstance(record, Moment):
        moment = plain_text(record.moment)
        return t("data.event.moment", moment=upper_first(moment), name=due.holder.name)
    return t(f"data.event.{due.sort.value}", name=due.holder.name)


def _description(due: DueItem, desk: Desk) -> str:
    t = desk.texts
    note = plain_text(due.record.explanation) if isinstance(due.record, Moment) else ""
    page = t("data.event.page", page=_page(due, desk)) if desk.portfolio.web_address else ""
    lines = (note, t("data.event.belongs", name=due.holder.name), page)
    return "\n".join(filter(None, lines))


def _page(due: DueItem, desk: Desk) -> str:
    site = desk.portfolio.web_address
    if due.sort in (AgendaSort.SESSION, AgendaSort.NEXT_SESSION):
        return session_of(due.holder, due.number).on(site)
    return page_of(due.holder).at(desk.anchor(_ANCHORS[due.sort])).on(site)
