"""The sheet of a theme in one table, as in Figure 4: its aspects, what each level means, and its indicators; and its examples
per product group side by side, as in Figure 8."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.languages import joined
from ambitieweb.link.meanings import meanings_of_set
from ambitieweb.link.portfolio import (
    Level,
    LinkedCategory,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Meaning,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.model.parts import Indicator
from ambitieweb.model.theme_set import ThemeExample
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import noted
from ambitieweb.pages.method.meanings import told
from ambitieweb.pages.writer import Writer


def sheet_levels(theme_set: LinkedThemeSet, theme: Theme) -> list[int]:
    """The levels that stand on the sheet: those of the scale above 0, and 0 when the theme says something of it."""
    numbers = {level.number for level in theme_set.levels if level.number > 0} | set(theme.record.levels)
    return sorted(numbers)


def meanings_at(
    desk: Desk, theme_set: LinkedThemeSet, theme: Theme, level: int
) -> list[tuple[Meaning, WebHolder | None]]:
    """What a level means by the set, then by each organisation as a whole, each with who says it when it is a web."""
    own = meanings_of_set(theme_set, theme).get(level)
    found: list[tuple[Meaning, WebHolder | None]] = [(own, None)] if own else []
    for holder, place in webs_with_words(desk, theme_set, theme):
        if is_whole(holder) and level in place.record.levels:
            found.append((place.meanings[level], holder))
    return found


@dataclass(frozen=True, slots=True)
class Voice:
    """What each level means in the words of one: the scale, the set or an organisation."""

    whose: str
    cells: tuple[Markup, ...]


def voices(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> list[Voice]:
    """The middle of the sheet, a row for each whose words there are. Where the set says nothing of a level, the general words of
    its scale stand."""
    levels = sheet_levels(theme_set, theme)
    cells: dict[str, dict[int, Markup]] = {}
    for number in levels:
        level = theme_set.level(number)
        if level and number not in theme.record.levels and (general := writer.text(general_words(level))):
            cells.setdefault(desk.texts("meaning.of_scale"), {})[number] = general
        for meaning, holder in meanings_at(desk, theme_set, theme, number):
            said = told(desk, writer, meaning, holder)
            cells.setdefault(said.whose, {})[number] = said.html
    return [Voice(whose, tuple(found.get(number, Markup()) for number in levels)) for whose, found in cells.items()]


def general_words(level: Level) -> str | None:
    """What the scale says of a level for any theme."""
    return level.definition or level.verb


def webs_with_words(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Iterator[tuple[WebHolder, LinkedTheme]]:
    """The webs on a theme that have words of their own for its levels: organisations first, then categories, projects."""
    webs = desk.relations.webs_on.get((theme_set.id, theme.id), ())
    for kind in (Unit, LinkedCategory, LinkedProject):
        yield from ((holder, place) for holder, place in webs if isinstance(holder, kind) and place.record.levels)


def is_whole(holder: WebHolder) -> bool:
    """True for an organisation at the top of its tree."""
    return isinstance(holder, Unit) and holder.parent is None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A level in the words of a department, a category or a project."""

    holder: Markup
    level: str
    html: Markup


def own_words(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> list[OwnWords]:
    """The words of webs below the top, which hold for these and what lies below them."""
    return [
        OwnWords(
            writer.to(holder),
            theme_set.level_label(level),
            told(desk, writer, place.meanings[level], holder).html,
        )
        for holder, place in webs_with_words(desk, theme_set, theme)
        if not is_whole(holder)
        for level in sorted(place.record.levels)
    ]


_LINE_END = Markup("<br>")


def indicator_words(writer: Writer, indicator: Indicator, between: Markup = _LINE_END) -> Markup:
    """An indicator with its unit, and what else is said of it behind that, with something between the parts."""
    name = writer.indicator_link(indicator)
    unit = Markup(" ({})").format(indicator.unit) if indicator.unit else Markup()
    rest = [
        Markup("{}: {}").format(label, value)
        for label, value in writer.facts(
            indicator,
            [spec.name for spec in writer.fields(Indicator) if spec.name not in ("name", "unit", "explanation")],
        )
    ]
    said = [part for part in (writer.line(indicator.explanation), *rest) if part]
    return Markup("<strong>{}</strong>{}{}").format(name, unit, between + between.join(said) if said else Markup())


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """The examples at a level, a list for each column."""

    level: str
    cells: tuple[tuple[Markup, ...], ...]


@dataclass(frozen=True, slots=True)
class ExampleTable:
    """Examples by level (rows) and product group (columns). No group means any."""

    groups: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[ExampleRow, ...]


GROUPS_AT_MOST = 6
"""More product groups than that share a column, in which each example names its own."""
SHARED = "*"


def example_table(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> ExampleTable:
    """The examples of a theme side by side, product groups in the order in which the author names them."""
    examples = theme.record.examples
    groups = tuple(dict.fromkeys(group for example in examples for group in example.product_groups))
    shown = groups if len(groups) <= GROUPS_AT_MOST else (SHARED,)
    keys = ("", *shown) if any(not example.product_groups for example in examples) else shown
    rows = []
    for levels in sorted({example.levels for example in examples}, key=lambda levels: (levels.low, levels.high)):
        here = [example for example in examples if example.levels == levels]
        cells = tuple(tuple(_example(desk, writer, one, key) for one in here if _is_for(one, key)) for key in keys)
        rows.append(ExampleRow(upper_first(writer.level_range(levels, theme_set)), cells))
    return ExampleTable(groups, tuple(column_title(desk, key) for key in keys), tuple(rows))


def column_title(desk: Desk, group: str) -> str:
    """'Productgroep Papier', or that it holds for any."""
    if group == SHARED:
        return desk.texts("matrix.groups")
    return desk.texts("theme_examples.column", group=group) if group else desk.texts("theme_examples.any")


def examples_title(desk: Desk, groups: Sequence[str]) -> str:
    """'Voorbeelden van maatregelen voor de productgroep Papier'."""
    if not groups:
        return desk.texts("theme_examples.title_any")
    return desk.texts("theme_examples.title", n=len(groups), groups=joined(list(groups), desk.texts.language))


def examples_note(desk: Desk, groups: Sequence[str]) -> str:
    """That these are examples, and for which product groups."""
    if not groups:
        return desk.texts("theme_examples.note_any")
    return desk.texts("theme_examples.note", n=len(groups), groups=joined(list(groups), desk.texts.language))


def _is_for(example: ThemeExample, group: str) -> bool:
    groups = example.product_groups
    return bool(groups) if group == SHARED else group in groups if group else not groups


def _example(desk: Desk, writer: Writer, example: ThemeExample, group: str) -> Markup:
    notes = [f"({', '.join(example.product_groups)})"] if group == SHARED else []
    if example.condition:
        notes.append(desk.texts("measure.depends", condition=example.condition))
    return noted(writer.line(example.text), ", ".join(notes))
