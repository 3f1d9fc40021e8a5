"""Round a living web: the short names of its themes along the circle, or where there are many a coloured disc with a letter."""

from __future__ import annotations

from functools import lru_cache
from math import pi, tau

from ambitieweb.charts.canvas import Attributes, Path, element, number, words
from ambitieweb.charts.geometry import Wedge, point
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.segments import BASELINE
from ambitieweb.charts.text import text_width

AWAY = 7.0
MOST_NAMED = 8
"""Beyond these the names have too little room."""
LARGEST, USUAL, SMALLEST = 20.5, 18.0, 12.5
"""Sizes of the names in a drawing with a radius of 160: on a phone, where nothing else is said, and the least that can be read."""
_NARROW = 0.82
"""The font of the site against the wide one in `text`."""
_USED = 0.95
"""How much of its arc a name may take."""
_CAPITAL = 0.68
"""Height of a capital, as a part of the size of the letters."""
_DISC = 11.0
_RADIUS = 160.0
"""Of the circle of a web on a page."""


@lru_cache(maxsize=512)
def name_size(names: tuple[str, ...], radius: float) -> float:
    """The largest size at which every name fits its arc; 0 where the themes have a disc with a letter."""
    if len(names) > MOST_NAMED:
        return 0
    room = tau * (radius + AWAY) / len(names) * _USED
    fits = min(room / max(text_width(name, 1, bold=True) * _NARROW, 0.1) for name in names)
    return min(fits, LARGEST) if fits >= SMALLEST else 0


def has_letters(names: tuple[str, ...]) -> bool:
    """True for a web whose themes have a letter, so that a list beside it must say which is which."""
    return not name_size(names, _RADIUS)


@lru_cache(maxsize=256)
def arcs(radius: float, start_of_id: str) -> str:
    """The two circles that names lie on: clockwise from the bottom for the upper half, the other way round for the lower, so
    that no name hangs upside down."""
    line = radius + AWAY
    upper = Path(0, line).arc(line, 0, -line).arc(line, 0, line).open()
    lower = Path(0, -line).arc(line, 0, line, clockwise=False).arc(line, 0, -line, clockwise=False).open()
    return element(
        "defs", {}, element("path", {"id": f"{start_of_id}-u", "d": upper}) + element("path", {"id": f"{start_of_id}-l", "d": lower})
    )  # fmt: skip


@lru_cache(maxsize=2048)
def rim_name(name: str, wedge: Wedge, start_of_id: str) -> str:
    """The name of a theme on its arc."""
    angle = wedge.middle % tau
    is_below = pi / 2 + 1e-6 < angle < 3 * pi / 2 - 1e-6
    part = 1 - angle / tau if is_below else (0.5 + angle / tau) % 1
    place: Attributes = {"href": f"#{start_of_id}-{'l' if is_below else 'u'}", "startOffset": f"{number(part * 100)}%"}
    shown = element("tspan", {"dy": f"{_CAPITAL}em"}, words(name)) if is_below else words(name)
    return element("text", {"class": "aw-name"}, element("textPath", place, shown))


@lru_cache(maxsize=2048)
def rim_disc(index: int, hue_index: int, wedge: Wedge, radius: float) -> str:
    """The letter of a theme in a disc of its colour."""
    x, y = point(radius + AWAY + _DISC - 1, wedge.middle)
    disc: Attributes = {"class": "aw-ring-3", "fill": hue(hue_index).light[2], "cx": x, "cy": y, "r": _DISC}
    look: Attributes = {"class": "aw-num", "fill": LIGHT.numeral, "x": x, "y": y + 13 * BASELINE, "font-size": 13}
    return element("g", {"class": "aw-letter"}, element("circle", disc) + element("text", look, LETTERS[index]))
