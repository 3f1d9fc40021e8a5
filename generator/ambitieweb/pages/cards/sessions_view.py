"""Sessions as a list on the page of their unit, category or project, each with a link to its own page and report."""

from __future__ import annotations

import re

from markupsafe import Markup

from ambitieweb.addresses.cards import report_of, session_of
from ambitieweb.derive.agenda import AgendaSort
from ambitieweb.derive.due import is_to_come
from ambitieweb.derive.next_steps import NextStep
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import said
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer

SHORTEST_NAME = 4
"""Letters of a word by which a name is recognised."""
_WORD = re.compile(r"\w+")


def sessions_section(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[Section, ...]:
    """The section with the sessions of a holder, or none when there are no sessions."""
    sessions = holder.record.sessions
    if not sessions:
        return ()
    items = [
        {
            "link": writer.link(session_title(session, desk), session_of(holder, number)),
            "report": writer.link(desk.texts("session.report"), report_of(holder, number))
            if has_report(desk, session)
            else Markup(),
            "facts": _facts(desk, writer, session),
        }
        for number, session in enumerate(sessions, start=1)
    ]
    return (desk.section("sessions", desk.render("session/list.html", writer, items=items)),)


def has_report(desk: Desk, session: Session) -> bool:
    """True for a session that was held; a reverse one is a report itself."""
    return session.sort is not SessionSort.REVERSE and not is_to_come(session, desk.portfolio.reference_date)


def session_title(session: Session, desk: Desk) -> str:
    """The author's title; else the kind of session and its date."""
    if session.title:
        return session.title
    sort = session.sort.word(desk.language).capitalize() if session.sort else desk.texts("session.untitled")
    return f"{sort} {long_date(session.date, desk.language)}" if session.date else sort


def people_said(session: Session, desk: Desk) -> str:
    """'9 mensen', or 'ongeveer 24 mensen' where one of the numbers is an estimate."""
    return desk.texts("count.people_about" if session.is_estimated else "count.people", n=session.people)


def step_title(step: NextStep, session: Session, desk: Desk) -> Markup:
    """What a session that comes next goes by: not by the title of the one before it."""
    is_unwritten = step.sort is AgendaSort.NEXT_SESSION
    return said(upper_first(desk.texts("monitor.moment.session")) if is_unwritten else session_title(session, desk))


def _facts(desk: Desk, writer: Writer, session: Session) -> tuple[str, ...]:
    facts = [
        long_date(session.date, desk.language) if session.date and session.title else "",
        writer.word(session.form),
        people_said(session, desk) if session.participants else "",
    ]
    return tuple(fact for fact in facts if fact)


def names_it(title: str, name: str) -> bool:
    """True when the title of a session says what it is about, so that the name would be there twice."""
    words = {word for word in _WORD.findall(name.casefold()) if len(word) >= SHORTEST_NAME}
    return not words.isdisjoint(_WORD.findall(title.casefold()))
