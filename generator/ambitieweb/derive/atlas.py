"""The atlas: the categories of an organisation by the themes of its web, with the money that goes through each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ambitieweb.derive.money import SpentAmount, by_amount, newest, total
from ambitieweb.link.portfolio import LinkedCategory, LinkedTheme, LinkedThemeSet, Theme
from ambitieweb.model.method import MAXIMUM_LEVEL

WITHIN = Fraction(1, 100)
"""How near a share must be to be called three quarters."""
PARTS = (("three_quarters", Fraction(3, 4)), ("two_thirds", Fraction(2, 3)), ("half", Fraction(1, 2)))
"""The parts of the money that a heading can name, with the key of their words."""


@dataclass(frozen=True, slots=True, repr=False)
class AtlasRow:
    """A category with its place per theme of the atlas; `amount` is None where nobody wrote one down."""

    category: LinkedCategory
    amount: SpentAmount | None
    places: tuple[LinkedTheme | None, ...]


@dataclass(frozen=True, slots=True)
class Concentration:
    """In how few categories which part of the money is; `is_more` when it is clearly more than that part."""

    part: str
    count: int
    is_more: bool


@dataclass(frozen=True, slots=True, repr=False)
class Atlas:
    """The rows by amount, else by name; `elsewhere` are the categories on another set of themes."""

    theme_set: LinkedThemeSet
    rows: tuple[AtlasRow, ...]
    elsewhere: tuple[LinkedCategory, ...]

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The columns."""
        return self.theme_set.themes

    @property
    def amounts(self) -> tuple[SpentAmount, ...]:
        """The amounts that are known, the largest first."""
        return tuple(row.amount for row in self.rows if row.amount is not None and row.amount.value > 0)

    @property
    def years(self) -> tuple[int, ...]:
        """The years from which they come."""
        return tuple(sorted({amount.year for amount in self.amounts}))

    @property
    def highest(self) -> int:
        """The number of the highest level; of a set whose file could not be used, that of every scale."""
        return max((level.number for level in self.theme_set.levels), default=MAXIMUM_LEVEL)

    def at_the_top(self, number: int) -> Decimal:
        """The money of the categories that have the highest level on the theme of a column."""
        return total(
            row.amount
            for row in self.rows
            if row.amount is not None and row.amount.value > 0 and _is_top(row.places[number], self.highest)
        )

    @property
    def concentration(self) -> Concentration | None:
        """The first part of the money that is in at most half of the categories; None for fewer than four amounts."""
        amounts = [amount.value for amount in self.amounts]
        if len(amounts) < 4:
            return None
        whole = Fraction(sum(amounts))
        for part, share in PARTS:
            count = next(n for n in range(1, len(amounts) + 1) if sum(amounts[:n]) >= (share - WITHIN) * whole)
            if count <= len(self.rows) / 2:
                return Concentration(part, count, sum(amounts[:count]) > (share + 3 * WITHIN) * whole)
        return None

    def most_ambitious(self) -> tuple[Theme, int] | None:
        """The theme on which most categories choose the highest level, and how many do; None when none does."""
        counts = [
            (sum(_is_top(row.places[number], self.highest) for row in self.rows), theme)
            for number, theme in enumerate(self.themes)
        ]
        count, theme = max(counts, key=lambda pair: (pair[0], -pair[1].position))
        return (theme, count) if count else None


def _is_top(place: LinkedTheme | None, highest: int) -> bool:
    return place is not None and place.level == highest


def atlas(categories: Sequence[LinkedCategory], preferred: LinkedThemeSet | None) -> Atlas | None:
    """The atlas of categories on the set that is preferred, else on the one that most of them use; None without a web."""
    sets = [c.web.theme_set for c in categories if c.web is not None and not c.web.is_empty]
    if not sets:
        return None
    common = Counter(theme_set.id for theme_set in sets)
    theme_set = (
        preferred if preferred and preferred.id in common else max(sets, key=lambda one: (common[one.id], one.id))
    )
    rows, elsewhere = [], []
    for category in by_amount(categories):
        web = category.web
        if web is None or web.theme_set is not theme_set:
            elsewhere.append(category)
            continue
        places = tuple(web.of(theme.id) for theme in theme_set.themes)
        rows.append(AtlasRow(category, newest(category), places))
    return Atlas(theme_set, tuple(rows), tuple(elsewhere))
