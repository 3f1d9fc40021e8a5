"""The front page of the monitor: what somebody must do first, with who and when; then the way to all lists (rows O8, O9). Where nothing
is late or due this quarter stands what comes first after that."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from ambitieweb.addresses.address import FixedPage
from ambitieweb.addresses.fixed import ACTIONS, CURRENT, MONEY, MONITOR, TARGETS, UNOWNED
from ambitieweb.derive.due import Due
from ambitieweb.derive.ownership import UnownedSort
from ambitieweb.languages import joined
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.live_table import LiveTable
from ambitieweb.pages.monitor.actions import to_actions
from ambitieweb.pages.monitor.current import open_cards, passed, quiet
from ambitieweb.pages.monitor.organisations import organisations
from ambitieweb.pages.monitor.parts import (
    IN_SIGHT,
    INLINE_AT_MOST,
    Lists,
    counted,
    facts,
    named,
    overview,
    scope,
    sentence,
)
from ambitieweb.pages.monitor.steering import review_table, steering_table
from ambitieweb.pages.monitor.unowned import unowned_anchor
from ambitieweb.pages.monitor.urgent import UrgentThing, late_things, later_things, soon_things
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column

SOON_IN_SIGHT = 4
"""Of what must be done later, so that what comes first stands out; the rest is folded."""
LISTS_OF_ALL: tuple[FixedPage, ...] = (ACTIONS, UNOWNED, CURRENT, TARGETS, MONEY)


def pages(desk: Desk) -> Iterator[Page]:
    """The front page, and pages for lists that are too long for it."""
    writer, t = desk.writer(MONITOR), desk.texts
    page = overview(desk, MONITOR, "front", ("acties", "beoordelingen"), finding=_finding(desk))
    lists = Lists(desk, page)
    urgent = [
        ("now", "over-tijd", late_things(desk), IN_SIGHT),
        ("soon", "dit-kwartaal", soon_things(desk), SOON_IN_SIGHT),
    ]
    filled = [found for found in urgent if found[2]] or [
        ("later", "later", later_things(desk)[:SOON_IN_SIGHT], SOON_IN_SIGHT)
    ]
    for key, name, things, sight in filled:
        if not things:
            continue
        is_long = len(things) > INLINE_AT_MOST
        css = "aw-monitor-table aw-late" if key == "now" else "aw-monitor-table"
        table = _table(desk, name, t(f"monitor.heading.{key}"), things[:IN_SIGHT] if is_long else things, css, sight)
        lead = _of_many(desk, writer, len(things)) if is_long else ""
        count = {"n": len(things), "count": spelled(len(things), t)}
        heading = table.caption if key == "later" else t(f"monitor.heading.{key}_found", **count)
        lists.add(table, heading, desk.anchor(f"do_{key}"), name, before=lead)
    unowned = facts(desk, writer, _unowned(desk, writer)) or sentence(desk, writer, t("monitor.none.unowned"))
    lists.sections.append(Section(unowned, t("monitor.heading.unowned"), desk.anchor("unowned")))
    folded = Lists(desk, page, *organisations(desk, writer))
    for key, steered in (("steering", steering_table(desk)), ("reviews", review_table(desk))):
        if steered.things:
            folded.add(steered, t(f"monitor.heading.{key}"), desk.anchor(key), steered.name)
    ways = Markup(", ").join(writer.link(way.called(t), way) for way in LISTS_OF_ALL)
    words = Markup("{}. {}").format(ways, scope(desk))
    lists.sections += desk.about("monitor_rest", writer, words, [Section(_facts(desk, writer)), *folded.sections])
    yield lists.page
    yield from lists.below
    yield from folded.below


def _of_many(desk: Desk, writer: Writer, count: int) -> str:
    """That these are the first of a long list, and where it stands."""
    t = desk.texts
    return sentence(
        desk, writer, t("monitor.first_of", n=IN_SIGHT, total=count), writer.href(ACTIONS), t("monitor.to_all")
    )


def _finding(desk: Desk) -> str:
    """'Eén actie is te laat, en twee actualisaties of besprekingen. 27 punten hebben geen eigenaar.'"""
    t = desk.texts
    late = sum(action.due is Due.OVERDUE for action in desk.ownership.actions)
    moments, nobody = len(passed(desk.upkeep)), len(desk.ownership.unowned)
    parts = [
        t(f"monitor.finding.{key}", n=n, count=spelled(n, t)) for key, n in (("late", late), ("passed", moments)) if n
    ]
    said = [t("monitor.finding.is_late", n=late + moments, what=joined(parts, t.language))] if parts else []
    if desk.portfolio.reference_date is None:
        said.append(t("monitor.finding.no_date"))
    elif not parts:
        said.append(t("monitor.finding.nothing_late"))
    said.append(
        t("monitor.finding.unowned", n=nobody, count=spelled(nobody, t)) if nobody else t("monitor.none.unowned")
    )
    return " ".join(map(upper_first, said))


def _table(
    desk: Desk, name: str, caption: str, things: list[UrgentThing], css: str, sight: int
) -> LiveTable[UrgentThing]:
    t = desk.texts
    nobody = Markup('<span class="aw-nobody">{}</span>').format(t("measure.no_owner"))
    columns: tuple[Column[UrgentThing], ...] = (
        Column(t("monitor.column.todo"), lambda thing, w: thing.link(w)),
        Column(t("monitor.column.of"), lambda thing, w: named(w, thing.holder)),
        Column(t("monitor.column.turn"), lambda thing, w: escape(thing.who) if thing.who else nobody),
        Column(
            t("monitor.column.before"),
            lambda thing, w: w.date(thing.day) or escape(t("monitor.due.undated")),
            sort=lambda thing: thing.day,
        ),
    )
    return LiveTable(name, caption, columns, (), things, css=css, in_sight=sight)


def _unowned(desk: Desk, writer: Writer) -> list[Values]:
    """What has no owner, by sort, and what has no ambassador; each leads to its list."""
    owned = desk.ownership
    counts = [
        counted(
            desk,
            f"unowned_{sort.value}",
            sum(thing.sort is sort for thing in owned.unowned),
            writer.href(UNOWNED, unowned_anchor(desk, sort)),
            sum(total for (_, of_sort), total in owned.asked.items() if of_sort is sort),
        )
        for sort in UnownedSort
    ]
    without = writer.href(UNOWNED, desk.anchor("without_ambassador"))
    found = [*counts, counted(desk, "without_ambassador", len(owned.without_ambassador), without)]
    return [fact for fact in found if fact["number"] != "0"]


def _facts(desk: Desk, writer: Writer) -> str:
    """How much there is in each list of the monitor."""
    owned, found = desk.ownership, desk.upkeep
    late = sum(action.due is Due.OVERDUE for action in owned.actions)
    quarter = sum(action.due is Due.QUARTER for action in owned.actions)
    behind = sum(target.is_past for target in desk.targets)
    known = sum(len(group.amounts) for group in desk.money)
    categories = len(desk.portfolio.categories)
    open_ = sum(action.is_open for action in owned.actions)
    to_goals = writer.href(TARGETS, desk.anchor("past" if behind else "targets"))
    tiles = [
        counted(desk, "overdue", late, to_actions(desk, writer, Due.OVERDUE), open_, of_what="of_open"),
        counted(desk, "quarter", quarter, to_actions(desk, writer, Due.QUARTER)),
        counted(desk, "passed", len(passed(found)), writer.href(CURRENT, desk.anchor("overdue"))),
        counted(desk, "coming", len(found.coming), writer.href(CURRENT, desk.anchor("coming_up"))),
        counted(desk, "quiet", len(quiet(found)), writer.href(CURRENT, desk.anchor("quiet"))),
        counted(desk, "past", behind, to_goals),
        counted(desk, "open_cards", open_cards(found), writer.href(CURRENT, desk.anchor("open_cards")), categories),
        counted(desk, "money", known, writer.href(MONEY), categories),
    ]
    return facts(desk, writer, [tile for tile in tiles if tile["number"] != "0"])
