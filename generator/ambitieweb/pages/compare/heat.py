"""Webs as rows and themes as columns: a table that reads by its numbers, with blocks as in the web beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from markupsafe import Markup

from ambitieweb.derive.deviations import LevelCourse, course_of
from ambitieweb.link.portfolio import LinkedTheme, Theme
from ambitieweb.model.values import Rating
from ambitieweb.pages.fragments import heard, signed
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, T

_SIGNS = {LevelCourse.HIGHER: "▲", LevelCourse.LOWER: "▼", LevelCourse.OTHER: "≠"}
MANY = 8
"""More themes than this stand upright above their columns."""


def theme_columns(
    themes: Sequence[Theme], cell: Callable[[T, int, Writer], Markup], rating: Callable[[T, int], Rating | None]
) -> tuple[Column[T], ...]:
    """A column per theme under its short name, with the cell and the rating of a thing for the theme of that number."""

    def column(number: int, theme: Theme) -> Column[T]:
        return Column(
            theme.short, lambda thing, w: cell(thing, number, w), "level", lambda thing: _rank(rating(thing, number))
        )

    return tuple(column(number, theme) for number, theme in enumerate(themes))


def _rank(rating: Rating | None) -> int:
    """What a rating sorts by: a level above what is open, that above what is not relevant, and nothing last."""
    if rating is None:
        return -3
    return rating.level if rating.level is not None else -1 if rating is Rating.UNDECIDED else -2


def heat_css(themes: Sequence[Theme]) -> str:
    """The class of the table."""
    return "aw-heat aw-heat--many" if len(themes) > MANY else "aw-heat"


def heat_cell(writer: Writer, place: LinkedTheme, href: str, hue: int) -> Markup:
    """The rating of one theme of a web as a cell that leads to its row there."""
    course = course_of(place)
    after = Markup()
    if course in _SIGNS and place.parent is not None:
        words = writer.texts(f"compare.course.{course.value}", name=place.parent.name)
        after = signed(_SIGNS[course], words)
    if place.is_inherited and place.rating is not None:
        after += heard(writer.texts("level.inherited"))
    return rating_cell(writer, place.rating, href, hue, after=after, is_inherited=place.is_inherited)


def rating_cell(
    writer: Writer,
    rating: Rating | None,
    href: str,
    hue: int,
    *,
    after: str = "",
    is_inherited: bool = False,
    is_same: bool = False,
) -> Markup:
    """A rating as a cell; without an address it is no link. One that `is_same` as what it is compared with steps back."""
    if rating is None:
        return Markup(f'<span class="aw-cell aw-cell--blank" title="{writer.texts("level.blank")}">–</span>')
    level = rating.level
    if level is None:
        is_open = rating is Rating.UNDECIDED
        css, words = ("tbd", "?") if is_open else ("nr", writer.texts("level.not_relevant_short"))
        told = f'<span class="aw-sr">{writer.texts("level.undecided")}</span><span aria-hidden="true">?</span>'
        return _cell(f"aw-cell--{css}", told if is_open else words, href)
    shown = f"({level})" if is_inherited else str(level)
    css = f"aw-l{level} aw-h{hue}" + (" aw-cell--inherited" if is_inherited or is_same else "")
    return _cell(css, shown + after, href)


def rating_line(writer: Writer, theme: Theme, rating: Rating | None) -> Markup:
    """A rating as blocks, number and word for a table of thousands of rows: the blocks come from the stylesheet."""
    words = escape(writer.rating_words(rating, writer.portfolio.theme_sets[theme.set_id]), quote=False)
    level = rating.level if rating is not None else None
    if level is None:
        return Markup(f'<span class="aw-rate">{words}</span>')
    return Markup(f'<span class="aw-rate aw-l{level} aw-h{theme.hue}">{words}</span>')


def _cell(css: str, html: str, href: str) -> Markup:
    if not href:
        return Markup(f'<span class="aw-cell {css}">{html}</span>')
    return Markup(f'<a class="aw-cell {css}" href="{escape(href)}">{html}</a>')
