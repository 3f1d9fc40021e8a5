"""Where webs choose otherwise than the web above them, with the reason (row P10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.deviations import Course, Deviation
from ambitieweb.derive.holders import category_of, root_of
from ambitieweb.link.portfolio import ThemeSet
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.intro import intro
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row, pages_with_table
from ambitieweb.pages.overviews.comparison import category_options, root_options, theme_facet, theme_value
from ambitieweb.pages.overviews.heat import rating_line
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.web_figure import theme_anchor
from ambitieweb.pages.writer import Writer

PATH = "vergelijken/afwijkingen"
COURSES = (Course.HIGHER, Course.LOWER, Course.OTHER)


def pages(desk: Desk) -> Iterator[Page]:
    """The counts per theme, and every deviation in a table."""
    t = desk.texts
    found = desk.deviations
    writer = desk.writer(PATH)
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
        PATH,
        t("deviations.title"),
        sections,
        above=(desk.crumb("comparison", "vergelijken"),),
        keywords=(t("deviations.keywords"),),
        description=f"{t('deviations.way')} {t('deviations.without', n=without)}" if without else t("deviations.way"),
        notice=desk.notice,
    )
    if found:
        yield from pages_with_table(desk, page, _table(desk, found), t("deviations.all"), desk.anchor("deviations"))
    else:
        yield page


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


def _table(desk: Desk, found: Sequence[Deviation]) -> LiveTable[Deviation]:
    t = desk.texts
    holders = [deviation.holder for deviation in found]
    kinds = [kind for kind in ("organisatie", "categorie", "project") if any(h.kind == kind for h in holders)]
    facets = (
        theme_facet(desk, (deviation.place.theme for deviation in found)),
        Facet(
            "richting", t("deviations.direction"), tuple((c.value, t(f"deviations.course.{c.value}")) for c in COURSES)
        ),
        Facet("soort", t("compare.kind"), tuple((kind, t(f"compare.kinds.{kind}")) for kind in kinds)),
        Facet("categorie", t("kind.category").capitalize(), category_options(holders)),
        Facet("organisatie", t("nav.organisation"), options if len(options := root_options(holders)) > 1 else ()),
        Facet(
            "reden", t("deviations.reason"), (("ja", t("deviations.with_reason")), ("nee", t("deviations.no_reason")))
        ),
    )

    def row(deviation: Deviation, writer: Writer) -> Row:
        place, holder = deviation.place, deviation.holder
        assert holder.web is not None
        theme_set = holder.web.theme_set
        hue = place.theme.position
        parent = writer.link(place.parent.name, path_of(place.parent)) if place.parent else Markup()
        category, root = category_of(holder), root_of(holder)
        cells = (
            writer.link(holder.name, path_of(holder), theme_anchor(place, desk.texts)),
            writer.theme_link(place.theme, short=True),
            Markup(t(f"deviations.course.{deviation.course.value}")),
            rating_line(writer, place.rating, theme_set, hue),
            Markup(f"{rating_line(writer, place.parent_rating, theme_set, hue)}<br>{parent}"),
            _reason(writer, deviation),
        )
        variant = {
            "thema": (theme_value(desk, place.theme),),
            "richting": (deviation.course.value,),
            "soort": (holder.kind,),
            "categorie": (category.id,) if category else (),
            "organisatie": (root.id,) if root else (),
            "reden": ("ja" if deviation.reason else "nee",),
        }
        return Row(cells, (variant,), {3: str(place.level if place.level is not None else -1)})

    columns = (
        Column(t("compare.web")), Column(t("web.theme")), Column(t("deviations.direction")), Column(t("web.level"), "level"),
        Column(t("deviations.above"), is_sortable=False), Column(t("deviations.reason"), is_sortable=False),
    )  # fmt: skip
    return LiveTable("tabel-afwijkingen", t("deviations.all"), columns, facets, found, row)


def _reason(writer: Writer, deviation: Deviation) -> Markup:
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
