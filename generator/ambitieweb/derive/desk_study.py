"""What the project webs of one category have in common and where they differ: the desk study before a session (row O10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ambitieweb.derive.catalogue import MeasureKey, measure_key
from ambitieweb.derive.holders import live
from ambitieweb.derive.rollup import ProposalSource, Rollup, ThemeRollup
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory, LinkedProject, Theme
from ambitieweb.model.values import Rating


@dataclass(frozen=True, slots=True, repr=False)
class SharedMeasure:
    """A measure and the projects that chose it; `key` is the same for the same measure everywhere, as in the catalogue."""

    key: MeasureKey
    choices: tuple[tuple[LinkedProject, ChosenMeasure], ...]
    on_card: ChosenMeasure | None
    """Where it stands on the card of the category already."""

    @property
    def projects(self) -> tuple[LinkedProject, ...]:
        """The projects, each once."""
        return tuple({project.id: project for project, _ in self.choices}.values())

    @property
    def name(self) -> str:
        """What it is called."""
        choice = self.choices[0][1]
        return choice.measure.name if choice.measure else choice.name

    @property
    def theme(self) -> Theme | None:
        """The theme that it is for."""
        return next((choice.theme for _, choice in self.choices if choice.theme), None)


@dataclass(frozen=True, slots=True, repr=False)
class OpenQuestion:
    """Something that nobody has answered yet: what it is about, and the project that asks it."""

    project: LinkedProject
    words: str
    theme: Theme | None
    choice: ChosenMeasure | None = None
    """The measure that must be looked into first; None for a question or a theme of the web."""


@dataclass(frozen=True, slots=True, repr=False)
class DeskStudy:
    """Agreements and differences between the webs of a category's projects.

    `agreed` are themes on which at least two webs have a level and all the same one, `differing` those with more than one
    level, `single` those of which one web has a level, `open` those of which none has.
    """

    category: LinkedCategory
    rollup: Rollup
    agreed: tuple[ThemeRollup, ...]
    differing: tuple[ThemeRollup, ...]
    single: tuple[ThemeRollup, ...]
    open: tuple[ThemeRollup, ...]
    shared: tuple[SharedMeasure, ...]
    """Chosen in at least two projects, most projects first."""
    rejected: tuple[SharedMeasure, ...]
    """Chosen in one project and rejected in another, or rejected in several."""
    questions: tuple[OpenQuestion, ...]


def desk_study(rollup: Rollup, category: LinkedCategory, projects: tuple[LinkedProject, ...]) -> DeskStudy:
    """The desk study of a category whose projects have webs; projects that were stopped are left out."""
    projects = live(projects)
    by_kind = gathered((_kind(found), found) for found in rollup.themes)
    measures = _measures(projects, category)
    kept = [(measure, _kept(measure)) for measure in measures]
    return DeskStudy(
        category=category,
        rollup=rollup,
        agreed=by_kind.get("agreed", ()),
        differing=by_kind.get("differing", ()),
        single=by_kind.get("single", ()),
        open=by_kind.get("open", ()),
        shared=tuple(measure for measure, projects in kept if projects == len(measure.projects) > 1),
        rejected=tuple(measure for measure, projects in kept if projects < len(measure.projects) > 1),
        questions=tuple(_questions(projects)),
    )


def groups(found: ThemeRollup) -> tuple[tuple[int, tuple[ProposalSource, ...]], ...]:
    """The sources of a theme by level, the highest first."""
    levels = sorted({source.level for source in found.counted if source.level is not None}, reverse=True)
    return tuple((level, tuple(source for source in found.counted if source.level == level)) for level in levels)


def _kind(found: ThemeRollup) -> str:
    if not found.counted:
        return "open"
    if len(found.counted) == 1:
        return "single"
    return "agreed" if found.lowest == found.highest else "differing"


def _measures(projects: tuple[LinkedProject, ...], category: LinkedCategory) -> list[SharedMeasure]:
    """Every measure of the projects, those of most projects first, then by name."""
    by_key = gathered((measure_key(choice), (project, choice)) for project in projects for choice in project.choices)
    on_card = {measure_key(choice): choice for choice in category.choices}
    made = [SharedMeasure(key, choices, on_card.get(key)) for key, choices in by_key.items()]
    return sorted(made, key=lambda measure: (-len(measure.projects), measure.name.casefold(), measure.key))


def _kept(measure: SharedMeasure) -> int:
    """How many projects did not reject or drop it."""
    return len({project.id for project, choice in measure.choices if choice.is_kept})


def _questions(projects: Iterable[LinkedProject]) -> Iterable[OpenQuestion]:
    for project in projects:
        for place in project.places:
            if place.rating is Rating.UNDECIDED and not place.is_inherited:
                yield OpenQuestion(project, "", place.theme)
        for choice in project.choices:
            if choice.record.question:
                yield OpenQuestion(project, choice.record.question, choice.theme, choice)
        for session in project.record.sessions:
            for question in session.questions:
                if question.reaction is None:
                    theme = project.theme(question.theme)
                    yield OpenQuestion(project, question.question, theme)
