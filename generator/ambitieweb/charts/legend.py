"""The legend of a web that stands alone: what the rings and the signs in it mean."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.level_bar import BAR_HEIGHT, BAR_WIDTH, draw_bar
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.text import LINE_HEIGHT, text_width
from ambitieweb.charts.web_input import LegendWords, State, WebInput

_HUE = 15
"""A quiet hue that stands for any."""


def draw_legend(web: WebInput, form: DrawingSizes, top: float) -> tuple[str, float]:
    """The markup of the legend below `top`, and how much room it takes with the space above it."""
    return _drawn(web.legend, _occurring(web), form, top)


@lru_cache(maxsize=1024)
def _drawn(legend: LegendWords, occurring: tuple[bool, ...], form: DrawingSizes, top: float) -> tuple[str, float]:
    size, x, y = form.sub, -form.width / 2, top
    line, drawn = size * LINE_HEIGHT * 1.35, ""
    entries = _entries(legend, occurring)
    for swatch, text in entries:
        width = BAR_WIDTH + 8 + text_width(text, size)
        if x > -form.width / 2 and x + width > form.width / 2:
            x, y = -form.width / 2, y + line
        drawn += element("g", {"transform": f"translate({x:.1f} {y + (line - BAR_HEIGHT) / 2:.1f})"}, swatch)
        place: Attributes = {
            "class": "aw-sub",
            "x": x + BAR_WIDTH + 8,
            "y": y + line / 2 + size * 0.36,
            "font-size": size,
        }
        drawn += element("text", place | {"fill": LIGHT.soft}, words(text))
        x += width + 26
    return drawn, (y - top + line + form.label) if entries else 0


def entries_of(web: WebInput) -> list[tuple[str, str]]:
    """A swatch and its words for each thing that occurs in the web."""
    return _entries(web.legend, _occurring(web))


def _occurring(web: WebInput) -> tuple[bool, ...]:
    """What occurs beside levels: what was inherited, a second series, not relevant, undecided and blank."""
    segments, states = web.segments, {segment.state for segment in web.segments}
    is_inherited, has_outline = any(s.inherited for s in segments), any(s.outline is not None for s in segments)
    return is_inherited, has_outline, *(state in states for state in (State.NOT_RELEVANT, State.UNDECIDED, State.BLANK))


def _entries(legend: LegendWords, occurring: tuple[bool, ...]) -> list[tuple[str, str]]:
    levels = [(draw_bar(State.LEVEL, level, _HUE, False), label) for level, label in enumerate(legend.levels)]
    others = (
        (draw_bar(State.LEVEL, 2, _HUE, True), legend.inherited),
        (_dashes(), legend.outline),
        (draw_bar(State.NOT_RELEVANT, 0, _HUE, False), legend.not_relevant),
        (draw_bar(State.UNDECIDED, 0, _HUE, False), legend.undecided),
        (draw_bar(State.BLANK, 0, _HUE, False), legend.blank),
    )
    shown = (entry for entry, occurs in zip(others, occurring, strict=True) if occurs and entry[1])
    return [*levels, *shown]


def _dashes() -> str:
    look = {
        "class": "aw-outline",
        "stroke": LIGHT.ink,
        "stroke-width": "2.4",
        "stroke-dasharray": "6 3.4",
        "fill": "none",
    }
    return element("path", look | {"d": f"M0 {BAR_HEIGHT / 2:.1f}H{BAR_WIDTH:.0f}"})
