"""What the webs below a web say together: a proposal per theme, beside the adopted web and never instead of it (row O13).

Projects count for their category, categories and units for the unit above them. A web counts with its own choice; where it
has none, with what the webs below it propose. `niet relevant`, `nog te bepalen` and not filled in are never counted. Webs of
stakeholders do not count: they are what one project web was made of. Neither do a project that was stopped and a unit
below which nothing is bought: it has no category and no project. Fewer than three webs show no direction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ambitieweb.derive.crossing import Crossings, Loss
from ambitieweb.derive.holders import live
from ambitieweb.derive.relations import Relations
from ambitieweb.derive.weight import weight
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Portfolio,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.method import FEWEST_FOR_DIRECTION, MAXIMUM_LEVEL
from ambitieweb.model.reads import kept
from ambitieweb.model.rollup import RollupRule
from ambitieweb.model.values import Rating

DEFAULT_RULE = RollupRule.MEDIAN


@dataclass(frozen=True, slots=True, repr=False)
class ProposalSource:
    """What one web says of one theme.

    `rating` is its own choice, else, with `is_proposal`, what the webs below it propose; None when neither is there.
    `place` is where it says so in its own set; None when its set has no such theme. `amount` is its money, in euro.
    `webs` is on how many webs its level rests: 1 for its own choice.
    """

    holder: WebHolder
    place: LinkedTheme | None
    rating: Rating | None
    is_proposal: bool
    amount: Decimal | None
    webs: int = 1

    @property
    def is_direction(self) -> bool:
        """False for a proposal that rests on too few webs to be compared with anything."""
        return not self.is_proposal or self.webs >= FEWEST_FOR_DIRECTION

    @property
    def level(self) -> int | None:
        """The level to count; None when there is none."""
        return self.rating.level if self.rating is not None else None


@dataclass(frozen=True, repr=False)
class ThemeRollup:
    """One theme over all sources, in the order of their names.

    `counts` has the number of sources per level from 0 up. `proposal` is None when nothing could be counted. `tied` are the
    levels between which the rule could not choose, so that the lowest counts. `without_amount` are the sources that have a
    level but no money, which the rule 'weighted by spend' leaves out.
    """

    theme: Theme
    adopted: LinkedTheme | None
    rule: RollupRule
    sources: tuple[ProposalSource, ...]
    counts: tuple[int, ...]
    proposal: int | None
    tied: tuple[int, ...] = ()
    without_amount: tuple[ProposalSource, ...] = ()

    @kept
    def counted(self) -> tuple[ProposalSource, ...]:
        """The sources that have a level."""
        return tuple(source for source in self.sources if source.level is not None)

    @kept
    def weighing(self) -> tuple[ProposalSource, ...]:
        """The sources on which the proposal rests: those that have a level, and money where that weighs."""
        if self.rule is not RollupRule.BY_SPEND:
            return self.counted
        return tuple(source for source in self.counted if source.amount)

    @property
    def is_direction(self) -> bool:
        """True when enough webs have a level to see a direction in what they propose."""
        return self.proposal is not None and len(self.weighing) >= FEWEST_FOR_DIRECTION

    @property
    def is_thin(self) -> bool:
        """True when there is a proposal, of too few webs to see a direction."""
        return self.proposal is not None and not self.is_direction

    @property
    def lower(self) -> tuple[ProposalSource, ...]:
        """The sources on which the proposal rests that choose less."""
        return tuple(s for s in self.weighing if s.level is not None and s.level < (self.proposal or 0))

    @property
    def higher(self) -> tuple[ProposalSource, ...]:
        """The sources on which the proposal rests that choose more."""
        return tuple(s for s in self.weighing if self.proposal is not None and (s.level or 0) > self.proposal)

    @property
    def differs_from_most(self) -> bool:
        """True when most of the sources on which the proposal rests chose another level."""
        return 2 * (len(self.lower) + len(self.higher)) > len(self.weighing)

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        """The money of the sources with a level, per level from 0 up."""
        found = [Decimal(0)] * len(self.counts)
        for source in self.weighing:
            if source.level is not None and source.amount is not None:
                found[source.level] += source.amount
        return tuple(found)

    @property
    def lowest(self) -> int | None:
        """The lowest level among the sources."""
        return min((level for level, count in enumerate(self.counts) if count), default=None)

    @property
    def highest(self) -> int | None:
        """The highest level among the sources."""
        return max((level for level, count in enumerate(self.counts) if count), default=None)

    @property
    def not_relevant(self) -> int:
        """How many sources say that the theme is not relevant."""
        return sum(1 for source in self.sources if source.rating is Rating.NOT_RELEVANT)

    @property
    def undecided(self) -> int:
        """How many sources still have to choose."""
        return sum(1 for source in self.sources if source.rating is Rating.UNDECIDED)

    @property
    def silent(self) -> int:
        """How many sources say nothing."""
        return sum(1 for source in self.sources if source.rating is None)

    @property
    def difference(self) -> int | None:
        """Proposal less what counts now; None when one of them is no level, or too few webs make the proposal."""
        level = self.adopted.level if self.adopted else None
        return None if level is None or self.proposal is None or not self.is_direction else self.proposal - level


@dataclass(frozen=True, slots=True, repr=False)
class Rollup:
    """The proposal of the webs below one web; `losses` tell what got lost where a source has another theme set.

    `left_out` are the units that have a web and do not weigh, because nothing is bought below them.
    """

    holder: Unit | LinkedCategory
    theme_set: LinkedThemeSet
    rule: RollupRule
    sources: tuple[WebHolder, ...]
    themes: tuple[ThemeRollup, ...]
    losses: tuple[Loss, ...]
    left_out: tuple[Unit, ...] = ()

    def of(self, theme_id: str) -> ThemeRollup | None:
        """What the sources say of one theme."""
        return next((found for found in self.themes if found.theme.id == theme_id), None)

    @property
    def differing(self) -> tuple[ThemeRollup, ...]:
        """The themes on which the proposal is another level than what counts now."""
        return tuple(found for found in self.themes if found.difference)

    @property
    def directions(self) -> tuple[ThemeRollup, ...]:
        """The themes on which enough webs have a level to see a direction."""
        return tuple(found for found in self.themes if found.is_direction)

    @property
    def thin(self) -> tuple[ThemeRollup, ...]:
        """The themes on which some webs have a level, too few to see a direction."""
        return tuple(found for found in self.themes if found.is_thin)


def rollups(portfolio: Portfolio, relations: Relations, crossings: Crossings) -> Mapping[tuple[str, str], Rollup]:
    """The roll-up of every unit and category with at least one web below it, by kind and id."""
    made: dict[tuple[str, str], Rollup] = {}
    for category in portfolio.categories.values():
        _add(made, category, relations.projects_of.get(category.id, ()), portfolio, relations, crossings)
    for unit in _lowest_first(relations):
        _add(made, unit, below(unit, relations), portfolio, relations, crossings)
    return made


def below(unit: Unit, relations: Relations) -> tuple[WebHolder, ...]:
    """The webs right below a unit: its units, its categories, and its projects that no card of a unit speaks for: those
    without a category, and those of a card that belongs to no unit."""
    loose = (
        project
        for project in relations.projects_of_unit.get(unit.id, ())
        if project.category is None or project.category.parent is None
    )
    return (*relations.parts_of(unit), *relations.categories_of.get(unit.id, ()), *loose)


def weighs(holder: WebHolder, relations: Relations) -> bool:
    """True for what counts in the proposal above it: categories, projects that were not stopped, and units below which
    there is one of those."""
    match holder:
        case Unit():
            return not holder.is_stakeholder and any(weighs(part, relations) for part in below(holder, relations))
        case LinkedCategory():
            return True
        case LinkedProject():
            return not holder.is_stopped


def _lowest_first(relations: Relations) -> list[Unit]:
    ordered: list[Unit] = []

    def add(unit: Unit) -> None:
        for child in relations.units_of.get(unit.id, ()):
            add(child)
        ordered.append(unit)

    for unit in relations.units_of.get("", ()):
        add(unit)
    return ordered


def _add(
    made: dict[tuple[str, str], Rollup],
    holder: Unit | LinkedCategory,
    sources: Sequence[WebHolder],
    portfolio: Portfolio,
    relations: Relations,
    crossings: Crossings,
) -> None:
    theme_set = holder.theme_set
    webs = [source for source in live(sources) if source.web is not None]
    usable = tuple(source for source in webs if weighs(source, relations))
    if theme_set is None or not usable:
        return
    rule = rule_of(holder, portfolio)
    amounts = {(source.kind, source.id): weight(source, relations) for source in usable}
    themes = []
    for theme in theme_set.themes:
        found = tuple(
            _source(source, theme, theme_set, made, crossings, amounts[source.kind, source.id]) for source in usable
        )
        themes.append(theme_rollup(theme, holder.place(theme.id), found, rule))
    others = {source.theme_set.id: source.theme_set for source in usable if source.theme_set is not None}
    losses = (crossings.between(other, theme_set).loss for key, other in sorted(others.items()) if key != theme_set.id)
    made[holder.kind, holder.id] = Rollup(
        holder,
        theme_set,
        rule,
        usable,
        tuple(themes),
        tuple(loss for loss in losses if not loss.is_none),
        tuple(unit for unit in webs if isinstance(unit, Unit) and unit.web and unit.web.is_own and unit not in usable),
    )


def _source(
    holder: WebHolder,
    theme: Theme,
    theme_set: LinkedThemeSet,
    made: Mapping[tuple[str, str], Rollup],
    crossings: Crossings,
    amount: Decimal | None,
) -> ProposalSource:
    web = holder.web
    assert web is not None
    place = crossings.between(web.theme_set, theme_set).place(web, theme)
    if place is None:
        return ProposalSource(holder, None, None, False, amount)
    if place.rating is not None and not place.is_inherited:
        return ProposalSource(holder, place, place.rating, False, amount)
    rollup = made.get((holder.kind, holder.id))
    proposed = rollup.of(place.theme.id) if rollup else None
    if proposed is None or proposed.proposal is None:
        return ProposalSource(holder, place, None, False, amount)
    return ProposalSource(holder, place, Rating(proposed.proposal), True, amount, len(proposed.weighing))


def rule_of(holder: Unit | LinkedCategory, portfolio: Portfolio) -> RollupRule:
    """The rule of the web itself, else that of the site, else the median."""
    own = holder.record.web.rollup_rule if holder.record.web else None
    return own or portfolio.site.rollup_rule or DEFAULT_RULE


def theme_rollup(
    theme: Theme, adopted: LinkedTheme | None, sources: tuple[ProposalSource, ...], rule: RollupRule
) -> ThemeRollup:
    """The proposal for one theme by a rule."""
    counted = Counter(source.level for source in sources if source.level is not None)
    counts = tuple(counted.get(level, 0) for level in range(MAXIMUM_LEVEL + 1))
    weights = [Decimal(count) for count in counts]
    without_amount: tuple[ProposalSource, ...] = ()
    if rule is RollupRule.MINIMUM:
        return ThemeRollup(theme, adopted, rule, sources, counts, min(counted, default=None))
    if rule is RollupRule.MOST_CHOSEN:
        level, tied = most_chosen(counts)
        return ThemeRollup(theme, adopted, rule, sources, counts, level, tied)
    if rule is RollupRule.BY_SPEND:
        without_amount = tuple(source for source in sources if source.level is not None and not source.amount)
        weights = [Decimal(0)] * len(counts)
        for source in sources:
            if source.level is not None and source.amount is not None:
                weights[source.level] += source.amount
    return ThemeRollup(theme, adopted, rule, sources, counts, median(weights), middle_ones(weights), without_amount)


def median(amounts: Sequence[Decimal]) -> int | None:
    """The lowest level at or below which at least half of everything lies; None when there is nothing.

    Levels are an order and no quantity, so no mean is taken, and of two middle ones the lowest counts.
    """
    total, so_far = sum(amounts, Decimal(0)), Decimal(0)
    if total <= 0:
        return None
    for level, amount in enumerate(amounts):
        so_far += amount
        if 2 * so_far >= total:
            return level
    return None


def middle_ones(amounts: Sequence[Decimal]) -> tuple[int, ...]:
    """The two levels between which the middle falls, when exactly half lies at or below the one and half at or above the
    other; else none."""
    level = median(amounts)
    if level is None or 2 * sum(amounts[: level + 1], Decimal(0)) != sum(amounts, Decimal(0)):
        return ()
    return level, next(above for above in range(level + 1, len(amounts)) if amounts[above])


def most_chosen(counts: Sequence[int]) -> tuple[int | None, tuple[int, ...]]:
    """The level that most sources chose, the lowest when several are chosen as often; those are the second value."""
    highest = max(counts, default=0)
    if highest == 0:
        return None, ()
    levels = tuple(level for level, count in enumerate(counts) if count == highest)
    return levels[0], levels if len(levels) > 1 else ()
