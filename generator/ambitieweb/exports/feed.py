"""What has changed as an Atom feed (RFC 4287), from the dates that authors wrote down: the newest first.

Where nobody says at which address the site stands every address is relative to the feed. Names (`atom:id`) follow from the content.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.cards import page_of, session_of
from ambitieweb.addresses.files import FEED
from ambitieweb.addresses.fixed import DOWNLOADS, HOME
from ambitieweb.derive.changes import ChangeSort, DatedChange, newest_changes
from ambitieweb.exports.export import Export
from ambitieweb.exports.identity import occurrences, owner, place, urn
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Unit
from ambitieweb.model.project import Measurement
from ambitieweb.model.result import Result
from ambitieweb.model.session import Session
from ambitieweb.model.standing_rule import StandingRule
from ambitieweb.model.steering import Review
from ambitieweb.model.web import Web, WebVersion
from ambitieweb.pages.cards.measuring import moment_in_sentence
from ambitieweb.pages.cards.sessions_view import session_title
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.markdown import plain_text

ATOM = "http://www.w3.org/2005/Atom"
NO_DATE = datetime.date(1980, 1, 1)


def feed(desk: Desk) -> Iterator[Export]:
    """The feed."""
    changes = newest_changes(desk.portfolio)
    keys = [_key(change, desk) for change in changes]
    t, site = desk.texts, desk.portfolio.site
    newest = changes[0].date if changes else desk.portfolio.reference_date or NO_DATE
    top = ET.Element("feed", {"xmlns": ATOM, "xml:lang": t.language})
    _add(top, "id", urn("feed", owner(desk.portfolio)))
    _add(top, "title", t("data.feed_title", site=site.name))
    _add(top, "updated", _moment(newest))
    _add(_add(top, "author"), "name", t("data.feed_author", site=site.name))
    site_address = desk.portfolio.web_address
    own = site_address + FEED if site_address else FEED.rpartition("/")[2]
    _add(top, "link", rel="self", type="application/atom+xml", href=own)
    _add(top, "link", rel="alternate", type="text/html", href=_href(HOME, desk))
    for change, key, again in zip(changes, keys, occurrences(keys), strict=True):
        _entry(top, change, urn("entry", *key, str(again)), desk)
    ET.indent(top)
    text = ET.tostring(top, encoding="unicode")
    yield Export(FEED, f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _entry(top: ET.Element, change: DatedChange, name: str, desk: Desk) -> None:
    title, summary = _words(change, desk)
    entry = _add(top, "entry")
    _add(entry, "id", name)
    _add(entry, "title", title)
    _add(entry, "updated", _moment(change.date))
    _add(entry, "published", _moment(change.date))
    _add(entry, "link", rel="alternate", type="text/html", href=_href(_where(change, desk), desk))
    _add(entry, "category", term=desk.texts(f"data.entry_category.{change.sort.value}"))
    if summary:
        _add(entry, "summary", summary)


def _href(to: Address, desk: Desk) -> str:
    site = desk.portfolio.web_address
    return to.on(site) if site else to.seen_from(DOWNLOADS.root)


def _key(change: DatedChange, desk: Desk) -> tuple[str, ...]:
    """What names an entry: it stays the same when others are added before it."""
    return owner(desk.portfolio), place(change.of), change.sort.value, change.date.isoformat(), change.words


def _moment(day: datetime.date) -> str:
    """Noon, so that no time zone makes another day of it."""
    return f"{day.isoformat()}T12:00:00Z"


def _where(change: DatedChange, desk: Desk) -> Address:
    if change.sort in (ChangeSort.WEB, ChangeSort.VERSION):
        return page_of(change.of).at(desk.anchor("web"))
    if change.sort is ChangeSort.SESSION and isinstance(change.of, Unit | LinkedCategory | LinkedProject):
        return session_of(change.of, change.number)
    if change.sort is ChangeSort.REVIEW:
        return page_of(change.of).at(desk.anchor("steering"))
    if change.sort is ChangeSort.RESULT:
        return page_of(change.of).at(desk.anchor("results"))
    if change.sort is ChangeSort.RULE and isinstance(change.of, LinkedCategory | LinkedProject):
        return measure_at(change.of, change.number, desk.texts)
    return page_of(change.of)


def _words(change: DatedChange, desk: Desk) -> tuple[str, str]:
    """A title and what else was written down, both without marks."""
    t, name, record = desk.texts, change.of.name, change.record
    match record:
        case Web():
            return _of_web(name, record, desk), plain_text(record.decided_by)
        case WebVersion(version=str() as version):
            return t("data.entry.version", name=name, version=version), plain_text(record.decision)
        case WebVersion():
            return t("data.entry.earlier", name=name), plain_text(record.decision)
        case Session():
            purpose = record.purpose or record.explanation
            return t("data.entry.session", name=name, title=session_title(record, desk)), plain_text(purpose)
        case Measurement(moment=None):
            return t("data.entry.measured_plain", name=name), plain_text(record.evidence)
        case Measurement():
            assert record.moment is not None
            moment = moment_in_sentence(record.moment, t)
            return t("data.entry.measured", name=name, moment=moment), plain_text(record.evidence)
        case Review():
            return t("data.entry.review", name=name), plain_text(record.finding or record.decision)
        case Result():
            goal = t("data.entry.goal", goal=plain_text(record.goal)) if record.goal else ""
            said = (plain_text(record.description), goal)
            return t("data.entry.result", name=name, value=plain_text(record.value)), "\n".join(filter(None, said))
        case StandingRule(text=str() as text):
            return t("data.entry.rule", name=name, rule=plain_text(text)), plain_text(record.unless)
    return t("data.entry.rule_plain", name=name), ""


def _of_web(name: str, web: Web, desk: Desk) -> str:
    t = desk.texts
    if web.status is None:
        return t("data.entry.changed", name=name)
    return t(
        "data.entry.adopted" if web.decided_on else "data.entry.status", name=name, status=web.status.word(t.language)
    )


def _add(above: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    made = ET.SubElement(above, tag, attributes)
    made.text = text
    return made
