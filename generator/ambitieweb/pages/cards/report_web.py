"""The web in a report of a session: that of its day, with the present one beside it where it changed (row S7)."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.history import DayWeb, web_of_day
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import LinkedWeb, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.pages.cards.history import change_row
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_web
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_figure import (
    described,
    drawing,
    is_drawable,
    legend,
    rated_segment,
    stamp_words,
    web_about,
    web_input,
)
from ambitieweb.pages.web_rows import web_reasons
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


def report_web(desk: Desk, writer: Writer, holder: WebHolder, session: Session) -> Section:
    """The web of the day of the session; where nobody wrote that down, the present one with a line that says so."""
    web = holder.web
    then = web_of_day(web, session.date) if web else None
    if web is None or then is None:
        return _with(as_it_is_now(desk, session), _present(desk, writer, holder))
    if not then.changes:
        note = Markup('<p class="aw-note">{}</p>\n').format(desk.texts("session.web_unchanged"))
        return _with(note, _present(desk, writer, holder))
    html = desk.render(
        "session/web-of-day.html",
        writer,
        then=long_date(then.record.date, desk.language) if then.record.date else "",
        figures=_figures(desk, holder, web, then) if is_drawable(web.theme_set) else (),
        changes=[change_row(writer, web, change) for change in then.changes],
    )
    now = _present(desk, writer, holder, is_drawn=not is_drawable(web.theme_set))
    return _with(Markup(html) + as_it_is_now(desk, session), now)


def _present(desk: Desk, writer: Writer, holder: WebHolder, *, is_drawn: bool = True) -> Section:
    """The present web with its reasons; without the drawing where that stands already."""
    rows = web_reasons(desk, writer, holder)
    if not rows:
        return desk.section("web", desk.render("parts/no-web.html", writer))
    drawn = living_web(desk, writer, holder, "card") if is_drawn else Markup()
    html = Markup('<div class="aw-first">{}{}</div>').format(drawn, rows) if drawn else rows
    return desk.section("web", html + web_about(desk, writer, holder, has_legend=False))


def as_it_is_now(desk: Desk, session: Session) -> Markup:
    """What stands as it is now, which may be long after the session, says so."""
    date = desk.portfolio.reference_date
    if date is None or date == session.date:
        return Markup()
    words = desk.texts("notes.as_it_is_now", date=long_date(date, desk.language))
    return Markup('<p class="aw-note">{}</p>\n').format(words)


def _figures(desk: Desk, holder: WebHolder, web: LinkedWeb, then: DayWeb) -> tuple[tuple[str, Markup], ...]:
    """Both drawings with what each is; without the ambition of the web above, which is not known of that day."""
    t = desk.texts
    day = long_date(then.record.date, desk.language) if then.record.date else ""
    now = web_input(holder, web, t)
    bare = tuple(replace(segment, outline=None) for segment in now.segments)
    return (
        (t("session.web_then", date=day), drawing(_input(holder, web, then, day, t))),
        (t("session.web_now"), drawing(replace(now, id=f"nu-{now.id}", segments=bare))),
    )


def _input(holder: WebHolder, web: LinkedWeb, then: DayWeb, day: str, texts: Texts) -> WebInput:
    themes, theme_set = then.record.themes, web.theme_set
    segments = tuple(rated_segment(theme, themes.get(theme.id), theme_set, texts) for theme in theme_set.themes)
    return WebInput(
        id=f"toen-{holder.kind}-{holder.id}",
        title=texts("session.web_then_title", name=holder.name, date=day),
        description=described(segments),
        segments=segments,
        legend=legend(texts, theme_set),
        language=texts.language,
        stamp=stamp_words(then.record.status, texts),
    )


def _with(before: Markup, section: Section) -> Section:
    return replace(section, html=before + Markup(section.html))
