"""Names that lie along the circle: a web takes no room beside itself, and each name stands at its own theme."""

from functools import lru_cache
from math import pi, tau

from ambitieweb.charts.canvas import Attributes, Path, element, words
from ambitieweb.charts.geometry import Wedge, point
from ambitieweb.charts.letters import LETTERS
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import BASELINE
from ambitieweb.charts.text import text_width

SIZES = (19.0, 17.0, 15.0, 13.5, 12.0)
"""Of letters in a drawing with a radius of 200; one size for all names."""
LETTER = 18.0
"""Where no names fit: a letter alone."""
_AWAY = 7.0
_CAPITAL = 0.73
"""Height of a capital, as a part of the size of the letters."""
_USED = 0.93
"""How much of its arc a name may take."""

Names = tuple[tuple[str, str], ...]
"""Per theme its name and its short name."""


def along_circle(names: Names, radius: float, start_of_id: str) -> tuple[str, float]:
    """The markup of letter and name round a circle, and how far from the centre it reaches. When one of the short names
    does not fit at the smallest size, all themes have their letter only: a list beside the drawing has the names."""
    shown, size = _fitting(names, radius)
    drawn = "".join(
        _name(f"{LETTERS[i]} {name}".strip(), Wedge(len(names), i), radius, size, f"{start_of_id}-n{i}")
        if name
        else _letter(LETTERS[i], Wedge(len(names), i), radius, size)
        for i, name in enumerate(shown)
    )
    return drawn, radius + _AWAY + size * 1.1


def square(reach: float) -> str:
    """The view box of a drawing round the centre."""
    half = -(-reach // 1)
    return f"{-half:.0f} {-half:.0f} {2 * half:.0f} {2 * half:.0f}"


@lru_cache(maxsize=512)
def _fitting(names: Names, radius: float) -> tuple[tuple[str, ...], float]:
    for size in SIZES:
        room = tau * (radius + _AWAY) / len(names) * _USED
        shown = tuple(
            next((name for name in (long, short) if text_width(f"W {name}", size, bold=True) <= room), "")
            for long, short in names
        )
        if all(shown):
            return shown, size
    return tuple("" for _ in names), LETTER


@lru_cache(maxsize=512)
def _letter(letter: str, wedge: Wedge, radius: float, size: float) -> str:
    x, y = point(radius + _AWAY + size * 0.45, wedge.middle)
    look: Attributes = {"class": "aw-label", "fill": LIGHT.ink, "font-size": size, "x": x, "y": y + size * BASELINE}
    return element("text", look, letter)


def _name(text: str, wedge: Wedge, radius: float, size: float, path_id: str) -> str:
    """The name on an arc; below the middle the arc runs the other way, so that no name hangs upside down."""
    is_below = pi / 2 + 1e-6 < wedge.middle % tau < 3 * pi / 2 - 1e-6
    line = radius + _AWAY + (size * _CAPITAL if is_below else 0)
    ends = (wedge.end, wedge.start) if is_below else (wedge.start, wedge.end)
    arc = Path(*point(line, ends[0])).arc(line, *point(line, ends[1]), clockwise=not is_below).open()
    look: Attributes = {"class": "aw-label", "fill": LIGHT.ink, "font-size": size}
    on_path = element("textPath", {"href": f"#{path_id}", "startOffset": "50%"}, words(text))
    return element("path", {"id": path_id, "fill": "none", "d": arc}) + element("text", look, on_path)
