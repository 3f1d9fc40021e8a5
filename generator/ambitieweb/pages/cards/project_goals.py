"""The goals of a project as sentences with a bar and a verdict, and its indicators with what was measured (rows O5, P12)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.derive.targets import Target, targets_of
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.pages.bars import road
from ambitieweb.pages.cards.goal_rows import goals_heading
from ambitieweb.pages.cards.goals import goal_measure
from ambitieweb.pages.cards.progress import track_title, track_view
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import to_the_rule, verdict_of
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A goal or indicator: what it asks, how far it is, and what it opens to."""

    title: Markup
    measure: Markup
    hue: int | None
    theme: str
    bar: Markup
    words: Markup
    verdict: Markup
    facts: list[tuple[str, Markup]]
    readings: Values | None


def goals_section(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Section, ...]:
    """The goals that no result of the page answers; none without one. Their heading counts the verdicts."""
    found = _goals(desk, project, is_answered=False)
    if not found:
        return ()
    lines = [_line(desk, writer, project, *numbered) for numbered in found]
    html = desk.render("project/targets.html", writer, lines=lines, rule=to_the_rule(writer))
    return (
        Section(
            html,
            goals_heading([target for _, target in found], desk.texts),
            desk.anchor("goals"),
            in_short=desk.texts("section.goals"),
        ),
    )


def has_open_goals(desk: Desk, project: LinkedProject) -> bool:
    """True when that section is there."""
    return bool(_goals(desk, project, is_answered=False))


def answered_html(desk: Desk, writer: Writer, project: LinkedProject) -> Markup:
    """The goals that a result above answers, as they were written; '' without one."""
    lines = [_line(desk, writer, project, *numbered) for numbered in _goals(desk, project, is_answered=True)]
    lines = [replace(line, bar=Markup(), words=Markup()) for line in lines]
    return Markup(desk.render("project/targets.html", writer, lines=lines, rule="")) if lines else Markup()


def indicators_html(desk: Desk, writer: Writer, project: LinkedProject) -> tuple[Markup, int]:
    """The indicators of the themes, and those of measures that were measured, with their number; '' without one."""
    found = [(n, one) for n, one in _numbered(desk, project) if not one.is_goal and _stands_here(one)]
    lines = [_line(desk, writer, project, *numbered) for numbered in found]
    html = desk.render("project/targets.html", writer, lines=lines, rule=to_the_rule(writer)) if lines else ""
    return Markup(html), len(lines)


def _stands_here(target: Target) -> bool:
    """An indicator of a measure stands in the line of that measure, unless it was measured."""
    return target.track.choice is None or bool(target.track.readings)


def _numbered(desk: Desk, project: LinkedProject) -> Iterable[tuple[int, Target]]:
    """All goals and indicators of the project, with the number that keeps the ids of their charts apart."""
    return enumerate(targets_of(project, desk.portfolio), start=1)


def _goals(desk: Desk, project: LinkedProject, *, is_answered: bool) -> list[tuple[int, Target]]:
    found = ((n, target) for n, target in _numbered(desk, project) if target.is_goal)
    return [(n, target) for n, target in found if (target.told_by is not None) is is_answered]


def _line(desk: Desk, writer: Writer, project: LinkedProject, number: int, target: Target) -> TargetLine:
    record, theme, bar = target.track.record, target.track.theme, road(desk, writer, target)
    is_goal = isinstance(record, Goal)
    shown = ("text", "theme", "value", "unit", "year", "readings") if is_goal else ("name", "readings")
    return TargetLine(
        title=writer.line(record.text) if isinstance(record, Goal) else track_title(writer, target.track),
        measure=goal_measure(desk, writer, record) if isinstance(record, Goal) else Markup(),
        hue=theme.hue if theme else None,
        theme=theme.short if theme else "",
        bar=bar.svg,
        words=bar.words,
        verdict=verdict_of(target, desk.texts),
        facts=writer.rest(record, shown, project.theme_set) if isinstance(record, Goal | Indicator) else [],
        readings=track_view(desk, writer, project, target.track, number, is_small=True)
        if target.track.readings
        else None,
    )
