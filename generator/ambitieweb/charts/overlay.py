"""An empty web in which a script lays webs over each other: the first as filled rings, the others as lines (`table/overlay.js`).

Every ring and number is drawn, and hidden until the script says with `data-level` what a theme has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ambitieweb.charts.canvas import Attributes, element, number
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import named
from ambitieweb.charts.geometry import Wedge, cell, point
from ambitieweb.charts.living import HALF, names_look
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.rim import arcs, name_size, rim_disc, rim_name
from ambitieweb.charts.segments import BASELINE, draw_segment
from ambitieweb.charts.web_input import LEVELS, State


@dataclass(frozen=True, slots=True)
class OverlayInput:
    """The themes of the webs, clockwise from 12 o'clock: short name and number of the colour."""

    id: str
    title: str
    description: str
    themes: tuple[tuple[str, int], ...]


def overlay_svg(overlay: OverlayInput) -> str:
    """The empty web as markup to put in a page."""
    count = len(overlay.themes)
    measures = form("living", count)
    rings = measures.rings
    size = name_size(tuple(name for name, _ in overlay.themes), rings.radius)
    drawn = "".join(
        _theme(Wedge(count, index), index, name, hue_index, measures, overlay.id if size else "")
        for index, (name, hue_index) in enumerate(overlay.themes)
    )
    look: Attributes = {"font-weight": "700", "text-anchor": "middle", **names_look(size)}
    lines = element(
        "g", {"class": "aw-over-lines", "fill": "none", "data-rings": f"{number(rings.hole)} {number(rings.radius)}"}
    )
    content = (arcs(rings.radius, overlay.id) if size else "") + element("g", look, drawn) + lines
    half = number(HALF)
    box: Attributes = {"class": "aw-web aw-over", "viewBox": f"-{half} -{half} {number(2 * HALF)} {number(2 * HALF)}"}
    return named(overlay, box, content, linked=False)


def _theme(wedge: Wedge, index: int, name: str, hue_index: int, measures: DrawingSizes, start_of_id: str) -> str:
    rings, tints = measures.rings, hue(hue_index).light
    empty = draw_segment(wedge, replace(measures, numeral=0), State.LEVEL, 0, hue_index, False, "")
    drawn = ""
    for ring in range(1, LEVELS + 1):
        path = cell(wedge, rings.inside(ring), rings.outside(ring), rings.gap)
        drawn += element(
            "path", {"class": f"aw-ring-{ring}", "fill": tints[ring - 1], "visibility": "hidden", "d": path}
        )
    for ring in range(LEVELS + 1):
        x, y = point(rings.middle(max(ring, 1)), wedge.middle)
        place: Attributes = {
            "class": f"aw-num aw-num-{ring}",
            "visibility": "hidden",
            "fill": LIGHT.numeral if ring else LIGHT.ink,
            "x": x,
        }
        drawn += element(
            "text", place | {"y": y + measures.numeral * BASELINE, "font-size": measures.numeral}, str(ring)
        )
    x, y = point(rings.middle(2), wedge.middle)
    size = measures.mark * 0.7
    mark: Attributes = {"class": "aw-mark", "fill": LIGHT.soft, "x": x, "y": y + size * BASELINE, "font-size": size}
    drawn += element("text", mark)
    around = rim_name(name, wedge, start_of_id) if start_of_id else rim_disc(index, hue_index, wedge, rings.radius)
    return element("g", {"class": f"aw-over-theme aw-h{hue_index}"}, empty + drawn + around)
