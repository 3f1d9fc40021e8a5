"""A web to write and stick on: its themes and rings, or for the impact analysis a place for good and for bad (row F13)."""

from dataclasses import dataclass
from typing import Literal

from ambitieweb.charts.along import Names, along_circle, square
from ambitieweb.charts.canvas import SVG_NAMESPACE, Attributes, document, element, words
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import named
from ambitieweb.charts.geometry import Wedge, arc, cell, point
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.segments import BASELINE, whole
from ambitieweb.charts.web import FONTS
from ambitieweb.charts.web_input import LEVELS, refuse_count

Use = Literal["levels", "impact"]
_GOOD, _BAD = "+", "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class BlankInput:
    """A blank web of 3 to 24 themes, clockwise from 12 o'clock, with the number of the colour of each."""

    id: str
    title: str
    description: str
    names: Names
    hues: tuple[int, ...]
    use: Use
    language: str = "nl"

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        refuse_count(len(self.names), self.title)
        if len(self.hues) != len(self.names):
            raise ValueError(f"each of {len(self.names)} themes has a colour, not {len(self.hues)} ({self.title})")


def blank_svg(blank: BlankInput) -> str:
    """The drawing as a file that stands alone: many pages show the same one."""
    count = len(blank.names)
    measures = form("sheet", count)
    drawn = "".join(_theme(Wedge(count, i), measures, hue, blank.use) for i, hue in enumerate(blank.hues))
    drawn += _scale(Wedge(count, 0), measures) if blank.use == "levels" else ""
    names, reach = along_circle(blank.names, measures.rings.radius, blank.id)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn + names)
    look: Attributes = {
        "xmlns": SVG_NAMESPACE,
        "class": "aw-web",
        "xml:lang": blank.language,
        "font-family": FONTS,
        "viewBox": square(reach),
    }
    return document(named(blank, look, content, linked=False))


def _theme(wedge: Wedge, measures: DrawingSizes, index: int, use: Use) -> str:
    """The theme with its rings, and along its outside the colour that it has in every web."""
    rings, inset = measures.rings, measures.thin / 2
    edges = [rings.edge(level) for level in range(1, LEVELS)] if use == "levels" else [_half(measures)]
    outline = whole(wedge, measures, inset)
    outline += "".join(arc(wedge.count, wedge.index, wedge.index, edge, rings.gap) for edge in edges)
    look: Attributes = {"fill": LIGHT.ground, "stroke": LIGHT.line, "stroke-width": measures.thin}
    rim = cell(wedge, rings.radius - 5, rings.radius, rings.gap)
    drawn = element("path", look | {"d": outline}) + element("path", {"fill": hue(index).light[2], "d": rim})
    return drawn + (_places(wedge, measures) if use == "impact" else "")


def _half(measures: DrawingSizes) -> float:
    """Where the place for good effects ends and that for bad ones begins: both as large."""
    rings = measures.rings
    return float(((rings.hole**2 + rings.radius**2) / 2) ** 0.5)


def _places(wedge: Wedge, measures: DrawingSizes) -> str:
    """A plus in the inner part, a minus in the outer: small, as stickers come over it."""
    rings, half = measures.rings, _half(measures)
    size = min(26.0, wedge.room(rings.hole + (half - rings.hole) * 0.55) * 0.7)
    drawn = ""
    for sign, radius in ((_GOOD, rings.hole + (half - rings.hole) * 0.62), (_BAD, (half + rings.radius) / 2)):
        x, y = point(radius, wedge.middle)
        look: Attributes = {"fill": LIGHT.soft, "font-size": size, "x": x, "y": y + size * BASELINE}
        drawn += element("text", look, words(sign))
    return drawn


def _scale(first: Wedge, measures: DrawingSizes) -> str:
    """The numbers of the levels on the seam before the first theme, and 0 in the middle."""
    rings = measures.rings
    size = min((rings.edge(1) - rings.hole) * 0.4, 17.0)
    places = [(0.0, 0.0, "0")]
    places += [(*point(rings.middle(level), first.start), str(level)) for level in range(1, LEVELS + 1)]
    drawn = ""
    for x, y, text in places:
        ground: Attributes = {"fill": LIGHT.ground, "cx": x, "cy": y, "r": size * 0.68}
        look: Attributes = {"fill": LIGHT.ink, "font-size": size, "x": x, "y": y + size * BASELINE}
        drawn += element("circle", ground) + element("text", look, text)
    return drawn
