"""Spend as bars, the largest first, with beside each bar the level per theme as blocks and a numeral. Above the levels stand the
short names of the themes, or letters where those do not fit."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ambitieweb.charts.canvas import Attributes, element, number, words
from ambitieweb.charts.frame import named
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.palette import LIGHT, PALE, hue
from ambitieweb.charts.text import text_width, wrap
from ambitieweb.charts.web_input import LEVELS, State

THEMES_AT_MOST = len(LETTERS)


@dataclass(frozen=True, slots=True)
class SpendLevel:
    """What a card says of one theme; `level` is 0-3 when the state is LEVEL."""

    state: State
    level: int | None
    hue: int
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class SpendBar:
    """A category: its amount, how a reader writes that, and its level per theme."""

    name: str
    value: float
    shown: str
    levels: tuple[SpendLevel, ...]


@dataclass(frozen=True, slots=True)
class SpendInput:
    """At least one bar, each with the same themes in the same order. `themes` are their short names; where these do not fit a
    letter stands for each theme: A is the first. `id` starts every id in the drawing."""

    id: str
    title: str
    description: str
    bars: tuple[SpendBar, ...]
    language: str = "nl"
    themes: tuple[str, ...] = ()

    @property
    def has_names(self) -> bool:
        """Whether the names of the themes fit above their levels, on a phone too."""
        return (
            0 < len(self.themes) <= _NARROW // _NAMED
            and all(len(name.split()) <= _NAME_LINES for name in self.themes)
            and all(text_width(word, _SMALL) <= _NAMED - 3 for name in self.themes for word in name.split())
        )

    @property
    def heads(self) -> tuple[tuple[str, ...], ...]:
        """What stands above the levels of each theme, in lines."""
        if self.has_names:
            return tuple(tuple(name.split()) for name in self.themes)
        return tuple((letter,) for letter in LETTERS[: len(self.bars[0].levels)])

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        if not self.bars:
            raise ValueError(f"spend has at least one bar ({self.title})")
        counts = {len(bar.levels) for bar in self.bars}
        if len(counts) > 1 or max(counts) > THEMES_AT_MOST:
            raise ValueError(f"spend has the same themes on each bar, {THEMES_AT_MOST} at most ({self.title})")


_WIDE, _NARROW = 940.0, 330.0
_NAME, _BAR, _FONT, _SMALL, _LINE, _GAP = 190.0, 15.0, 14.0, 12.0, 16.5, 8.0
_BLOCK, _BETWEEN = 5.0, 1.5
_NAMED, _NAME_LINES, _NAME_LINE = 55.0, 2, 13.0
_CELL = 3 * _BLOCK + 2 * _BETWEEN


def spend_svg(spend: SpendInput, *, size: Literal["page", "narrow"] = "page") -> str:
    """The bars as markup to put in a page."""
    drawn, height = _page(spend) if size == "page" else _narrow(spend)
    width = _WIDE if size == "page" else _NARROW
    look: Attributes = {
        "class": f"aw-web aw-web-{size} aw-spend",
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": width,
        "height": height,
    }
    return named(spend, look, drawn, linked=False)


def _page(spend: SpendInput) -> tuple[str, float]:
    """Name, bar with amount, and levels side by side; the letters of the themes stand on top."""
    count = len(spend.bars[0].levels)
    step = _NAMED + 3 if spend.has_names else 30.0 if count <= 8 else 24.0 if count <= 12 else 19.5
    strip = _WIDE - count * step
    shown = max(text_width(bar.shown, _FONT, bold=True) for bar in spend.bars)
    room = strip - _NAME - shown - 3 * _GAP
    most = max(bar.value for bar in spend.bars)
    top = _SMALL + 2 + _above(spend)
    drawn, y = _heads(spend.heads, strip, step, top), top + 10
    for bar in spend.bars:
        lines = wrap(bar.name, _NAME - _GAP, _FONT, language=spend.language)
        height = max(len(lines) * _LINE, _CELL) + 12
        middle = y + height / 2
        drawn += _rule(y, _WIDE)
        drawn += _words(lines, 0, middle - (len(lines) - 1) * _LINE / 2 + _FONT * 0.35)
        length = _length(bar, most, room)
        drawn += _bar(_NAME, middle - _BAR / 2, length)
        drawn += _amount(bar.shown, _NAME + length + _GAP * 0.75, middle + _FONT * 0.35)
        drawn += _strip(bar.levels, strip, middle - _CELL / 2, step)
        y += height
    return drawn, y + 1


def _narrow(spend: SpendInput) -> tuple[str, float]:
    """Name, bar with amount and levels under each other; names or letters stand over the levels of each category."""
    count = len(spend.bars[0].levels)
    step = _NAMED if spend.has_names else 27.0
    per_line = int(_NARROW // step)
    shown = max(text_width(bar.shown, _FONT, bold=True) for bar in spend.bars)
    most = max(bar.value for bar in spend.bars)
    drawn, y = "", 0.0
    for bar in spend.bars:
        drawn += _rule(y, _NARROW)
        lines = wrap(bar.name, _NARROW, _FONT, language=spend.language)
        y += 8
        drawn += _words(lines, 0, y + _FONT)
        y += len(lines) * _LINE + 4
        length = _length(bar, most, _NARROW - shown - _GAP)
        drawn += _bar(0, y, length) + _amount(bar.shown, length + _GAP * 0.75, y + _BAR / 2 + _FONT * 0.35)
        y += _BAR + 4
        for start in range(0, count, per_line):
            part = bar.levels[start : start + per_line]
            y += _SMALL + _above(spend)
            drawn += _heads(spend.heads[start : start + per_line], 0, step, y)
            y += 5
            drawn += _strip(part, 0, y, step)
            y += _CELL + 6
        y += 6
    return drawn, y


def _length(bar: SpendBar, most: float, room: float) -> float:
    return max(room * max(bar.value, 0) / most, 1) if most > 0 else 1


def _bar(x: float, y: float, length: float) -> str:
    return element("rect", {"class": "aw-mark", "fill": LIGHT.soft, "x": x, "y": y, "width": length, "height": _BAR})


def _amount(shown: str, x: float, y: float) -> str:
    look: Attributes = {"class": "aw-label", "fill": LIGHT.ink, "x": x, "y": y, "font-size": _FONT}
    return element("text", look | {"font-weight": "700"}, words(shown))


def _words(lines: tuple[str, ...], x: float, y: float) -> str:
    look: Attributes = {"class": "aw-label", "fill": LIGHT.ink, "x": x, "font-size": _FONT}
    return "".join(element("text", look | {"y": y + i * _LINE}, words(line)) for i, line in enumerate(lines))


def _rule(y: float, width: float) -> str:
    return element(
        "path",
        {"class": "aw-hatch", "stroke": LIGHT.line, "stroke-width": "0.5", "d": f"M0 {number(y)}h{number(width)}"},
    )


def _above(spend: SpendInput) -> float:
    """How much higher than one line the names are."""
    return (max(map(len, spend.heads), default=1) - 1) * _NAME_LINE


def _heads(heads: tuple[tuple[str, ...], ...], x: float, step: float, y: float) -> str:
    """Names or letters in the middle of their columns, the last line of each on `y`."""
    look: Attributes = {"class": "aw-sub", "fill": LIGHT.soft, "font-size": _SMALL, "text-anchor": "middle"}
    return "".join(
        element("text", look | {"x": x + (i + 0.5) * step, "y": y - (len(head) - 1 - at) * _NAME_LINE}, words(line))
        for i, head in enumerate(heads)
        for at, line in enumerate(head)
    )


def _strip(levels: tuple[SpendLevel, ...], x: float, y: float, step: float) -> str:
    return "".join(
        element("g", {"transform": f"translate({number(x + (i + 0.5) * step)} {number(y)})"}, _cell(level))
        for i, level in enumerate(levels)
    )


@lru_cache(maxsize=1024)
def _cell(level: SpendLevel) -> str:
    """Three blocks on top of each other and the numeral, round x = 0; a sign where there is no level."""
    if level.state is not State.LEVEL:
        return _sign(level.state)
    number_of = level.level or 0
    blocks = "".join(_block(ring, number_of, level) for ring in range(1, LEVELS + 1))
    css = f"aw-h{level.hue}" + (" aw-inherited" if level.inherited else "")
    numeral: Attributes = {"class": "aw-label", "fill": LIGHT.ink, "x": 4, "y": _CELL - 4.0, "font-size": _FONT}
    return element("g", {"class": css}, blocks) + element("text", numeral | {"text-anchor": "middle"}, str(number_of))


def _block(ring: int, level: int, cell: SpendLevel) -> str:
    tint = hue(cell.hue).light[ring - 1]
    place: Attributes = {"x": -8, "y": (LEVELS - ring) * (_BLOCK + _BETWEEN), "width": 6.5, "height": _BLOCK}
    if ring > level:
        return element("rect", place | {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line, "stroke-width": "0.8"})  # fmt: skip
    look: Attributes = {"class": f"aw-ring-{ring}", "fill": tint}
    if cell.inherited:
        look |= {"fill-opacity": f"{PALE}", "stroke": tint, "stroke-width": "1"}
    return element("rect", place | look)


def _sign(state: State) -> str:
    if state is State.BLANK:
        dotted: Attributes = {"class": "aw-dotted", "fill": "none", "stroke": LIGHT.line, "stroke-width": "1.4"}
        box = f"M-6.5 2.5h13v{number(_CELL - 5)}h-13Z"
        return element("path", dotted | {"stroke-linecap": "round", "stroke-dasharray": "0 3", "d": box})
    look: Attributes = {"class": "aw-mark", "fill": LIGHT.soft, "x": 0, "y": _CELL - 3.5, "font-size": _FONT + 1}
    sign = "\N{EN DASH}" if state is State.NOT_RELEVANT else "?"
    return element("text", look | {"font-weight": "700", "text-anchor": "middle"}, sign)
