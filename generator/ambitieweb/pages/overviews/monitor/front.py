"""The front page of the monitor: what asks attention, how far indicators and goals are, and how we steer (rows O5, O8,
O9, P12)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.charts.target_bar import target_bar_svg
from ambitieweb.charts.timeline import Mark, MomentKind, Tick, TimelineInput, timeline_svg
from ambitieweb.derive.due import Due
from ambitieweb.derive.holders import holders, roots
from ambitieweb.derive.stages import has_begun
from ambitieweb.derive.targets import DatedGoal, GoalLine, Target
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import Category, Portfolio, Project, Unit
from ambitieweb.model.parts import Indicator
from ambitieweb.model.reading import Reading
from ambitieweb.model.steering import CyclePhase, Review, Steering
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import Column, Facet, LiveTable, Row, pages_with_table
from ambitieweb.pages.overviews.monitor.current import open_cards, passed, quiet
from ambitieweb.pages.overviews.monitor.organisations import organisations
from ambitieweb.pages.overviews.monitor.parts import (
    ACTIONS,
    CURRENT,
    MONEY,
    ROOT,
    UNOWNED,
    ThemeFilter,
    counted,
    facts,
    filter_values,
    filters,
    kept,
    list_section,
    named,
    opening,
    overview,
    where,
)  # fmt: skip
from ambitieweb.pages.overviews.monitor.views import Views
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import INDICATORS, path_of
from ambitieweb.pages.progress import TrackView, shown_plan, track_view, with_unit
from ambitieweb.pages.verdicts import to_the_rule, verdict_in_address, verdict_mark
from ambitieweb.pages.writer import Writer

PANELS_AT_MOST = 6
GOALS_ON_LINE_AT_MOST = 60

PAST = "doeljaar-voorbij"


def pages(desk: Desk, seen: Views) -> Iterator[Page]:
    """The front page, the rest of its table, and pages for lists that are too long for it."""
    writer = desk.writer(ROOT)
    t = desk.texts
    page = overview(desk, ROOT, "front", ())
    below: list[list[Page]] = []
    sections = [opening(desk, writer, "front"), Section(_facts(desk, writer, seen)), *organisations(desk, writer)]
    measured = _measured(desk, writer, seen.targets)
    if measured:
        sections.append(Section(measured, t("monitor.heading.measured"), desk.anchor("measured")))
    behind = [target for target in seen.targets if target.is_past]
    if behind:
        table = _table(desk, behind, "doeljaar-voorbij")
        section, more = list_section(
            desk, page, table, t("monitor.heading.past"), desk.anchor("past"), "doeljaar-voorbij"
        )
        lead = desk.render("monitor/sentence.html", writer, words=t("monitor.past_lead"), href="", link="")
        sections.append(replace(section, html=lead + section.html))
        below.append(more)
    lines = "".join(_goal_line(desk, writer, line) for line in seen.goal_lines)
    if lines:
        sections.append(Section(lines, t("monitor.heading.goals"), desk.anchor("goals")))
    section, more = list_section(
        desk, page, _steering_table(desk), t("monitor.heading.steering"), desk.anchor("steering"), "sturing",
        t("monitor.none.steering"),
    )  # fmt: skip
    sections.append(section)
    below.append(more)
    section, more = list_section(
        desk, page, _review_table(desk), t("monitor.heading.reviews"), desk.anchor("reviews"), "beoordelingen",
        t("monitor.none.reviews"),
    )  # fmt: skip
    sections.append(section)
    below.append(more)
    page = replace(page, sections=tuple(sections))
    if seen.targets:
        table = _table(desk, sorted(seen.targets, key=_measured_first), "indicatoren")
        words = Markup("{} {}").format(t("monitor.bar_key"), to_the_rule(writer))
        has_pages = bool(desk.indicators.entries)
        key = desk.render(
            "monitor/sentence.html",
            writer,
            words=words,
            href=writer.href(INDICATORS) if has_pages else "",
            link=t("indicators.all") if has_pages else "",
        )
        above = Section(key, t("monitor.heading.targets"), desk.anchor("targets"))
        yield from pages_with_table(desk, replace(page, sections=(*sections, above)), table)
    else:
        none = desk.render("monitor/sentence.html", writer, words=t("monitor.none.targets"), href="", link="")
        yield replace(page, sections=(*sections, Section(none, t("monitor.heading.targets"), desk.anchor("targets"))))
    yield from kept(below)


def _facts(desk: Desk, writer: Writer, seen: Views) -> str:
    """What asks attention, as facts; each leads to its list."""
    owned, found = seen.ownership, seen.upkeep
    late = sum(action.due is Due.OVERDUE for action in owned.actions)
    quarter = sum(action.due is Due.QUARTER for action in owned.actions)
    behind = sum(target.is_past for target in seen.targets)
    known = sum(len(group.amounts) for group in seen.money)
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


@dataclass(frozen=True, slots=True)
class MeasuredPanel:
    """An indicator with its values as a small chart."""

    view: TrackView
    where: Markup


def _measured(desk: Desk, writer: Writer, found: Sequence[Target]) -> str:
    """The first indicators with readings and a target, those of organisations before those of cards and projects."""
    chosen = [target for target in found if target.newest is not None and target.track.share is not None]
    panels = [
        MeasuredPanel(
            track_view(desk, writer, target.holder, target.track, number),
            where(writer, target.holder, desk.anchor("progress")),
        )
        for number, target in enumerate(chosen[:PANELS_AT_MOST], start=1)
    ]
    more = len(chosen) - len(panels)
    return (
        desk.render("monitor/measured.html", writer, panels=panels, more=more, all=desk.anchor("targets"))
        if panels
        else ""
    )


def _table(desk: Desk, found: Sequence[Target], name: str) -> LiveTable[Target]:
    t = desk.texts
    columns = (
        Column(t("monitor.column.indicator")),
        Column(t("monitor.column.of")),
        Column(t("monitor.column.baseline"), "number"),
        Column(t("monitor.column.newest"), "number"),
        Column(t("monitor.column.target"), "number"),
        Column(t("monitor.column.state")),
    )
    themes = ThemeFilter(desk, [target.track.theme for target in found if target.track.theme])
    judged = [verdict for verdict in (*Verdict, None) if any(target.verdict is verdict for target in found)]
    options = [(verdict_in_address(v), t(f"verdict.{v.value}" if v else "verdict.unjudged")) for v in judged]
    if any(target.is_past for target in found):
        options.append((PAST, t("monitor.state.past")))
    sorts = (("indicator", t("monitor.indicator")), ("doel", t("monitor.goal")))
    facets = (
        Facet("stand", t("monitor.column.state"), tuple(options)),
        Facet("wat", t("monitor.column.what"), sorts),
        *((themes.facet,) if len(themes.facet.options) > 1 else ()),
        *filters(desk, (target.holder for target in found)),
    )

    def row(target: Target, writer: Writer) -> Row:
        stands = (verdict_in_address(target.verdict), *((PAST,) if target.is_past else ()))
        variant = filter_values(target.holder) | {
            "stand": stands,
            "wat": ("doel" if target.is_goal else "indicator",),
            "thema": themes.value(target.track.theme),
        }
        year = target.track.target_year
        return Row(
            _cells(desk, writer, target),
            (variant,),
            {2: _plain(target.track.baseline), 3: _newest_key(target), 4: str(year or ""), 5: str(_rank(target))},
        )

    return LiveTable(
        name, t(f"monitor.caption.{name.replace('-', '_')}"), columns, facets, found, row, css="aw-targets"
    )


def _rank(target: Target) -> int:
    return (list(Verdict).index(target.verdict) if target.verdict else len(Verdict)) + (10 if target.is_past else 0)


def _plain(value: Decimal | None) -> str:
    return f"{value:f}" if value is not None else ""


def _newest_key(target: Target) -> str:
    return _plain(target.newest.value) if target.newest is not None else ""


def _cells(desk: Desk, writer: Writer, target: Target) -> tuple[Markup, ...]:
    track, t = target.track, desk.texts
    name = _source(writer, target)
    notes = [t("monitor.goal" if target.is_goal else "monitor.indicator")]
    if track.theme:
        notes.append(track.theme.name)
    if track.choice:
        notes.append(t("monitor.of_measure", name=writer.plain(track.choice.name)))
    if track.unit:
        notes.append(t("monitor.in_unit", unit=writer.plain(track.unit)))
    if track.is_inherited:
        notes.append(t("monitor.of_organisation"))
    if target.paired:
        notes.append(t("monitor.measured_at", name=writer.plain(target.paired.name)))
    baseline = "" if track.baseline is None else _value(writer, track.baseline, track.unit)
    newest = "" if target.newest is None else _value(writer, target.newest.value, track.unit)
    latest = _with_year(newest, _year(target.newest))
    if target.result:
        day = target.result.measured_on
        latest = _with_year(writer.plain(target.result.value), day.year if day else None)
    aim = "" if track.target is None else _value(writer, track.target, track.unit)
    return (
        Markup(f'{name} <span class="aw-note">{escape(" · ".join(notes))}</span>'),
        named(writer, target.holder),
        _with_year(baseline, track.base_year),
        latest,
        _with_year(aim, track.target_year),
        _state(desk, writer, target),
    )


def _value(writer: Writer, value: Decimal, unit: str) -> str:
    """The number alone, with its percent sign: the unit stands below the name."""
    return f"{writer.number(value)}%" if unit.startswith("%") else writer.number(value)


def _year(reading: Reading | None) -> int | None:
    if reading is None:
        return None
    return reading.date.year if reading.date else reading.year


def _with_year(value: str, year: int | None) -> Markup:
    if not value and not year:
        return Markup("–")
    note = f' <span class="aw-note">{year}</span>' if year else ""
    return Markup(f"{escape(value) or '–'}{note}")


def _source(writer: Writer, target: Target) -> Markup:
    """A link to the page of an indicator; to where a goal stands: the chart when it was measured, else its place on the card."""
    holder, track = target.holder, target.track
    if isinstance(track.record, Indicator):
        return writer.indicator_link(track.record)
    path, anchor = path_of(holder), writer.anchor("progress")
    if not track.readings:
        anchor = writer.anchor("aims" if isinstance(holder, Category) else "goals")
    return writer.link(writer.plain(track.name), path, anchor)


def _state(desk: Desk, writer: Writer, target: Target) -> Markup:
    """The verdict, with what the plan was or why there is no word, with a small bar before it."""
    t, track = desk.texts, target.track
    share, planned = target.measured.share, target.measured.planned_share
    hue = track.theme.position if track.theme else 0
    is_drawn = share is not None and target.verdict is not Verdict.NO_FIGURE
    tick = round(float(planned), 2) if planned is not None and target.planned is not None else None
    svg = target_bar_svg(round(float(share), 2), hue, tick) if is_drawn and share is not None else ""
    word = verdict_mark(target.verdict, t) if target.verdict else Markup()
    said = _why(desk, writer, target)
    note = f' <span class="aw-note">{escape(said)}</span>' if said else ""
    late = f' <span class="aw-chip aw-due--late">{escape(t("monitor.state.past"))}</span>' if target.is_past else ""
    return Markup(f'{svg}<span class="aw-state">{word}</span>{note}{late}')


def _why(desk: Desk, writer: Writer, target: Target) -> str:
    """What stands behind the verdict: the plan, or why there is no figure or no word."""
    t, track = desk.texts, target.track
    if target.reason is not None:
        return t(f"monitor.state.{target.reason.value}")
    if target.planned is not None:
        return t("monitor.planned", value=_value(writer, shown_plan(target.measured, target.planned), track.unit))
    if target.verdict is not Verdict.NO_FIGURE:
        return ""
    if isinstance(target.holder, Project) and not has_begun(target.holder):
        return t("monitor.state.not_begun")
    return t("monitor.state.by_supplier") if isinstance(track.record, Indicator) and track.record.by_supplier else ""


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
    rows = [_goal_row(desk, writer, goal, today) for goal in line.goals]
    svg = ""
    if line.goals and len(line.goals) <= GOALS_ON_LINE_AT_MOST:
        chart = _chart(desk, line, rows, today)
        wide = timeline_svg(chart)
        small = timeline_svg(replace(chart, id=f"s-{chart.id}"), size="narrow")
        svg = f'<div class="aw-wide-only">{wide}</div><div class="aw-narrow-only">{small}</div>'
    cards = [where(writer, card) for card in line.inherited_by]
    return desk.render(
        "monitor/goals.html",
        writer,
        name=line.root.name,
        title=where(writer, line.root, writer.anchor("goals") if line.root.record.goals else ""),
        svg=Markup(svg),
        rows=rows,
        undated=[(writer.line(goal.text), where(writer, unit, writer.anchor("goals"))) for unit, goal in line.undated],
        cards=cards,
        followed=t("monitor.followed", n=len(cards), name=line.root.name),
    )


def _goal_row(desk: Desk, writer: Writer, goal: DatedGoal, today: datetime.date | None) -> GoalRow:
    record = goal.record
    amount = with_unit(writer, record.value, record.unit or "") if record.value is not None else ""
    return GoalRow(
        year=str(goal.year),
        text=writer.line(record.text),
        amount=amount,
        reach=writer.plain(record.reach),
        where=where(writer, goal.holder, writer.anchor("goals")),
        theme=goal.theme.name if goal.theme else "",
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
            f"{number}: {row.year}, {desk.writer('').plain(goal.record.text)}"
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


def _steering_table(desk: Desk) -> LiveTable[Unit | Category]:
    """Who is where in the cycle, when they report, and when somebody looks again (row O8)."""
    t = desk.texts
    label = desk.writer("").label
    columns = (
        Column(t("monitor.column.who")),
        Column(label(Steering, "cycle")),
        Column(label(Steering, "reporting")),
        Column(label(Steering, "next_review")),
    )
    found = [holder for holder in steered(desk.portfolio) if holder.record.steering is not None]

    def row(holder: Unit | Category, writer: Writer) -> Row:
        steering = holder.record.steering or Steering()
        empty = Markup(f'<span class="aw-empty">{escape(t("empty"))}</span>')
        cells = (
            named(writer, holder, writer.anchor("steering")),
            _cycle(desk, writer, steering.cycle) if steering.cycle else empty,
            writer.line(steering.reporting) if steering.reporting else empty,
            writer.date(steering.next_review) if steering.next_review else empty,
        )
        key = {3: steering.next_review.isoformat() if steering.next_review else ""}
        return Row(cells, (filter_values(holder),), key)

    return LiveTable("sturing", t("monitor.caption.steering"), columns, (), found, row)


def steered(portfolio: Portfolio) -> tuple[Unit | Category, ...]:
    """Everything that can say how it steers: organisations first."""
    main = roots(portfolio)
    found = [holder for holder in holders(portfolio) if isinstance(holder, (Unit, Category))]
    return tuple(sorted(found, key=lambda holder: main.index(holder) if holder in main else len(main)))


def _cycle(desk: Desk, writer: Writer, phase: CyclePhase) -> Markup:
    """The four steps, with the present one marked: in bold, and in words for who cannot see that."""
    steps = tuple((writer.word(step), step is phase) for step in CyclePhase)
    return Markup(desk.render("monitor/cycle.html", writer, steps=steps))


def _review_table(desk: Desk) -> LiveTable[tuple[Unit | Category, Review]]:
    """Every review by managers or board, the newest first (row O9)."""
    t = desk.texts
    label = desk.writer("").label
    columns = (
        Column(label(Review, "date")),
        Column(t("monitor.column.who")),
        Column(label(Review, "by")),
        Column(label(Review, "finding")),
        Column(label(Review, "decision")),
    )
    found = [
        (holder, review)
        for holder in steered(desk.portfolio)
        for review in (holder.record.steering.reviews if holder.record.steering else ())
    ]
    found.sort(key=lambda pair: -(pair[1].date.toordinal() if pair[1].date else 0))

    def row(pair: tuple[Unit | Category, Review], writer: Writer) -> Row:
        holder, review = pair
        day = writer.date(review.date) if review.date else Markup(escape(t("monitor.due.undated")))
        words = (writer.line(text) for text in (review.by, review.finding, review.decision))
        key = {0: review.date.isoformat() if review.date else ""}
        return Row((day, where(writer, holder, writer.anchor("steering")), *words), (filter_values(holder),), key)

    return LiveTable("beoordelingen", t("monitor.caption.reviews"), columns, (), found, row)
