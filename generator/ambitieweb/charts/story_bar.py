"""A bar of a story: an amount beside another of the same thing. The last one is filled: that is what it became."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.palette import LIGHT, hue

WIDTH, HEIGHT = 100.0, 16.0


@lru_cache(maxsize=256)
def story_bar_svg(share: float, hue_index: int, *, is_last: bool) -> str:
    """`share` is the part of the largest amount, 0 to 1. It stretches to the width of its place; name and amount stand beside
    it, so that it is decoration."""
    bar: Attributes = {"x": 0, "y": 0, "width": max(share * WIDTH, 1.0), "height": HEIGHT}
    look: Attributes = {"class": "aw-ring-3", "fill": hue(hue_index).light[2]}
    edge: Attributes = {"class": "aw-hatch", "fill": "none", "stroke": LIGHT.line, "stroke-width": 3, "vector-effect": "non-scaling-stroke"}  # fmt: skip
    size: Attributes = {
        "class": f"aw-storybar aw-h{hue_index}",
        "viewBox": f"0 0 {WIDTH:g} {HEIGHT:g}",
        "preserveAspectRatio": "none",
        "width": WIDTH,
        "height": HEIGHT,
        "aria-hidden": "true",
    }
    return element("svg", size, element("rect", (look if is_last else edge) | bar))
