"""What tells at a glance how to take a drawing: a word in a frame above it, and a dashed rim round a web that is not firm yet."""

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.text import LINE_HEIGHT, text_width, wrap

RIM = 5.2
"""How far the rim reaches from what it stands round: outside the dashes of a second series, inside the names round a web."""
_SPACING = 0.06
"""Between the letters of the word, as a part of their size."""


_PAD = 0.45
"""Between the frame and the word, as a part of the size of its letters."""


def rim(measures: DrawingSizes, reach: float) -> str:
    """The dashed circle round the whole web, with its outside this far from the centre."""
    width, dashes = (1.2, "5 3") if measures.small else (1.6, "11 5")
    look: Attributes = {
        "class": "aw-rim", "fill": "none", "stroke": LIGHT.ink, "stroke-width": width, "stroke-dasharray": dashes,
        "pointer-events": "none", "r": reach - width / 2,
    }  # fmt: skip
    return element("circle", look)


def stamp(text: str, left: float, top: float, room: float, size: float, *, is_dashed: bool) -> tuple[str, float]:
    """The word in capitals in a frame, and the height that it takes with the space below."""
    pad = size * _PAD
    lines = wrap(text.upper(), room - 2 * pad, size * (1 + _SPACING), bold=True)
    width = max(_width(line) for line in lines) * size + 2 * pad
    height = len(lines) * size * LINE_HEIGHT + pad
    look: Attributes = {
        "class": "aw-stamp", "x": left, "y": top, "width": width, "height": height, "rx": 2,
        "fill": LIGHT.ground, "stroke": LIGHT.ink, "stroke-width": 1.4, "stroke-dasharray": "6 3" if is_dashed else None,
    }  # fmt: skip
    drawn = "".join(
        element("text", {"x": left + pad, "y": top + pad / 2 + size * (0.95 + number * LINE_HEIGHT)}, words(line))
        for number, line in enumerate(lines)
    )
    text_look: Attributes = {
        "class": "aw-label", "fill": LIGHT.ink, "font-size": size, "font-weight": "700", "letter-spacing": _SPACING * size,
        "text-anchor": "start",
    }  # fmt: skip
    return element("rect", look) + element("g", text_look, drawn), height + size * 0.6


def corner(text: str, edge: float) -> str:
    """The word in the corner that a circle leaves free in its square, as large as it goes; `edge` is half of that square."""
    room = edge * 0.43
    size = min(edge * 0.055, room / (max(map(_width, text.upper().split())) + 2 * _PAD + 0.01))
    return stamp(text, 1 - edge, 1 - edge, room, size, is_dashed=True)[0]


def _width(line: str) -> float:
    return text_width(line, 1, bold=True) + _SPACING * len(line)
