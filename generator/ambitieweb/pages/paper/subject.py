"""What the sheets of a web are about: an organisation, category, project, practice example or theme set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web_input import WebInput
from ambitieweb.derive.deviations import LevelCourse, course_of
from ambitieweb.languages import long_date
from ambitieweb.link.portfolio import (
    LinkedPractice,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    LinkedWeb,
    Theme,
    WebHolder,
)
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.intro import next_update
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.paper.pieces import Piece, pieces, said
from ambitieweb.pages.web_figure import drawn_web, inherited_from, rated_segment, web_input, web_to_draw
from ambitieweb.pages.writer import Writer, state_of


@dataclass(frozen=True, slots=True)
class ThemeText:
    """A theme on a sheet: its level as drawing and words, and what was written about it."""

    theme: Theme
    bar: Markup
    level: str
    pieces: tuple[Piece, ...]
    is_open: bool = False
    """True when the level is still to be chosen."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A web with all that its sheets show; `drawn` is None when there is nothing to show but the themes themselves."""

    name: str
    kind: str
    owner: str
    theme_set: LinkedThemeSet
    crumbs: tuple[str, ...]
    drawn: WebInput | None = None
    themes: tuple[ThemeText, ...] = ()
    status: tuple[str, ...] = ()
    outline: str = ""
    inherited_from: str = ""
    notice: str = ""


def of_holder(desk: Desk, writer: Writer, holder: WebHolder, web: LinkedWeb) -> Subject:
    """The web of a unit, category or project."""
    t = desk.texts
    drawn = web_input(holder, web, t) if web_to_draw(holder) else None
    return Subject(
        name=holder.name,
        kind=t(f"paper.kind.{holder.kind}"),
        owner=_owner(holder),
        theme_set=web.theme_set,
        drawn=drawn,
        themes=tuple(_of_web(desk, writer, web)) if drawn else (),
        status=tuple(_status(desk, web, holder)),
        outline=drawn.legend.outline if drawn else "",
        inherited_from=inherited_from(web, t),
        crumbs=tuple(crumb.title for crumb in desk.crumbs_to(holder)),
        notice=writer.plain(holder.notice),
    )


def _owner(holder: WebHolder) -> str:
    """The unit that it belongs to, with the organisation at the top."""
    above = (holder.unit or holder.parent) if isinstance(holder, LinkedProject) else holder.parent
    if above is None:
        return ""
    root = above.root
    return above.name if root is None or root is above else f"{above.name}, {root.name}"


def _status(desk: Desk, web: LinkedWeb, holder: WebHolder) -> Iterator[str]:
    """Status with its day, who decided, version and next look, each on a line."""
    t, record = desk.texts, web.record
    if record is None:
        return
    if record.status:
        day, word = record.status_day, record.status.word(desk.language).capitalize()
        yield f"{word} · {long_date(day, desk.language)}" if day else word
    elif record.decided_on:
        yield t("paper.decided_on", day=long_date(record.decided_on, desk.language))
    if record.decided_by:
        yield t("paper.decided_by", who=record.decided_by)
    if record.version:
        yield t("badge.version", version=record.version)
    if record.next_update:
        yield next_update(record.next_update, desk, holder)


def _of_web(desk: Desk, writer: Writer, web: LinkedWeb) -> Iterator[ThemeText]:
    for place in web.themes:
        yield ThemeText(
            theme=place.theme,
            bar=Markup(
                level_bar_svg(state_of(place.rating), place.level, place.theme.hue, inherited=place.is_inherited)
            ),
            level=writer.rating_words(place.rating, web.theme_set),
            pieces=tuple(_texts(desk, writer, place, web.theme_set)),
            is_open=place.rating is Rating.UNDECIDED,
        )


def _texts(desk: Desk, writer: Writer, place: LinkedTheme, theme_set: LinkedThemeSet) -> Iterator[Piece]:
    """How a level stands to the web above, and why it was chosen."""
    t, record, course = desk.texts, place.record, course_of(place)
    if place.inherited_from:
        yield said(upper_first(t("web.from", name=place.inherited_from.name)))
    elif course and course is not LevelCourse.EQUAL and place.parent:
        level = writer.rating_words(place.parent_rating, theme_set)
        yield said(upper_first(t(f"web.direction.{course.value}", name=place.parent.name, level=level)))
    yield from pieces(writer, record.rationale)
    yield from pieces(writer, record.deviation_reason, writer.label(record, "deviation_reason"))
    yield from pieces(writer, record.no_measure_reason, writer.label(record, "no_measure_reason"))
    yield from pieces(writer, record.explanation)


def of_practice(desk: Desk, writer: Writer, practice: LinkedPractice, theme_set: LinkedThemeSet) -> Subject:
    """The web of an example from practice: a level where the source gives one."""
    t, record = desk.texts, practice.record
    ratings = {theme.id: record.themes[theme.id].level for theme in theme_set.themes if theme.id in record.themes}
    segments = (rated_segment(theme, ratings.get(theme.id), theme_set, t) for theme in theme_set.themes)
    title = t("web.title", name=practice.name)
    return Subject(
        name=practice.name,
        kind=t("paper.kind.praktijkvoorbeeld"),
        owner=record.organisation or "",
        theme_set=theme_set,
        drawn=drawn_web(f"web-{practice.kind}-{practice.id}", title, segments, theme_set, t) if ratings else None,
        themes=tuple(
            ThemeText(
                theme,
                Markup(level_bar_svg(state_of(rating), rating.level if rating else None, theme.hue)),
                writer.rating_words(rating, theme_set),
                pieces(writer, record.themes[theme.id].explanation) if theme.id in record.themes else (),
            )
            for theme in theme_set.themes
            for rating in (ratings.get(theme.id),)
        ),
        crumbs=(t("nav.practices"), practice.name),
    )


def of_set(desk: Desk, theme_set: LinkedThemeSet) -> Subject:
    """A theme set: nothing is filled in, and nothing belongs to one assignment."""
    t = desk.texts
    return Subject(
        name=theme_set.name,
        kind=t("paper.kind.themaset"),
        owner="",
        theme_set=theme_set,
        crumbs=(t("nav.themes"), theme_set.name),
    )
