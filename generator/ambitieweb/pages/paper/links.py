"""Which pages have sheets of paper, and the link to these."""

from __future__ import annotations

import datetime

from ambitieweb.addresses.cards import paper_of, session_paper_of
from ambitieweb.derive.due import is_to_come
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedPractice,
    LinkedProject,
    LinkedThemeSet,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.pages.cards.intro import Badge
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.web_figure import is_drawable, web_to_draw
from ambitieweb.pages.writer import Writer

Printed = Unit | LinkedCategory | LinkedProject | LinkedPractice | LinkedThemeSet | Theme


def has_paper(record: Printed) -> bool:
    """True when there is a sheet to print: every category has its card, a theme has one of which something is told, others
    need a web that can be drawn."""
    match record:
        case LinkedCategory():
            return True
        case LinkedThemeSet():
            return is_drawable(record)
        case Theme(record=told):
            return bool(told.aspects or told.levels or told.indicators or told.examples)
        case LinkedPractice():
            return record.theme_set is not None and is_drawable(record.theme_set) and bool(record.record.themes)
        case _:
            return record.web is not None and is_drawable(record.web.theme_set)


def has_talk(holder: WebHolder, session: Session) -> bool:
    """True for a carousel and for a session with questions, when there is a web to talk about."""
    return web_to_draw(holder) is not None and (session.sort is SessionSort.CAROUSEL or bool(session.questions))


def paper_badge(desk: Desk, writer: Writer, record: Printed) -> list[Badge]:
    """The link to the sheets of a web or card, where there are any."""
    return [Badge(desk.texts("paper.link"), writer.href(paper_of(record)))] if has_paper(record) else []


def session_sheets(holder: WebHolder, session: Session, reference: datetime.date | None) -> tuple[str, ...]:
    """The keys of the sheets of a session: one to talk about, its programme, and the points to arrange before it.

    A session that is still to come has the last two in any case; one that was held where they were written down.
    """
    if session.sort is SessionSort.REVERSE:
        return ()
    is_planned = is_to_come(session, reference)
    has_programme = bool(session.agenda) or (is_planned and session.sort is not SessionSort.EVALUATION)
    found = (
        ("talk", has_talk(holder, session)),
        ("programme", has_programme),
        ("preparation", is_planned or bool(session.preparation)),
    )
    return tuple(key for key, is_there in found if is_there)


def session_badge(desk: Desk, writer: Writer, holder: WebHolder, number: int) -> list[Badge]:
    """The link to the sheets of a session, where there are any."""
    found = session_sheets(holder, holder.record.sessions[number - 1], desk.portfolio.reference_date)
    key = "talk_link" if found == ("talk",) else "session_link"
    return [Badge(desk.texts(f"paper.{key}"), writer.href(session_paper_of(holder, number)))] if found else []
