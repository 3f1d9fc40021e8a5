"""What must be looked at again, webs without news, old links, and what cards do not say yet (rows L7, O9, O18, S5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of, session_of
from ambitieweb.addresses.fixed import CURRENT
from ambitieweb.derive.upkeep import (
    Completeness,
    OldLink,
    Upkeep,
    UpkeepMoment,
    UpkeepSort,
)  # fmt: skip
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory, LinkedProject, Unit
from ambitieweb.model.method import LINK_IS_OLD_AFTER_MONTHS, WEB_IS_STALE_AFTER_MONTHS
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import monitor_facets, occurring
from ambitieweb.pages.live_table import LiveTable
from ambitieweb.pages.monitor.parts import (
    INLINE_AT_MOST,
    Lists,
    named,
    overview,
    root_name,
    said,
    sentence,
)  # fmt: skip
from ambitieweb.pages.page import Page
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column

QUIET = (UpkeepSort.STALE, UpkeepSort.UNDATED)
WHERE_IT_STANDS = {UpkeepSort.REVIEW: "steering"}

ANCHORS = {
    "passed": "overdue",
    "coming": "coming_up",
    "quiet": "quiet",
    "links": "old_links",
    "cards": "open_cards",
}
"""Per list the key of its anchor in the texts."""


def pages(desk: Desk) -> Iterator[Page]:
    """The page, and pages for the lists that are too long for it."""
    found = desk.upkeep
    writer = desk.writer(CURRENT)
    page = overview(desk, CURRENT, "current", ("webben", "beoordelingen", "categorieen"), _finding(desk, found))
    t, months = desk.texts, LINK_IS_OLD_AFTER_MONTHS
    lists, has_head = Lists(desk, page), False
    for key, own, moments in (
        ("passed", "over-tijd", passed(found)),
        ("coming", "komt-eraan", found.coming),
        ("quiet", "lang-stil", quiet(found)),
    ):
        heading = t(f"monitor.heading.{key}", months=WEB_IS_STALE_AFTER_MONTHS)
        none = t(f"monitor.none.{key}", months=WEB_IS_STALE_AFTER_MONTHS)
        lists.add_or_end(_moments(desk, moments, own, said_above=has_head), heading, _anchor(desk, key), own, none)
        has_head = has_head or 0 < len(moments) <= INLINE_AT_MOST
    heading, none = t("monitor.heading.links", months=months), t("monitor.none.links", months=months)
    lists.add_or_end(_links(desk, found.links), heading, _anchor(desk, "links"), "oude-links", none)
    note = sentence(desk, writer, t("monitor.cards_note")) if found.cards else ""
    heading, none = t("monitor.heading.cards"), t("monitor.none.cards")
    lists.add_or_end(_cards(desk, found.cards), heading, _anchor(desk, "cards"), "kaarten", none, before=note)
    lists.sections.append(lists.closing())
    yield lists.page
    yield from lists.below


def passed(found: Upkeep) -> tuple[UpkeepMoment, ...]:
    """What was planned before the reference date, and webs that have been provisional for too long."""
    return tuple(moment for moment in found.passed if moment.sort not in QUIET)


def quiet(found: Upkeep) -> tuple[UpkeepMoment, ...]:
    """Webs on which nothing happened for a long time, or on which no day is recorded."""
    return tuple(moment for moment in found.passed if moment.sort in QUIET)


def open_cards(found: Upkeep) -> int:
    """How many cards have an open place."""
    return sum(bool(card.missing) for card in found.cards)


def _finding(desk: Desk, found: Upkeep) -> str:
    """What is late or comes soon, where it is quiet, and which cards have an open place."""
    return said(
        desk,
        ("passed", len(passed(found))),
        ("coming", len(found.coming)),
        ("quiet", len(quiet(found))),
        ("old_links", len(found.links)),
        ("open_cards", open_cards(found)),
    ) or desk.texts("monitor.none.current")


def _anchor(desk: Desk, key: str) -> str:
    return desk.anchor(ANCHORS[key])


def _moments(desk: Desk, moments: Sequence[UpkeepMoment], name: str, *, said_above: bool) -> LiveTable[UpkeepMoment]:
    """A list of moments; its heads are out of sight where those of a list above it say the same."""
    t = desk.texts
    columns: tuple[Column[UpkeepMoment], ...] = (
        Column(t("monitor.column.web"), _moment_link),
        Column(t("monitor.column.why"), lambda moment, w: escape(why(desk, moment))),
        Column(t("monitor.column.date"), _moment_day, sort=lambda moment: moment.date or "9999"),
        Column(t("monitor.column.keeper"), lambda moment, w: escape(keeper(moment) or t("measure.no_owner"))),
    )
    words = [(sort.value, t(f"monitor.moment.{sort.value}")) for sort in UpkeepSort]
    reasons = occurring("reden", t("monitor.column.why"), moments, lambda moment: (moment.sort.value,), words)
    facets = monitor_facets(desk, moments, lambda moment: moment.holder)
    return LiveTable(
        name,
        t(f"monitor.caption.{name.replace('-', '_')}"),
        columns,
        (reasons, *facets) if len(reasons.options) > 1 else facets,
        moments,
        css="aw-monitor-table",
        is_headless=said_above,
    )


def _moment_link(moment: UpkeepMoment, writer: Writer) -> Markup:
    if moment.session is not None:
        return writer.link(moment.holder.name, moment_at(moment, writer))
    return named(writer, moment.holder, moment_at(moment, writer).anchor)


def moment_at(moment: UpkeepMoment, writer: Writer) -> Address:
    """Where it stands what is to be looked at."""
    if moment.session is not None:
        return session_of(moment.holder, moment.session)
    return page_of(moment.holder).at(writer.anchor(WHERE_IT_STANDS.get(moment.sort, "web")))


def _moment_day(moment: UpkeepMoment, writer: Writer) -> Markup:
    return writer.date(moment.date) if moment.date else escape(writer.texts("monitor.due.undated"))


def keeper(moment: UpkeepMoment) -> str:
    """Who answers for a card or project, by role."""
    if not isinstance(moment.holder, LinkedProject):
        return moment.holder.record.owner or ""
    record = moment.holder.record
    return record.project_leader or record.contract_manager or ""


def why(desk: Desk, moment: UpkeepMoment) -> str:
    """What there is to look at, and how long ago there was news."""
    words = desk.texts(f"monitor.moment.{moment.sort.value}")
    if moment.months is None:
        return words
    return f"{words}, {desk.texts('monitor.months', n=moment.months)}"


def _links(desk: Desk, links: Sequence[OldLink]) -> LiveTable[OldLink]:
    t = desk.texts
    columns: tuple[Column[OldLink], ...] = (
        Column(t("monitor.column.link"), lambda old, w: w.outside(old.record.url, old.record.title)),
        Column(
            t("monitor.column.checked"),
            lambda old, w: w.date(old.record.checked_on),
            sort=lambda old: old.record.checked_on,
        ),
        Column(t("monitor.column.months"), lambda old, w: Markup(str(old.months)), "number"),
        Column(t("monitor.column.of"), _link_holder),
    )
    return LiveTable("oude-links", t("monitor.caption.links"), columns, (), links)


def _link_holder(old: OldLink, writer: Writer) -> Markup:
    anchor = writer.anchor("links") if isinstance(old.holder, (Unit, LinkedCategory, LinkedProject)) else ""
    return writer.to(old.holder, anchor)


def _cards(desk: Desk, cards: Sequence[Completeness]) -> LiveTable[Completeness]:
    t = desk.texts
    columns: tuple[Column[Completeness], ...] = (
        Column(t("monitor.column.card"), lambda card, w: w.to(card.category)),
        Column(t("monitor.column.filled"), _filled, sort=lambda card: f"{len(card.filled):03}"),
        Column(t("monitor.column.missing"), _missing, is_sortable=False),
        Column(t("monitor.column.organisation"), lambda card, w: escape(root_name(desk, card.category))),
    )
    facets = monitor_facets(desk, cards, lambda card: card.category)
    return LiveTable("kaarten", t("monitor.caption.cards"), columns, facets, cards)


def _filled(card: Completeness, writer: Writer) -> Markup:
    count = len(card.filled)
    return escape(writer.texts("monitor.parts", n=count, total=count + len(card.missing)))


def _missing(card: Completeness, writer: Writer) -> Markup:
    labels = [writer.texts.of(spec.label) for spec in card.missing]
    return escape(joined(labels, writer.texts.language) if labels else writer.texts("monitor.nothing_missing"))
