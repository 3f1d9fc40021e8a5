"""What a category asks: always, for extra points, and what is still to be found out (row O12). There is one answer to what the
minimum is, and whatever shows it asks here: the page of the category, its ambition card, the sheet of paper and the search.

On a list stand the measures that have it under `kaart` and were kept, and after them what the card says in words of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory
from ambitieweb.model.measure import CardPlace

WORDS_OF: Mapping[CardPlace, str] = {
    CardPlace.MINIMAL: "minimum_requirements",
    CardPlace.EXTRA: "reward_extra",
    CardPlace.EXPLORE: "to_explore",
}
"""The field in which a card says something on a list beside its measures."""


@dataclass(frozen=True, slots=True, repr=False)
class CardList:
    """One of the three lists."""

    place: CardPlace
    choices: tuple[ChosenMeasure, ...]
    """By theme, in the order of the web, and within a theme as the author has them."""
    words: str | None
    """What the card itself says, beside its measures."""

    @property
    def is_empty(self) -> bool:
        """True when nothing stands on it."""
        return not self.choices and not self.words


def card_lists(category: LinkedCategory) -> tuple[CardList, CardList, CardList]:
    """The lists of a category: minimal, extra and to explore."""
    return (
        _list(category, CardPlace.MINIMAL),
        _list(category, CardPlace.EXTRA),
        _list(category, CardPlace.EXPLORE),
    )


def is_on_card(category: LinkedCategory, name: str) -> bool:
    """True when a card has something where this field stands: words of its own, or measures on the list of that name."""
    on_a_list = any(not found.is_empty for found in card_lists(category) if WORDS_OF[found.place] == name)
    return on_a_list or getattr(category.record, name) not in (None, (), {})


def on_no_list(category: LinkedCategory) -> tuple[ChosenMeasure, ...]:
    """Measures without a place on the card, and those that were not chosen or dropped."""
    return tuple(choice for choice in category.choices if choice.record.card is None or not choice.is_kept)


def _list(category: LinkedCategory, place: CardPlace) -> CardList:
    words: str | None = getattr(category.record, WORDS_OF[place])
    chosen = (choice for choice in category.choices if choice.record.card is place and choice.is_kept)
    return CardList(place, tuple(sorted(chosen, key=lambda choice: _order(category, choice))), words)


def _order(category: LinkedCategory, choice: ChosenMeasure) -> tuple[bool, bool, int]:
    """Themes of the web first, then those of another set, then what has no theme."""
    theme, own = choice.theme, category.theme_set
    same = own.same(theme) if own and theme else None
    return theme is None, same is None, (same or theme).position if theme else 0
