"""The slim bar of a number against its goal: an outline, what was reached, and a tick. It stretches to the width of its place.

`road_bar` and `result_bar` draw with it; numbers stand beside both, so that the bar itself is decoration."""

from ambitieweb.charts.canvas import Attributes, element, number, stroked
from ambitieweb.charts.palette import LIGHT, hue

WIDTH, HEIGHT = 100.0, 16.0
_TOP, _BOTTOM, _LEAST = 4.0, 12.0, 1.0
_STEP, _SLANT = 4.0, 4.0


def slim_bar(css: str, reached: float | None, tick: float | None, hue_index: int, *, is_most: bool = False) -> str:
    """The bar as inline SVG: both are parts of its length, 0 to 1. `reached` is None when nothing was measured. With `is_most`
    the tick is a limit: what lies beyond it is hatched."""
    drawn = _outline() if reached is not None else _dotted()
    if reached:
        width = max(min(reached, 1.0) * WIDTH, _LEAST)
        drawn = element("rect", {"class": "aw-ring-3", "fill": hue(hue_index).light[2], "x": 0, "y": _TOP, "width": width, "height": _BOTTOM - _TOP}) + drawn  # fmt: skip
    if tick is not None and is_most:
        drawn += element("path", line("aw-hatch", LIGHT.line, 1.2) | {"d": _beyond(min(max(tick, 0.0), 1.0) * WIDTH)})
    if tick is not None:
        way = f"M{number(min(max(tick, 0.0), 1.0) * WIDTH)} 0V{number(HEIGHT)}"
        drawn += element("path", line("aw-casing", LIGHT.ground, 6) | {"d": way})
        drawn += element("path", line("aw-sign-line", LIGHT.ink, 2.5) | {"d": way})
    return stretched(f"aw-slim {css} aw-h{hue_index}", drawn)


def stretched(css: str, drawn: str) -> str:
    """The frame of a bar: it takes the width of its place."""
    look: Attributes = {
        "class": css,
        "viewBox": f"0 0 {number(WIDTH)} {number(HEIGHT)}",
        "preserveAspectRatio": "none",
        "width": WIDTH,
        "height": HEIGHT,
        "aria-hidden": "true",
    }
    return element("svg", look, drawn)


def _beyond(start: float) -> str:
    """Slanting lines from a place to the end of the bar."""
    places = range(int(start // _STEP + 1) * int(_STEP), int(WIDTH), int(_STEP))
    return "".join(
        f"M{number(place)} {number(_BOTTOM)}L{number(min(place + _SLANT, WIDTH))} {number(_TOP)}" for place in places
    )


def _outline() -> str:
    """A 3:1 edge, so that the end of the bar is visible however little was reached."""
    return element("path", line("aw-hatch", LIGHT.line, 1.2) | {"d": _box()})


def _dotted() -> str:
    """A track of dots inside the edge: nothing was measured, which is not the same as nothing reached."""
    way = f"M1.5 {number(HEIGHT / 2)}H{number(WIDTH - 1)}"
    return _outline() + element("path", line("aw-dotted", LIGHT.line, 4) | {"stroke-dasharray": "1.5 5", "d": way})


def _box() -> str:
    return f"M0 {number(_TOP)}H{number(WIDTH)}V{number(_BOTTOM)}H0Z"


def line(css: str, colour: str, width: float) -> Attributes:
    """A line that stays as thick when the bar stretches."""
    return stroked(css, colour, width) | {"vector-effect": "non-scaling-stroke"}
