"""The sheets of a web: filled in, blank to fill in together, and blank for the impact analysis (rows F13, P4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.addresses.files import blank_web_file
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import State, WebInput
from ambitieweb.link.portfolio import Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paper.fitting import LINE, FittedRows, SheetCell, fit, hyphenated, lines_of, shortened, size_of
from ambitieweb.pages.paper.frame import (
    FIELDS,
    GAP,
    HEIGHT,
    LETTER,
    TO_WRITE,
    WIDTH,
    Key,
    PaperSheet,
    foot_height,
    foot_of,
    head_of,
    key_height,
)
from ambitieweb.pages.paper.subject import Subject, ThemeText
from ambitieweb.pages.writer import Writer

ONE_COLUMN = 12
"""Up to so many themes the list stands in one column beside a larger web."""
SIZES = (4.2, 3.8, 3.4, 3.1, 2.8, 2.5)
"""Of the letters in the list of themes."""
WEB = {1: 150.0, 2: 112.0}
"""Width for the web, by the number of columns of the list."""
BESIDE_WEB = 7.0
BETWEEN = 6.0
CHIP = {1: 5.2, 2: 4.4}
"""Height of the letter before a name, by the number of columns."""
LEVEL = 46.0
"""Width of the level behind the name, where the list has one column."""
ROW = {1: 2.6, 2: 1.6}
"""Room that a theme takes beside its words, by the number of columns."""
KEY_HUE = 15
"""A quiet hue that stands for any."""


@dataclass(frozen=True, slots=True)
class WebRoom:
    """How a sheet with this head, key and foot is divided between the web and the list of themes."""

    body: float
    columns: int
    rows: int
    column: float


def room_of(themes: int, taken: float) -> WebRoom:
    """The division for a number of themes, when head, key and foot take so much."""
    columns = 1 if themes <= ONE_COLUMN else 2
    width = WIDTH - WEB[columns] - BESIDE_WEB
    return WebRoom(HEIGHT - taken - 0.5, columns, -(-themes // columns), (width - BETWEEN * (columns - 1)) / columns)


def filled(desk: Desk, writer: Writer, subject: Subject, drawn: WebInput) -> PaperSheet:
    """The web as large as it goes, with the levels and reasons of its themes in words."""
    head = head_of((subject.kind, subject.owner), subject.name, subject.status)
    foot, key = foot_of(desk, subject.crumbs, subject.notice), key_of(desk, subject, drawn)
    taken = head.height + foot_height(foot, desk) + key_height(key) + 3 * GAP
    room = room_of(len(subject.themes), taken)
    names = [_name(text.theme, room, SIZES[-1], lines=2) for text in subject.themes]
    fitted = _fit(subject.themes, names, room)
    if fitted.height > room.body:
        names = [_name(text.theme, room, SIZES[-1], lines=1) for text in subject.themes]
        fitted = _fit(subject.themes, names, room)
    listed = [
        {
            "letter": LETTERS[i],
            "hue": text.theme.hue,
            "name": name,
            "bar": text.bar,
            "level": text.level,
            "texts": cells[0],
        }
        for i, (text, name, cells) in enumerate(zip(subject.themes, names, fitted.rows, strict=True))
    ]
    is_short = any(name.endswith("…") for name in names)
    html = desk.render(
        "paper/filled.html",
        writer,
        head=head,
        foot=foot,
        key=key,
        web=Markup(web_svg(drawn, size="sheet")),
        columns=[listed[at : at + room.rows] for at in range(0, len(listed), room.rows)],
        size=SIZES.index(fitted.size),
        is_cut=fitted.is_cut or head.is_cut or is_short,
    )
    return PaperSheet("filled", html)


def _fit(themes: Sequence[ThemeText], names: Sequence[str], room: WebRoom) -> FittedRows:
    """What fits in the columns together: they have letters of one size. When there is no room for any reason, the names
    and levels are as large as they can be."""
    cells = [_cell(text, name, room) for text, name in zip(themes, names, strict=True)]
    found = _fit_columns(cells, room)
    if found.is_cut and not any(row[0].shown for row in found.rows):
        bare = _fit_columns([replace(cell, pieces=()) for cell in cells], room)
        found = replace(bare, rows=found.rows)
    return found


def _fit_columns(cells: Sequence[SheetCell], room: WebRoom) -> FittedRows:
    columns = [[[cell] for cell in cells[at : at + room.rows]] for at in range(0, len(cells), room.rows)]
    size = min(size_of(column, room.body, SIZES) for column in columns)
    fits = [fit(column, room.body, (size,)) for column in columns]
    return FittedRows(size, tuple(row for one in fits for row in one.rows), max(one.height for one in fits))


def _cell(text: ThemeText, name: str, room: WebRoom) -> SheetCell:
    width = room.column - LETTER
    bar = 10.0
    if room.columns == 1:
        return SheetCell(
            width,
            name,
            text.pieces,
            ROW[1],
            says_rest=False,
            head_width=width - LEVEL - 2,
            beside=text.level,
            beside_width=LEVEL - bar - 1.6,
            head_least=CHIP[1],
        )
    return SheetCell(
        width,
        name,
        text.pieces,
        ROW[2],
        says_rest=False,
        head_least=CHIP[2],
        below=text.level,
        below_width=width - bar - 1.6,
    )


def _name(theme: Theme, room: WebRoom, size: float, *, lines: int) -> str:
    """The name of a theme in so many lines of the smallest letters, else its short name."""
    width = room.column - LETTER - (LEVEL + 2 if room.columns == 1 else 0)
    return _in_lines(theme, width, size, lines)


def _in_lines(theme: Theme, width: float, size: float, lines: int) -> str:
    name = theme.name if lines_of(theme.name, width, size, bold=True) <= lines else theme.short
    return shortened(name, width, size, lines, bold=True)


def key_of(desk: Desk, subject: Subject, drawn: WebInput) -> list[Key]:
    """What the drawing shows: the levels by their names, and each sign that occurs in it."""
    legend, states = drawn.legend, {segment.state for segment in drawn.segments}
    entries = [Key(_swatch(State.LEVEL, level), label) for level, label in enumerate(legend.levels)]
    signs = (
        (_swatch(State.LEVEL, 2, inherited=True), desk.texts("web.from", name=subject.inherited_from), bool(subject.inherited_from)),
        (Markup('<span class="aw-paper-dashes"></span>'), legend.outline, any(s.outline is not None for s in drawn.segments)),
        (_swatch(State.NOT_RELEVANT, 0), legend.not_relevant, State.NOT_RELEVANT in states),
        (_swatch(State.UNDECIDED, 0), legend.undecided, State.UNDECIDED in states),
        (_swatch(State.BLANK, 0), legend.blank, State.BLANK in states),
    )  # fmt: skip
    return entries + [Key(swatch, words) for swatch, words, is_there in signs if is_there and words]


def _swatch(state: State, level: int, *, inherited: bool = False) -> Markup:
    return Markup(level_bar_svg(state, level, KEY_HUE, inherited=inherited))


@dataclass(frozen=True, slots=True)
class WrittenTheme:
    """A theme with room to write: its name, and how many lines fit."""

    letter: str
    hue: int
    name: str
    lines: int


CHOICES = 35.5
"""Width of what can be circled behind the name of a theme."""
BEFORE_CHOICES = 1.5
LINE_TO_WRITE = 6.5


def blank(desk: Desk, writer: Writer, subject: Subject) -> PaperSheet:
    """The same themes without levels, to stick and write on."""
    t, levels = desk.texts, [level for level in subject.theme_set.levels if level.number > 0]
    numbers = ("0", "1", "2", "3", "?", t("level.not_relevant_short"))
    meanings = [
        level.label + (f" ({level.verb})" if level.verb and level.verb != level.name else "")
        for level in levels
        if level.own_name
    ]
    signs = t("paper.blank_signs", undecided=t("level.undecided"), not_relevant=t("level.not_relevant"))
    return _to_write(desk, writer, subject, TO_WRITE, numbers, (t("paper.blank_help"), " · ".join((*meanings, signs))))


def impact(desk: Desk, writer: Writer, subject: Subject) -> PaperSheet:
    """A web for the stickers of the impact analysis, with room for the arguments."""
    t = desk.texts
    return _to_write(desk, writer, subject, "impact", ("+", "\N{MINUS SIGN}"), (t("paper.impact_help"),))


def _to_write(
    desk: Desk, writer: Writer, subject: Subject, key: str, choices: Sequence[str], help_lines: Sequence[str]
) -> PaperSheet:
    t, themes = desk.texts, subject.theme_set.themes
    head = head_of((t(f"paper.{key}_kicker"), subject.owner), subject.name)
    foot = foot_of(desk, subject.crumbs, subject.notice)
    told = sum(lines_of(line, WIDTH, 3.2) for line in help_lines) * 3.2 * LINE + 1
    room = room_of(len(themes), max(head.height, FIELDS) + foot_height(foot, desk) + told + 3 * GAP)
    written = desk.once(
        ("to write", key, subject.theme_set.id, room),
        lambda: _themes_to_write(desk, writer, key, themes, room, choices),
    )
    html = desk.render(
        "paper/to-write.html",
        writer,
        key=key,
        head=head,
        foot=foot,
        file=writer.file(blank_web_file(subject.theme_set, key)),
        alt=t(f"paper.{key}_alt", name=subject.theme_set.name),
        themes=written.html,
        help_lines=help_lines,
        columns=room.columns,
        rows=room.rows,
        asks_name=subject.drawn is None and not subject.owner,
        is_cut=head.is_cut or written.is_cut,
    )
    return PaperSheet(key, html)


@dataclass(frozen=True, slots=True)
class ThemesToWrite:
    """The rows of the themes on a sheet to write on, and whether a name is cut."""

    html: Markup
    is_cut: bool


def _themes_to_write(
    desk: Desk, writer: Writer, key: str, themes: Sequence[Theme], room: WebRoom, choices: Sequence[str]
) -> ThemesToWrite:
    """The same on the sheets of all webs of a theme set."""
    rows = _as_many(list(_written(themes, room, desk.language)))
    html = desk.render("paper/themes-to-write.html", writer, key=key, themes=rows, choices=choices)
    return ThemesToWrite(Markup(html), any(theme.name.endswith("…") for theme in rows))


NAME_SIZES = {1: 3.6, 2: 2.8}
"""Of the names on a sheet to write on, by the number of columns."""
LEAST_LINE = 3.2
"""Room for the word before a line to write on; a name of two lines that leaves less is shown on one."""


def _written(themes: Sequence[Theme], room: WebRoom, language: str) -> Iterator[WrittenTheme]:
    size = NAME_SIZES[room.columns]
    width = room.column - LETTER - CHOICES - BEFORE_CHOICES
    for index, theme in enumerate(themes):
        name, shown, left = _in_lines(theme, width, size, 2), 2, room.body / room.rows - 1
        used = max(lines_of(name, width, size, bold=True) * size * LINE, 5.5)
        if left - used < LEAST_LINE:
            name, shown, used = _in_lines(theme, width, size, 1), 1, 5.5
        name = hyphenated(name, width, size, shown, language)
        lines = max(1, round((left - used) / LINE_TO_WRITE))
        yield WrittenTheme(LETTERS[index], theme.hue, name, lines)


def _as_many(themes: Sequence[WrittenTheme]) -> list[WrittenTheme]:
    """As many lines for each theme as the one with the longest name has."""
    least = min((theme.lines for theme in themes), default=0)
    return [replace(theme, lines=least) for theme in themes]
