"""What a web says of one theme beside its level: that it became less or more than was wanted, or is behind while the work runs."""

from __future__ import annotations

from math import cos

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.geometry import Rings, Wedge, cell, hatch, point
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.web_input import LEVELS, Segment, State

_SIZE = 11.0
"""Radius of the disc behind a triangle."""


def draw_change(segment: Segment, wedge: Wedge, measures: DrawingSizes) -> str:
    """The rings that were lost or won, and the triangle that says so; '' where the level is what was wanted."""
    level, wanted = segment.level, segment.wanted
    if segment.state is not State.LEVEL or level is None:
        return ""
    if wanted is not None and level < wanted:
        return _lost(wedge, measures, level, wanted, segment.hue) + _triangle(wedge, measures, wanted, is_up=False)
    if wanted is not None and level > wanted:
        return _won(wedge, measures, wanted, level) + _triangle(wedge, measures, level, is_up=True, beside=level)
    if segment.is_behind and level:
        return _triangle(wedge, measures, level, is_up=False, beside=level)
    return ""


def _lost(wedge: Wedge, measures: DrawingSizes, level: int, wanted: int, hue_index: int) -> str:
    """The rings that are missing: white, hatched in the colour of the theme, in a dashed edge."""
    rings, inset, tint = measures.rings, measures.thick / 2, hue(hue_index).light[2]
    inner, outer = rings.inside(level + 1) + inset, rings.outside(wanted) - inset
    shape = cell(wedge, inner, outer, rings.gap + 2 * inset)
    lines = hatch(wedge, Rings(outer, inner, rings.gap + 2 * inset), measures.spacing)
    ground = element("path", {"class": "aw-ground", "fill": LIGHT.ground, "d": shape})
    look: Attributes = {"class": "aw-lost", "fill": "none", "stroke": tint, "stroke-width": measures.thick * 0.8}
    edge = element("path", look | {"stroke-dasharray": "6 3.5", "d": shape})
    return ground + element("path", look | {"d": lines}) + edge


def _won(wedge: Wedge, measures: DrawingSizes, wanted: int, level: int) -> str:
    """An edge in ink round the rings that came on top of what was wanted."""
    rings, inset = measures.rings, measures.thick * 0.7
    shape = cell(wedge, rings.inside(wanted + 1) + inset, rings.outside(level) - inset, rings.gap + 2 * inset)
    look: Attributes = {"class": "aw-won", "fill": "none", "stroke": LIGHT.ink, "stroke-width": measures.thick * 1.4}
    return element("path", look | {"d": shape})


def _triangle(wedge: Wedge, measures: DrawingSizes, ring: int, *, is_up: bool, beside: int | None = None) -> str:
    """A triangle on a white disc, in the middle of its ring or beside the numeral in it; where a theme is too narrow for both it
    stands in the next ring."""
    size, rings = min(_SIZE, (measures.rings.edge(1) - measures.rings.hole) * 0.31), measures.rings
    radius, angle = rings.middle(ring), wedge.middle
    if beside is not None:
        step = (measures.numeral * 0.52 + size) / radius
        if wedge.room(radius) / 2 > step * radius + size + 1:
            angle -= step if cos(angle) >= 0 else -step  # to the left of the numeral, above and below
        else:
            radius = rings.middle(ring + 1 if ring < LEVELS else ring - 1)
    x, y = point(radius, angle)
    high, wide = size * 0.6, size * 0.66
    up = f"M{x:.1f} {y - high:.1f}l{wide:.1f} {2 * high - 1:.1f}h{-2 * wide:.1f}Z"
    down = f"M{x:.1f} {y + high:.1f}l{-wide:.1f} {1 - 2 * high:.1f}h{2 * wide:.1f}Z"
    disc: Attributes = {"class": "aw-ground", "fill": LIGHT.ground, "cx": x, "cy": y, "r": size}
    look: Attributes = {"class": "aw-rise" if is_up else "aw-fall", "fill": LIGHT.good if is_up else LIGHT.bad}
    return element("circle", disc) + element("path", look | {"d": up if is_up else down})
