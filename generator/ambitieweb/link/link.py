"""Content to portfolio, with a problem for everything that does not join."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from ambitieweb.house import house_style
from ambitieweb.link.dates import two_newest
from ambitieweb.link.hues import with_hues
from ambitieweb.link.old_ids import check_old_ids
from ambitieweb.link.portfolio import (
    Card,
    ChosenMeasure,
    LinkedCategory,
    LinkedMeasure,
    LinkedPractice,
    LinkedProject,
    LinkedThemeSet,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.link.references import Joined
from ambitieweb.link.theme_sets import theme_sets
from ambitieweb.link.votes import check_unused, files_named, with_votes
from ambitieweb.link.webs import check_level, check_theme, check_themes_within, check_web, linked_web
from ambitieweb.link.whole import whole
from ambitieweb.link.withdrawn import withdrawn_cards
from ambitieweb.model import measure as measure_model
from ambitieweb.model.category import Category
from ambitieweb.model.files import CATEGORY, MEASURE, ORGANISATION, PLAIN, PRACTICE, PROJECT, THEME_SET
from ambitieweb.model.last_time import NOT_KEPT, Steps
from ambitieweb.model.locations import Location
from ambitieweb.model.organisation import Organisation, UnitSort
from ambitieweb.model.practice import Practice
from ambitieweb.model.project import Project
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.site import SiteFile
from ambitieweb.model.web import Web
from ambitieweb.problems import Problem, error
from ambitieweb.problems.problem import nearest

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Sets:
    """The theme sets to choose from, and where to report what does not fit the chosen one."""

    made: Mapping[str, LinkedThemeSet]
    default: LinkedThemeSet | None
    is_default_sure: bool
    joined: Joined

    def of_web(
        self, web: Web | None, parent_id: str | None, parent: WebHolder | None
    ) -> tuple[LinkedThemeSet | None, bool]:
        """The set that the web names, else its parent's, else the site's; and whether that is a guess."""
        if web is not None and web.theme_set is not None:
            return self.named(web.theme_set)
        if parent is not None and parent.theme_set is not None:
            return parent.theme_set, (parent.kind, parent.id) in self.joined.guessed
        has_other_parent = parent_id is not None and parent is None and len(self.made) > 1
        return self.default, not self.is_default_sure or has_other_parent

    def named(self, set_id: str | None) -> tuple[LinkedThemeSet | None, bool]:
        """The set with this id, or the default where there is no id."""
        if set_id is None:
            return self.default, not self.is_default_sure
        return self.made.get(set_id), set_id not in self.made or (THEME_SET.name, set_id) in self.joined.guessed

    def report_on(self, entry: Entry, *, is_guess: bool) -> list[Problem]:
        """Where problems with the themes of a file go; what builds on a guess is a guess too."""
        if is_guess:
            self.joined.guessed[entry.kind.name, entry.id] = None
        return self.joined.report_on(is_guess=is_guess)


def link(
    content: Content, date: datetime.date | None = None, steps: Steps = NOT_KEPT
) -> tuple[Portfolio, tuple[Problem, ...]]:
    """The portfolio of what can be used, and what did not join. `date` replaces the newest recorded date; `steps` are those of
    last time, and of next time."""
    joined = Joined(content, steps)
    joined.check_references()
    joined.problems.extend(check_old_ids(content))
    site, is_site_whole = _site(content)
    made, default = _theme_sets(content.of(THEME_SET.name), site.theme_set or "", joined)
    is_sure = is_site_whole and (site.theme_set or "") in {"", *made} and content.ids(THEME_SET.name) == frozenset(made)
    if default is not None and (THEME_SET.name, default.id) in joined.guessed:
        is_sure = False
    sets = _Sets(made, default, is_sure, joined)
    measures = _in_named_set(content.of(MEASURE.name), sets, _measure)
    units = _units(content.of(ORGANISATION.name), sets, joined)
    categories = _categories(content.of(CATEGORY.name), units, sets, measures)
    projects = _projects(content.of(PROJECT.name), categories, units, sets, measures)
    check_unused(content, joined)
    records = {
        id(entry.record): entry.record for kind in content.entries.values() for entry in kind.values() if entry.record
    }
    records |= {id(holder.record): holder.record for made in (units, categories, projects) for holder in made.values()}
    newest, day_before = two_newest(records.values(), steps)
    house, faults_of_house = house_style(content.tokens, content.stored) if content.tokens else (None, ())
    joined.problems.extend(faults_of_house)
    portfolio = Portfolio(
        site=site,
        organisation=units.get(site.organisation or "") or next((u for u in units.values() if u.parent is None), None),
        theme_set=default,
        theme_sets=made,
        units=units,
        categories=categories,
        projects=projects,
        measures=measures,
        practices=_in_named_set(content.of(PRACTICE.name), sets, _practice),
        reference_date=date or newest,
        day_before=None if date else day_before,
        stored=content.stored,
        house=house,
        withdrawn=tuple(withdrawn_cards(content, joined, date)),
        plain={kind.name: _in_named_set(content.of(kind.name), sets, _card) for kind in PLAIN},
    )
    return portfolio, tuple(joined.problems)


def _site(content: Content) -> tuple[SiteFile, bool]:
    entry = content.of("site").get("site")
    if entry is None or entry.record is None:
        return SiteFile(naam="Ambitieweb"), False  # type: ignore[call-arg]
    return cast(SiteFile, entry.record), not entry.mended


def _theme_sets(
    entries: Mapping[str, Entry], own_id: str, joined: Joined
) -> tuple[dict[str, LinkedThemeSet], LinkedThemeSet | None]:
    """The theme sets by id, and that of the site; the only one where the site names none."""

    def linked() -> tuple[dict[str, LinkedThemeSet], LinkedThemeSet | None]:
        made = theme_sets(entries, joined)
        own = made.get(own_id) or (next(iter(made.values())) if len(made) == 1 else None)
        made = with_hues(made, own)
        return made, made[own.id] if own else None

    old_ids = tuple(joined.ids_of_now[THEME_SET.name].items())
    name = (THEME_SET.folder, own_id, *entries, joined.content.ids(THEME_SET.name), old_ids)
    return joined.step(name, tuple(entry.record for entry in entries.values()), linked)


def _step(sets: _Sets, entry: Entry, make: Callable[..., T], of: tuple[object, ...], *, is_guess: bool) -> T:
    """What `make` makes of a file and of what is in `of`, with its problems; or what that was last time. With files with votes it
    also depends on what other files name."""

    def made() -> T:
        return make(entry, sets.report_on(entry, is_guess=is_guess), sets, *of)

    if any(files_named(entry)):
        return made()
    return sets.joined.step((entry.kind.name, entry.id), (entry.record, is_guess, *of), made)


def _units(entries: Mapping[str, Entry], sets: _Sets, joined: Joined) -> dict[str, Unit]:
    made: dict[str, Unit] = {}
    for unit_id in joined.top_down(entries, "parent"):
        entry = entries[unit_id]
        record = cast(Organisation, entry.record)
        parent = made.get(record.parent or "")
        theme_set, is_guess = sets.of_web(record.web, record.parent, parent)
        made[unit_id] = _step(sets, entry, _unit, (parent, theme_set), is_guess=is_guess)
    return {unit_id: made[unit_id] for unit_id in entries if unit_id in made}


def _unit(
    entry: Entry, problems: list[Problem], sets: _Sets, parent: Unit | None, theme_set: LinkedThemeSet | None
) -> Unit:
    record = cast(Organisation, entry.record)
    check_web(entry, record.web, theme_set, problems)
    _check_goal_themes(entry, record, theme_set, problems)
    record = with_votes(entry, record, theme_set, sets.joined, problems)
    above = None if record.sort is UnitSort.STAKEHOLDER else parent
    return Unit(entry.id, record, parent, linked_web(record.web, theme_set, above), theme_set)


def _categories(
    entries: Mapping[str, Entry], units: Mapping[str, Unit], sets: _Sets, measures: Mapping[str, LinkedMeasure]
) -> dict[str, LinkedCategory]:
    made: dict[str, LinkedCategory] = {}
    for entry in entries.values():
        if entry.record is None:
            continue
        record = cast(Category, entry.record)
        parent = units.get(record.parent or "")
        theme_set, is_guess = sets.of_web(record.web, record.parent, parent)
        card_set = theme_set
        if record.card_theme_set is not None:
            card_set, is_card_guess = sets.named(record.card_theme_set)
            is_guess = is_guess or is_card_guess
        of = (parent, theme_set, card_set, *_used(record.measures, measures))
        made[entry.id] = _step(sets, entry, _category, of, is_guess=is_guess)
    return made


def _category(
    entry: Entry,
    problems: list[Problem],
    sets: _Sets,
    parent: Unit | None,
    theme_set: LinkedThemeSet | None,
    card_set: LinkedThemeSet | None,
    *used: LinkedMeasure | None,
) -> LinkedCategory:
    record = cast(Category, entry.record)
    check_web(entry, record.web, theme_set, problems)
    _check_goal_themes(entry, record, theme_set, problems, card_set)
    for position, strategy in enumerate(record.strategy):
        check_theme(entry, ("strategy", position, "theme"), strategy.theme, card_set, problems)
    has_web = record.web is not None and bool(record.web.themes)
    theme_sets = (theme_set, card_set) if has_web else (card_set, theme_set)
    choices = _choices(entry, record.measures, theme_sets, used, sets.joined.problems, problems)
    record = with_votes(entry, record, theme_set, sets.joined, problems)
    web = linked_web(record.web, theme_set, parent)
    return LinkedCategory(entry.id, record, parent, web, theme_set, card_set or theme_set, choices)


def _projects(
    entries: Mapping[str, Entry],
    categories: Mapping[str, LinkedCategory],
    units: Mapping[str, Unit],
    sets: _Sets,
    measures: Mapping[str, LinkedMeasure],
) -> dict[str, LinkedProject]:
    made: dict[str, LinkedProject] = {}
    for entry in entries.values():
        if entry.record is None:
            continue
        record = cast(Project, entry.record)
        category = categories.get(record.category or "")
        unit = units.get(record.organisation or "") or (category.parent if category else None)
        parent = category or unit
        above = unit if record.category is None else category
        theme_set, is_guess = sets.of_web(record.web, record.category or record.organisation, above)
        of = (parent, category, unit, theme_set, *_used(record.measures, measures))
        made[entry.id] = _step(sets, entry, _project, of, is_guess=is_guess)
    return made


def _project(
    entry: Entry,
    problems: list[Problem],
    sets: _Sets,
    parent: LinkedCategory | Unit | None,
    category: LinkedCategory | None,
    unit: Unit | None,
    theme_set: LinkedThemeSet | None,
    *used: LinkedMeasure | None,
) -> LinkedProject:
    record = cast(Project, entry.record)
    check_web(entry, record.web, theme_set, problems)
    _check_project_themes(entry, record, theme_set, problems)
    choices = _choices(entry, record.measures, (theme_set,), used, sets.joined.problems, problems)
    _check_scores(entry, record, sets.joined.problems)
    record = with_votes(entry, record, theme_set, sets.joined, problems)
    web = linked_web(record.web, theme_set, parent)
    return LinkedProject(entry.id, record, parent, category, unit, web, theme_set, choices)


def _used(
    records: tuple[measure_model.MeasureChoice, ...], measures: Mapping[str, LinkedMeasure]
) -> tuple[LinkedMeasure | None, ...]:
    """The measure of the library that each choice names."""
    return tuple([measures.get(record.measure or "") for record in records])


def _in_named_set(entries: Mapping[str, Entry], sets: _Sets, make: Callable[..., T]) -> dict[str, T]:
    """What `make` makes of each file in the theme set that it names, else in that of the site."""
    made: dict[str, T] = {}
    for entry in entries.values():
        if entry.record is not None:
            theme_set, is_guess = sets.named(getattr(entry.record, "theme_set", None))
            made[entry.id] = _step(sets, entry, make, (theme_set,), is_guess=is_guess)
    return made


def _measure(entry: Entry, problems: list[Problem], sets: _Sets, theme_set: LinkedThemeSet | None) -> LinkedMeasure:
    record = cast(measure_model.Measure, entry.record)
    if theme_set is None and record.themes:
        problems.append(error("maatregel-zonder-themaset", entry.key_place(("themes",))))
    themes: list[tuple[Theme, measure_model.MeasureTheme]] = []
    for theme_id, use in record.themes.items():
        location: Location = ("themes", theme_id)
        if check_theme(entry, location, theme_id, theme_set, problems, is_key=True):
            assert theme_set is not None
            themes.append((cast(Theme, theme_set.theme(theme_id)), use))
            for level in (use.levels.low, use.levels.high) if use.levels else ():
                check_level(entry, (*location, "levels"), level, theme_set, problems)
    _check_relations(entry, (), record, (theme_set,), problems)
    return LinkedMeasure(entry.id, record, theme_set, tuple(themes))


def _practice(entry: Entry, problems: list[Problem], sets: _Sets, theme_set: LinkedThemeSet | None) -> LinkedPractice:
    record = cast(Practice, entry.record)
    check_themes_within(entry, (), record, theme_set, problems)
    if theme_set is None and record.themes:
        problems.append(error("web-zonder-themaset", entry.key_place(("themes",))))
    for theme_id, theme in record.themes.items():
        if theme.level is not None and theme_set is not None:
            check_level(entry, ("themes", theme_id, "level"), theme.level.level, theme_set, problems)
    return LinkedPractice(entry.id, record, theme_set)


def _card(entry: Entry, problems: list[Problem], sets: _Sets, theme_set: LinkedThemeSet | None) -> Card:
    assert entry.record is not None
    check_themes_within(entry, (), entry.record, theme_set, problems)
    return Card(entry.kind.name, entry.id, entry.record, theme_set)


def _choices(
    entry: Entry,
    records: tuple[measure_model.MeasureChoice, ...],
    theme_sets: tuple[LinkedThemeSet | None, ...],
    used: tuple[LinkedMeasure | None, ...],
    problems: list[Problem],
    theme_problems: list[Problem],
) -> tuple[ChosenMeasure, ...]:
    """The measures of a card or project, with the one of the library that each of them `used`; a theme may belong to the web's set or
    to the card's."""
    made: list[ChosenMeasure] = []
    sets = tuple(theme_set for theme_set in theme_sets if theme_set is not None)
    for position, (record, measure) in enumerate(zip(records, used, strict=True)):
        location: Location = ("measures", position)
        if record.measure is None and record.name is None and location not in entry.mended:
            problems.append(error("maatregel-zonder-naam", entry.place(location)))
        themes = [found for theme_set in sets if (found := theme_set.theme(record.theme or ""))]
        if record.theme and sets and not themes:
            check_theme(entry, (*location, "theme"), record.theme, sets[0], theme_problems)
        _check_relations(entry, location, record, sets, theme_problems)
        theme, use = _theme_of_measure(measure, sets)
        if themes:
            use = next((u for t, u in (measure.themes if measure else ()) if t.key == themes[0].key), None)
            theme = themes[0]
        complete, inherited = whole(record, measure, theme, use)
        condition = use.condition if use and not record.levels else None
        made.append(ChosenMeasure(position + 1, record, complete, inherited, measure, theme, condition))
    return tuple(made)


def _check_relations(
    entry: Entry,
    location: Location,
    record: measure_model.Measure | measure_model.MeasureChoice,
    theme_sets: tuple[LinkedThemeSet | None, ...],
    problems: list[Problem],
) -> None:
    """Themes that a measure helps or clashes with: each belongs to one of the sets."""
    sets = [theme_set for theme_set in theme_sets if theme_set is not None]
    for position, relation in enumerate(record.relations):
        if relation.theme and sets and not any(theme_set.theme(relation.theme) for theme_set in sets):
            check_theme(entry, (*location, "relations", position, "theme"), relation.theme, sets[0], problems)


def _theme_of_measure(
    measure: LinkedMeasure | None, sets: tuple[LinkedThemeSet, ...]
) -> tuple[Theme | None, measure_model.MeasureTheme | None]:
    """The first theme of a library measure that also stands in one of the sets."""
    for theme, use in measure.themes if measure else ():
        for theme_set in sets:
            if found := theme_set.same(theme):
                return found, use
    return None, None


def _check_goal_themes(
    entry: Entry,
    record: Organisation | Category | Project,
    theme_set: LinkedThemeSet | None,
    problems: list[Problem],
    card_set: LinkedThemeSet | None = None,
) -> None:
    """Themes named by goals and actions; on a card they may also be themes of the card."""
    for position, session in enumerate(record.sessions):
        check_themes_within(entry, ("sessions", position), session, theme_set, problems)
    if not isinstance(record, Project) and record.steering:
        check_themes_within(entry, ("steering",), record.steering, theme_set, problems)
    for field_name in ("goals", "organisation_goals", "actions"):
        for position, item in enumerate(getattr(record, field_name, ())):
            if item.theme and not (card_set and card_set.theme(item.theme)):
                check_theme(entry, (field_name, position, "theme"), item.theme, theme_set, problems)


def _check_project_themes(
    entry: Entry, record: Project, theme_set: LinkedThemeSet | None, problems: list[Problem]
) -> None:
    _check_goal_themes(entry, record, theme_set, problems)
    for position, difference in enumerate(record.differences):
        check_theme(entry, ("differences", position, "theme"), difference.theme, theme_set, problems)
    for position, result in enumerate(record.results):
        if result.theme:
            check_theme(entry, ("results", position, "theme"), result.theme, theme_set, problems)
    for position, measurement in enumerate(record.measurements):
        for theme_id in measurement.themes:
            location = ("measurements", position, "themes", theme_id)
            check_theme(entry, location, theme_id, theme_set, problems, is_key=True)


def _check_scores(entry: Entry, record: Project, problems: list[Problem]) -> None:
    """Scores on criteria that the project does not list."""
    if any(location[:1] == ("criteria",) for location in entry.mended):
        return
    known = list(record.criteria)
    for position, measure in enumerate(record.measures):
        for criterion in measure.scores:
            if criterion not in record.criteria:
                place = entry.key_place(("measures", position, "scores", criterion))
                words = {"criterium": criterion, "criteria": ", ".join(known) or "-"}
                problems.append(error("criterium-onbekend", place, nearest(criterion, known), **words))
