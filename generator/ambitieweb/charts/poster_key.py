"""The themes of a web as rows beside it: letter, bar, name and level, as large as they fit."""

from dataclasses import dataclass, replace
from typing import Literal

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.level_bar import BAR_HEIGHT, BAR_WIDTH, draw_bar
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.poster_text import NARROW, Lines, fitted, width_of
from ambitieweb.charts.rim import has_letters
from ambitieweb.charts.segments import BASELINE
from ambitieweb.charts.text import wrap
from ambitieweb.charts.web import level_beside
from ambitieweb.charts.web_input import Segment, State, WebInput

_SPACING = 1.15
BAR_SIZE = 15.0
"""The size of letters beside which a bar has its own size."""
_TIGHTEST, _LOOSEST = 0.42, 0.85
"""Between two rows, in letters."""
_BETWEEN = 1.6
"""Between two columns, in letters."""


Says = Literal["words", "mark"]
"""What stands at the end of a row: '3 ambitieus', or 3 alone."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to set the rows."""

    size: float
    columns: int
    says: Says
    has_bar: bool
    most: int
    """Lines of a name."""


@dataclass(frozen=True, slots=True)
class PosterRow:
    """A theme: its name over lines, and its level."""

    name: Lines
    level: Lines

    @property
    def height(self) -> float:
        """The height of its words."""
        return max(self.name.height, self.level.height)


@dataclass(frozen=True, slots=True)
class PosterKey:
    """The rows over columns."""

    columns: tuple[tuple[PosterRow, ...], ...]
    way: Way
    pitch: float
    """Free space between two rows."""
    start: float
    """What stands before the words of a row: its letter and its bar."""
    mark: float
    """How wide the level is."""

    @property
    def height(self) -> float:
        """Of its longest column."""
        return max(sum(row.height for row in rows) + self.pitch * len(rows) for rows in self.columns)


def key_of(web: WebInput, width: float, height: float, ways: tuple[Way, ...]) -> PosterKey:
    """The rows the first way in which they fit, else the last; what room is left stands between them."""
    key = _key(web, width, ways[-1])
    for way in ways:
        key = _key(web, width, way)
        if key.height <= height:
            break
    longest = max(len(rows) for rows in key.columns)
    spare = max(0.0, height - key.height) / longest
    return replace(key, pitch=min(key.pitch + spare, key.way.size * _LOOSEST))


def ways(sizes: tuple[float, ...], says: Says, columns: int, *, has_bar: bool = True) -> tuple[Way, ...]:
    """The rows over so many columns, at each of the sizes; at the last with names that end in dots."""
    last = tuple(Way(sizes[-1], columns, says, has_bar, most) for most in (2, 1))
    return (*(Way(size, columns, says, has_bar, 9) for size in sizes), *last)


def _key(web: WebInput, width: float, way: Way) -> PosterKey:
    size, count = way.size, way.columns
    said = [_level(segment, web, way.says) for segment in web.segments]
    widest = max(width_of(level, size) for level in said)
    start, mark = _start(web, way), widest + size * 0.7
    names = _column(width, size, count) - start - mark
    rows = tuple(
        PosterRow(
            Lines(_lines(segment, names, way, web.language), size, _SPACING, is_bold=True),
            Lines((level,) if level else (), size, _SPACING, colour=LIGHT.soft),
        )
        for segment, level in zip(web.segments, said, strict=True)
    )
    each = -(-len(rows) // count)
    columns = tuple(rows[first : first + each] for first in range(0, len(rows), each))
    return PosterKey(columns, way, size * _TIGHTEST, start, mark)


def _level(segment: Segment, web: WebInput, says: Says) -> str:
    if says == "words":
        return level_beside(segment, web)
    if segment.state is State.LEVEL:
        return str(segment.level)
    return {State.NOT_RELEVANT: web.legend.not_relevant_short, State.UNDECIDED: "?"}.get(segment.state, "–")


def _lines(segment: Segment, width: float, way: Way, language: str) -> tuple[str, ...]:
    """The name where there is room for it on two lines, else the short one."""
    room = max(width, way.size * 3)
    lines = wrap(segment.label, room / NARROW[True], way.size, bold=True, language=language)
    if len(lines) <= min(2 - (way.says == "mark"), way.most):
        return lines
    return fitted(segment.short or segment.label, room, ((way.size, way.most),), language, bold=True).said


def _column(width: float, size: float, count: int) -> float:
    return (width - (count - 1) * size * _BETWEEN) / count


def _start(web: WebInput, way: Way) -> float:
    disc = way.size * 1.75 if is_lettered(web) else 0
    return disc + (BAR_WIDTH * way.size / BAR_SIZE + way.size * 0.7 if way.has_bar else 0)


def is_lettered(web: WebInput) -> bool:
    """True for a web whose themes have a letter in place of their name."""
    return has_letters(tuple(segment.short for segment in web.segments))


def drawn_key(key: PosterKey, web: WebInput, x: float, top: float, width: float) -> str:
    """The markup of the rows. A number or sign stands before the name, words at the end of the row."""
    size, count = key.way.size, key.way.columns
    column, drawn, number = _column(width, size, count), "", 0
    for place, rows in enumerate(key.columns):
        left, y = x + place * (column + size * _BETWEEN), top + key.pitch / 2
        for row in rows:
            drawn += _before(web, number, key.way, left, y + size * _SPACING / 2)
            after = left + key.start
            if key.way.says == "mark":
                drawn += row.name.drawn(after + key.mark, y) + row.level.drawn(after, y)
            else:
                drawn += row.name.drawn(after, y) + row.level.drawn(left + column, y, "end")
            y += row.height + key.pitch
            number += 1
    return drawn


def _before(web: WebInput, number: int, way: Way, x: float, middle: float) -> str:
    """The letter and the bar of a theme."""
    segment, drawn, scale = web.segments[number], "", way.size / BAR_SIZE
    if is_lettered(web):
        drawn += _disc(number, segment.hue, x + way.size * 0.65, middle, way.size)
        x += way.size * 1.75
    if way.has_bar:
        bar = draw_bar(segment.state, segment.level or 0, segment.hue, segment.inherited)
        at = f"translate({x:.1f} {middle - BAR_HEIGHT * scale / 2:.1f}) scale({scale:.3f})"
        drawn += element("g", {"transform": at}, bar)
    return drawn


def _disc(index: int, hue_index: int, x: float, y: float, size: float) -> str:
    look: Attributes = {"fill": LIGHT.numeral, "font-size": size * 0.78, "font-weight": "700", "text-anchor": "middle"}
    letter = element("text", look | {"x": x, "y": y + size * 0.78 * BASELINE}, LETTERS[index])
    return element("circle", {"fill": hue(hue_index).light[2], "cx": x, "cy": y, "r": size * 0.65}) + letter
