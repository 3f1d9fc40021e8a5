"""What stands right under a page's title: one sentence to the reader and the badges that say how firm it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.derive.due import Due, due
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import WebHolder, is_stopped
from ambitieweb.model.web import FIRM, Web
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class Badge:
    """A fact in two or three words, with a link when it leads somewhere."""

    text: str
    href: str = ""
    kind: str = ""


def intro(desk: Desk, writer: Writer, summary: str | None, badges: Iterable[Badge]) -> Section:
    """The lead sentence and the badges."""
    return Section(desk.render("parts/intro.html", writer, summary=summary, badges=tuple(badges)))


def web_badges(desk: Desk, holder: WebHolder) -> list[Badge]:
    """How firm the web of something is and when it is looked at again (row F12)."""
    record = holder.web.record if holder.web else None
    if record is None:
        return []
    badges = []
    if record.status:
        day, words = record.status_day, record.status.word(desk.language).capitalize()
        when = f" · {long_date(day, desk.language)}" if day else ""
        badges.append(Badge(words + when, kind="adopted" if record.status in FIRM else "draft"))
    if record.next_update:
        badges.append(Badge(next_update(record.next_update, desk, holder)))
    return badges


def next_update(day: datetime.date, desk: Desk, holder: WebHolder) -> str:
    """The day on which a web is looked at again, with a word for one that has passed (row S5). What was stopped is never late."""
    is_late = due(day, desk.portfolio.reference_date) is Due.OVERDUE and not is_stopped(holder)
    return desk.texts("badge.late_update" if is_late else "badge.next_update", date=long_date(day, desk.language))


def decided(desk: Desk, web: Web) -> Markup:
    """'Vastgesteld op 12 februari 2026 door Gemeenteraad van Brinkstede, geldig tot en met 28 februari 2030.'; '' when nothing is
    known of that."""
    t, day = desk.texts, web.status_day
    what = web.status.word(t.language) if web.status else t("about_web.decided") if day or web.decided_by else ""
    if what and day:
        what = t("about_web.on", what=what, date=long_date(day, t.language))
    if what and web.decided_by:
        what = t("about_web.by", what=what, who=web.decided_by)
    until = t("about_web.until", date=long_date(web.valid_until, t.language)) if web.valid_until else ""
    return escape(f"{upper_first(', '.join(filter(None, (what, until))))}.") if what or until else Markup()
