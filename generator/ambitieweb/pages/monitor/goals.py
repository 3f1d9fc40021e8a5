"""Goals and indicators: how far each is, which year has passed, and all of them in one table (rows O5, P12)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.fixed import INDICATORS, TARGETS
from ambitieweb.charts.timeline import Mark, MomentKind, Tick, TimelineInput, timeline_svg
from ambitieweb.derive.targets import DatedGoal, GoalLine, Target, goal_lines
from ambitieweb.derive.verdicts import tally
from ambitieweb.pages.cards.progress import track_view, with_unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import both_sizes
from ambitieweb.pages.live_table import pages_with_table
from ambitieweb.pages.monitor.parts import Lists, overview, sentence
from ambitieweb.pages.monitor.targets import live_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.verdicts import counted, to_the_rule
from ambitieweb.pages.writer import Writer

PANELS_AT_MOST = 4
GOALS_ON_LINE_AT_MOST = 60


def pages(desk: Desk) -> Iterator[Page]:
    """The page, the rest of its table, and a page for the list of goals whose year has passed when that is long."""
    writer, t = desk.writer(TARGETS), desk.texts
    judged = [target.verdict for target in desk.targets]
    finding = upper_first(f"{counted(tally(judged), t)}.") if judged else t("monitor.none.targets")
    page = overview(desk, TARGETS, "targets", ("oordelen", "doelen", "indicatoren", "metingen"), finding=finding)
    lists = Lists(desk, page)
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
        lists.fold()
    lists.sections.append(Section(_about_targets(desk, writer), t("monitor.heading.targets"), desk.anchor("targets")))
    targets = live_table(desk, sorted(desk.targets, key=_measured_first), "indicatoren")
    yield from pages_with_table(desk, lists.page, targets, after=(lists.closing(),))
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


def _measured_first(target: Target) -> int:
    """Those with readings first, then those whose year has passed; the rest in the order of the site."""
    return 0 if target.newest is not None else 1 if target.is_past else 2


def _measured(desk: Desk, writer: Writer, found: Sequence[Target]) -> str:
    """The first indicators with readings and a target, those of organisations before those of cards and projects."""
    chosen = [target for target in found if target.newest is not None and target.track.share is not None]
    panels = [
        {
            "view": track_view(desk, writer, target.holder, target.track, number),
            "where": writer.to(target.holder, desk.anchor("progress")),
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
class GoalOnLine:
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
    cards = [writer.to(card) for card in line.inherited_by]
    return desk.render(
        "monitor/goals.html",
        writer,
        title=writer.to(line.root, writer.anchor("goals") if line.root.record.goals else ""),
        svg=svg,
        rows=rows,
        undated=[(writer.line(goal.text), writer.to(unit, writer.anchor("goals"))) for unit, goal in line.undated],
        cards=cards,
        followed=t("monitor.followed", n=len(cards), name=line.root.name),
    )


def _goal_row(writer: Writer, goal: DatedGoal, today: datetime.date | None) -> GoalOnLine:
    record = goal.record
    amount = with_unit(writer, record.value, record.unit or "") if record.value is not None else ""
    return GoalOnLine(
        year=str(goal.year),
        text=writer.line(record.text),
        amount=amount,
        reach=writer.plain(record.reach),
        where=writer.to(goal.holder, writer.anchor("goals")),
        theme=goal.theme.short if goal.theme else "",
        hue=goal.theme.hue if goal.theme else 0,
        is_past=today is not None and goal.year < today.year,
    )


def _chart(desk: Desk, line: GoalLine, rows: Sequence[GoalOnLine], today: datetime.date | None) -> TimelineInput:
    """A year on the line is the end of that year, the day on which a goal must be reached."""
    t = desk.texts
    first, last = line.goals[0].year, line.goals[-1].year
    if today is not None:
        first, last = min(first, today.year - 1), max(last, today.year)
    return TimelineInput(
        id=f"doelen-{line.root.id}",
        title=t("monitor.goals_title", n=len(line.goals), name=line.root.name, first=line.goals[0].year, last=line.goals[-1].year),
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
