"""How far a project is in each of the six steps of the method, by what is written down of it (row S6, Figure 14).

A step says what it follows from, and nothing more: what nobody wrote down may have been done all the same.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from ambitieweb.derive.due import is_past
from ambitieweb.derive.stages import is_finished
from ambitieweb.link.portfolio import ChosenMeasure, LinkedProject
from ambitieweb.model.measure import Feasibility
from ambitieweb.model.project import Measurement, MeasuringMoment
from ambitieweb.model.session import Session, Step
from ambitieweb.model.values import Rating
from ambitieweb.model.web import WebStatus


class StepState(Enum):
    """How far a step is; the value is the key of its word and of its look."""

    DONE = "done"
    PARTLY = "partly"
    PLANNED = "planned"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class StepFact:
    """Something that a step follows from: the key of its sentence, and what stands in that."""

    key: str
    count: int = 0
    total: int = 0
    date: datetime.date | None = None
    name: str = ""
    status: WebStatus | None = None
    moment: MeasuringMoment | None = None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with its state and the facts behind it."""

    step: Step
    state: StepState
    facts: tuple[StepFact, ...]


def steps_of(project: LinkedProject, reference: datetime.date | None) -> tuple[StepView, ...]:
    """The six steps of a project, held against the reference date: what lies after it is planned."""
    return tuple(_view(step, project, reference) for step in Step)


def is_running(project: LinkedProject) -> bool:
    """True for a tender that is on its way: not stopped, and not closed."""
    return project.record.phase is not None and not project.record.is_over


def _view(step: Step, project: LinkedProject, reference: datetime.date | None) -> StepView:
    found = _RULES[step](project, reference)
    said = [*found.facts, *_sessions(step, project.record.sessions, reference)]
    if found.is_done:
        state = StepState.DONE
    elif any(fact.key not in _NO_START for fact in said):
        state = StepState.PARTLY
        said += [StepFact(found.missing)] if found.missing else []
    else:
        state = StepState.PLANNED if any(fact.key == "planned" for fact in said) else StepState.NOTHING
    return StepView(step, state, tuple(said))


_NO_START = ("planned", "above")


def _sessions(step: Step, sessions: Sequence[Session], reference: datetime.date | None) -> Iterator[StepFact]:
    for session in sessions:
        if step in session.steps:
            is_held = is_past(session.date, reference, has_outcome=session.has_outcome)
            yield StepFact("held" if is_held else "planned", date=session.date)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a rule found: whether the step is there, the facts, and the key of what a step that was begun still lacks."""

    is_done: bool
    facts: tuple[StepFact, ...] = ()
    missing: str = ""


def _counted(*counts: tuple[str, int]) -> tuple[StepFact, ...]:
    return tuple(StepFact(key, n) for key, n in counts if n)


def _ambitions(project: LinkedProject, reference: datetime.date | None) -> _Found:
    """Step 1 is there when the project has a web of its own, however provisional."""
    own = [place for place in project.places if not place.is_inherited and place.rating is not None]
    if own:
        return _Found(True, _counted(("own_web", len(own))))
    above = next((place.inherited_from for place in project.places if place.inherited_from), None)
    return _Found(False, (StepFact("above", name=above.name),) if above else (), "" if above else "no_web")


def _impact(project: LinkedProject, reference: datetime.date | None) -> _Found:
    """Step 2 is there when stickers are written down."""
    with_stickers = [place for place in project.places if place.record.impact]
    count = sum(1 if i.count is None else i.count for place in with_stickers for i in place.record.impact)
    grey = sum(1 for place in project.places if place.record.grey_situation)
    stickers = (StepFact("stickers", count, len(with_stickers)),) if count else ()
    return _Found(count > 0, (*stickers, *_counted(("grey", grey))), "no_stickers")


def _measures(project: LinkedProject, reference: datetime.date | None) -> _Found:
    """Step 3 is there when the measures are sorted: which can be done now, and which need study."""
    kept = [choice for choice in project.choices if choice.is_kept]
    direct = sum(choice.record.feasibility is Feasibility.DIRECT for choice in kept)
    explore = sum(choice.record.feasibility is Feasibility.TO_EXPLORE for choice in kept)
    unsorted = len(kept) - direct - explore
    ideas = sum(len(said.ideas) for session in project.record.sessions for said in session.themes.values())
    facts = _counted(("direct", direct), ("explore", explore), ("unsorted", unsorted), ("ideas", ideas))
    return _Found(bool(kept) and not unsorted, facts, "" if kept else "no_measures")


def _levels(project: LinkedProject, reference: datetime.date | None) -> _Found:
    """Step 4 is there when every theme has its answer in a web that is no longer provisional."""
    record = project.web.record if project.web else None
    if record is None or all(place.is_inherited or place.rating is None for place in project.places):
        return _Found(False, missing="no_levels")
    asked = [place for place in project.places if place.rating is not Rating.NOT_RELEVANT]
    chosen = [place for place in asked if place.level is not None]
    facts = [StepFact("levels", len(chosen), len(asked))] if chosen else []
    if record.status:
        facts.append(StepFact("status", status=record.status, date=record.status_day))
    is_firm = record.status is not WebStatus.PROVISIONAL
    return _Found(is_firm and bool(chosen) and len(chosen) == len(asked), tuple(facts), "" if chosen else "no_levels")


def _safeguards(project: LinkedProject, reference: datetime.date | None) -> _Found:
    """Step 5 is there when every measure that can be done has an owner and its place in the tender, and something shows later
    whether it worked."""
    record = project.record
    kept = [c for c in project.choices if c.is_kept and not c.whole.is_explored]
    owned, placed = [c for c in kept if c.record.owner], [c for c in kept if _is_placed(c)]
    shown = sum(len(place.record.indicators) for place in project.places) + len(record.goals)
    shown += sum(len(c.record.indicators) for c in kept)
    weighed = sum(bool(c.record.scores) for c in project.choices)
    facts = [StepFact("owned", len(owned), len(kept))] if owned else []
    facts += [StepFact("placed", len(placed), len(kept))] if placed else []
    facts += _counted(("shown", shown), ("weighed", weighed), ("actions", len(record.actions)))
    is_done = bool(kept) and len(owned) == len(placed) == len(kept) and shown > 0
    return _Found(is_done, tuple(facts), "" if shown else "none_shown")


def _is_placed(choice: ChosenMeasure) -> bool:
    return choice.whole.instrument is not None or bool(choice.whole.clause)


def _evaluation(project: LinkedProject, reference: datetime.date | None) -> _Found:
    """Step 6 goes on as long as the contract does: it is there when the project is closed and what was delivered was measured."""
    record = project.record
    past = [m for m in record.measurements if is_past(m.date, reference, has_outcome=m.has_outcome)]
    lessons = sum(1 for difference in record.differences if difference.lesson)
    facts = [StepFact("measured", len(past), date=_last(past).date, moment=_last(past).moment)] if past else []
    facts += _counted(("lessons", lessons))
    is_closed = is_finished(project)
    is_done = is_closed and any(m.moment in _IN_PERFORMANCE for m in past)
    return _Found(is_done, tuple(facts), "none_in_performance" if is_closed else "still_running")


_IN_PERFORMANCE = (MeasuringMoment.PERIODIC, MeasuringMoment.DELIVERY)


def _last(measurements: Sequence[Measurement]) -> Measurement:
    return max(measurements, key=lambda m: m.date or datetime.date.min)


_RULES = {
    Step.THEMES: _ambitions,
    Step.IMPACT: _impact,
    Step.BRAINSTORM: _measures,
    Step.WEB: _levels,
    Step.MEASURES: _safeguards,
    Step.EVALUATION: _evaluation,
}
