"""Who belongs to whom, worked out once per site: children, projects, uses of measures, webs on a theme."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ambitieweb.link.portfolio import (
    ChosenMeasure,
    LinkedCategory,
    LinkedMeasure,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Portfolio,
    Unit,
    WebHolder,
)

Named = TypeVar("Named", Unit, LinkedCategory, LinkedProject, LinkedMeasure, LinkedThemeSet)
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Use:
    """A measure as used on one card or in one project."""

    holder: LinkedCategory | LinkedProject
    choice: ChosenMeasure


@dataclass(frozen=True, slots=True, repr=False)
class Relations:
    """The ways from one record to another, by id; in order of name."""

    units_of: Mapping[str, tuple[Unit, ...]]
    categories_of: Mapping[str, tuple[LinkedCategory, ...]]
    projects_of: Mapping[str, tuple[LinkedProject, ...]]
    projects_of_unit: Mapping[str, tuple[LinkedProject, ...]]
    uses_of: Mapping[str, tuple[Use, ...]]
    webs_on: Mapping[tuple[str, str], tuple[tuple[WebHolder, LinkedTheme], ...]]
    """Per theme of a set (set id, theme id) each web drawn on it that says something of the theme."""
    levels_on: Mapping[tuple[str, str], Counter[int]]
    """How many of these webs chose each level."""
    measures_on: Mapping[tuple[str, str], tuple[LinkedMeasure, ...]]
    """Per theme (origin, id) the library measures for it."""
    sets_based_on: Mapping[str, tuple[LinkedThemeSet, ...]]
    made_from: Mapping[str, tuple[WebHolder, ...]]
    """Per unit the webs that were made from its web, among others (row E7)."""

    def parts_of(self, unit: Unit | None) -> tuple[Unit, ...]:
        """The units right below a unit, or at the top; stakeholders are no part of an organisation."""
        return tuple(child for child in self.units_of.get(unit.id if unit else "", ()) if not child.is_stakeholder)

    def categories_below(self, unit: Unit) -> tuple[LinkedCategory, ...]:
        """The categories of a unit and of every unit below it."""
        below = [c for child in self.units_of.get(unit.id, ()) for c in self.categories_below(child)]
        return (*self.categories_of.get(unit.id, ()), *below)


def relations(portfolio: Portfolio) -> Relations:
    """All ways between the records of a portfolio."""
    units_by_name, categories_by_name = _by_name(portfolio.units), _by_name(portfolio.categories)
    projects_by_name = _by_name(portfolio.projects)
    users: list[LinkedCategory | LinkedProject] = [*categories_by_name, *projects_by_name]
    holders: list[WebHolder] = [*units_by_name, *users]
    units: dict[str, list[Unit]] = defaultdict(list)
    for unit in units_by_name:
        units[unit.parent.id if unit.parent else ""].append(unit)
    categories: dict[str, list[LinkedCategory]] = defaultdict(list)
    for category in categories_by_name:
        categories[category.parent.id if category.parent else ""].append(category)
    projects: dict[str, list[LinkedProject]] = defaultdict(list)
    projects_of_unit: dict[str, list[LinkedProject]] = defaultdict(list)
    for project in projects_by_name:
        projects[project.category.id if project.category else ""].append(project)
        if project.unit:
            projects_of_unit[project.unit.id].append(project)
    bases: dict[str, list[LinkedThemeSet]] = defaultdict(list)
    for theme_set in _by_name(portfolio.theme_sets):
        if theme_set.basis:
            bases[theme_set.basis.id].append(theme_set)
    webs_on = _webs(holders)
    return Relations(
        units_of=_frozen(units),
        categories_of=_frozen(categories),
        projects_of=_frozen(projects),
        projects_of_unit=_frozen(projects_of_unit),
        uses_of=_uses(users),
        webs_on=webs_on,
        levels_on={key: _levels(webs) for key, webs in webs_on.items()},
        measures_on=_measures(portfolio),
        sets_based_on=_frozen(bases),
        made_from=_made_from(holders),
    )


def _uses(holders: Sequence[LinkedCategory | LinkedProject]) -> Mapping[str, tuple[Use, ...]]:
    found: dict[str, list[Use]] = defaultdict(list)
    for holder in holders:
        for choice in holder.choices:
            if choice.measure:
                found[choice.measure.id].append(Use(holder, choice))
    return _frozen(found)


def _webs(holders: Sequence[WebHolder]) -> Mapping[tuple[str, str], tuple[tuple[WebHolder, LinkedTheme], ...]]:
    found: dict[tuple[str, str], list[tuple[WebHolder, LinkedTheme]]] = defaultdict(list)
    for holder in holders:
        for place in holder.places:
            if place.rating is not None:
                found[place.theme.set_id, place.theme.id].append((holder, place))
    return _frozen(found)


def _levels(webs: tuple[tuple[WebHolder, LinkedTheme], ...]) -> Counter[int]:
    return Counter(level for _, place in webs if (level := place.level) is not None)


def _made_from(holders: Sequence[WebHolder]) -> Mapping[str, tuple[WebHolder, ...]]:
    found: dict[str, list[WebHolder]] = defaultdict(list)
    for holder in holders:
        distilled = holder.web.record.distilled if holder.web and holder.web.record else None
        for unit_id in dict.fromkeys(distilled.units if distilled else ()):
            found[unit_id].append(holder)
    return _frozen(found)


def _measures(portfolio: Portfolio) -> Mapping[tuple[str, str], tuple[LinkedMeasure, ...]]:
    found: dict[tuple[str, str], list[LinkedMeasure]] = defaultdict(list)
    for measure in _by_name(portfolio.measures):
        for theme, _ in measure.themes:
            found[theme.key].append(measure)
    return _frozen(found)


def _by_name(records: Mapping[str, Named]) -> list[Named]:
    return sorted(records.values(), key=lambda record: (record.name.casefold(), record.id))


def _frozen(found: Mapping[K, list[V]]) -> dict[K, tuple[V, ...]]:
    return {key: tuple(values) for key, values in found.items()}
