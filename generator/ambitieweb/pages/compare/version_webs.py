"""Each web that changed, drawn as it became, with what changed in one sentence per theme (row F12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from markupsafe import Markup

from ambitieweb.charts.course_mark import Course, course_mark_svg
from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.history import Change, RatingChange
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedTheme, WebHolder
from ambitieweb.model.values import Rating
from ambitieweb.model.web import WebVersion
from ambitieweb.pages.compare.pair import short_rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.living_web import living_figure
from ambitieweb.pages.web_figure import drawn_web, is_drawable, rated_segment
from ambitieweb.pages.writer import Writer

DRAWN_AT_MOST = 9
"""The newest; the table below has all."""


def version_webs(desk: Desk, writer: Writer, found: Sequence[RatingChange]) -> str:
    """The newest changed webs as drawings with their changes; '' without any that can be drawn."""
    shown = list(islice(_views(desk, writer, found), DRAWN_AT_MOST))
    return desk.render("overviews/version-webs.html", writer, views=shown) if shown else ""


def _views(desk: Desk, writer: Writer, found: Sequence[RatingChange]) -> Iterator[Values]:
    t = desk.texts
    for _, group in groupby(found, key=lambda item: (item.holder.kind, item.holder.id, id(item.version))):
        items = tuple(group)
        holder, version = items[0].holder, items[0].version
        if holder.web is None or not is_drawable(holder.web.theme_set):
            continue
        day = long_date(version.date, desk.language) if version.date else ""
        yield {
            "name": writer.to(holder, t("anchor.web"), is_soft=True),
            "date": writer.date(version.date),
            "figure": living_figure(_web(desk, holder, version, items, day), "small"),
            "changes": [_sentence(writer, item) for item in items],
            "by": writer.line(version.by),
        }


def _web(desk: Desk, holder: WebHolder, version: WebVersion, changes: Sequence[RatingChange], day: str) -> WebInput:
    """The web of that version; what it was before is what a changed level is held against."""
    assert holder.web is not None
    t, theme_set = desk.texts, holder.web.theme_set
    before = {item.change.theme.id: item.change.old for item in changes}
    segments = []
    for theme in theme_set.themes:
        old = before.get(theme.id)
        rating, place = version.themes.get(theme.id), holder.web.of(theme.id)
        is_taken = rating is None and place is not None and _is_taken_over(place, is_current=changes[0].is_current)
        segment = rated_segment(theme, place.rating if place and is_taken else rating, theme_set, t)
        segment = replace(segment, inherited=is_taken)
        segments.append(replace(segment, wanted=old.level if old else None))
    drawing_id = f"versie-{holder.kind}-{holder.id}-{version.date or version.version or 0}".replace(" ", "-")
    return drawn_web(drawing_id, t("versions.drawn", name=holder.name, date=day), segments, theme_set, t)


def _is_taken_over(place: LinkedTheme, *, is_current: bool) -> bool:
    """Whether a version that does not name a theme takes over what now counts there. Of an earlier version it is not known which level
    was taken over then; what is still undecided was so then."""
    return place.is_inherited and (is_current or place.rating is Rating.UNDECIDED)


def _sentence(writer: Writer, item: RatingChange) -> Markup:
    """'Klimaat: 3 werd 2', with a triangle up or down."""
    change = item.change
    old, new = short_rating(change.old, writer.texts), short_rating(change.new, writer.texts)
    key = "first" if _is_first(change) else "became"
    words = writer.texts(f"versions.{key}", theme=change.theme.short, old=old, new=new)
    return Markup("{} {}").format(Markup(course_mark_svg(_course(change))), words)


def _is_first(change: Change) -> bool:
    """True where nothing was chosen before."""
    return change.old in (None, Rating.UNDECIDED)


def _course(change: Change) -> Course:
    old, new = (rating.level if rating else None for rating in (change.old, change.new))
    if old is None or new is None:
        return "other"
    return "higher" if new > old else "lower"


def finding(desk: Desk, found: Sequence[RatingChange]) -> str:
    """'16 niveaus veranderden met een nieuwe versie van een web: 12 omhoog, 1 omlaag en 3 voor het eerst gekozen.'"""
    if not found:
        return ""
    courses = ["first" if _is_first(item.change) else _course(item.change) for item in found]
    counts = [desk.texts(f"versions.count.{key}", n=courses.count(key)) for key in _COUNTED if key in courses]
    return desk.texts("versions.finding", n=len(found), counts=joined(counts, desk.language))


_COUNTED = ("higher", "lower", "first", "other")
