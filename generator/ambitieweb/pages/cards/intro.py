"""What stands right under a page's title: one sentence to the reader and the badges that say how firm it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from ambitieweb.derive.due import Due, due
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedWeb
from ambitieweb.model.web import FIRM, WebStatus
from ambitieweb.pages.desk import Desk
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


def web_badges(desk: Desk, web: LinkedWeb | None) -> list[Badge]:
    """How firm a web is and when it is looked at again (row F12)."""
    record = web.record if web else None
    if record is None:
        return []
    badges = []
    if record.status:
        decided = record.decided_on if record.status is WebStatus.ADOPTED else None
        day = decided or record.status_date or record.decided_on
        words = record.status.word(desk.language).capitalize()
        when = f" · {long_date(day, desk.language)}" if day else ""
        badges.append(Badge(words + when, kind="adopted" if record.status in FIRM else "draft"))
    if record.next_update:
        badges.append(Badge(next_update(record.next_update, desk)))
    return badges


def next_update(day: datetime.date, desk: Desk) -> str:
    """The day on which a web is looked at again, with a word for one that has passed (row S5)."""
    is_late = due(day, desk.portfolio.reference_date) is Due.OVERDUE
    return desk.texts("badge.late_update" if is_late else "badge.next_update", date=long_date(day, desk.language))
