"""The front page of the monitor: what asks attention, how far indicators and goals are, and how we steer (rows O5, O8,
O9, P12)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.addresses.fixed import ACTIONS, CURRENT, INDICATORS, MONEY, MONITOR, UNOWNED
from ambitieweb.charts.timeline import Mark, MomentKind, Tick, TimelineInput, timeline_svg
from ambitieweb.derive.due import Due
from ambitieweb.derive.holders import holders, roots
from ambitieweb.derive.targets import DatedGoal, GoalLine, Target, goal_lines
from ambitieweb.link.portfolio import LinkedCategory, Portfolio, Unit
from ambitieweb.model.steering import CyclePhase, Review, Steering
from ambitieweb.pages.cards.progress import track_view, with_unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.monitor.current import open_cards, passed, quiet
from ambitieweb.pages.monitor.organisations import organisations
from ambitieweb.pages.monitor.parts import (
    Lists,
    counted,
    facts,
    named,
    opening,
    overview,
    sentence,
    where,
)  # fmt: skip
from ambitieweb.pages.monitor.targets import live_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import to_the_rule
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column

PANELS_AT_MOST = 6
GOALS_ON_LINE_AT_MOST = 60


def pages(desk: Desk) -> Iterator[Page]:
    """The front page, the rest of its table, and pages for lists that are too long for it."""
    writer = desk.writer(MONITOR)
    t = desk.texts
    page = overview(desk, MONITOR, "front", ("oordelen", "doelen", "indicatoren", "metingen"))
    lists = Lists(
        desk,
        page,
        opening(desk, writer, "front"),
        Section(_facts(desk, writer)),
        *organisations(desk, writer),
    )
    measured = _measured(desk, writer, desk.targets)
    if measured:
        lists.sections.append(Section(measured, t("monitor.heading.measured"), desk.anchor("measured")))
    behind = [target for target in desk.targets if target.is_past]
    if behind:
        table, lead = live_table(desk, behind, "doeljaar-voorbij"), sentence(desk, writer, t("monitor.past_lead"))
        lists.add(table, t("monitor.heading.past"), desk.anchor("past"), table.name, before=lead)
    lines = "".join(_goal_line(desk, writer, line) for line in goal_lines(desk.portfolio))
    if lines:
        lists.sections.append(Section(lines, t("monitor.heading.goals"), desk.anchor("goals")))
    for key, steering in (("steering", _steering_table(desk)), ("reviews", _review_table(desk))):
        none = t(f"monitor.none.{key}")
        lists.add(steering, t(f"monitor.heading.{key}"), desk.anchor(key), steering.name, none=none)
    lists.sections.append(Section(_about_targets(desk, writer), t("monitor.heading.targets"), desk.anchor("targets")))
    targets = live_table(desk, sorted(desk.targets, key=_measured_first), "indicatoren")
    yield from pages_with_table(desk, lists.page, targets)
    yield from lists.below


def _about_targets(desk: Desk, writer: Writer) -> str:
    """How to read the table of goals and indicators, or that there are none."""
    t = desk.texts
    if not desk.targets:
        return sentence(desk, writer, t("monitor.none.targets"))
    words = Markup("{} {}").format(t("monitor.bar_key"), to_the_rule(writer))
    if not desk.indicators.entries:
        return sentence(desk, writer, words)
    return sentence(desk, writer, words, writer.href(INDICATORS), t("indicators.all"))


def _facts(desk: Desk, writer: Writer) -> str:
    """What asks attention, as facts; each leads to its list."""
    owned, found = desk.ownership, desk.upkeep
    late = sum(action.due is Due.OVERDUE for action in owned.actions)
    quarter = sum(action.due is Due.QUARTER for action in owned.actions)
    behind = sum(target.is_past for target in desk.targets)
    known = sum(len(group.amounts) for group in desk.money)
    categories = len(desk.portfolio.categories)
    open_ = sum(action.is_open for action in owned.actions)
    tiles = [
        counted(desk, "overdue", late, writer.href(ACTIONS, desk.anchor("overdue")), open_, of_what="of_open"),
        counted(desk, "quarter", quarter, writer.href(ACTIONS, desk.anchor("quarter"))),
        counted(desk, "unowned", len(owned.unowned), writer.href(UNOWNED), sum(owned.asked.values())),
        counted(
            desk,
            "without_ambassador",
            len(owned.without_ambassador),
            writer.href(UNOWNED, desk.anchor("without_ambassador")),
        ),
        counted(desk, "passed", len(passed(found)), writer.href(CURRENT, desk.anchor("overdue"))),
        counted(desk, "coming", len(found.coming), writer.href(CURRENT, desk.anchor("coming_up"))),
        counted(desk, "quiet", len(quiet(found)), writer.href(CURRENT, desk.anchor("quiet"))),
        counted(desk, "past", behind, f"#{desk.anchor('past' if behind else 'targets')}"),
        counted(desk, "open_cards", open_cards(found), writer.href(CURRENT, desk.anchor("open_cards")), categories),
        counted(desk, "money", known, writer.href(MONEY), categories),
    ]
    return facts(desk, writer, tiles)


# --- indicators and goals


def _measured_first(target: Target) -> int:
    """Those with readings first, then those whose year has passed; the rest in the order of the site."""
    return 0 if target.newest is not None else 1 if target.is_past else 2


def _measured(desk: Desk, writer: Writer, found: Sequence[Target]) -> str:
    """The first indicators with readings and a target, those of organisations before those of cards and projects."""
    chosen = [target for target in found if target.newest is not None and target.track.share is not None]
    panels = [
        {
            "view": track_view(desk, writer, target.holder, target.track, number),
            "where": where(writer, target.holder, desk.anchor("progress")),
        }
        for number, target in enumerate(chosen[:PANELS_AT_MOST], start=1)
    ]
    more = len(chosen) - len(panels)
    return (
        desk.render("monitor/measured.html", writer, panels=panels, more=more, all=desk.anchor("targets"))
        if panels
        else ""
    )


# --- goals on a line


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal on the timeline: its number there and what it says."""

    year: str
    text: Markup
    amount: str
    reach: str
    where: Markup
    theme: str
    hue: int
    is_past: bool


def _goal_line(desk: Desk, writer: Writer, line: GoalLine) -> str:
    """The goals of one organisation: where they lie in time, what they say, and for which cards they count."""
    t, today = desk.texts, desk.portfolio.reference_date
    rows = [_goal_row(writer, goal, today) for goal in line.goals]
    svg = Markup()
    if line.goals and len(line.goals) <= GOALS_ON_LINE_AT_MOST:
        svg = both_sizes(timeline_svg, _chart(desk, line, rows, today))
    cards = [where(writer, card) for card in line.inherited_by]
    return desk.render(
        "monitor/goals.html",
        writer,
        name=line.root.name,
        title=where(writer, line.root, writer.anchor("goals") if line.root.record.goals else ""),
        svg=svg,
        rows=rows,
        undated=[(writer.line(goal.text), where(writer, unit, writer.anchor("goals"))) for unit, goal in line.undated],
        cards=cards,
        followed=t("monitor.followed", n=len(cards), name=line.root.name),
    )


def _goal_row(writer: Writer, goal: DatedGoal, today: datetime.date | None) -> GoalRow:
    record = goal.record
    amount = with_unit(writer, record.value, record.unit or "") if record.value is not None else ""
    return GoalRow(
        year=str(goal.year),
        text=writer.line(record.text),
        amount=amount,
        reach=writer.plain(record.reach),
        where=where(writer, goal.holder, writer.anchor("goals")),
        theme=goal.theme.short if goal.theme else "",
        hue=goal.theme.position if goal.theme else 0,
        is_past=today is not None and goal.year < today.year,
    )


def _chart(desk: Desk, line: GoalLine, rows: Sequence[GoalRow], today: datetime.date | None) -> TimelineInput:
    """A year on the line is the end of that year, the day on which a goal must be reached."""
    t = desk.texts
    first, last = line.goals[0].year, line.goals[-1].year
    if today is not None:
        first, last = min(first, today.year - 1), max(last, today.year)
    return TimelineInput(
        id=f"doelen-{line.root.id}",
        title=t("monitor.goals_title", name=line.root.name),
        description=". ".join(
            f"{number}: {row.year}, {desk.writer().plain(goal.record.text)}"
            for number, (row, goal) in enumerate(zip(rows, line.goals, strict=True), start=1)
        ),
        marks=tuple(Mark(goal.year, MomentKind.HELD if row.is_past else MomentKind.PLANNED) for row, goal in zip(rows, line.goals, strict=True)),
        ticks=tuple(Tick(year, str(year)) for year in range(first, last + 1)),
        now=Tick(_in_years(today), t("moment.now")) if today else None,
    )  # fmt: skip


def _in_years(day: datetime.date) -> float:
    """A day on the line: the end of 2026 is 2026, so the middle of that year is 2025.5."""
    return day.year - 1 + day.timetuple().tm_yday / 366


# --- steering


def _steering_table(desk: Desk) -> LiveTable[Unit | LinkedCategory]:
    """Who is where in the cycle, when they report, and when somebody looks again (row O8)."""
    t, label = desk.texts, desk.writer().label
    empty = Markup('<span class="aw-empty">{}</span>').format(t("empty"))
    columns: tuple[Column[Unit | LinkedCategory], ...] = (
        Column(t("monitor.column.who"), lambda holder, w: named(w, holder, w.anchor("steering"))),
        Column(
            label(Steering, "cycle"),
            lambda holder, w: _cycle(desk, w, cycle) if (cycle := _steering(holder).cycle) else empty,
        ),
        Column(label(Steering, "reporting"), lambda holder, w: w.line(_steering(holder).reporting) or empty),
        Column(
            label(Steering, "next_review"),
            lambda holder, w: w.date(_steering(holder).next_review) or empty,
            sort=lambda holder: _steering(holder).next_review,
        ),
    )
    found = [holder for holder in steered(desk.portfolio) if holder.record.steering is not None]
    return LiveTable("sturing", t("monitor.caption.steering"), columns, (), found)


def _steering(holder: Unit | LinkedCategory) -> Steering:
    return holder.record.steering or Steering()


def steered(portfolio: Portfolio) -> tuple[Unit | LinkedCategory, ...]:
    """Everything that can say how it steers: organisations first."""
    main = roots(portfolio)
    found = [holder for holder in holders(portfolio) if isinstance(holder, (Unit, LinkedCategory))]
    return tuple(sorted(found, key=lambda holder: main.index(holder) if holder in main else len(main)))


def _cycle(desk: Desk, writer: Writer, phase: CyclePhase) -> Markup:
    """The four steps, with the present one marked: in bold, and in words for who cannot see that."""
    steps = tuple((writer.word(step), step is phase) for step in CyclePhase)
    return Markup(desk.render("monitor/cycle.html", writer, steps=steps))


def _review_table(desk: Desk) -> LiveTable[tuple[Unit | LinkedCategory, Review]]:
    """Every review by managers or board, the newest first (row O9)."""
    t, label = desk.texts, desk.writer().label
    undated = escape(t("monitor.due.undated"))
    columns: tuple[Column[tuple[Unit | LinkedCategory, Review]], ...] = (
        Column(
            label(Review, "date"),
            lambda pair, w: w.date(pair[1].date) if pair[1].date else undated,
            sort=lambda pair: pair[1].date,
        ),
        Column(t("monitor.column.who"), lambda pair, w: where(w, pair[0], w.anchor("steering"))),
        Column(label(Review, "by"), lambda pair, w: w.line(pair[1].by)),
        Column(label(Review, "finding"), lambda pair, w: w.line(pair[1].finding)),
        Column(label(Review, "decision"), lambda pair, w: w.line(pair[1].decision)),
    )
    found = [(holder, review) for holder in steered(desk.portfolio) for review in _steering(holder).reviews]
    found.sort(key=lambda pair: -(pair[1].date.toordinal() if pair[1].date else 0))
    return LiveTable("beoordelingen", t("monitor.caption.reviews"), columns, (), found)
