"""What the page of a session that is still to come has for who prepares it: the invitation with what is known, and the programme."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import session_of, session_paper_of
from ambitieweb.addresses.fixed import KITS, SESSION_SCREEN
from ambitieweb.derive.programme import route_of
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.invitation import invitation_to, shown_programme
from ambitieweb.pages.page import Section
from ambitieweb.pages.paper.links import session_sheets
from ambitieweb.pages.programme_words import programme_rows
from ambitieweb.pages.take_along import file_link
from ambitieweb.pages.writer import Writer

INVITATION = "invitation"
"""The kind of its file for Word."""


def planned_session(desk: Desk, writer: Writer, holder: WebHolder, session: Session, number: int) -> Iterator[Section]:
    """Both, each to copy; the programme leads to its sheet of paper, the invitation to its file where that was made."""
    t = desk.texts
    invitation = invitation_to(desk, writer, holder, session)
    files = [file for file in desk.files_of(session_of(holder, number)) if file.kind == INVITATION]
    word = file_link(desk, writer, files[0], t("kit.word")) if files else ""
    lead = t("invitation.lead" if invitation.has_gaps else "invitation.lead_whole")
    html = desk.render("session/to-send.html", writer, lead=lead, invitation=invitation, word=word)
    programme = shown_programme(holder, session)
    if programme is None:
        yield desk.section("session_invitation", html)
        return
    ways = []
    if "programme" in session_sheets(holder, session, desk.portfolio.reference_date):
        place = desk.anchor("sheet.programme")
        ways.append(writer.link(t("kit.link.sheet_programme"), session_paper_of(holder, number), place))
    ways.append(writer.link(t("kit.link.board"), SESSION_SCREEN))
    ways.append(writer.link(t("invitation.all_steps"), KITS[route_of(holder, session)]))
    rows = programme_rows(programme, writer)
    lead = t(f"paper.programme_help.{programme.route}") if programme.route else ""
    beside = desk.render("session/programme.html", writer, lead=lead, rows=rows, ways=ways)
    yield desk.section("session_ready", desk.render("session/ready.html", writer, invitation=html, programme=beside))
