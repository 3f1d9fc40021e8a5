"""The web in a report of a session: that of its day, with what became otherwise since (row S7)."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.history import SessionWeb
from ambitieweb.gathered import gathered
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedWeb, WebHolder
from ambitieweb.model.session import Session
from ambitieweb.model.values import Rating
from ambitieweb.model.web import FIRM
from ambitieweb.pages.cards.history import change_row
from ambitieweb.pages.cards.intro import decided
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.pages.living_web import living_figure, living_web
from ambitieweb.pages.web_figure import drawn_web, is_drawable, rated_segment, stamp_words
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts


def report_web(
    desk: Desk, writer: Writer, holder: WebHolder, session: Session, then: SessionWeb | None
) -> tuple[Markup, Markup]:
    """The web that a session led to, with a line that says of which day it is, when it was adopted, what the session changed and what
    changed since; where nobody wrote that down, the present one with a line that says so. A web that cannot be drawn has only the line; ''
    for both without a web."""
    web = holder.web
    if web is None or (web.is_empty and web.record is None):
        return Markup(), Markup()
    if then is None:
        adopted = _note(decided(desk, web.record)) if web.record and _is_firm(web) else Markup()
        return living_web(desk, writer, holder, "card"), of_which_day(desk, web, session) + adopted
    brought = [change_row(writer, web, change) for change in then.brought]
    changes = [change_row(writer, web, change) for change in then.changes]
    if then.changes:
        told = input_of_day(holder, web, then, desk.texts)
        drawn = living_figure(told, "card") if is_drawable(web.theme_set) else Markup()
        said = _caption(web, then, desk.texts)
    else:
        drawn = living_web(desk, writer, holder, "card")
        key = "web_came" if then.is_later else "web_unchanged"
        said = [desk.texts(f"session.{key}", date=_day(then, desk.texts))]
        said += [decided(desk, web.record)] if web.record and _is_firm(web) else []
    note = desk.render("session/web-of-day.html", writer, said=said, brought=brought, changes=changes)
    return drawn, Markup(note)


def _caption(web: LinkedWeb, then: SessionWeb, texts: Texts) -> list[str]:
    """'Het web van 12 september 2024 (ingetekend).', and what was done with it since."""
    status = then.record.status
    told = f" ({status.word(texts.language)})" if status else ""
    day = texts(f"session.{'web_after' if then.is_later else 'web_of'}", date=_day(then, texts), status=told)
    now, since = web.record, web.record.status_day if web.record else None
    if now is None or now.status is None or since is None or not _is_firm(web):
        return [day, texts("session.web_changed")]
    words = now.status.word(texts.language)
    return [day, texts("session.web_became", date=long_date(since, texts.language), status=words)]


def _is_firm(web: LinkedWeb) -> bool:
    return web.record is not None and web.record.status in FIRM


def levels_told(web: LinkedWeb, ratings: Mapping[str, Rating | None], texts: Texts) -> str:
    """Where the web itself laid the bar highest on a day, and what was left open; '' where it chose nothing. A level that is taken over was
    decided elsewhere."""
    own = ((ratings[place.theme.id], place.theme.short) for place in web.themes if not place.is_inherited)
    by_level = gathered((rating.level, name) for rating, name in own if rating and rating.level is not None)
    if not by_level:
        return ""
    highest = max(by_level)
    said = texts("session.highest", level=highest, themes=joined(by_level[highest], texts.language))
    left = [lower_first(p.theme.short) for p in web.themes if ratings[p.theme.id] is Rating.UNDECIDED]
    undecided = texts("web_finding.undecided", n=len(left), themes=joined(left, texts.language)) if left else ""
    return " ".join(filter(None, (said, upper_first(undecided))))


def of_which_day(desk: Desk, web: LinkedWeb, session: Session) -> Markup:
    """What a web without versions says of its day: a web without any day may well be that of the session."""
    record = web.record
    if record and (record.status_day or record.history):
        return as_it_is_now(desk, session)
    return _note(desk.texts("session.web_undated"))


def as_it_is_now(desk: Desk, session: Session) -> Markup:
    """What stands as it is now, which may be long after the session, says so."""
    date = desk.portfolio.reference_date
    if date is None or date == session.date:
        return Markup()
    return _note(desk.texts("notes.as_it_is_now", date=long_date(date, desk.language)))


def _day(then: SessionWeb, texts: Texts) -> str:
    return long_date(then.record.date, texts.language) if then.record.date else ""


def _note(words: str) -> Markup:
    return Markup('<p class="aw-note">{}</p>\n').format(words)


def input_of_day(holder: WebHolder, web: LinkedWeb, then: SessionWeb, texts: Texts) -> WebInput:
    """What the chart draws of that day, without the ambition of the web above, which is not known of then. A web that was adopted
    since has no stamp that says otherwise."""
    themes, theme_set = then.record.themes, web.theme_set
    segments = (rated_segment(theme, themes.get(theme.id), theme_set, texts) for theme in theme_set.themes)
    title = texts("session.web_then_title", name=holder.name, date=_day(then, texts))
    stamp = "" if _is_firm(web) else stamp_words(then.record.status, texts)
    return drawn_web(f"toen-{holder.kind}-{holder.id}", title, segments, theme_set, texts, stamp=stamp)
