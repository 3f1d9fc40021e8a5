"""What the page of a session says in three cells: what it was about, what was decided, and what was left for later (row S7)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import report_of
from ambitieweb.derive.due import is_to_come
from ambitieweb.derive.history import web_of_session
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedProject, WebHolder
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.pages.cards.project_finding import finding as project_finding
from ambitieweb.pages.cards.report_web import levels_told
from ambitieweb.pages.cards.session_rows import ratings_of_day
from ambitieweb.pages.cards.sessions_view import has_report
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import for_screen
from ambitieweb.pages.page import Section
from ambitieweb.pages.writer import Writer


def session_summary(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, number: int, *, is_told: bool
) -> Iterator[Section]:
    """The cells that have something to say. `is_told` is whether the ideas that were parked stand on the page."""
    is_ahead = is_to_come(session, desk.portfolio.reference_date)
    cells = [
        (desk.texts(f"session.about_what.{'ahead' if is_ahead else 'held'}"), writer.text(session.purpose)),
        *(_decided(desk, writer, holder, session, number) if has_report(desk, session) else ()),
        (desk.texts("session.left"), _left(desk, session) if is_told else _next(desk, session)),
    ]
    told = [(label, html) for label, html in cells if html]
    if told:
        yield Section(desk.render("session/summary.html", writer, cells=told))


def is_evaluation(holder: WebHolder, session: Session) -> bool:
    """True where a session looks back at what came of a project."""
    return isinstance(holder, LinkedProject) and session.sort is SessionSort.EVALUATION


def outcome_of(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Markup | str:
    """What a session came to in a sentence: what came of the project after its evaluation, else the levels it led to."""
    if isinstance(holder, LinkedProject) and is_evaluation(holder, session):
        return project_finding(desk, writer, holder)
    web = holder.web
    return levels_told(web, ratings_of_day(web, web_of_session(holder, session)), desk.texts) if web else ""


def _decided(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, number: int
) -> Iterator[tuple[str, Markup]]:
    link = writer.link(desk.texts("session.to_report"), report_of(holder, number))
    told = outcome_of(desk, writer, holder, session)
    key = "became" if is_evaluation(holder, session) else "decided"
    yield (
        desk.texts(f"session.{key}"),
        Markup("<p>{}</p>{}").format(told, for_screen(link)) if told else for_screen(link),
    )


def _left(desk: Desk, session: Session) -> Markup:
    n = len(session.parked)
    ideas = (
        Markup('<p><a href="#{}">{}</a></p>').format(
            desk.anchor("session_parked"), desk.texts("session.ideas_left", n=n)
        )
        if n
        else Markup()
    )
    return ideas + _next(desk, session)


def _next(desk: Desk, session: Session) -> Markup:
    if session.next_date is None:
        return Markup()
    words = desk.texts("session.next", date=long_date(session.next_date, desk.language))
    return Markup("<p>{}</p>").format(escape(words))
