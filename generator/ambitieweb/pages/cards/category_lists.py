"""The three lists of a category: a row per measure that opens to its text, and what they can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web_input import State
from ambitieweb.derive.card_lists import CardList
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import ChosenMeasure, LinkedCategory, Theme
from ambitieweb.model.measure import CardPlace, Instrument
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.values import LevelRange
from ambitieweb.pages.cards.measures_view import measure_view
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.web_figure import MOST_THEMES
from ambitieweb.pages.writer import Writer
from ambitieweb.texts import Texts

IN_ONE_LIST = 10
"""A longer list stands in groups per theme."""
OPEN_GROUPS = 2


@dataclass(frozen=True, slots=True)
class Filter:
    """A question above the lists: its key, and each answer with its words and the class of the radio button."""

    key: str
    options: tuple[tuple[str, str, str], ...]


class Asks:
    """The measures on the lists of one category as rows. A row and the answers of a filter know each other by classes, so
    that the stylesheet alone can filter: level 2, theme 3 of those on this page, instrument 4."""

    def __init__(self, desk: Desk, writer: Writer, category: LinkedCategory, lists: Sequence[CardList]) -> None:
        self.desk = desk
        self.writer = writer
        self.category = category
        self.lists = lists
        self.choices = tuple(choice for found in lists for choice in found.choices)
        self.themes = tuple(dict.fromkeys(theme.key for theme in map(self._theme, self.choices) if theme))

    def views(self) -> list[Values]:
        """The three lists."""
        return [self._view(found) for found in self.lists]

    def filters(self) -> tuple[Filter, ...]:
        """The questions that have more than one answer here."""
        language = self.desk.language
        levels = [level for level in range(MAXIMUM_LEVEL + 1) if any(_fits(choice, level) for choice in self.choices)]
        names: dict[tuple[str, str], str] = {}
        for choice in self.choices:
            if theme := self._theme(choice):
                names.setdefault(theme.key, theme.short)
        used = [one for one in Instrument if any(choice.whole.instrument is one for choice in self.choices)]
        own = self.category.theme_set
        found = (
            Filter("level", tuple((str(level), upper_first(own.level_label(level)) if own else str(level), f"aw-f-l{level}") for level in levels)),
            Filter("theme", tuple((key[1], names[key], f"aw-f-t{number}") for number, key in enumerate(self.themes[:MOST_THEMES], start=1))),
            Filter("instrument", tuple((one.word(language), upper_first(one.word(language)), f"aw-f-i{_number(one)}") for one in used)),
        )  # fmt: skip
        return tuple(one for one in found if len(one.options) > 1)

    def _view(self, found: CardList) -> Values:
        rows = [self._row(choice) for choice in found.choices]
        return {
            "key": found.place.name.lower(),
            "anchor": self.writer.anchor(f"menu_{found.place.name.lower()}"),
            "title": self.desk.texts(f"menu.{found.place.name.lower()}"),
            "n": len(rows),
            "rows": rows if len(rows) <= IN_ONE_LIST else (),
            "groups": self._groups(rows) if len(rows) > IN_ONE_LIST else (),
            "words": self.writer.text(found.words),
            "can_take": found.place is not CardPlace.EXPLORE,
        }

    def _groups(self, rows: Iterable[Values]) -> list[Values]:
        """The rows of a long list by theme, the first groups open."""
        found = gathered((str(row["theme_name"]), row) for row in rows)
        return [
            {"title": title or self.desk.texts("catalogue.no_theme"), "rows": of_theme, "is_open": number < OPEN_GROUPS}
            for number, (title, of_theme) in enumerate(found.items())
        ]

    def _row(self, choice: ChosenMeasure) -> Values:
        view = measure_view(choice, self.writer, skip=("card", "source", "description"))
        whole, theme, t = choice.whole, self._theme(choice), self.desk.texts
        is_own_text = bool(whole.description) and "description" not in choice.inherited
        levels = whole.levels
        classes = [f"aw-i{_number(whole.instrument)}"]
        if levels:
            classes += [f"aw-l{level}" for level in range(levels.low, levels.high + 1)]
        if theme and theme.key in self.themes[:MOST_THEMES]:
            classes.append(f"aw-t{self.themes.index(theme.key) + 1}")
        return {
            **view,
            "classes": " ".join(classes),
            "theme_name": theme.short if theme else "",
            "theme_full": theme.name if theme else "",
            "bar": Markup(level_bar_svg(State.LEVEL, levels.high, theme.hue if theme else 0)) if levels else "",
            "level_said": t("level.number", level=levels) if levels else "",
            "is_range": levels is not None and levels.low != levels.high,
            "levels": _range_said(levels, t) if levels else "",
            "description": view["description"] if is_own_text else Markup(),
            "source": self.writer.sentence(whole.source) if whole.source else Markup(),
            "page": self.writer.link(t("ask.more"), page_of(choice.measure)) if choice.measure else Markup(),
        }

    def _theme(self, choice: ChosenMeasure) -> Theme | None:
        """The theme as the web of this category has it."""
        own = self.category.theme_set
        return ((own.same(choice.theme) if own else None) or choice.theme) if choice.theme else None


def _range_said(levels: LevelRange, texts: Texts) -> str:
    """'niveau 2 of 3'."""
    return texts("level.range", n=levels.high - levels.low, low=levels.low, high=levels.high)


def _fits(choice: ChosenMeasure, level: int) -> bool:
    levels = choice.whole.levels
    return levels is not None and levels.low <= level <= levels.high


def _number(instrument: Instrument | None) -> int:
    return list(Instrument).index(instrument) + 1 if instrument else 0
