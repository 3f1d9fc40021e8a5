"""Each web that changed, drawn as it became, with what changed in one sentence per theme (row F12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.history import RatingChange
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.values import Rating
from ambitieweb.model.web import WebVersion
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.living_web import living_figure
from ambitieweb.pages.web_figure import described, is_drawable, legend, rated_segment
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
            "name": writer.link(writer.soft(holder.name), page_of(holder), t("anchor.web")),
            "date": writer.date(version.date),
            "figure": living_figure(_web(desk, holder, version, items, day), "small"),
            "changes": [_sentence(writer, item) for item in items],
            "decision": writer.soft(writer.plain(version.decision)) if version.decision else "",
        }


def _web(desk: Desk, holder: WebHolder, version: WebVersion, changes: Sequence[RatingChange], day: str) -> WebInput:
    """The web of that version; what it was before is what a changed level is held against."""
    assert holder.web is not None
    t, theme_set = desk.texts, holder.web.theme_set
    before = {item.change.theme.id: item.change.old for item in changes}
    segments = []
    for theme in theme_set.themes:
        old = before.get(theme.id)
        segment = rated_segment(theme, version.themes.get(theme.id), theme_set, t)
        segments.append(replace(segment, wanted=old.level if old else None))
    return WebInput(
        id=f"versie-{holder.kind}-{holder.id}-{version.date or version.version or 0}".replace(" ", "-"),
        title=t("versions.drawn", name=holder.name, date=day),
        description=described(segments),
        segments=tuple(segments),
        legend=legend(t, theme_set),
        language=t.language,
    )


def _sentence(writer: Writer, item: RatingChange) -> Markup:
    """'Klimaat: 3 werd 2.'"""
    change = item.change
    old, new = _short(writer, change.old), _short(writer, change.new)
    return Markup("{}").format(writer.texts("versions.became", theme=change.theme.short, old=old, new=new))


def _short(writer: Writer, rating: Rating | None) -> str:
    if rating is None:
        return writer.texts("level.blank")
    if rating.level is not None:
        return str(rating.level)
    return writer.texts("level.undecided" if rating is Rating.UNDECIDED else "level.not_relevant")


def finding(desk: Desk, found: Sequence[RatingChange]) -> str:
    """'17 niveaus veranderden: 12 omhoog, 1 omlaag, 4 anders', such as from not filled in to a level."""
    levels = [
        (item.change.old.level, item.change.new.level)
        for item in found
        if item.change.old and item.change.new
        if item.change.old.level is not None and item.change.new.level is not None
    ]
    up, down = sum(new > old for old, new in levels), sum(new < old for old, new in levels)
    return desk.texts("versions.finding", n=len(found), up=up, down=down, other=len(found) - up - down) if found else ""
