"""Which column of a file with votes holds what. Four layouts are told apart by their headings:

- a row per participant and a column per theme, as form tools write it;
- a row per vote, with columns for the theme and the level;
- a row per theme and a column per level, with numbers of votes, as people count stickers;
- a row per level and a column per theme, with numbers of votes, as a pivot table counts them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ambitieweb.link.portfolio import LinkedThemeSet, Theme
from ambitieweb.link.vote_answers import Fault
from ambitieweb.link.vote_headings import (
    COUNT_WORDS,
    INITIALS_WORDS,
    LEVEL_WORDS,
    PEOPLE_WORDS,
    PIVOT_WORDS,
    ROLE_WORDS,
    THEME_WORDS,
    TOTAL_WORDS,
    is_of_the_tool,
    is_remark,
)
from ambitieweb.link.vote_rows import is_outcome
from ambitieweb.link.vote_words import ThemeNames, is_blank, is_rating, rating_in, resembles_rating
from ambitieweb.model.values import Rating, as_id
from ambitieweb.source.sheet import FileCell, FileSheet, Row

_FEW_WORDS = 3
_SHORT_HEADING = 6
_ENOUGH_WORDS = 200
_LOOKED_AT = 20
"""So many rows may stand above the headings: a title, a date, the question that was asked."""


class Layout(Enum):
    """How a file is laid out."""

    PER_PERSON = "a row per participant"
    PER_VOTE = "a row per vote"
    PER_THEME = "a row per theme"
    PER_LEVEL = "a row per level"


@dataclass(frozen=True, slots=True)
class VoteColumns:
    """What stands where: the row with the headings, and for each use the number of its column, from 0."""

    layout: Layout
    header: int
    themes: Mapping[int, Theme] = field(default_factory=dict)
    levels: Mapping[int, Rating] = field(default_factory=dict)
    theme: int | None = None
    level: int | None = None
    count: int | None = None
    role: int | None = None
    initials: int | None = None
    total: int | None = None

    @property
    def shown(self) -> frozenset[int]:
        """The columns whose words an excerpt may show; the others may hold what is nobody's business."""
        single = {self.theme, self.level, self.count, self.role, self.total}
        return frozenset({*self.themes, *self.levels, *(column for column in single if column is not None)})


@dataclass(frozen=True, slots=True)
class HeadingFault:
    """A fault in the headings: what is wrong and at which cell."""

    cell: FileCell
    fault: Fault


def columns_of(
    sheet: FileSheet, theme_set: LinkedThemeSet, names: ThemeNames
) -> tuple[VoteColumns | None, list[HeadingFault]]:
    """What the columns hold and what is wrong with their headings; None when the file has no column for a theme."""
    header, layout = _header(sheet, theme_set, names)
    if layout is None:
        return None, _without_themes(sheet, header, theme_set, names)
    row = sheet.rows[header]
    headings = [as_id(cell.text) if cell.text else "" for cell in row]
    role, initials = _first_with(headings, ROLE_WORDS), _first_with(headings, INITIALS_WORDS)
    if layout is Layout.PER_THEME:
        levels: dict[int, Rating] = {}
        found: list[HeadingFault] = []
        for number, cell in enumerate(row):
            rating = rating_in(cell.text, theme_set) if not is_blank(cell.text) else None
            if isinstance(rating, Rating) and rating in levels.values():
                found.append(HeadingFault(cell, Fault("csv-kolom-dubbel", None, {"kop": cell.text})))
            elif isinstance(rating, Rating):
                levels[number] = rating
            elif isinstance(rating, Fault) and rating.slug in ("csv-niveau-te-hoog", "niveau-niet-in-schaal"):
                found.append(HeadingFault(cell, rating))
        total = _first_of(headings, TOTAL_WORDS | COUNT_WORDS)
        return VoteColumns(layout, header, levels=levels, theme=_first_of(headings, THEME_WORDS), total=total), found
    if layout is Layout.PER_VOTE:
        theme, level = _first_of(headings, THEME_WORDS), _first_of(headings, LEVEL_WORDS)
        count = _first_of(headings, COUNT_WORDS)
        return VoteColumns(layout, header, {}, {}, theme, level, count, role, initials), []
    count = _first_of(headings, PEOPLE_WORDS)
    level = _first_of(headings, PIVOT_WORDS)
    answers = _answers_below(sheet, header, level, theme_set) if level is not None else []
    if answers and len(set(answers)) == len(answers):
        themes, found = _counted_themes(row, headings, names)
        return VoteColumns(Layout.PER_LEVEL, header, themes, level=level), found
    taken = {role, initials, count, level if answers else None}
    themes, found = _theme_columns(sheet, header, theme_set, names, taken)
    if answers and level is not None and level not in themes:
        found.append(HeadingFault(row[level], Fault("csv-niveau-en-themas", None, {"kop": row[level].text})))
    role, initials, count = (number if number not in themes else None for number in (role, initials, count))
    return VoteColumns(layout, header, themes, count=count, role=role, initials=initials), found


def _answers_below(sheet: FileSheet, header: int, number: int, theme_set: LinkedThemeSet) -> list[Rating]:
    """The levels in a column that holds nothing else but the words of an outcome; none in any other column."""
    cells = [
        row[number].text for row in sheet.rows[header + 1 :] if number < len(row) and not is_blank(row[number].text)
    ]
    found = [rating_in(text, theme_set) for text in cells]
    if any(not isinstance(answer, Rating) and not is_outcome(text) for text, answer in zip(cells, found, strict=True)):
        return []
    answers = [answer for answer in found if isinstance(answer, Rating)]
    return answers if len(answers) > 1 else []


def _counted_themes(row: Row, headings: list[str], names: ThemeNames) -> tuple[dict[int, Theme], list[HeadingFault]]:
    """The columns of a table with a row per level: all that name a theme."""
    themes: dict[int, Theme] = {}
    found: list[HeadingFault] = []
    for number, cell in enumerate(row):
        named = names.within(cell.text) if headings[number] not in PIVOT_WORDS else ()
        if len(named) > 1:
            found.append(_two_themes(cell, named, names))
        elif named and named[0] in themes.values():
            first = next(row[other] for other, theme in themes.items() if theme is named[0])
            found.append(
                HeadingFault(cell, Fault("csv-thema-dubbel", None, {"thema": named[0].name, "eerste": first.text}))
            )
        elif named:
            themes[number] = named[0]
    return themes, found


def _two_themes(cell: FileCell, named: tuple[Theme, ...], names: ThemeNames) -> HeadingFault:
    """A heading that names two themes, or that is the name of both."""
    values: dict[str, object] = {"kop": cell.text, "een": named[0].name, "ander": named[1].name}
    if names.share(named):
        return HeadingFault(
            cell, Fault("csv-kop-past-twee-keer", None, values | {"ids": f"{named[0].id}, {named[1].id}"})
        )
    return HeadingFault(cell, Fault("csv-kolom-twee-themas", None, values))


def _header(sheet: FileSheet, theme_set: LinkedThemeSet, names: ThemeNames) -> tuple[int, Layout | None]:
    """The row with the headings: the first that names what a layout needs and is not a title alone."""
    alone: tuple[int, Layout | None] = 0, None
    for number, row in enumerate(sheet.rows[:_LOOKED_AT]):
        layout = _layout(row, theme_set, names)
        is_alone = sum(bool(cell.text) for cell in row) < 2
        if layout is not None and not is_alone:
            return number, layout
        if not is_alone and any(as_id(cell.text) in THEME_WORDS for cell in row if cell.text):
            return number, None  # what stands below 'theme' are themes, no headings
        if layout is not None and alone[1] is None:
            alone = number, layout
    return alone


def _layout(row: Row, theme_set: LinkedThemeSet, names: ThemeNames) -> Layout | None:
    headings = {as_id(cell.text) for cell in row if cell.text}
    if headings & THEME_WORDS:
        if headings & LEVEL_WORDS:
            return Layout.PER_VOTE
        if sum(not is_blank(cell.text) and is_rating(cell.text, theme_set) for cell in row) > 1:
            return Layout.PER_THEME
    return (
        Layout.PER_PERSON
        if any(names.within(cell.text) for cell in row if not is_of_the_tool(cell.text) or names.exact(cell.text))
        else None
    )


def _theme_columns(
    sheet: FileSheet, header: int, theme_set: LinkedThemeSet, names: ThemeNames, taken: set[int | None]
) -> tuple[dict[int, Theme], list[HeadingFault]]:
    """The columns with votes. A column that names a theme and holds explanations only is no such column when another
    has the votes on that theme."""
    row = sheet.rows[header]
    below = _below(sheet, header)
    found: list[HeadingFault] = []
    themes: dict[int, Theme] = {}
    without_levels: dict[int, Theme] = {}
    remarks: dict[int, Theme] = {}
    doubtful: list[HeadingFault] = []
    for number, cell in enumerate(row):
        if is_of_the_tool(cell.text) and not names.exact(cell.text):
            continue
        named = names.within(cell.text)
        words = below.get(number, [])
        if not named:
            if number not in taken and (fault := _unknown(cell, words, theme_set, names)):
                found.append(HeadingFault(cell, fault))
        elif len(named) > 1:
            doubtful.append(_two_themes(cell, named, names))
            if any(resembles_rating(word, theme_set) for word in words) and not is_remark(cell.text):
                found.append(doubtful.pop())
        elif is_remark(cell.text) and not names.exact(cell.text):
            remarks[number] = named[0]
        elif words and not any(resembles_rating(word, theme_set) for word in words) and not names.exact(cell.text):
            without_levels[number] = named[0]
        elif named[0] in themes.values():
            first = next(row[other] for other, theme in themes.items() if theme is named[0])
            values = {"thema": named[0].name, "eerste": first.text}
            found.append(HeadingFault(cell, Fault("csv-thema-dubbel", None, dict(values))))
        else:
            themes[number] = named[0]
    for number, theme in without_levels.items():
        if theme not in themes.values():
            themes[number] = theme
    for number, theme in remarks.items():
        words = below.get(number, [])
        if theme not in themes.values() and words and all(resembles_rating(word, theme_set) for word in words):
            if is_remark(row[number].text, alone=True):
                found.append(
                    HeadingFault(row[number], Fault("csv-kolom-niet-gelezen", None, {"kop": row[number].text}))
                )
            else:  # 'Welk niveau kiest u bij klimaat, en waarom?'
                themes[number] = theme
    for number in [number for number in themes if _is_talk(below.get(number, []), theme_set)]:
        fault = Fault("csv-kolom-zonder-niveau", None, {"kop": row[number].text, "woord": below[number][0]})
        found.append(HeadingFault(row[number], fault))
        del themes[number]
    if not themes and not found:
        found = doubtful
    return dict(sorted(themes.items())), found


def _is_talk(words: list[str], theme_set: LinkedThemeSet) -> bool:
    """True for a column of many different answers of which none is a level: one message says more than one for each."""
    return len(set(words)) > _FEW_WORDS and not any(resembles_rating(word, theme_set) for word in words)


def _unknown(cell: FileCell, words: list[str], theme_set: LinkedThemeSet, names: ThemeNames) -> Fault | None:
    """A column that is like a theme, or a warning for one with levels only; None for one that need not be read."""
    if not words or is_remark(cell.text):
        return None
    has_levels = all(is_rating(word, theme_set) for word in words)
    is_short = 0 < len(cell.text.split()) <= _SHORT_HEADING
    near = names.near(cell.text) if has_levels or is_short else None
    if not has_levels and near is None:
        return None
    values = {"kop": cell.text or "\u2026", "themas": ", ".join(theme.short for theme in theme_set.themes)}
    if near is None:
        return Fault("csv-kolom-niet-gelezen", None, dict(values))
    return Fault("csv-kolom-onbekend", near.short, dict(values))


def _without_themes(sheet: FileSheet, header: int, theme_set: LinkedThemeSet, names: ThemeNames) -> list[HeadingFault]:
    """What to say of a file in which no heading is a theme: the headings that come near, else the first row."""
    row = next((row for row in sheet.rows[header:] if sum(bool(cell.text) for cell in row) > 1), sheet.rows[0])
    headings = {as_id(cell.text): cell for cell in row if cell.text}
    listed = ", ".join(theme.short for theme in theme_set.themes)
    theme = next((cell for word, cell in headings.items() if word in THEME_WORDS), None)
    if theme is not None:
        return [HeadingFault(theme, Fault("csv-kolom-niveau-ontbreekt", None, {"kop": theme.text}))]
    near = [(cell, found) for cell in row if cell.text and (found := names.near(cell.text))]
    if near:
        return [
            HeadingFault(cell, Fault("csv-kolom-onbekend", found.short, {"kop": cell.text, "themas": listed}))
            for cell, found in near
        ]
    return [HeadingFault(row[0], Fault("csv-geen-thema", None, {"themas": listed}))]


def _below(sheet: FileSheet, header: int) -> dict[int, list[str]]:
    """The different words below each heading, by column: enough of them to see what the column is for."""
    found: dict[int, dict[str, None]] = {}
    for row in sheet.rows[header + 1 :]:
        for number, cell in enumerate(row):
            words = found.setdefault(number, {})
            if len(words) < _ENOUGH_WORDS and not is_blank(cell.text):
                words[cell.text] = None
    return {number: list(words) for number, words in found.items() if words}


def _first_of(headings: list[str], words: frozenset[str]) -> int | None:
    return next((number for number, heading in enumerate(headings) if heading in words), None)


def _first_with(headings: list[str], words: frozenset[str]) -> int | None:
    """The first column that is called so, else the first with such a word in its heading."""
    within = (number for number, heading in enumerate(headings) if words & set(heading.split("-")))
    exact = _first_of(headings, words)
    return exact if exact is not None else next(within, None)
