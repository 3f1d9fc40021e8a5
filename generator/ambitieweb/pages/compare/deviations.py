"""Where webs choose otherwise than the web above them, with the reason (row P10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import COMPARISON, DEVIATIONS
from ambitieweb.charts.course_mark import Course, course_mark_svg
from ambitieweb.derive.deviations import Deviation, LevelCourse, deviations, most_striking
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import Theme
from ambitieweb.pages.compare.heat import rating_line
from ambitieweb.pages.compare.pair import short_rating
from ambitieweb.pages.compare.theme_counts import by_set, theme_counts
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import by_category, by_kind, by_root, by_theme, if_several
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.fragments import dot
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, Table
from ambitieweb.tables.web_columns import Columns

TABLE = "afwijkingen"
COURSES = (LevelCourse.LOWER, LevelCourse.HIGHER, LevelCourse.OTHER)
IN_SIGHT = 8
"""So many of the most striking stand on the page; all are in the table."""


def pages(desk: Desk) -> Iterator[Page]:
    """The most striking in sentences, the counts per theme as bars, and every deviation in a table."""
    t = desk.texts
    found: Sequence[Deviation] = desk.table(TABLE).things
    writer = desk.writer(DEVIATIONS)
    sections = [
        *_striking(desk, writer, found),
        *(
            theme_counts(
                desk,
                writer,
                theme_set,
                of_set,
                _theme,
                _direction(desk),
                title=t("deviations.per_theme"),
                anchor=desk.anchor("per_theme_of", set=theme_set.id),
                rows=desk.anchor("deviations"),
                has_bars=True,
            )
            for theme_set, of_set in by_set(desk, found, _theme)
        ),
    ]
    if not found:
        sections.append(desk.nothing(writer, "deviations"))
    page = desk.page(
        DEVIATIONS,
        t("deviations.title"),
        sections,
        above=(desk.crumb(COMPARISON),),
        keywords=(t("deviations.keywords"),),
        description=t("deviations.way"),
        finding=_finding(desk, found),
        tables=(TABLE,),
    )
    yield from pages_with_table(
        desk,
        page,
        _live_table(desk),
        t("deviations.all"),
        desk.anchor("deviations"),
        among=lambda table: desk.folded(writer, (table,), t("compare.rest"), "all_rows"),
    )


def _finding(desk: Desk, found: Sequence[Deviation]) -> str:
    """'Op 91 plekken kiest een web anders dan het web erboven: 38 lager, 40 hoger en 13 anders. Overal staat de reden erbij.'"""
    if not found:
        return desk.texts("deviations.way")
    t = desk.texts
    courses = [(course, sum(one.course is course for one in found)) for course in COURSES]
    counts = joined([f"{n} {t(f'deviations.course.{course.value}')}" for course, n in courses if n], t.language)
    without = sum(1 for one in found if not one.reason)
    reasons = t("deviations.without", n=without, total=len(found)) if without else t("deviations.with_all")
    return f"{t('deviations.lead', n=len(found), counts=counts)} {reasons}"


def _striking(desk: Desk, writer: Writer, found: Sequence[Deviation]) -> Iterator[Section]:
    """What a reader asks after first: where no reason stands, and what lies furthest from the web above."""
    shown = most_striking(found)[:IN_SIGHT]
    if shown:
        rows = [_row(desk, writer, one) for one in shown]
        html = desk.render("overviews/deviation-rows.html", writer, rows=rows)
        yield Section(html, desk.texts("deviations.striking"), desk.anchor("striking"))


def _row(desk: Desk, writer: Writer, one: Deviation) -> Values:
    t, place = desk.texts, one.place
    lead, _ = first_sentence(writer, one.reason)
    return {
        "web": writer.to(one.holder, theme_anchor(place, t)),
        "theme": dot(place.theme.hue, place.theme.short),
        "mark": Markup(course_mark_svg(cast(Course, one.course.value))),
        "levels": _levels(writer, one, desk),
        "reason": lead or writer.line(one.reason),
    }


def _levels(writer: Writer, one: Deviation, desk: Desk) -> Markup:
    """'1 waar Bedrijfsvoering 3 kiest'."""
    place, bold = one.place, Markup("<b>{}</b>")
    return escape(desk.texts("deviations.chooses")).format(
        own=bold.format(short_rating(place.rating, desk.texts)),
        parent=writer.to(place.parent) if place.parent else "",
        above=bold.format(short_rating(place.parent_rating, desk.texts)),
    )


def _direction(desk: Desk) -> Facet[Deviation]:
    words = tuple((course.value, desk.texts(f"deviations.course.{course.value}")) for course in COURSES)
    return Facet("richting", desk.texts("deviations.direction"), words, lambda found: (found.course.value,))


def _theme(found: Deviation) -> Theme:
    return found.place.theme


def table(desk: Desk) -> Table:
    """Each theme that a web chooses otherwise than the web above it."""
    t, of = desk.texts, Columns[Deviation](desk.material, TABLE)
    courses = {course: t(f"deviations.course.{course.value}") for course in COURSES}
    columns = (
        *of.web(
            lambda found: found.holder,
            heading=t("compare.web"),
            cell=lambda found, w: w.to(found.holder, theme_anchor(found.place, t)),
        ),
        of.theme(_theme),
        *of.rating(
            "niveau_eigen",
            lambda found: found.place.rating,
            heading=t("web.level"),
            kind="level",
            sort=lambda found: -1 if found.place.level is None else found.place.level,
            cell=lambda found, w: rating_line(w, _theme(found), found.place.rating),
        ),
        *of.rating(
            "niveau_daarboven",
            lambda found: found.place.parent_rating,
            heading=t("deviations.above"),
            is_sortable=False,
            cell=_above,
        ),
        of.field("daarboven", lambda found: found.place.parent.name if found.place.parent else None),
        of.field(
            "richting",
            lambda found: courses[found.course],
            choices=tuple(courses.values()),
            heading=t("deviations.direction"),
            cell=lambda found, w: Markup(courses[found.course]),
        ),
        of.field("reden", lambda found: found.reason, heading=t("deviations.reason"), is_sortable=False, cell=_reason),
        of.field("onderbouwing_niveau", lambda found: found.rationale),
        *of.keys(lambda found: found.holder, _theme),
    )
    return of.of(
        columns, deviations(desk.portfolio), lambda found: page_of(found.holder).at(theme_anchor(found.place, t))
    )


def _live_table(desk: Desk) -> LiveTable[Deviation]:
    t, made = desk.texts, desk.table(TABLE)
    found: Sequence[Deviation] = made.things
    reasons = (("ja", t("deviations.with_reason")), ("nee", t("deviations.no_reason")))
    facets: tuple[Facet[Deviation], ...] = (
        by_theme(desk, found, _theme),
        _direction(desk),
        by_kind(desk, found, lambda one: one.holder),
        by_category(desk, found, lambda one: one.holder),
        if_several(by_root(desk, found, lambda one: one.holder)),
        Facet("reden", t("deviations.reason"), reasons, lambda one: ("ja" if one.reason else "nee",)),
    )
    columns = made.shown("hoort_bij_naam", "thema_naam", "richting", "niveau_eigen", "niveau_daarboven", "reden")
    return LiveTable("tabel-afwijkingen", t("deviations.all"), columns, facets, found)


def _above(found: Deviation, writer: Writer) -> Markup:
    place = found.place
    parent = writer.to(place.parent) if place.parent else Markup()
    return Markup(f"{rating_line(writer, place.theme, place.parent_rating)}<br>{parent}")


def _reason(deviation: Deviation, writer: Writer) -> Markup:
    """Why it differs, in the author's words. Without that, that there is none, and apart why the level was chosen."""
    if deviation.reason:
        return writer.text(deviation.reason)
    t = writer.texts
    none = Markup('<span class="aw-empty">{}</span>').format(t("deviations.no_reason"))
    if not deviation.rationale:
        return none
    return Markup('{}<div class="aw-note">{} {}</div>').format(
        none, t("deviations.rationale"), writer.line(deviation.rationale)
    )
