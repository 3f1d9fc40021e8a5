"""Who belongs to whom, worked out once per site: children, projects, webs on a theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedMeasure,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Portfolio,
    Unit,
    WebHolder,
    by_name,
)
from ambitieweb.model.reads import kept


@dataclass(frozen=True, repr=False)
class Relations:
    """The ways from one record to another, by id; in order of name."""

    holders: tuple[WebHolder, ...]
    units_of: Mapping[str, tuple[Unit, ...]]
    categories_of: Mapping[str, tuple[LinkedCategory, ...]]
    projects_of: Mapping[str, tuple[LinkedProject, ...]]
    projects_of_unit: Mapping[str, tuple[LinkedProject, ...]]
    measures_on: Mapping[tuple[str, str], tuple[LinkedMeasure, ...]]
    """Per theme (origin, id) the library measures for it."""
    sets_based_on: Mapping[str, tuple[LinkedThemeSet, ...]]
    made_from: Mapping[str, tuple[WebHolder, ...]]
    """Per unit the webs that were made from its web, among others (row E7)."""

    @kept
    def webs_on(self) -> Mapping[tuple[str, str], tuple[tuple[WebHolder, LinkedTheme], ...]]:
        """Per theme of a set (set id, theme id) each web drawn on it that says something of the theme."""
        return gathered(
            ((place.theme.set_id, place.theme.id), (holder, place))
            for holder in self.holders
            for place in holder.places
            if place.rating is not None
        )

    @kept
    def levels_on(self) -> Mapping[tuple[str, str], Counter[int]]:
        """How many of these webs chose each level."""
        return {key: _levels(webs) for key, webs in self.webs_on.items()}

    def parts_of(self, unit: Unit | None) -> tuple[Unit, ...]:
        """The units right below a unit, or at the top; stakeholders are no part of an organisation."""
        return tuple(child for child in self.units_of.get(unit.id if unit else "", ()) if not child.is_stakeholder)

    def categories_below(self, unit: Unit) -> tuple[LinkedCategory, ...]:
        """The categories of a unit and of every unit below it."""
        below = [c for child in self.units_of.get(unit.id, ()) for c in self.categories_below(child)]
        return (*self.categories_of.get(unit.id, ()), *below)


def relations(portfolio: Portfolio) -> Relations:
    """All ways between the records of a portfolio."""
    units, categories = by_name(portfolio.units.values()), by_name(portfolio.categories.values())
    projects, theme_sets = by_name(portfolio.projects.values()), by_name(portfolio.theme_sets.values())
    holders: tuple[WebHolder, ...] = (*units, *categories, *projects)
    measures = by_name(portfolio.measures.values())
    return Relations(
        holders=holders,
        units_of=gathered((unit.parent.id if unit.parent else "", unit) for unit in units),
        categories_of=gathered((category.parent.id if category.parent else "", category) for category in categories),
        projects_of=gathered((project.category.id if project.category else "", project) for project in projects),
        projects_of_unit=gathered((project.unit.id, project) for project in projects if project.unit),
        measures_on=gathered((theme.key, measure) for measure in measures for theme, _ in measure.themes),
        sets_based_on=gathered((found.basis.id, found) for found in theme_sets if found.basis),
        made_from=gathered((unit_id, holder) for holder in holders for unit_id in _made_of(holder)),
    )


def _levels(webs: tuple[tuple[WebHolder, LinkedTheme], ...]) -> Counter[int]:
    return Counter(level for _, place in webs if (level := place.level) is not None)


def _made_of(holder: WebHolder) -> Iterable[str]:
    """The units whose webs a web was made of."""
    distilled = holder.web.record.distilled if holder.web and holder.web.record else None
    return dict.fromkeys(distilled.units if distilled else ())
