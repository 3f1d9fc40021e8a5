"""Be good and show it (row E4): what was done and what comes soon, with figures, goals and where it is written down."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from ambitieweb.derive.due import Due, due
from ambitieweb.derive.evaluation import courses
from ambitieweb.derive.outcomes import level_verdict
from ambitieweb.derive.progress import Track, repeats_organisation, tracks
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.stages import has_begun
from ambitieweb.derive.theme_homes import ThemeHomes
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import (
    ChosenMeasure,
    LinkedCategory,
    LinkedMeasure,
    LinkedPractice,
    LinkedProject,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.measure import Execution, Feasibility
from ambitieweb.model.parts import Action, ActionStatus, Source
from ambitieweb.model.project import MeasuringMoment
from ambitieweb.model.result import Result
from ambitieweb.model.said import Said, said
from ambitieweb.model.session import Session, SessionSort
from ambitieweb.model.standing_rule import StandingRule
from ambitieweb.model.values import Rating


class AchievementKind(Enum):
    """What kind of thing it is; the value is the key of its word. In the order in which lists take one of each."""

    RESULT = "result"
    TRACK = "track"
    TOLD = "told"
    RULE = "rule"
    MEASURE = "measure"
    LEVEL = "level"
    ACTION = "action"
    MOMENT = "moment"
    PRACTICE = "practice"


class Spot(Enum):
    """Where on its page it is written down; the page layer knows the anchor."""

    RESULTS = "results"
    PROGRESS = "progress"
    SHOWN = "shown"
    SAID = "said"
    SESSION = "session"
    MEASURE = "measure"
    MEASUREMENTS = "measurements"
    ACTIONS = "actions"
    PLANNING = "planning"
    RULE = "rule"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class GivenAmount:
    """A figure or goal as the author gave it: in words, as a number with its unit, or as a level of a theme."""

    words: str = ""
    number: Decimal | None = None
    unit: str = ""
    year: int | None = None
    rating: Rating | None = None
    theme: Theme | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Achievement:
    """Something that was done, or comes soon (`is_soon`). `themes` are those of the overview; most things have one.

    `number` counts within the holder, in the order of its file: with `spot` it says where the words stand. `moment` is
    when a level was measured; `execution` how far a measure is.
    """

    kind: AchievementKind
    is_soon: bool
    words: str
    note: str
    themes: tuple[Theme, ...]
    holder: WebHolder | LinkedMeasure | LinkedPractice
    unit: Unit | None
    category: LinkedCategory | None
    day: datetime.date | None
    year: int | None
    figure: GivenAmount | None
    goal: GivenAmount | None
    base: GivenAmount | None
    evidence: Source | None
    spot: Spot
    number: int
    execution: Execution | None = None
    moment: MeasuringMoment | None = None
    verdict: Verdict | None = None
    """What the rule says of a figure with a goal."""
    is_featured: bool = False
    """True for a result that an editor puts first."""

    @property
    def is_ours(self) -> bool:
        """False for what another organisation did and we only read about."""
        return self.kind is not AchievementKind.PRACTICE


def achievements(portfolio: Portfolio, homes: ThemeHomes) -> tuple[Achievement, ...]:
    """Everything on the site: what was done, the newest first; what comes soon, the soonest first; what others did last.
    Within each, what has no date comes last.

    Done is: a result; the newest reading of an indicator or goal; what a session called done; a measure that is carried
    out or runs; a standing rule; an ambition above 0 that the last measurement reached in the work; an action that is ready.
    What a project was offered whose work has not begun is nowhere: a bid is no result.
    Soon is: what a session said comes soon; a measure in preparation, or one that is in a tender whose work has not begun; a
    planned moment that has not passed; an open action that is not late. A measure that was not chosen never counts, and
    nothing of a stopped project comes soon. A goal of the organisation that a card repeats counts once, and so does a reading
    that says a result of the same project once more.
    """
    found = [made for holder in portfolio.holders for made in _of_holder(holder, portfolio, homes)]
    found.extend(_library_rules(portfolio, homes))
    found.extend(made for practice in portfolio.practices.values() for made in _of_practice(practice, homes))
    return tuple(sorted(found, key=_in_order))


def in_turn(found: Iterable[Achievement], at_most: int) -> tuple[Achievement, ...]:
    """A short list that shows of everything: one of each kind in turn. The newest first, or what comes first when soon."""
    by_kind = gathered((achievement.kind, achievement) for achievement in sorted(found, key=_in_order))
    kinds = [by_kind[kind] for kind in AchievementKind if kind in by_kind]
    longest = max(map(len, kinds), default=0)
    turns = (of_kind[turn] for turn in range(min(longest, at_most)) for of_kind in kinds if turn < len(of_kind))
    return tuple(achievement for _, achievement in zip(range(at_most), turns, strict=False))


# --- what a holder has


def _of_holder(holder: WebHolder, portfolio: Portfolio, homes: ThemeHomes) -> Iterator[Achievement]:
    make = _AchievementMaker(holder, homes)
    for number, track in enumerate(tracks(holder, portfolio.language), start=1):
        is_told = repeats_organisation(holder, track) or _repeats_result(holder, track, portfolio.language)
        if not make.is_tender and not is_told:
            yield _of_track(make, track, number, track.verdict(holder, portfolio.reference_date))
    for number, session in enumerate(holder.record.sessions, start=1):
        yield from _of_session(make, holder, session, number)
    for number, action in enumerate(holder.record.actions, start=1):
        yield from _of_action(make, action, number, portfolio.reference_date)
    for choice in holder.choices:
        yield from _of_choice(make, choice)
    if isinstance(holder, LinkedProject):
        for number, result in enumerate(results_of(holder), start=1):
            made = _of_result(make, result, number, verdict=result_verdict(result, holder, portfolio))
            yield replace(made, is_featured=bool(result.featured))
        yield from _of_measurements(make, holder, portfolio)
        yield from _of_planning(make, holder, portfolio.reference_date)


class _AchievementMaker:
    """Fills in what all achievements of one holder share."""

    def __init__(self, holder: WebHolder | LinkedMeasure | LinkedPractice, homes: ThemeHomes) -> None:
        self.holder = holder
        self.homes = homes
        self.unit = holder.unit if isinstance(holder, WebHolder) else None
        self.category = holder.category if isinstance(holder, WebHolder) else None
        self.is_stopped = isinstance(holder, LinkedProject) and holder.is_stopped
        self.is_tender = isinstance(holder, LinkedProject) and not has_begun(holder)

    def theme(self, theme_id: str | None) -> Theme | None:
        """The theme of the holder's own set, or of the themes of its card."""
        sets = (self.holder.theme_set, self.holder.card_theme_set if isinstance(self.holder, LinkedCategory) else None)
        found = (s.theme(theme_id) for s in sets if s is not None and theme_id)
        return next((theme for theme in found if theme is not None), None)

    def __call__(
        self,
        kind: AchievementKind,
        spot: Spot,
        number: int,
        words: str,
        *themes: Theme | None,
        is_soon: bool = False,
        note: str | None = None,
        day: datetime.date | None = None,
        year: int | None = None,
        figure: GivenAmount | None = None,
        goal: GivenAmount | None = None,
        base: GivenAmount | None = None,
        evidence: Source | None = None,
        execution: Execution | None = None,
        moment: MeasuringMoment | None = None,
        verdict: Verdict | None = None,
    ) -> Achievement:
        at_home = [self.homes[theme.set_id, theme.id] for theme in themes if theme is not None]
        return Achievement(
            kind=kind,
            is_soon=is_soon,
            words=words,
            note=note or "",
            themes=tuple({theme.key: theme for theme in at_home}.values()),
            holder=self.holder,
            unit=self.unit,
            category=self.category,
            day=day,
            year=day.year if day else year,
            figure=figure,
            goal=goal,
            base=base,
            evidence=evidence,
            spot=spot,
            number=number,
            execution=execution,
            moment=moment,
            verdict=verdict,
        )


def _of_result(
    make: _AchievementMaker,
    result: Result,
    number: int,
    kind: AchievementKind = AchievementKind.RESULT,
    verdict: Verdict | None = None,
) -> Achievement:
    return make(
        kind,
        Spot.RESULTS,
        number,
        result.description or "",
        make.theme(result.theme),
        day=result.measured_on,
        figure=GivenAmount(result.value),
        goal=GivenAmount(result.goal) if result.goal else None,
        evidence=result.source,
        verdict=verdict,
    )


def _of_track(make: _AchievementMaker, track: Track, number: int, verdict: Verdict | None) -> Achievement:
    newest = track.newest
    return make(
        AchievementKind.TRACK,
        Spot.PROGRESS,
        number,
        track.name,
        track.theme,
        note=newest.explanation,
        day=newest.date,
        year=newest.year,
        figure=GivenAmount(number=newest.value, unit=track.unit),
        goal=_number(track.target, track.unit, track.target_year),
        base=_number(track.baseline, track.unit, track.base_year),
        verdict=verdict,
    )


def _repeats_result(holder: WebHolder, track: Track, language: str) -> bool:
    """True when a result of the project has the theme and the figure of the newest reading: '81% hergebruikt' of an indicator
    in %, or '-18% verharding' of one that went from 9500 to 7800 m²."""
    if not isinstance(holder, LinkedProject):
        return False
    theme = track.theme.id if track.theme else None
    found = (said(result.value, language) for result in results_of(holder) if result.theme == theme)
    return any(_is_figure_of(track, one) for one in found if one)


def _is_figure_of(track: Track, one: Said) -> bool:
    """True when it is the value of the newest reading in its unit, or what that differs from the start in %, as rounded there."""
    newest, start = track.newest.value, track.baseline
    if one.value == newest and list(one.unit[:1]) == track.unit.casefold().split()[:1]:
        return True
    if not start or not one.change or one.unit[:1] != ("%",):
        return False
    change = (newest - start) / abs(start) * 100 * one.change
    return change > 0 and one.value == round(change, max(0, -int(one.value.as_tuple().exponent)))


def _number(value: Decimal | None, unit: str, year: int | None) -> GivenAmount | None:
    return None if value is None else GivenAmount(number=value, unit=unit, year=year)


def _of_session(make: _AchievementMaker, holder: WebHolder, session: Session, number: int) -> Iterator[Achievement]:
    """What the group called done or coming soon, whatever the kind of session."""
    for theme_id, told in session.themes.items():
        is_on_page = holder.place(theme_id) is not None
        spot = Spot.SHOWN if session.sort is SessionSort.REVERSE else Spot.SAID
        for lines, is_soon in ((told.done, False), (told.soon, True)):
            for line in () if is_soon and make.is_stopped else lines:
                yield make(
                    AchievementKind.TOLD,
                    spot if is_on_page else Spot.SESSION,
                    number,
                    line,
                    make.theme(theme_id),
                    day=session.date,
                    is_soon=is_soon,
                )


def _of_choice(make: _AchievementMaker, choice: ChosenMeasure) -> Iterator[Achievement]:
    """A measure by how far it is, and the rule that it became here; the library's own rule is told once, by itself."""
    record = choice.record
    if record.feasibility is Feasibility.REJECTED:
        return
    execution = record.execution
    is_ready = execution in (Execution.DONE, Execution.RUNNING)
    is_done = is_ready and not make.is_tender
    if is_done or ((is_ready or execution is Execution.PREPARING) and not make.is_stopped):
        yield make(
            AchievementKind.MEASURE,
            Spot.MEASURE,
            choice.number,
            choice.name,
            choice.theme,
            note=record.explanation,
            is_soon=not is_done,
            execution=execution,
            evidence=record.source,
        )
    if record.standing_rule:
        yield _of_rule(make, record.standing_rule, Spot.MEASURE, choice.number, choice.name, choice.theme)


def _of_rule(
    make: _AchievementMaker,
    rule: StandingRule,
    spot: Spot,
    number: int,
    name: str,
    *themes: Theme | None,
    kind: AchievementKind = AchievementKind.RULE,
) -> Achievement:
    return make(kind, spot, number, rule.text or name, *themes, note=rule.unless, day=rule.since, evidence=rule.source)


def _library_rules(portfolio: Portfolio, homes: ThemeHomes) -> Iterator[Achievement]:
    for measure in portfolio.measures.values():
        if measure.record.standing_rule:
            themes = (theme for theme, _ in measure.themes)
            make = _AchievementMaker(measure, homes)
            yield _of_rule(make, measure.record.standing_rule, Spot.TOP, 1, measure.name, *themes)


def _of_measurements(make: _AchievementMaker, project: LinkedProject, portfolio: Portfolio) -> Iterator[Achievement]:
    """Ambitions that the last measurement of their theme reached or passed in the work; level 0 is nothing to show."""
    for number, course in enumerate(courses(project), start=1):
        at = course.at
        if (
            at is None
            or level_verdict(project, course, portfolio) is not Verdict.REACHED
            or not course.last
            or not course.last.level
        ):
            continue
        yield make(
            AchievementKind.LEVEL,
            Spot.MEASUREMENTS,
            number,
            "",
            course.place.theme,
            day=at.date,
            figure=GivenAmount(rating=course.last, theme=course.place.theme),
            goal=GivenAmount(rating=course.place.rating, theme=course.place.theme),
            note=at.evidence,
            moment=at.moment,
            verdict=Verdict.REACHED,
        )


def _of_planning(
    make: _AchievementMaker, project: LinkedProject, reference: datetime.date | None
) -> Iterator[Achievement]:
    for number, planned in enumerate(project.record.planning, start=1):
        is_ahead = planned.date is not None and (reference is None or planned.date >= reference)
        if is_ahead and not make.is_stopped:
            yield make(
                AchievementKind.MOMENT,
                Spot.PLANNING,
                number,
                planned.moment,
                note=planned.explanation,
                day=planned.date,
                is_soon=True,
            )


def _of_action(
    make: _AchievementMaker, action: Action, number: int, reference: datetime.date | None
) -> Iterator[Achievement]:
    """What is ready, and what is open and not late; what is late asks for attention, and stands in the monitor."""
    is_done = action.status is ActionStatus.DONE
    is_late = due(action.date, reference) is Due.OVERDUE
    if action.status is ActionStatus.DROPPED or (not is_done and (make.is_stopped or is_late)):
        return
    yield make(
        AchievementKind.ACTION,
        Spot.ACTIONS,
        number,
        action.what,
        make.theme(action.theme),
        day=action.date,
        is_soon=not is_done,
    )


def _of_practice(practice: LinkedPractice, homes: ThemeHomes) -> Iterator[Achievement]:
    """What the source says that another organisation reached; its rule too."""
    make = _AchievementMaker(practice, homes)
    for number, result in enumerate(practice.record.results, start=1):
        made = _of_result(make, result, number, AchievementKind.PRACTICE)
        yield replace(made, evidence=made.evidence or practice.record.source)
    if practice.record.standing_rule:
        yield _of_rule(make, practice.record.standing_rule, Spot.RULE, 1, practice.name, kind=AchievementKind.PRACTICE)


# --- orders

_KINDS = {kind: place for place, kind in enumerate(AchievementKind)}
_SPOTS = {spot: place for place, spot in enumerate(Spot)}


def _in_order(achievement: Achievement) -> tuple[Any, ...]:
    by_day = _soonest_first if achievement.is_soon else newest_first
    return (not achievement.is_ours, achievement.is_soon, *by_day(achievement))


def newest_first(achievement: Achievement) -> tuple[Any, ...]:
    """By year and day, the newest first: a year without a day is its end; what has neither comes last."""
    day = achievement.day or (datetime.date(achievement.year, 12, 31) if achievement.year else None)
    return (day is None, -day.toordinal() if day else 0, *_same(achievement))


def _soonest_first(achievement: Achievement) -> tuple[Any, ...]:
    """By the day on which it comes. The day of a session says when something was told, not when it comes: what was told
    stands behind what has a day, the newest first, and before what has none."""
    day = achievement.day
    if achievement.kind is AchievementKind.TOLD:
        return (1, -day.toordinal() if day else 0, *_same(achievement))
    return (0 if day else 2, day.toordinal() if day else 0, *_same(achievement))


def _same(achievement: Achievement) -> tuple[Any, ...]:
    """What decides when the day does not: kind, name of the holder, and the place in its file."""
    return (
        _KINDS[achievement.kind],
        achievement.holder.name.casefold(),
        *holder_key(achievement),
        _SPOTS[achievement.spot],
        achievement.number,
        achievement.is_soon,
        achievement.words,
    )


def holder_key(achievement: Achievement) -> tuple[str, str]:
    return type(achievement.holder).__name__, achievement.holder.id
