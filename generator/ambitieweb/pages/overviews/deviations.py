"""Where webs choose otherwise than the web above them, with the reason (row P10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import COMPARISON, DEVIATIONS
from ambitieweb.derive.deviations import Course, Deviation
from ambitieweb.link.portfolio import ThemeSet
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_category, by_kind, by_root, by_theme, if_several, theme_value
from ambitieweb.pages.intro import intro
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.overviews.heat import rating_line
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, Table
from ambitieweb.tables.web_columns import Columns

COURSES = (Course.HIGHER, Course.LOWER, Course.OTHER)


def pages(desk: Desk) -> Iterator[Page]:
    """The counts per theme, and every deviation in a table."""
    t = desk.texts
    found = desk.deviations
    writer = desk.writer(DEVIATIONS)
    without = sum(1 for deviation in found if not deviation.reason)
    lead = t("deviations.lead", n=len(found))
    sections = [
        intro(desk, writer, f"{lead} {t('deviations.without', n=without)}" if without else lead, ()),
        *(
            Section(desk.render("overviews/course-counts.html", writer, counts=counts), counts.title, counts.anchor)
            for counts in _counts(desk, writer, found)
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
        description=f"{t('deviations.way')} {t('deviations.without', n=without)}" if without else t("deviations.way"),
        notice=desk.notice,
        tables=("afwijkingen",),
    )
    yield from pages_with_table(desk, page, _live_table(desk), t("deviations.all"), desk.anchor("deviations"))


@dataclass(frozen=True, slots=True)
class CourseCounts:
    """Per theme of one set how many webs stand higher, lower or otherwise than their parent."""

    title: str
    anchor: str
    heads: list[str]
    rows: list[tuple[Markup, list[tuple[str, int, str]]]]


def _counts(desk: Desk, writer: Writer, found: Sequence[Deviation]) -> list[CourseCounts]:
    t = desk.texts
    own = desk.portfolio.theme_set
    by_set: dict[str, list[Deviation]] = {}
    for deviation in found:
        by_set.setdefault(deviation.place.theme.set_id, []).append(deviation)
    made = []
    for set_id in sorted(by_set, key=lambda key: (own is None or key != own.id, key)):
        theme_set = desk.portfolio.theme_sets[set_id]
        title = t("deviations.per_theme") if own is theme_set else f"{t('deviations.per_theme')}: {theme_set.name}"
        heads = [t(f"deviations.course.{course.value}") for course in COURSES]
        made.append(
            CourseCounts(
                title, desk.anchor("per_theme_of", set=set_id), heads, _rows(desk, writer, theme_set, by_set[set_id])
            )
        )
    return made


def _rows(
    desk: Desk, writer: Writer, theme_set: ThemeSet, found: Sequence[Deviation]
) -> list[tuple[Markup, list[tuple[str, int, str]]]]:
    """Each theme with, per course, its label, its count, and the address that shows just those."""
    rows = []
    for theme in theme_set.themes:
        cells = []
        for course in COURSES:
            count = sum(1 for d in found if d.place.theme.id == theme.id and d.course is course)
            words = writer.texts(f"deviations.course.{course.value}")
            cells.append(
                (words, count, f"?thema={theme_value(desk, theme)}&richting={course.value}#{desk.anchor('deviations')}")
            )
        rows.append((writer.theme_link(theme, short=True), cells))
    return rows


def table(desk: Desk) -> Table:
    """Each theme that a web chooses otherwise than the web above it."""
    t, of = desk.texts, Columns[Deviation](desk.material, "afwijkingen")
    courses = {course: t(f"deviations.course.{course.value}") for course in COURSES}
    columns = (
        *of.web(
            lambda found: found.holder,
            heading=t("compare.web"),
            cell=lambda found, w: w.link(found.holder.name, page_of(found.holder), theme_anchor(found.place, t)),
        ),
        of.field(
            "thema_naam",
            lambda found: found.place.theme.name,
            heading=t("web.theme"),
            cell=lambda found, w: w.theme_link(found.place.theme, short=True),
        ),
        *of.rating(
            "niveau_eigen",
            lambda found: found.place.rating,
            heading=t("web.level"),
            kind="level",
            sort=lambda found: -1 if found.place.level is None else found.place.level,
            cell=lambda found, w: _rating(w, found, found.place.rating),
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
        of.field("pagina", lambda found: page_of(found.holder).at(theme_anchor(found.place, t)).from_top),
        *of.keys(lambda found: found.holder, lambda found: found.place.theme),
    )
    return of.of(columns, desk.deviations)


def _live_table(desk: Desk) -> LiveTable[Deviation]:
    t, made = desk.texts, table(desk)
    found: Sequence[Deviation] = made.things
    reasons = (("ja", t("deviations.with_reason")), ("nee", t("deviations.no_reason")))
    directions = tuple((course.value, t(f"deviations.course.{course.value}")) for course in COURSES)
    facets: tuple[Facet[Deviation], ...] = (
        by_theme(desk, found, lambda one: one.place.theme),
        Facet("richting", t("deviations.direction"), directions, lambda one: (one.course.value,)),
        by_kind(desk, found, lambda one: one.holder),
        by_category(desk, found, lambda one: one.holder),
        if_several(by_root(desk, found, lambda one: one.holder)),
        Facet("reden", t("deviations.reason"), reasons, lambda one: ("ja" if one.reason else "nee",)),
    )
    columns = made.shown("hoort_bij_naam", "thema_naam", "richting", "niveau_eigen", "niveau_daarboven", "reden")
    return LiveTable("tabel-afwijkingen", t("deviations.all"), columns, facets, found)


def _rating(writer: Writer, found: Deviation, rating: Rating | None) -> Markup:
    assert found.holder.web is not None
    return rating_line(writer, rating, found.holder.web.theme_set, found.place.theme.position)


def _above(found: Deviation, writer: Writer) -> Markup:
    place = found.place
    parent = writer.link(place.parent.name, page_of(place.parent)) if place.parent else Markup()
    return Markup(f"{_rating(writer, found, place.parent_rating)}<br>{parent}")


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
