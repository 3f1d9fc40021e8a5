"""Which pages have sheets of paper, and the link to these."""

from __future__ import annotations

from ambitieweb.link.portfolio import Category, Practice, Project, ThemeSet, Unit, WebHolder
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.intro import Badge
from ambitieweb.pages.paths import paper_path, talk_path
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer


def has_paper(record: Unit | Category | Project | Practice | ThemeSet) -> bool:
    """True when there is a sheet to print: every category has its card, others need a web that can be drawn."""
    match record:
        case Category():
            return True
        case ThemeSet():
            return is_drawable(record)
        case Practice():
            return record.theme_set is not None and is_drawable(record.theme_set) and bool(record.record.themes)
        case _:
            return record.web is not None and is_drawable(record.web.theme_set)


def has_talk(holder: WebHolder, session: Session) -> bool:
    """True for a carousel and for a session with questions, when there is a web to talk about."""
    web = holder.web
    is_drawn = web is not None and is_drawable(web.theme_set) and (web.record is not None or not web.is_empty)
    return is_drawn and (session.sort is SessionSort.CAROUSEL or bool(session.questions))


def paper_badge(desk: Desk, writer: Writer, record: Unit | Category | Project | Practice | ThemeSet) -> list[Badge]:
    """The link to the sheets of a web or card, where there are any."""
    return [Badge(desk.texts("paper.link"), writer.href(paper_path(record)))] if has_paper(record) else []


def talk_badge(desk: Desk, writer: Writer, holder: WebHolder, number: int) -> list[Badge]:
    """The link to the sheet to talk about in a session, where there is one."""
    if not has_talk(holder, holder.record.sessions[number - 1]):
        return []
    return [Badge(desk.texts("paper.talk_link"), writer.href(talk_path(holder, number)))]
