"""Per theme what was reached and what lags: the projects by name, why, whether it can still be mended, by whom and by when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.stages import Stage, has_begun, is_finished
from ambitieweb.derive.theme_homes import ThemeHomes
from ambitieweb.derive.verdicts import MISSES, Verdict
from ambitieweb.link.portfolio import LinkedProject, LinkedTheme, LinkedWeb, Theme
from ambitieweb.model.parts import Action
from ambitieweb.model.project import Repairable


@dataclass(frozen=True, slots=True, repr=False)
class Lag:
    """An ambition that was not found back. `cause` and `who` are '' and `when` is None where nobody wrote them down."""

    outcome: Outcome
    cause: str
    can_be_mended: bool
    who: str
    when: datetime.date | None

    @property
    def is_on_paper(self) -> bool:
        """True for a level that was lowered in the tender or the contract; the work may still bring it."""
        return self.outcome.verdict not in MISSES


@dataclass(frozen=True, slots=True, repr=False)
class ThemeStanding:
    """What became of the ambitions on one theme; `place` is the theme in the web of the organisation, None where it is not."""

    theme: Theme
    place: LinkedTheme | None
    reached: int
    lags: tuple[Lag, ...]
    """What can still be mended first, the soonest day first; then what was lowered on paper; closed cases last."""

    @property
    def behind(self) -> tuple[Lag, ...]:
        """What was measured in the work and lags."""
        return tuple(lag for lag in self.lags if not lag.is_on_paper)

    @property
    def lowered(self) -> int:
        """How many were lowered in a tender or contract."""
        return len(self.lags) - len(self.behind)

    @property
    def measured(self) -> int:
        """How many ambitions were measured in the work."""
        return self.reached + len(self.behind)


def standing(web: LinkedWeb | None, outcomes: Iterable[Outcome], homes: ThemeHomes) -> tuple[ThemeStanding, ...]:
    """The themes of a web and those on which its projects were measured, most behind first, then as in the web."""
    places = {place.theme.key: place for place in web.themes} if web else {}
    themes = {key: place.theme for key, place in places.items()}
    of_theme: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in outcomes:
        theme = outcome.course.place.theme
        home = homes.get((theme.set_id, theme.id), theme)
        if theme.key not in themes and (home.key in themes or outcome.verdict is not None):
            theme = themes.setdefault(home.key, home)
        of_theme.setdefault(theme.key, []).append(outcome)
    found = [_of_theme(theme, places.get(key), of_theme.get(key, ())) for key, theme in themes.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.behind), -len(one.lags))))


def _of_theme(theme: Theme, place: LinkedTheme | None, outcomes: Sequence[Outcome]) -> ThemeStanding:
    lags = [lag for outcome in outcomes if (lag := lag_of(outcome)) is not None]
    reached = sum(outcome.verdict is Verdict.REACHED for outcome in outcomes)
    return ThemeStanding(theme, place, reached, tuple(sorted(lags, key=by_urgency)))


def by_urgency(lag: Lag) -> tuple[bool, bool, bool, datetime.date]:
    """What can still be mended first, the soonest day first; then what was lowered on paper."""
    return not lag.can_be_mended, lag.is_on_paper, lag.when is None, lag.when or datetime.date.max


def _is_lower_on_paper(outcome: Outcome) -> bool:
    course = outcome.course
    is_paper = outcome.verdict is Verdict.NO_FIGURE and course.stage in (Stage.TENDER, Stage.CONTRACT)
    return is_paper and (course.change or 0) < 0


def lag_of(outcome: Outcome) -> Lag | None:
    """Why an ambition lags and who mends it; None for one that does not."""
    if outcome.verdict not in MISSES and not _is_lower_on_paper(outcome):
        return None
    project, differences = outcome.project, outcome.course.differences
    action = _action(project, outcome.course.place.theme)
    said = [difference for difference in differences if difference.owner or difference.date]
    who = next((difference.owner for difference in differences if difference.owner), None)
    when = next((difference.date for difference in differences if difference.date), None)
    if action is not None and not said:
        who, when = action.owner, action.date
    can_be_mended = _can_be_mended(project, [difference.repairable for difference in differences])
    return Lag(
        outcome=outcome,
        cause=next((difference.short_cause for difference in differences if difference.short_cause), ""),
        can_be_mended=can_be_mended,
        who=who or _role(project) or "",
        when=when,
    )


def _can_be_mended(project: LinkedProject, said: Sequence[Repairable | None]) -> bool:
    """As the author says; 'partly' and silence count as long as the project runs."""
    if Repairable.YES in said:
        return True
    return not is_finished(project) and (Repairable.NO not in said or Repairable.PARTLY in said)


def _action(project: LinkedProject, theme: Theme) -> Action | None:
    """The first open action of the project on the theme: who acts, where the difference itself does not say so."""
    actions = [action for action in project.record.actions if action.theme == theme.id and action.is_open]
    return min(actions, key=lambda action: action.date or datetime.date.max, default=None)


def _role(project: LinkedProject) -> str | None:
    """Who answers for the project in its phase: the buyer before the work, then the contract manager."""
    record = project.record
    in_order = (record.contract_manager, record.project_leader, record.buyer)
    return next(filter(None, in_order if has_begun(project) else in_order[::-1]), None)
