"""What the catalogue can be filtered by: the values of each place of a measure, and the choices that occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ambitieweb.derive.catalogue import CatalogueEntry, MeasurePlace, ThemeKey, ThemeUse
from ambitieweb.link.portfolio import Theme
from ambitieweb.model.measure import CardPlace, Execution, Feasibility, Instrument
from ambitieweb.model.values import Choice, as_id
from ambitieweb.pages.desk import Desk
from ambitieweb.tables.table import Facet

KEYS = (
    "thema", "niveau", "instrument", "categorie", "productgroep", "kaart", "uitvoerbaarheid", "uitvoering", "eigenaar",
    "tekst", "organisatie", "hulpmiddel",
)  # fmt: skip
"""As they stand in the address: Dutch on every site, so that links stay the same. What buyers choose by comes first."""

_WORDS = {
    "thema": "theme", "niveau": "level", "instrument": "instrument", "categorie": "category", "productgroep": "group",
    "kaart": "card", "uitvoerbaarheid": "feasibility", "uitvoering": "execution", "eigenaar": "owner", "tekst": "clause",
    "organisatie": "organisation", "hulpmiddel": "tool",
}  # fmt: skip
_ENUMS: Mapping[str, type[Choice]] = {
    "instrument": Instrument, "kaart": CardPlace, "uitvoerbaarheid": Feasibility, "uitvoering": Execution,
}  # fmt: skip

NO_OWNER = "-geen"
GENERAL = "-algemeen"
"""What nobody wrote down; with a hyphen in front, as no word of an author can have in an address."""

Variant = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FoundVariants:
    """The variants of a row, and per place the numbers of its own variants."""

    variants: tuple[Variant, ...]
    numbers: tuple[frozenset[int], ...]

    def of(self, places: Iterable[int]) -> str:
        """The mark of a part of a row that belongs to some of its places, or nothing when it belongs to all."""
        own = frozenset().union(*(self.numbers[place] for place in places))
        return "" if len(own) == len(self.variants) else f' data-n="{" ".join(map(str, sorted(own)))}"'


class FacetMaker:
    """Names the values of a site: made once per build."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.themes = desk.theme_values
        self.theme_names = self._distinct({key: theme_here(desk, key).short for key in self.themes})
        self.theme_titles = self._distinct({key: theme_here(desk, key).name for key in self.themes})
        self.words: dict[str, dict[str, str]] = {key: {} for key in KEYS}

    def found(self, entry: CatalogueEntry) -> FoundVariants:
        """What filters look at: one variant per different use of the measure."""
        of_entry = (self._groups(entry), tuple(self._word("hulpmiddel", tool) for tool in entry.tools))
        number_of: dict[tuple[tuple[str, ...], ...], int] = {}
        numbers = []
        for place in entry.places:
            own = frozenset(
                number_of.setdefault(values, len(number_of))
                for use in place.themes or (None,)
                for values in (self._values(place, use, *of_entry),)
            )
            numbers.append(own)
        return FoundVariants(tuple(dict(zip(KEYS, values, strict=True)) for values in number_of), tuple(numbers))

    def facets(self, rows: Sequence[FoundVariants], skip: Sequence[str] = ()) -> tuple[Facet[Any], ...]:
        """The choices that occur in these rows, each with the number of rows; a choice that leaves nothing out is none."""
        made: list[Facet[Any]] = []
        for key in KEYS:
            if key in skip:
                continue
            counts: Counter[str] = Counter()
            for row in rows:
                counts.update({value for variant in row.variants for value in variant[key]})
            options = self._levels(rows) if key == "niveau" else self._options(key, counts)
            if len(counts) > 1 or any(count < len(rows) for count in counts.values()):
                label = self.desk.texts(f"catalogue.facet.{_WORDS[key]}")
                made.append(Facet(key, label, options, is_minimum=key == "niveau"))
        return tuple(made)

    # --- values

    def _values(
        self, place: MeasurePlace, use: ThemeUse | None, groups: tuple[str, ...], tools: tuple[str, ...]
    ) -> tuple[tuple[str, ...], ...]:
        category, organisation = place.category, place.organisation
        return (
            (self.themes[use.theme.key],) if use else (),
            (str(use.levels.high),) if use and use.levels else (),
            self._choice(place.whole.instrument),
            (self._named("categorie", category.id, category.name),) if category else (),
            groups,
            self._choice(place.card),
            self._choice(place.feasibility),
            self._choice(place.execution),
            self._owner(place),
            ("ja",) if place.whole.clause else ("nee",),
            (self._named("organisatie", organisation.id, organisation.name),) if organisation else (),
            tools,
        )

    def _choice(self, choice: Choice | None) -> tuple[str, ...]:
        return (as_id(choice.nl),) if choice else ()

    def _owner(self, place: MeasurePlace) -> tuple[str, ...]:
        if place.whole.owner:
            return (self._word("eigenaar", place.whole.owner),)
        return (NO_OWNER,) if place.needs_owner else ()

    def _groups(self, entry: CatalogueEntry) -> tuple[str, ...]:
        if entry.measure is None:
            return ()
        return tuple(self._word("productgroep", group) for group in entry.product_groups) or (GENERAL,)

    def _word(self, key: str, words: str) -> str:
        return self._named(key, as_id(words), words)

    def _named(self, key: str, value: str, words: str) -> str:
        self.words[key].setdefault(value, words)
        return value

    # --- options

    def _options(self, key: str, counts: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
        t = self.desk.texts
        if key == "thema":
            named = [(value, self.theme_names[value]) for value in self.themes.values()]
        elif key in _ENUMS:
            named = [(as_id(choice.nl), self.desk.writer().word(choice)) for choice in _ENUMS[key]]
        elif key == "tekst":
            named = [("ja", t("catalogue.with_clause")), ("nee", t("catalogue.without_clause"))]
        else:
            named = sorted(self.words[key].items(), key=lambda item: (item[1].casefold(), item[0]))
            first = {"eigenaar": (NO_OWNER, t("measure.no_owner")), "productgroep": (GENERAL, t("matrix.general"))}
            if key in first:
                named.insert(0, first[key])
        return tuple((value, self._counted(words, counts[value])) for value, words in named if counts[value])

    def _levels(self, rows: Sequence[FoundVariants]) -> tuple[tuple[str, str], ...]:
        """Each level that occurs, with the number of rows that reach it; level 0 leaves nothing out."""
        t = self.desk.texts
        highest = [{int(level) for variant in row.variants for level in variant["niveau"]} for row in rows]
        levels = sorted(set().union(*highest) - {0}) if highest else []
        made = []
        for level in levels:
            words = t("level.number", level=level)
            if level != levels[-1]:
                words = t("catalogue.level_or_higher", level=words)
            reach = sum(1 for of_row in highest if max(of_row, default=0) >= level)
            made.append((str(level), self._counted(words, reach)))
        return tuple(made)

    def _counted(self, words: str, n: int) -> str:
        return self.desk.texts("catalogue.counted", words=words, n=n)

    def _distinct(self, names: dict[ThemeKey, str]) -> dict[str, str]:
        """Names by value; two themes of the same name are told apart by the set that they come from."""
        portfolio = self.desk.portfolio
        times = Counter(names.values())
        own = {theme.key for theme in portfolio.theme_set.themes} if portfolio.theme_set else set()
        return {
            value: f"{names[key]} ({portfolio.theme_sets[key[0]].name})"
            if times[names[key]] > 1 and key not in own and key[0] in portfolio.theme_sets
            else names[key]
            for key, value in self.themes.items()
        }


def theme_here(desk: Desk, key: ThemeKey) -> Theme:
    """A theme as the site's own set names it, else as it was first defined, else as the catalogue met it."""
    portfolio = desk.portfolio
    if portfolio.theme_set:
        for theme in portfolio.theme_set.themes:
            if theme.key == key:
                return theme
    origin = portfolio.theme_sets.get(key[0])
    found = origin.theme(key[1]) if origin else None
    if found:
        return found
    return next(
        theme for entry in desk.catalogue.by_theme[key] for place in entry.places for theme in (place.themes[0].theme,)
    )
