"""The themes of a web as rows beside its drawing, to put where a page wants them.

A row and the part of the drawing that it belongs to know each other by their theme: both carry `data-theme` and the class of
the theme's colour (`aw-h3`), and the part is a link to the row, whose id is `theme_anchor`. The styles and `web.js` use those.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.course_mark import Course, course_mark_svg
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.rim import has_letters
from ambitieweb.derive.deviations import LevelCourse, course_of
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, LinkedTheme, LinkedThemeSet, Unit, WebHolder
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.formats import lower_first, upper_first
from ambitieweb.pages.method.meanings import Told, told_here
from ambitieweb.pages.web_figure import letter_disc, says_number
from ambitieweb.pages.writer import Writer, state_of


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme of a web: its level, how that stands to the parent, and why."""

    place: LinkedTheme
    anchor: str
    level: Markup
    mark: Markup
    """The triangle before the words of the difference."""
    than: str
    """'afdeling 2'; '' where it is the parent's level, or there is no parent."""
    than_said: str
    """The same as a sentence: 'hoger dan Bedrijfsvoering (2 significant)'."""
    lead: Markup
    rest: Markup
    deviation: Markup
    """Why it is another level than the parent's; a line that says that it is missing where that is so."""
    meaning: Told | None
    shows: Markup
    """Where the level comes back below this web."""


def web_reasons(
    desk: Desk, writer: Writer, holder: WebHolder, notes: Mapping[str, Markup] | None = None
) -> Markup:  # fmt: skip
    """A row per theme: short name, level, difference with the parent and one sentence of the reason; it opens to the whole
    reason, where it shows and whom to ask. `notes` stand in the row of a theme, by its id. '' without a web."""
    return _rendered(desk, writer, holder, "parts/web-reasons.html", notes or {})


def web_levels(desk: Desk, writer: Writer, holder: WebHolder) -> Markup:
    """A line per theme: short name, level and difference with the parent, for beside a web of which the reasons stand
    elsewhere. '' without a web."""
    return _rendered(desk, writer, holder, "parts/web-levels.html", {})


def _rendered(desk: Desk, writer: Writer, holder: WebHolder, template: str, notes: Mapping[str, Markup]) -> Markup:
    rows = theme_rows(desk, writer, holder)
    if not rows:
        return Markup()
    is_lettered = has_letters(tuple(row.place.theme.short for row in rows))
    discs = [letter_disc(i, row.place.theme.hue) if is_lettered else Markup() for i, row in enumerate(rows)]
    chosen = [row.place for row in rows if row.place.level is not None and not row.place.is_inherited]
    bare = sum(map(is_unexplained, chosen))
    unexplained = desk.texts("web.no_reasons", n=bare, total=len(chosen)) if bare else ""
    return Markup(desk.render(template, writer, rows=rows, discs=discs, notes=notes, unexplained=unexplained))


def theme_rows(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[ThemeRow, ...]:
    """The themes of a web for a page that lays them out in its own way; none without a web."""
    web = holder.web
    if web is None or not web.is_there:
        return ()
    below = _levels_below(desk, holder)
    return tuple(
        _row(desk, writer, holder, place, web.theme_set, below.get(place.theme.key, ())) for place in web.themes
    )


def is_unexplained(place: LinkedTheme) -> bool:
    """True for a level that was chosen here and of which nothing says why."""
    record = place.record
    return (
        place.level is not None
        and not place.is_inherited
        and not (record.rationale or record.explanation or record.deviation_reason)
    )


def level_words(rating: Rating | None, theme_set: LinkedThemeSet, writer: Writer, hue: int) -> Markup:
    """Bar, number and word of a level: the number is what the eye looks for."""
    level = rating.level if rating else None
    word = writer.rating_words(rating, theme_set)
    number = "?" if rating is Rating.UNDECIDED else ""
    if level is not None and not says_number(rating, theme_set):
        number, word = str(level), upper_first(theme_set.own_level_name(level))
    told = " ".join(f"<{tag}>{escape(part)}</{tag}>" for tag, part in (("b", number), ("span", word)) if part)
    return Markup(f'<span class="aw-level">{level_bar_svg(state_of(rating), level, hue)} {told}</span>')


def _row(
    desk: Desk,
    writer: Writer,
    holder: WebHolder,
    place: LinkedTheme,
    theme_set: LinkedThemeSet,
    below: Sequence[int | None],
) -> ThemeRow:
    t, record = desk.texts, place.record
    lead, rest = first_sentence(writer, record.rationale)
    if not lead and not rest:
        lead, rest = first_sentence(writer, record.explanation)
        explanation = Markup()
    else:
        explanation = writer.text(record.explanation)
    if not lead and not rest:
        lead = taken_from(writer, place)
    if is_unexplained(place):
        rest = Markup('<p class="aw-empty">{}</p>').format(t("web.no_reason"))
    lead, links = _without_links(lead)
    course = course_of(place)
    differs = course not in (None, LevelCourse.EQUAL)
    parent = place.parent if differs else None
    above = place.parent_rating
    return ThemeRow(
        place=place,
        anchor=theme_anchor(place, t),
        level=level_words(place.rating, theme_set, writer, place.theme.hue),
        mark=Markup(course_mark_svg(cast(Course, course.value))) if course and differs else Markup(),
        than=f"{_sort_of(writer, parent)} {_short_rating(above, writer)}" if parent else "",
        than_said=t(f"web.direction.{course.value}", name=parent.name, level=writer.rating_words(above, theme_set))
        if course and parent
        else "",
        lead=lead,
        rest=links + rest + explanation,
        deviation=_deviation(writer, place),
        meaning=told_here(desk, writer, holder, place),
        shows=_where_it_shows(writer, holder, place, below),
    )


def taken_from(writer: Writer, place: LinkedTheme) -> Markup:
    """'Zoals Bedrijfsvoering', with the way to its reason there; '' for a level that was chosen here."""
    if not place.inherited_from:
        return Markup()
    t = writer.texts
    source = writer.to(place.inherited_from, theme_anchor(place, t))
    return Markup('<span class="aw-soft">{} {}</span>').format(t("web.taken_from"), source)


def _without_links(line: Markup) -> tuple[Markup, Markup]:
    """The line for what is pressed to open a row, in which nothing else can be pressed, and its links for inside."""
    links = [Markup(found) for found in _LINK.findall(line)]
    inside = Markup("<p>{}</p>").format(Markup(" · ").join(links)) if links else Markup()
    return Markup(_LINK_TAG.sub("", line)), inside


_LINK, _LINK_TAG = re.compile(r"<a [^>]*>.*?</a>"), re.compile(r"</?a\b[^>]*>")


def _short_rating(rating: Rating | None, writer: Writer) -> str:
    level = rating.level if rating else None
    return str(level) if level is not None else writer.texts("level.not_relevant_short")


def _sort_of(writer: Writer, holder: WebHolder) -> str:
    """'afdeling', 'categorie': what a parent is, in one word."""
    match holder:
        case Unit(record=record) if record.sort:
            return lower_first(writer.word(record.sort))
        case Unit():
            return lower_first(writer.texts("kind.organisation"))
        case LinkedCategory():
            return lower_first(writer.texts("kind.category"))
        case LinkedProject():
            return lower_first(writer.texts("kind.project"))


def _deviation(writer: Writer, place: LinkedTheme) -> Markup:
    """Why it differs, under its own words."""
    reason = place.record.deviation_reason
    if not reason and not place.deviates:
        return Markup()
    title = (
        writer.texts("web.why_other", name=place.parent.name)
        if place.parent
        else writer.label(place.record, "deviation_reason")
    )
    said = writer.text(reason) if reason else f"<p>{escape(writer.texts('deviations.no_reason'))}</p>"
    return Markup(f"<p><strong>{escape(title)}</strong></p>{said}")


def _levels_below(desk: Desk, holder: WebHolder) -> dict[tuple[str, str], tuple[int | None, ...]]:
    """Per theme the levels of the categories of a unit, or of the projects of a category; None of one without a level."""
    below: Sequence[WebHolder] = ()
    match holder:
        case Unit():
            below = desk.relations.categories_below(holder)
        case LinkedCategory():
            below = desk.relations.projects_of.get(holder.id, ())
    return gathered((place.theme.key, place.level) for low in below for place in low.places)


def _where_it_shows(writer: Writer, holder: WebHolder, place: LinkedTheme, below: Sequence[int | None]) -> Markup:
    """'5 van de 10 categorieën kiezen ook niveau 3', with the way to all webs of the theme; '' for a web without webs below."""
    t, level = writer.texts, place.level
    levels = [found for found in below if found is not None]
    if level is None or len(levels) < 2:
        return Markup()
    key, same = "categories" if isinstance(holder, Unit) else "projects", levels.count(level)
    total = len(levels) if same < len(levels) else len(below)  # 'all' is of those without a level too
    words = t(f"web.shows.{key}", n=same, total=total, level=level)
    return Markup("{} {}").format(words, writer.link(t("web.shows.all"), page_of(place.theme)))
