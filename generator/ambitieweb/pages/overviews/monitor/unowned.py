"""What nobody does yet, themes that nobody carries, and who carries which theme (rows O4, O7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from ambitieweb.derive.ownership import Ambassador, Ownership, Unowned, UnownedSort, WithoutAmbassador
from ambitieweb.link.portfolio import Category, Choice, Unit, WebHolder
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import Column, LiveTable, Row
from ambitieweb.pages.overviews.monitor.parts import (
    UNOWNED,
    ThemeFilter,
    counted,
    facts,
    filter_values,
    filters,
    kept,
    kind,
    list_section,
    named,
    opening,
    overview,
    themes_html,
    where,
)  # fmt: skip
from ambitieweb.pages.overviews.monitor.views import Views
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import menu_card_path, path_of
from ambitieweb.pages.web_figure import theme_anchor
from ambitieweb.pages.writer import Writer

LISTS = {
    UnownedSort.ACTION: "acties",
    UnownedSort.MEASURE: "maatregelen",
    UnownedSort.QUESTION: "onderzoeksvragen",
    UnownedSort.CARD: "kaarten",
    UnownedSort.WEB: "webben",
}
PANELS_AT_MOST = 60


def pages(desk: Desk, seen: Views) -> Iterator[Page]:
    """The page, and pages for the lists that are too long for it."""
    owned = seen.ownership
    writer = desk.writer(UNOWNED)
    page = overview(desk, UNOWNED, "unowned", ())
    t = desk.texts
    sections = [opening(desk, writer, "unowned"), Section(_facts(desk, writer, owned))]
    below: list[list[Page]] = []
    for sort, own in LISTS.items():
        things = [thing for thing in owned.unowned if thing.sort is sort]
        table = _unowned_table(desk, things, sort, f"zonder-eigenaar-{own}")
        section, more = list_section(
            desk,
            page,
            table,
            t(f"monitor.heading.unowned_{sort.value}"),
            unowned_anchor(desk, sort),
            own,
            t("monitor.none.unowned"),
        )
        sections.append(section)
        below.append(more)
    heading = t("monitor.heading.without_ambassador")
    section, more = list_section(
        desk,
        page,
        _without_table(desk, owned.without_ambassador),
        heading,
        desk.anchor("without_ambassador"),
        "zonder-ambassadeur",
        t("monitor.none.without_ambassador"),
    )
    sections.append(section)
    below.append(more)
    section, more = _ambassadors(desk, page, owned.ambassadors)
    sections.append(section)
    below.append(more)
    yield replace(page, sections=tuple(sections))
    yield from kept(below)


def unowned_anchor(desk: Desk, sort: UnownedSort) -> str:
    """Where a list of things without an owner stands on the page."""
    return desk.anchor(f"unowned_{sort.value}")


def _facts(desk: Desk, writer: Writer, owned: Ownership) -> str:
    found = [
        counted(
            desk,
            f"unowned_{sort.value}",
            sum(thing.sort is sort for thing in owned.unowned),
            f"#{unowned_anchor(desk, sort)}",
            sum(total for (_, of_sort), total in owned.asked.items() if of_sort is sort),
        )
        for sort in LISTS
    ]
    found.append(
        counted(desk, "without_ambassador", len(owned.without_ambassador), f"#{desk.anchor('without_ambassador')}")
    )
    return facts(desk, writer, found)


def _unowned_table(desk: Desk, things: Sequence[Unowned], sort: UnownedSort, name: str) -> LiveTable[Unowned]:
    t = desk.texts
    is_measure = sort in (UnownedSort.MEASURE, UnownedSort.QUESTION)
    columns = [Column(t(f"monitor.column.{sort.value}")), Column(t("monitor.column.of"))]
    if is_measure:
        columns[1:1] = [Column(t("web.theme"))]
    if sort is UnownedSort.QUESTION:
        columns[1:1] = [Column(_measure_label(desk, "question"))]
    if sort is UnownedSort.MEASURE:
        columns.append(Column(_measure_label(desk, "execution")))
    if not is_measure:
        columns[1:] = [Column(t("monitor.column.kind")), Column(t("monitor.column.organisation"))]
    themes = ThemeFilter(desk, [thing.choice.theme for thing in things if thing.choice and thing.choice.theme])
    options = filters(desk, (thing.holder for thing in things))
    facets = (themes.facet, *options) if len(themes.facet.options) > 1 else options

    def row(thing: Unowned, writer: Writer) -> Row:
        theme = thing.choice.theme if thing.choice else None
        variant = filter_values(thing.holder) | {"thema": themes.value(theme)}
        return Row(tuple(_cells(desk, writer, thing)), (variant,))

    return LiveTable(
        name, t(f"monitor.heading.unowned_{sort.value}"), tuple(columns), facets, things, row, css="aw-monitor-table"
    )


def _measure_label(desk: Desk, name: str) -> str:
    return desk.writer("").label(MeasureChoice, name)


def _cells(desk: Desk, writer: Writer, thing: Unowned) -> Iterator[Markup]:
    holder = thing.holder
    if thing.choice:
        yield _choice_link(writer, holder, thing.choice)
        if thing.sort is UnownedSort.QUESTION:
            question = thing.choice.record.question
            yield writer.line(question) if question else Markup(escape(desk.texts("empty")))
        theme = thing.choice.theme
        yield themes_html([(theme, writer.href(path_of(theme)))]) if theme else Markup("–")
        yield named(writer, holder)
        if thing.sort is UnownedSort.MEASURE:
            yield Markup(escape(writer.word(thing.choice.record.execution) or "–"))
        return
    if thing.action:
        yield writer.link(writer.plain(thing.action.record.what), path_of(holder), writer.anchor("actions"))
    else:
        yield where(writer, holder, writer.anchor("people" if isinstance(holder, Category) else "web"))
    yield Markup(escape(kind(writer, holder)))
    root = next((unit for unit in _chain(holder) if unit.parent is None), None)
    yield where(writer, root) if root else Markup("–")


def _chain(holder: WebHolder) -> Iterator[Unit]:
    above: WebHolder | None = holder
    while above is not None:
        if isinstance(above, Unit):
            yield above
        above = above.parent


def _choice_link(writer: Writer, holder: WebHolder, choice: Choice) -> Markup:
    """A link to a measure where it stands: the menu card of a category, or the page of a project."""
    path = menu_card_path(holder) if isinstance(holder, Category) else path_of(holder)
    return writer.link(writer.plain(choice.name), path, writer.anchor("measure", number=choice.number))


def _without_table(desk: Desk, things: Sequence[WithoutAmbassador]) -> LiveTable[WithoutAmbassador]:
    t = desk.texts
    columns = (
        Column(t("monitor.column.web")),
        Column(t("monitor.column.themes")),
        Column(t("monitor.column.above"), is_sortable=False),
    )
    themes = ThemeFilter(desk, [place.theme for thing in things for place, _ in thing.themes])

    def row(thing: WithoutAmbassador, writer: Writer) -> Row:
        path = path_of(thing.holder)
        here = [(place.theme, writer.href(path, theme_anchor(place, desk.texts))) for place, _ in thing.themes]
        variant = filter_values(thing.holder) | {
            "thema": tuple(value for place, _ in thing.themes for value in themes.value(place.theme))
        }
        return Row((named(writer, thing.holder), themes_html(here), _above(desk, writer, thing)), (variant,))

    return LiveTable(
        "zonder-ambassadeur",
        t("monitor.heading.without_ambassador"),
        columns,
        (themes.facet, *filters(desk, (thing.holder for thing in things))),
        things,
        row,
        css="aw-monitor-table",
    )


def _above(desk: Desk, writer: Writer, thing: WithoutAmbassador) -> Markup:
    """'Klimaat: Beleidsadviseur energie (Gemeente Brinkstede)' for each theme that a web above has covered."""
    items = [
        f"<li>{escape(place.theme.short)}: {escape(above.role)} ({where(writer, above.holder, theme_anchor(place, desk.texts))})</li>"
        for place, above in thing.themes
        if above is not None
    ]
    return Markup(f"<ul>{''.join(items)}</ul>") if items else Markup(escape(desk.texts("monitor.nowhere_above")))


@dataclass(frozen=True, slots=True)
class AmbassadorPanel:
    """A role with the themes that it carries on the webs of organisations and units."""

    role: str
    webs: tuple[tuple[Markup, Markup], ...]


def _ambassadors(desk: Desk, page: Page, found: Sequence[Ambassador]) -> tuple[Section, list[Page]]:
    """Who carries what: organisations and units as panels, and every web in a list."""
    t = desk.texts
    writer = desk.writer(page.path)
    by_role: dict[str, list[Ambassador]] = {}
    for one in found:
        if isinstance(one.holder, Unit):
            by_role.setdefault(one.key, []).append(one)
    panels = [_panel(desk, writer, ones) for ones in by_role.values()][:PANELS_AT_MOST]
    table = _ambassador_table(desk, found)
    heading = t("monitor.heading.ambassadors")
    section, more = list_section(
        desk, page, table, heading, desk.anchor("ambassadors"), "ambassadeurs", t("monitor.none.ambassadors")
    )
    html = desk.render("monitor/ambassadors.html", writer, panels=panels, rest=Markup(section.html))
    return Section(html, heading, desk.anchor("ambassadors")), more


def _panel(desk: Desk, writer: Writer, ones: Sequence[Ambassador]) -> AmbassadorPanel:
    webs = tuple(
        (
            where(writer, one.holder, writer.anchor("web")),
            themes_html([(theme, writer.href(path_of(theme))) for theme in one.themes]),
        )
        for one in ones
    )
    return AmbassadorPanel(ones[0].role, webs)


def _ambassador_table(desk: Desk, found: Sequence[Ambassador]) -> LiveTable[Ambassador]:
    t = desk.texts
    columns = (
        Column(t("monitor.column.ambassador")),
        Column(t("monitor.column.themes")),
        Column(t("monitor.column.web")),
    )
    themes = ThemeFilter(desk, [theme for one in found for theme in one.themes])

    def row(one: Ambassador, writer: Writer) -> Row:
        links = [
            (theme, writer.href(path_of(one.holder), writer.anchor("theme", theme=theme.id))) for theme in one.themes
        ]
        variant = filter_values(one.holder) | {
            "thema": tuple(value for theme in one.themes for value in themes.value(theme))
        }
        cells = (Markup(escape(one.role)), themes_html(links), named(writer, one.holder))
        return Row(cells, (variant,))

    facets = (themes.facet, *filters(desk, (one.holder for one in found)))
    return LiveTable(
        "ambassadeurs", t("monitor.caption.ambassadors"), columns, facets, found, row, css="aw-monitor-table"
    )
