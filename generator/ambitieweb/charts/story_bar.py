"""A bar of a story: an amount beside another of the same thing. The last one is filled: that is what it became."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.slim_bar import HEIGHT, WIDTH, line, stretched


@lru_cache(maxsize=256)
def story_bar_svg(share: float, hue_index: int, *, is_last: bool) -> str:
    """`share` is the part of the largest amount, 0 to 1. It stretches to the width of its place; name and amount stand beside
    it, so that it is decoration."""
    bar: Attributes = {"x": 0, "y": 0, "width": max(share * WIDTH, 1.0), "height": HEIGHT}
    look: Attributes = {"class": "aw-ring-3", "fill": hue(hue_index).light[2]}
    filled = look if is_last else line("aw-hatch", LIGHT.line, 3)
    return stretched(f"aw-storybar aw-h{hue_index}", element("rect", filled | bar))
