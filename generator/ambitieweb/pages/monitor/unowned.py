"""What nobody does yet, themes that nobody carries, and who carries which theme (rows O4, O7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import measure_at, theme_anchor
from ambitieweb.addresses.cards import ambition_card_of, page_of
from ambitieweb.addresses.fixed import UNOWNED
from ambitieweb.derive.ownership import Ambassador, Ownership, Unowned, UnownedSort, WithoutAmbassador
from ambitieweb.gathered import gathered
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory, Theme, Unit, WebHolder
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import across_sets, monitor_facets
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.fragments import item, items
from ambitieweb.pages.live_table import LiveTable
from ambitieweb.pages.monitor.parts import (
    Lists,
    kind,
    named,
    overview,
    said,
    themes_html,
    to_root,
)  # fmt: skip
from ambitieweb.pages.page import Page
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column

LISTS = {
    UnownedSort.ACTION: "acties",
    UnownedSort.MEASURE: "maatregelen",
    UnownedSort.QUESTION: "onderzoeksvragen",
    UnownedSort.CARD: "kaarten",
    UnownedSort.WEB: "webben",
}
PANELS_AT_MOST = 60


def pages(desk: Desk) -> Iterator[Page]:
    """The page, and pages for the lists that are too long for it."""
    owned = desk.ownership
    writer = desk.writer(UNOWNED)
    t = desk.texts
    page = overview(desk, UNOWNED, "unowned", ("acties", "toepassingen", "webthemas"), _finding(desk, owned))
    lists = Lists(desk, page)
    for sort, own in LISTS.items():
        things = [thing for thing in owned.unowned if thing.sort is sort]
        table = _unowned_table(desk, things, sort, f"zonder-eigenaar-{own}")
        none = t(f"monitor.none.unowned_{sort.value}")
        lists.add_or_end(table, table.caption, unowned_anchor(desk, sort), own, none)
    without = _without_table(desk, owned.without_ambassador)
    anchor, none = desk.anchor("without_ambassador"), t("monitor.none.without_ambassador")
    lists.add_or_end(without, without.caption, anchor, without.name, none)
    lists.add_or_end(
        _ambassador_table(desk, owned.ambassadors),
        t("monitor.heading.ambassadors"),
        desk.anchor("ambassadors"),
        "ambassadeurs",
        t("monitor.none.ambassadors"),
        before=_ambassadors(desk, writer, owned.ambassadors),
    )
    if owned.ambassadors:
        lists.fold()
    lists.sections.append(lists.closing())
    yield lists.page
    yield from lists.below


def unowned_anchor(desk: Desk, sort: UnownedSort) -> str:
    """Where a list of things without an owner stands on the page."""
    return desk.anchor(f"unowned_{sort.value}")


def _finding(desk: Desk, owned: Ownership) -> str:
    """How many things have no owner, of which sort, and how many webs lack an ambassador."""
    t = desk.texts
    counts = {sort: sum(thing.sort is sort for thing in owned.unowned) for sort in LISTS}
    sorts = [t(f"monitor.said.sort_{sort.value}", n=n) for sort, n in counts.items() if n]
    total = len(owned.unowned)
    words = (
        t("monitor.said.unowned", n=total, count=spelled(total, t), sorts=joined(sorts, t.language)) if total else ""
    )
    webs = said(desk, ("without_ambassador", len(owned.without_ambassador)))
    return f"{upper_first(words) or t('monitor.none.unowned')} {webs}".strip()


def _unowned_table(desk: Desk, things: Sequence[Unowned], sort: UnownedSort, name: str) -> LiveTable[Unowned]:
    t = desk.texts
    themes = across_sets(desk, things, _themes)
    options = monitor_facets(desk, things, lambda thing: thing.holder)
    return LiveTable(
        name,
        t(f"monitor.heading.unowned_{sort.value}"),
        tuple(_unowned_columns(desk, sort)),
        (themes, *options) if len(themes.options) > 1 else options,
        things,
        css="aw-monitor-table",
    )


def _unowned_columns(desk: Desk, sort: UnownedSort) -> Iterator[Column[Unowned]]:
    """Of a measure its theme and where it stands; of anything else its kind and organisation."""
    t, label = desk.texts, desk.writer().label
    is_measure = sort in (UnownedSort.MEASURE, UnownedSort.QUESTION)
    yield Column(t(f"monitor.column.{sort.value}"), _name)
    if sort is UnownedSort.QUESTION:
        yield Column(label(MeasureChoice, "question"), _question)
    if is_measure:
        yield Column(t("web.theme"), _theme)
        yield Column(t("monitor.column.of"), lambda thing, w: named(w, thing.holder))
    else:
        yield Column(t("monitor.column.kind"), lambda thing, w: escape(kind(w, thing.holder)))
        yield Column(t("monitor.column.organisation"), lambda thing, w: to_root(thing.holder, w))
    if sort is UnownedSort.MEASURE:
        yield Column(label(MeasureChoice, "execution"), _execution)


def _themes(thing: Unowned) -> tuple[Theme, ...]:
    return (thing.choice.theme,) if thing.choice and thing.choice.theme else ()


def _name(thing: Unowned, writer: Writer) -> Markup:
    holder = thing.holder
    if thing.choice:
        return _choice_link(writer, holder, thing.choice)
    if thing.action:
        return writer.link(writer.plain(thing.action.record.what), page_of(holder), writer.anchor("actions"))
    if isinstance(holder, LinkedCategory):
        return writer.link(holder.name, ambition_card_of(holder), writer.anchor("people"))
    return writer.to(holder, writer.anchor("web"))


def _question(thing: Unowned, writer: Writer) -> Markup:
    question = thing.choice.record.question if thing.choice else None
    return writer.line(question) if question else escape(writer.texts("empty"))


def _theme(thing: Unowned, writer: Writer) -> Markup:
    return (
        themes_html([(theme, writer.href(page_of(theme))) for theme in _themes(thing)])
        if _themes(thing)
        else Markup("–")
    )


def _execution(thing: Unowned, writer: Writer) -> Markup:
    return escape((writer.word(thing.choice.record.execution) if thing.choice else "") or "–")


def _choice_link(writer: Writer, holder: WebHolder, choice: ChosenMeasure) -> Markup:
    """A link to a measure where it stands: the menu card of a category, or the page of a project."""
    return writer.link(writer.plain(choice.name), measure_at(holder, choice.number, writer.texts))


def _without_table(desk: Desk, things: Sequence[WithoutAmbassador]) -> LiveTable[WithoutAmbassador]:
    t = desk.texts
    columns: tuple[Column[WithoutAmbassador], ...] = (
        Column(t("monitor.column.web"), lambda thing, w: named(w, thing.holder)),
        Column(t("monitor.column.themes"), _without),
        Column(t("monitor.column.above"), lambda thing, w: _above(desk, w, thing), is_sortable=False),
    )
    facets = (
        across_sets(desk, things, lambda thing: (place.theme for place, _ in thing.themes)),
        *monitor_facets(desk, things, lambda thing: thing.holder),
    )
    heading = t("monitor.heading.without_ambassador")
    return LiveTable("zonder-ambassadeur", heading, columns, facets, things, css="aw-monitor-table")


def _without(thing: WithoutAmbassador, writer: Writer) -> Markup:
    here = page_of(thing.holder)
    return themes_html(
        [(place.theme, writer.href(here, theme_anchor(place, writer.texts))) for place, _ in thing.themes]
    )


def _above(desk: Desk, writer: Writer, thing: WithoutAmbassador) -> Markup:
    """'Klimaat: Beleidsadviseur energie (Gemeente Brinkstede)' for each theme that a web above has covered."""
    said = Markup("{}: {} ({})")
    lines = [
        item(said.format(place.theme.short, above.role, writer.to(above.holder, theme_anchor(place, desk.texts))))
        for place, above in thing.themes
        if above is not None
    ]
    return items(lines, "") if lines else escape(desk.texts("monitor.nowhere_above"))


def _ambassadors(desk: Desk, writer: Writer, found: Sequence[Ambassador]) -> str:
    """Who carries what in organisations and units, as panels before the list of every web."""
    by_role = gathered((one.key, one) for one in found if isinstance(one.holder, Unit))
    panels = [_panel(writer, ones) for ones in by_role.values()][:PANELS_AT_MOST]
    return desk.render("monitor/ambassadors.html", writer, panels=panels)


def _panel(writer: Writer, ones: Sequence[Ambassador]) -> Values:
    """A role with the themes that it carries on the webs of organisations and units."""
    webs = tuple(
        (
            writer.to(one.holder, writer.anchor("web")),
            themes_html([(theme, writer.href(page_of(theme))) for theme in one.themes]),
        )
        for one in ones
    )
    return {"role": ones[0].role, "webs": webs}


def _ambassador_table(desk: Desk, found: Sequence[Ambassador]) -> LiveTable[Ambassador]:
    t = desk.texts
    columns: tuple[Column[Ambassador], ...] = (
        Column(t("monitor.column.ambassador"), lambda one, w: escape(one.role)),
        Column(t("monitor.column.themes"), _carried),
        Column(t("monitor.column.web"), lambda one, w: named(w, one.holder)),
    )
    facets = (
        across_sets(desk, found, lambda one: one.themes),
        *monitor_facets(desk, found, lambda one: one.holder),
    )
    return LiveTable("ambassadeurs", t("monitor.caption.ambassadors"), columns, facets, found, css="aw-monitor-table")


def _carried(one: Ambassador, writer: Writer) -> Markup:
    here = page_of(one.holder)
    return themes_html([(theme, writer.href(here, writer.anchor("theme", theme=theme.id))) for theme in one.themes])
