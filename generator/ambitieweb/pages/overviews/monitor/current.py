"""What must be looked at again, webs without news, old links, and what cards do not say yet (rows L7, O9, O18, S5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from ambitieweb.derive.upkeep import (
    Completeness,
    Moment,
    MomentSort,
    OldLink,
    Upkeep,
)  # fmt: skip
from ambitieweb.link.portfolio import Category, Project, Unit
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS, WEB_IS_STALE_AFTER_MONTHS
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row
from ambitieweb.pages.overviews.monitor.parts import (
    CURRENT,
    counted,
    facts,
    filter_values,
    filters,
    kept,
    list_section,
    named,
    opening,
    overview,
    root_name,
    where,
)  # fmt: skip
from ambitieweb.pages.overviews.monitor.views import Views
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import path_of, session_path
from ambitieweb.pages.writer import Writer

QUIET = (MomentSort.STALE, MomentSort.UNDATED)
WHERE_IT_STANDS = {MomentSort.REVIEW: "steering"}

ANCHORS = {
    "passed": "overdue",
    "coming": "coming_up",
    "quiet": "quiet",
    "links": "old_links",
    "cards": "open_cards",
}
"""Per list the key of its anchor in the texts."""


def pages(desk: Desk, seen: Views) -> Iterator[Page]:
    """The page, and pages for the lists that are too long for it."""
    found = seen.upkeep
    writer = desk.writer(CURRENT)
    page = overview(desk, CURRENT, "current", ())
    t = desk.texts
    lists = (
        ("passed", "over-tijd", _moments(desk, passed(found), "over-tijd")),
        ("coming", "komt-eraan", _moments(desk, found.coming, "komt-eraan")),
        ("quiet", "lang-stil", _moments(desk, quiet(found), "lang-stil")),
    )
    sections = [opening(desk, writer, "current"), Section(_facts(desk, writer, found))]
    below = []
    for key, own, table in lists:
        none = t(f"monitor.none.{key}", months=WEB_IS_STALE_AFTER_MONTHS)
        heading = t(f"monitor.heading.{key}", months=WEB_IS_STALE_AFTER_MONTHS)
        section, more = list_section(desk, page, table, heading, _anchor(desk, key), own, none)
        sections.append(section)
        below.append(more)
    months = LINK_IS_OLD_AFTER_MONTHS
    section, more = list_section(
        desk, page, _links(desk, found.links), t("monitor.heading.links", months=months), _anchor(desk, "links"),
        "oude-links",
        t("monitor.none.links", months=months),
    )  # fmt: skip
    sections.append(section)
    below.append(more)
    section, more = list_section(
        desk, page, _cards(desk, found.cards), t("monitor.heading.cards"), _anchor(desk, "cards"), "kaarten"
    )
    note = desk.render("monitor/sentence.html", writer, words=t("monitor.cards_note"), href="", link="")
    sections.append(replace(section, html=note + section.html if found.cards else section.html))
    below.append(more)
    yield replace(page, sections=tuple(sections))
    yield from kept(below)


def passed(found: Upkeep) -> tuple[Moment, ...]:
    """What was planned before the reference date, and webs that have been provisional for too long."""
    return tuple(moment for moment in found.passed if moment.sort not in QUIET)


def quiet(found: Upkeep) -> tuple[Moment, ...]:
    """Webs on which nothing happened for a long time, or on which no day is recorded."""
    return tuple(moment for moment in found.passed if moment.sort in QUIET)


def open_cards(found: Upkeep) -> int:
    """How many cards have an open place."""
    return sum(bool(card.missing) for card in found.cards)


def _facts(desk: Desk, writer: Writer, found: Upkeep) -> str:
    tiles = (
        ("passed", len(passed(found))),
        ("coming", len(found.coming)),
        ("quiet", len(quiet(found))),
        ("links", len(found.links)),
        ("cards", len(found.cards)),
    )
    return facts(desk, writer, (counted(desk, key, n, f"#{_anchor(desk, key)}") for key, n in tiles))


def _anchor(desk: Desk, key: str) -> str:
    return desk.anchor(ANCHORS[key])


def _moments(desk: Desk, moments: Sequence[Moment], name: str) -> LiveTable[Moment]:
    t = desk.texts
    columns = (
        Column(t("monitor.column.web")),
        Column(t("monitor.column.why")),
        Column(t("monitor.column.date")),
        Column(t("monitor.column.keeper")),
    )
    sorts = [sort for sort in MomentSort if any(moment.sort is sort for moment in moments)]
    words = tuple((sort.value, t(f"monitor.moment.{sort.value}")) for sort in sorts)
    reasons = (Facet("reden", t("monitor.column.why"), words),) if len(words) > 1 else ()

    def row(moment: Moment, writer: Writer) -> Row:
        anchor = writer.anchor(WHERE_IT_STANDS.get(moment.sort, "web"))
        name = named(writer, moment.holder, anchor)
        if moment.session is not None:
            name = writer.link(moment.holder.name, session_path(moment.holder, moment.session))
        keeper = None if isinstance(moment.holder, Project) else moment.holder.record.owner
        cells = (
            name,
            Markup(escape(_why(desk, moment))),
            writer.date(moment.date) if moment.date else Markup(escape(t("monitor.due.undated"))),
            Markup(escape(keeper or _leader(moment) or t("measure.no_owner"))),
        )
        keys = {2: moment.date.isoformat() if moment.date else "9999"}
        return Row(cells, (filter_values(moment.holder) | {"reden": (moment.sort.value,)},), keys)

    facets = (*reasons, *filters(desk, (moment.holder for moment in moments)))
    return LiveTable(
        name, t(f"monitor.caption.{name.replace('-', '_')}"), columns, facets, moments, row, css="aw-monitor-table"
    )


def _leader(moment: Moment) -> str:
    """Who answers for a project, by role."""
    if not isinstance(moment.holder, Project):
        return ""
    record = moment.holder.record
    return record.project_leader or record.contract_manager or ""


def _why(desk: Desk, moment: Moment) -> str:
    words = desk.texts(f"monitor.moment.{moment.sort.value}")
    if moment.months is None:
        return words
    return f"{words}, {desk.texts('monitor.months', n=moment.months)}"


def _links(desk: Desk, links: Sequence[OldLink]) -> LiveTable[OldLink]:
    t = desk.texts
    columns = (
        Column(t("monitor.column.link")),
        Column(t("monitor.column.checked")),
        Column(t("monitor.column.months"), "number"),
        Column(t("monitor.column.of")),
    )

    def row(old: OldLink, writer: Writer) -> Row:
        day = old.record.checked_on
        cells = (
            writer.outside(old.record.url, old.record.title),
            writer.date(day),
            Markup(str(old.months)),
            writer.link(old.holder.name, path_of(old.holder), writer.anchor("links") if _has_anchor(old) else ""),
        )
        return Row(cells, ({},), {1: day.isoformat() if day else ""})

    return LiveTable("oude-links", t("monitor.caption.links"), columns, (), links, row)


def _has_anchor(old: OldLink) -> bool:
    return isinstance(old.holder, (Unit, Category, Project))


def _cards(desk: Desk, cards: Sequence[Completeness]) -> LiveTable[Completeness]:
    t = desk.texts
    columns = (
        Column(t("monitor.column.card")),
        Column(t("monitor.column.filled")),
        Column(t("monitor.column.missing"), is_sortable=False),
        Column(t("monitor.column.organisation")),
    )

    def row(card: Completeness, writer: Writer) -> Row:
        count = len(card.filled)
        words = t("monitor.parts", n=count, total=count + len(card.missing))
        missing = [desk.texts.of(spec.label) for spec in card.missing]
        items = "".join(f"<li>{escape(label)}</li>" for label in missing)
        cells = (
            where(writer, card.category),
            Markup(escape(words)),
            Markup(f"<ul>{items}</ul>") if items else Markup(escape(t("monitor.nothing_missing"))),
            Markup(escape(root_name(desk, card.category))),
        )
        return Row(cells, (filter_values(card.category),), {1: f"{count:03}"})

    return LiveTable(
        "kaarten", t("monitor.caption.cards"), columns, filters(desk, (card.category for card in cards)), cards, row
    )
