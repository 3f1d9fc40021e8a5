"""Goals as rows: one sentence, a slim bar and a verdict, under a heading that says how they stand together. A row opens to what
belongs to the goal: for whom it counts, where it is laid down, what measures it, and the values through the years (rows O5, P12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.derive.goal_results import GoalResult, results_for
from ambitieweb.derive.progress import Track, tracks
from ambitieweb.derive.targets import Target, targets_of
from ambitieweb.derive.verdicts import Verdict, tally
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory, WebHolder
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.record import specs
from ambitieweb.pages.bars import Bar, road
from ambitieweb.pages.cards.goals import goal_measure, goal_rest, tells_number
from ambitieweb.pages.cards.progress import progress_section, track_view
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import spelled, upper_first, with_minus
from ambitieweb.pages.page import Section
from ambitieweb.pages.verdicts import to_the_rule, verdict_of
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

_ORDER = (
    Verdict.MISSED, Verdict.BEHIND, Verdict.ON_COURSE, Verdict.REACHED, None, Verdict.NO_FIGURE, Verdict.STOPPED,
)  # fmt: skip
"""The worst first; what was not measured last."""
AT_MOST = 2
"""So many results of projects stand at a goal that was not measured itself."""
_IN_SENTENCE = ("text", "value", "unit", "year", "readings")
_OF_STEP = ("baseline", "base_year", "target", "target_year")
"""What the values beside a chart say."""


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal ready to lay out; `facts` and `track` are what it opens to."""

    sentence: Markup
    amount: Markup
    hue: int | None
    bar: Bar
    verdict: Markup
    facts: list[tuple[str, Markup]]
    track: Values | None


def goals_of(desk: Desk, holder: WebHolder) -> tuple[Target, ...]:
    """The goals of a holder where they stand, the worst first."""
    found = targets_of(holder, desk.portfolio)
    return tuple(
        sorted((target for target in found if target.is_goal), key=lambda target: _ORDER.index(target.verdict))
    )


def goals_section(desk: Desk, writer: Writer, holder: WebHolder) -> tuple[Section, ...]:
    """The section; none without goals."""
    targets = goals_of(desk, holder)
    if not targets:
        return ()
    measured = tracks(holder, desk.portfolio.language)
    projects = desk.relations.projects_of.get(holder.id, ()) if isinstance(holder, LinkedCategory) else ()
    told = [results_for(target, projects) for target in targets]
    rows = [
        _row(desk, writer, target, measured, number, _in_projects(desk, writer, results))
        for number, (target, results) in enumerate(zip(targets, told, strict=True), start=1)
    ]
    html = desk.render(
        "parts/goals.html",
        writer,
        rows=rows,
        has_bars=any(row.bar.svg for row in rows),
        rule=to_the_rule(writer),
        progress=desk.anchor("progress") if any(row.track for row in rows) else "",
    )
    return (
        Section(
            html,
            goals_heading(targets, desk.texts, in_projects=sum(map(bool, told))),
            desk.anchor("goals"),
            in_short=desk.texts("section.goals"),
        ),
    )


def _in_projects(desk: Desk, writer: Writer, results: Sequence[GoalResult]) -> Markup:
    """'alleen in een project gemeten: 37% biologisch (Bedrijfsrestaurant)'; '' without a result."""
    if not results:
        return Markup()
    said = [
        Markup("{} ({})").format(with_minus(writer.plain(one.result.value)), writer.to(one.project))
        for one in results[:AT_MOST]
    ]
    return Markup("{} {}").format(desk.texts("goals.in_projects", n=len(said)), Markup(" · ").join(said))


def goals_heading(targets: Sequence[Target], texts: Texts, *, in_projects: int = 0) -> str:
    """'Drie doelen liggen op koers en vier zijn nog niet gemeten'; of those without a figure, so many were measured in projects."""
    counts = list(tally(target.verdict for target in targets).counts)
    none = Verdict.NO_FIGURE.value
    if early := sum(target.is_early for target in targets):
        counts = [*((key, n - early if key == none else n) for key, n in counts), ("not_yet", early)]
    if in_projects:
        left = [(key, n - in_projects if key == none else n) for key, n in counts]
        place = next(number for number, (key, _) in enumerate(left) if key == none)
        left.insert(place, ("in_projects", in_projects))
        counts = left
    counts = [(key, n) for key, n in counts if n]
    parts = [
        texts(f"goals.{'next' if place else 'first'}.{key}", n=n, count=spelled(n, texts))
        for place, (key, n) in enumerate(counts)
    ]
    return upper_first(joined(parts, texts.language))


def shown_at_goals(desk: Desk, holder: WebHolder) -> tuple[object, ...]:
    """The goals and the indicators of which all that was measured stands at a goal, so that each stands once on a page."""
    found = goals_of(desk, holder)
    return (*(target.track.record for target in found), *(target.paired.record for target in found if target.paired))


def measured_beside_goals(desk: Desk, writer: Writer, holder: WebHolder) -> Iterator[Section]:
    """What was measured and stands at no goal. The goals have the name of this place where one of them was measured."""
    shown = shown_at_goals(desk, holder)
    is_taken = any(track.record is other for track in tracks(holder, desk.portfolio.language) for other in shown)
    for section in progress_section(desk, writer, holder, shown):
        yield replace(section, anchor=desk.anchor("indicators")) if is_taken else section


def without_step(indicator: Indicator) -> Indicator:
    """An indicator without what the values beside its chart say, when it has one."""
    return indicator.model_copy(update={"readings": (), **dict.fromkeys(_OF_STEP)}) if indicator.readings else indicator


def _row(
    desk: Desk, writer: Writer, target: Target, measured: Sequence[Track], number: int, in_projects: Markup
) -> GoalRow:
    holder, goal = target.holder, target.track.record
    assert isinstance(goal, Goal)
    indicator = target.paired.record if target.paired else None
    track = next((track for track in measured if track.record is (goal if goal.readings else indicator)), None)
    is_told = tells_number(writer, goal)
    facts = [(desk.texts("goals.goal"), goal_measure(desk, writer, goal))] if is_told else []
    facts = [fact for fact in facts if fact[1]]
    facts += writer.facts(goal, [spec.name for spec in specs(Goal) if spec.name not in _IN_SENTENCE], holder.theme_set)
    if isinstance(indicator, Indicator):
        facts.append((desk.texts("goals.measured_by"), writer.sentence(without_step(indicator))))
    theme = target.track.theme
    return GoalRow(
        sentence=writer.line(goal.text),
        amount=goal_rest(desk, writer, goal),
        hue=theme.hue if theme else None,
        bar=replace(road(desk, writer, target), words=in_projects) if in_projects else road(desk, writer, target),
        verdict=verdict_of(target, desk.texts),
        facts=facts,
        track=track_view(desk, writer, holder, track, f"g{number}", is_small=True) if track else None,
    )
