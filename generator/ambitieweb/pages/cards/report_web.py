"""The web in a report of a session: that of its day, with what became otherwise since (row S7)."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.history import DayWeb
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedWeb, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.cards.history import change_row
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_figure, living_web
from ambitieweb.pages.web_figure import described, is_drawable, legend, rated_segment, stamp_words
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


def report_web(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, then: DayWeb | None
) -> tuple[Markup, Markup]:
    """The web of the day of the session, with a line of what changed; where nobody wrote that down, the present one with a line that
    says so. A web that cannot be drawn has only the line; '' for both without a web."""
    web = holder.web
    if web is None or (web.is_empty and web.record is None):
        return Markup(), Markup()
    if then is None or not then.changes:
        note = as_it_is_now(desk, session) if then is None else _note(desk.texts("session.web_unchanged"))
        return living_web(desk, writer, holder, "card"), note
    day = _day(then, desk.texts)
    drawn = (
        living_figure(input_of_day(holder, web, then, desk.texts), "card") if is_drawable(web.theme_set) else Markup()
    )
    changes = [change_row(writer, web, change) for change in then.changes]
    return drawn, Markup(desk.render("session/web-of-day.html", writer, then=day, changes=changes))


def as_it_is_now(desk: Desk, session: Session) -> Markup:
    """What stands as it is now, which may be long after the session, says so."""
    date = desk.portfolio.reference_date
    if date is None or date == session.date:
        return Markup()
    return _note(desk.texts("notes.as_it_is_now", date=long_date(date, desk.language)))


def _day(then: DayWeb, texts: Texts) -> str:
    return long_date(then.record.date, texts.language) if then.record.date else ""


def _note(words: str) -> Markup:
    return Markup('<p class="aw-note">{}</p>\n').format(words)


def input_of_day(holder: WebHolder, web: LinkedWeb, then: DayWeb, texts: Texts) -> WebInput:
    """What the chart draws of that day, without the ambition of the web above, which is not known of then."""
    themes, theme_set = then.record.themes, web.theme_set
    segments = tuple(rated_segment(theme, themes.get(theme.id), theme_set, texts) for theme in theme_set.themes)
    return WebInput(
        id=f"toen-{holder.kind}-{holder.id}",
        title=texts("session.web_then_title", name=holder.name, date=_day(then, texts)),
        description=described(segments),
        segments=segments,
        legend=legend(texts, theme_set),
        language=texts.language,
        stamp=stamp_words(then.record.status, texts),
    )
