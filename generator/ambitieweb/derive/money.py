"""Where the money is: the newest known spend of each category beside its ambition (rows E8, O17)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ambitieweb.derive.holders import holders, roots
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet, Portfolio, Theme, Unit
from ambitieweb.model.method import HIGH_FROM


@dataclass(frozen=True, slots=True, repr=False)
class SpentAmount:
    """What a unit or category spent in the newest year of which the amount is known."""

    holder: Unit | LinkedCategory
    year: int
    value: Decimal


@dataclass(frozen=True, slots=True, repr=False)
class ThemeMoney:
    """The known spend of categories by their level on one theme. Each sum has its addends; what has no level, is not
    relevant or undecided stands apart and counts in neither sum."""

    theme: Theme
    high: tuple[SpentAmount, ...]
    low: tuple[SpentAmount, ...]
    without: tuple[SpentAmount, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Coverage:
    """How much of what an organisation spends stands with its categories: `known` is theirs in the year of `whole`, its
    newest amount. None of it is split by theme set."""

    whole: SpentAmount
    known: Decimal

    @property
    def share(self) -> Decimal | None:
        """The part of the whole as a percentage; None when the categories hold more than the organisation gives itself."""
        return 100 * self.known / self.whole.value if 0 <= self.known <= self.whole.value != 0 else None


@dataclass(frozen=True, slots=True, repr=False)
class MoneyGroup:
    """The categories of one organisation that share a theme set, the largest amount first."""

    root: Unit | None
    theme_set: LinkedThemeSet | None
    amounts: tuple[SpentAmount, ...]
    unknown: tuple[LinkedCategory, ...]
    """Categories of which no amount is known."""
    themes: tuple[ThemeMoney, ...]
    coverage: Coverage | None
    """None when the organisation does not say what it spends in all."""

    @property
    def total(self) -> Decimal:
        """All known spend of the group."""
        return total(self.amounts)

    @property
    def years(self) -> tuple[int, ...]:
        """The years from which the amounts come; a sum over several years is told as such."""
        return tuple(sorted({amount.year for amount in self.amounts}))


def money(portfolio: Portfolio) -> tuple[MoneyGroup, ...]:
    """A group per organisation and theme set, that of the site first; cards without an organisation last."""
    places: dict[str | None, int] = {root.id: number for number, root in enumerate(roots(portfolio))}
    placed = [
        (places[holder.root.id] if holder.root else len(places), holder)
        for holder in holders(portfolio)
        if isinstance(holder, LinkedCategory)
    ]
    found = gathered(((place, one.theme_set.id if one.theme_set else ""), one) for place, one in placed)
    coverage = {place: _coverage(categories) for place, categories in gathered(placed).items()}
    return tuple(_group(found[key], coverage[key[0]]) for key in sorted(found))


def _coverage(categories: Sequence[LinkedCategory]) -> Coverage | None:
    root = categories[0].root
    whole = newest(root) if root else None
    if whole is None:
        return None
    return Coverage(whole, sum((_in_year(category, whole.year) for category in categories), Decimal(0)))


def _in_year(category: LinkedCategory, year: int) -> Decimal:
    """The amount of a category in a year, nothing when there is none; of two the first, as on the card."""
    found = (spend.amount for spend in category.record.spends if spend.year == year and spend.amount is not None)
    return next(found, Decimal(0))


def unit_amounts(portfolio: Portfolio) -> tuple[SpentAmount, ...]:
    """The newest known spend of each unit. A unit's spend holds that of its categories: they are never added."""
    units = (holder for holder in holders(portfolio) if isinstance(holder, Unit))
    return tuple(amount for unit in units if (amount := newest(unit)) is not None)


def newest(holder: Unit | LinkedCategory) -> SpentAmount | None:
    """The amount of the newest year that has one; of two amounts in a year the first, as on the card."""
    known = [
        (spend.year, spend.amount)
        for spend in holder.record.spends
        if spend.year is not None and spend.amount is not None
    ]
    if not known:
        return None
    year, value = max(known, key=lambda pair: pair[0])
    return SpentAmount(holder, year, value)


def by_amount(categories: Iterable[LinkedCategory]) -> tuple[LinkedCategory, ...]:
    """Categories with the most money first; those without an amount last, each by name."""

    def place(category: LinkedCategory) -> tuple[Decimal, str]:
        amount = newest(category)
        return -amount.value if amount else Decimal(1), category.name.casefold()

    return tuple(sorted(categories, key=place))


def total(amounts: Iterable[SpentAmount]) -> Decimal:
    """The sum of amounts."""
    return sum((amount.value for amount in amounts), Decimal(0))


def _group(categories: Sequence[LinkedCategory], coverage: Coverage | None) -> MoneyGroup:
    first = categories[0]
    found = {category.id: newest(category) for category in categories}
    amounts = sorted(
        (amount for amount in found.values() if amount is not None),
        key=lambda amount: (-amount.value, amount.holder.name.casefold(), amount.holder.id),
    )
    theme_set = first.theme_set
    return MoneyGroup(
        root=first.root,
        theme_set=theme_set,
        amounts=tuple(amounts),
        unknown=tuple(category for category in categories if found[category.id] is None),
        themes=tuple(_theme_money(theme, amounts) for theme in theme_set.themes) if theme_set else (),
        coverage=coverage,
    )


def _theme_money(theme: Theme, amounts: Sequence[SpentAmount]) -> ThemeMoney:
    by_side = gathered((_is_high(amount.holder, theme), amount) for amount in amounts)
    return ThemeMoney(theme, *(by_side.get(is_high, ()) for is_high in (True, False, None)))


def _is_high(holder: Unit | LinkedCategory, theme: Theme) -> bool | None:
    """Whether a web chooses a high level for a theme; None where it chooses no level."""
    rating = holder.rating(theme)
    return None if rating is None or rating.level is None else rating.level >= HIGH_FROM
