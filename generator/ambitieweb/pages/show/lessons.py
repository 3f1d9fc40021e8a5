"""The library of lessons (row P16): what projects learned from differences, the strongest first, and tips of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.fixed import LESSONS, LESSONS_ALL
from ambitieweb.derive.lessons import Lesson, LessonKind, strongest
from ambitieweb.languages import joined
from ambitieweb.model.project import MeasuringMoment, Repairable
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import occurring
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import theme_dots
from ambitieweb.pages.live_table import LiveTable, pages_with_table, shared
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.show.lesson_views import LessonView, lesson_list, lesson_place, lesson_view, moment_words
from ambitieweb.pages.show.slices import Slice, by_category, by_theme, category_facet, theme_facet, ways_in
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Facet, Form, Table
from ambitieweb.tables.web_columns import Columns

IN_SIGHT = 8
TIPS_IN_SIGHT = 2
ON_ONE = 60
"""Of more lessons than this the rest stands in the list of all."""
KINDS = {LessonKind.DIFFERENCE: "verschil", LessonKind.TIP: "tip"}


Shelf = Slice[Lesson]
"""The lessons on one theme or of one category."""


def pages(desk: Desk) -> Iterator[Page]:
    """The library with a page per theme and category that has lessons, and the list of all; without any it says what will stand
    there."""
    found = desk.lessons.all
    shelves = [*by_theme(desk, LESSONS, found), *by_category(LESSONS, found)]
    yield _page(desk, LESSONS, desk.texts("nav.lessons"), found, shelves, None)
    for shelf in shelves:
        yield _page(desk, shelf.address, desk.texts("lessons.title", name=shelf.title), shelf.items, shelves, shelf)
    if found:
        yield from _everything(desk, found, shelves)


def _page(
    desk: Desk, here: Address, title: str, found: Sequence[Lesson], shelves: Sequence[Shelf], shelf: Shelf | None
) -> Page:
    """What was learned, the strongest first and the rest folded; then the tips of others."""
    t, writer = desk.texts, desk.writer(here)
    ordered = strongest(found)
    ours = [lesson for lesson in ordered if lesson.kind is LessonKind.DIFFERENCE]
    tips = [lesson for lesson in ordered if lesson.kind is LessonKind.TIP]
    sections = [Section(ways_in(desk, writer, shelves, LESSONS, shelf))] if found else [desk.nothing(writer, "lessons")]
    if ours:
        sections.append(_list_section(desk, writer, ours, "from_projects", IN_SIGHT))
    if tips:
        sections.append(_list_section(desk, writer, tips, "tips", IN_SIGHT if not ours else TIPS_IN_SIGHT))
    if found:
        written = sum(bool(lesson.text) for lesson in desk.lessons.all)
        words = t("lessons.to_everything", n=written) if written else t("lessons.all_of_them")
        sections.append(Section(str(Markup('<p class="aw-next">{}</p>').format(writer.link(words, LESSONS_ALL)))))
    return desk.page(
        here,
        title,
        sections,
        above=desk.overview_crumbs(*(() if shelf is None else (desk.crumb(LESSONS),))),
        keywords=(t("lessons.keywords"),),
        description=t(f"lessons.{shelf.sort}_lead", name=shelf.title) if shelf else t("lessons.lead"),
        notice=_notice(desk, found),
        tables=("leerpunten", "verschillen") if shelf is None else (),
        finding=_finding(desk, ours, tips) if found else "",
    )


def _finding(desk: Desk, ours: Sequence[Lesson], tips: Sequence[Lesson]) -> str:
    """'25 leerpunten uit 14 projecten, en 9 tips van andere organisaties. Lees ze voordat u begint.' A difference of which nobody
    wrote what was learned is told apart."""
    t = desk.texts
    written = [lesson for lesson in ours if lesson.text]
    of = t("lessons.of_projects", n=len({lesson.holder.id for lesson in written}))
    parts = [t("lessons.count", n=len(written), of=of)] if written else []
    parts += [t("lessons.count_tips", n=len(tips))] if tips else []
    said = [t("lessons.finding", counts=upper_first(joined(parts, t.language)))] if parts else []
    unwritten = len(ours) - len(written)
    return " ".join([*said, *([t("lessons.unwritten", n=unwritten)] if unwritten else [])])


def _list_section(desk: Desk, writer: Writer, shown: Sequence[Lesson], key: str, in_sight: int) -> Section:
    left = len(shown) - ON_ONE
    rest = writer.link(desk.texts("lessons.left", n=left), LESSONS_ALL) if left > 0 else Markup()
    lead = desk.texts("lessons.tips_lead") if key == "tips" else ""
    html = lesson_list(desk, writer, shown[:ON_ONE], lead, rest, in_sight)
    return Section(html, desk.texts(f"lessons.{key}"), desk.anchor({"tips": "practice_tips"}.get(key, key)))


def _everything(desk: Desk, found: Sequence[Lesson], shelves: Sequence[Shelf]) -> Iterator[Page]:
    """All of them in one list to search and filter."""
    t = desk.texts
    page = desk.page(
        LESSONS_ALL,
        t("lessons.all_of_them"),
        (),
        above=desk.overview_crumbs(desk.crumb(LESSONS)),
        keywords=(t("lessons.keywords"),),
        description=t("lessons.lead"),
        notice=_notice(desk, found),
        tables=("leerpunten", "verschillen"),
        finding=t("lessons.lead"),
    )
    yield from pages_with_table(desk, page, _live_table(desk, found, shelves))


def _notice(desk: Desk, found: Iterable[Lesson]) -> str:
    """The notices that organisations with a project here are fictional, each once."""
    writer = desk.writer()
    notices = (lesson.holder.notice for lesson in found if hasattr(lesson.holder, "notice"))
    return " ".join(dict.fromkeys(writer.plain(notice) for notice in notices if notice))


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
            lambda lesson: of.word(found) if (found := lesson.repairable) else None,
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
    return (
        theme_facet(t("web.theme"), shelves),
        category_facet(t("show.category"), shelves),
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


def _repairable(lesson: Lesson) -> tuple[str, ...]:
    return (found.nl,) if (found := lesson.repairable) else ()


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
