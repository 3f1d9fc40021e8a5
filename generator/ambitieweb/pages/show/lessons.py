"""The library of lessons (row P16): what projects learned from differences, by theme and category, and tips of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.fixed import LESSONS
from ambitieweb.derive.lessons import Lesson, LessonKind
from ambitieweb.model.project import MeasuringMoment, Repairable
from ambitieweb.pages.cards.intro import Badge, intro
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import occurring
from ambitieweb.pages.fragments import theme_dots
from ambitieweb.pages.live_table import LiveTable, pages_with_table, shared
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.show.lesson_views import LessonView, lesson_list, lesson_place, lesson_view, moment_words
from ambitieweb.pages.show.slices import Slice, by_category, by_theme, category_facet, theme_facet, ways_in
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, Form, Table
from ambitieweb.tables.web_columns import Columns

PER_THEME = 4
TIPS_AT_MOST = 8
ON_ONE = 24
KINDS = {LessonKind.DIFFERENCE: "verschil", LessonKind.TIP: "tip"}


Shelf = Slice[Lesson]
"""The lessons on one theme or of one category."""


def pages(desk: Desk) -> Iterator[Page]:
    """The library with a page per theme and category that has lessons; without any it says what will stand there."""
    found = desk.lessons.all
    shelves = [*by_theme(desk, LESSONS, found), *by_category(LESSONS, found)]
    yield from _library(desk, found, shelves)
    for shelf in shelves:
        yield from _shelf_pages(desk, shelf)


def _library(desk: Desk, found: tuple[Lesson, ...], shelves: Sequence[Shelf]) -> Iterator[Page]:
    t, writer = desk.texts, desk.writer(LESSONS)
    tips = [lesson for lesson in found if lesson.kind is LessonKind.TIP]
    themes = [shelf for shelf in shelves if shelf.sort == "theme"]
    sections = [
        intro(desk, writer, t("lessons.lead"), ()),
        Section(ways_in(desk, writer, shelves), t("show.ways"), desk.anchor("ways")),
        Section(_groups(desk, writer, themes), t("show.per_theme"), desk.anchor("per_theme")),
    ]
    if tips:
        sections.append(_tips_section(desk, writer, tips[:TIPS_AT_MOST]))
    if not found:
        sections = [desk.nothing(writer, "lessons")]
    tables = ("leerpunten", "verschillen")
    yield from _with_table(desk, LESSONS, t("nav.lessons"), t("lessons.lead"), sections, found, shelves, (), tables)


def _shelf_pages(desk: Desk, shelf: Shelf) -> Iterator[Page]:
    t, writer = desk.texts, desk.writer(shelf.address)
    badges = [Badge(t("lessons.to_all"), writer.href(LESSONS))]
    if shelf.about:
        badges.append(Badge(t("show.about", name=shelf.title), writer.href(shelf.about)))
    ours = [lesson for lesson in shelf.items if lesson.kind is LessonKind.DIFFERENCE]
    tips = [lesson for lesson in shelf.items if lesson.kind is LessonKind.TIP]
    lead = t(f"lessons.{shelf.sort}_lead", name=shelf.title)
    sections = [intro(desk, writer, lead, badges)]
    if ours:
        html = lesson_list(desk, writer, ours[:ON_ONE], lead="", rest=Markup())
        sections.append(Section(html, t("lessons.from_projects"), desk.anchor("from_projects")))
    if tips:
        sections.append(_tips_section(desk, writer, tips[:ON_ONE]))
    crumbs = (desk.crumb(LESSONS),)
    title = t("lessons.title", name=shelf.title)
    yield from _with_table(desk, shelf.address, title, lead, sections, shelf.items, (), crumbs)


def _with_table(
    desk: Desk,
    here: Address,
    title: str,
    lead: str,
    sections: Sequence[Section],
    found: tuple[Lesson, ...],
    shelves: Sequence[Shelf],
    crumbs: tuple[Crumb, ...],
    tables: tuple[str, ...] = (),
) -> Iterator[Page]:
    page = desk.page(
        here,
        title,
        sections,
        above=desk.overview_crumbs(*crumbs),
        keywords=(desk.texts("lessons.keywords"),),
        description=lead,
        notice=_notice(desk, found),
        tables=tables,
    )
    yield from pages_with_table(
        desk, page, _live_table(desk, found, shelves), desk.texts("show.everything"), desk.anchor("everything")
    )


def _notice(desk: Desk, found: Iterable[Lesson]) -> str:
    """The notices that organisations with a project here are fictional, each once."""
    writer = desk.writer()
    notices = (lesson.holder.notice for lesson in found if hasattr(lesson.holder, "notice"))
    return " ".join(dict.fromkeys(writer.plain(notice) for notice in notices if notice))


def _tips_section(desk: Desk, writer: Writer, tips: Sequence[Lesson]) -> Section:
    views = [lesson_view(lesson, desk, writer) for lesson in tips]
    html = desk.render("lessons/tips.html", writer, items=views)
    return Section(html, desk.texts("lessons.tips"), desk.anchor("practice_tips"))


@dataclass(frozen=True, slots=True)
class LessonGroup:
    """A theme with the newest of its lessons; `rest` leads to all of them."""

    name: str
    anchor: str
    hue: int | None
    items: list[LessonView]
    rest: Markup


def _groups(desk: Desk, writer: Writer, shelves: Sequence[Shelf]) -> str:
    groups = []
    for shelf in shelves:
        ours = [lesson for lesson in shelf.items if lesson.kind is LessonKind.DIFFERENCE]
        if ours:
            words = desk.texts("show.all_of", name=shelf.title, n=len(shelf.items))
            groups.append(
                LessonGroup(
                    name=shelf.title,
                    anchor=desk.anchor("theme", theme=shelf.slug),
                    hue=shelf.hue,
                    items=[lesson_view(lesson, desk, writer) for lesson in ours[:PER_THEME]],
                    rest=writer.link(words, shelf.address) if len(shelf.items) > PER_THEME else Markup(),
                )
            )
    return desk.render("lessons/groups.html", writer, groups=groups)


# --- the table


def table(desk: Desk) -> Table:
    """Each lesson of a project and each tip of a practice example."""
    t, of = desk.texts, Columns[Lesson](desk.material, "leerpunten")
    view: Callable[[Lesson, Writer], LessonView] = shared(lambda lesson, writer: lesson_view(lesson, desk, writer))
    kinds = {kind: t(f"lessons.kind.{kind.value}") for kind in LessonKind}
    columns = (
        of.field(
            "leerpunt",
            lambda lesson: lesson.text or None,
            heading=t("lessons.lesson"),
            cell=lambda lesson, w: view(lesson, w).text or _empty(t("lessons.no_lesson")),
        ),
        of.field(
            "leerpunt_soort",
            lambda lesson: kinds[lesson.kind],
            choices=tuple(kinds.values()),
            heading=t("show.kind_label"),
            cell=lambda lesson, w: escape(kinds[lesson.kind]),
        ),
        of.field(
            "hoort_bij_naam",
            lambda lesson: lesson.holder.name,
            heading=t("lessons.from"),
            cell=lambda lesson, w: _from(view(lesson, w)),
        ),
        of.field("categorie_naam", lambda lesson: lesson.category.name if lesson.category else None),
        of.field(
            "themas",
            lambda lesson: tuple(theme.name for theme in lesson.themes) or None,
            Form.LIST,
            heading=t("web.theme"),
            cell=lambda lesson, w: theme_dots(lesson.themes),
        ),
        of.field(
            "oorzaak",
            lambda lesson: lesson.difference.cause if lesson.difference else None,
            heading=t("lessons.cause"),
            cell=lambda lesson, w: view(lesson, w).cause,
        ),
        of.field(
            "herstelbaar",
            lambda lesson: of.word(found) if (found := _repairability(lesson)) else None,
            choices=tuple(map(of.word, Repairable)),
            heading=t("lessons.repairable"),
            cell=lambda lesson, w: escape(view(lesson, w).repairable),
        ),
        of.field(
            "verlaagd_bij",
            lambda lesson: moment_words(lesson, desk) or None,
            heading=t("lessons.lost"),
            cell=lambda lesson, w: escape(moment_words(lesson, desk)),
        ),
        of.field("hoort_bij", lambda lesson: lesson.holder.id, technical=True),
        of.numbered(lambda lesson: lesson.holder, desk.lessons.all),
    )
    return of.of(columns, desk.lessons.all, lambda lesson: lesson_place(lesson, desk))


def _live_table(desk: Desk, found: Sequence[Lesson], shelves: Sequence[Shelf]) -> LiveTable[Lesson]:
    columns = desk.table("leerpunten").shown(
        "leerpunt", "themas", "oorzaak", "herstelbaar", "verlaagd_bij", "hoort_bij_naam", "leerpunt_soort"
    )
    css = "aw-deeds-table aw-lessons-table"
    return LiveTable("leerpunten", desk.texts("lessons.table"), columns, _facets(desk, found, shelves), found, css=css)


def _facets(desk: Desk, found: Sequence[Lesson], shelves: Sequence[Shelf]) -> tuple[Facet[Lesson], ...]:
    t = desk.texts
    here = shelves or [*by_theme(desk, LESSONS, found), *by_category(LESSONS, found)]
    return (
        theme_facet(t("web.theme"), here),
        category_facet(t("show.category"), here),
        occurring(
            "herstelbaar",
            t("lessons.repairable"),
            found,
            _repairable,
            [(r.nl, r.word(desk.language)) for r in Repairable],
        ),
        occurring(
            "moment", t("lessons.lost"), found, _lost_at, [(_slug(m), m.word(desk.language)) for m in MeasuringMoment]
        ),
        occurring(
            "soort",
            t("show.kind_label"),
            found,
            lambda lesson: (KINDS[lesson.kind],),
            [(KINDS[kind], t(f"lessons.kind.{kind.value}")) for kind in LessonKind],
        ),
    )


def _repairability(lesson: Lesson) -> Repairable | None:
    return lesson.difference.repairable if lesson.difference else None


def _repairable(lesson: Lesson) -> tuple[str, ...]:
    return (found.nl,) if (found := _repairability(lesson)) else ()


def _lost_at(lesson: Lesson) -> tuple[str, ...]:
    return (_slug(lesson.lost_at.moment),) if lesson.lost_at and lesson.lost_at.moment else ()


def _slug(moment: MeasuringMoment) -> str:
    return moment.nl.replace("/", "-").replace(" ", "-")


def _empty(words: str) -> Markup:
    return Markup('<span class="aw-empty">{}</span>').format(words)


def _from(view: LessonView) -> Markup:
    """The project or practice, with the organisation, else the category below it."""
    below = Markup(" ({})").format(view.organisation) if view.organisation else Markup()
    if view.category and not below:
        below = Markup('<br><span class="aw-note">{}</span>').format(view.category)
    return Markup('<a href="{}">{}</a>').format(view.href, view.holder) + below
