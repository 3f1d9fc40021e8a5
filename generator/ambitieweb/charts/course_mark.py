"""A small triangle that says that a level lies higher or lower than another; the words stand beside it."""

from functools import lru_cache
from typing import Literal

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.palette import LIGHT

Course = Literal["higher", "lower", "other"]
_SHAPES = {"higher": "M5 0.5L10 9H0Z", "lower": "M5 9L10 0.5H0Z", "other": "M5 0L10 5L5 10L0 5Z"}


@lru_cache(maxsize=8)
def course_mark_svg(course: Course) -> str:
    """The triangle up or down, or a diamond for what is neither; decoration, because words stand beside it."""
    look: Attributes = {
        "class": f"aw-course aw-course--{course}", "viewBox": "0 0 10 10", "width": 10, "height": 10, "aria-hidden": "true",
    }  # fmt: skip
    return element("svg", look, element("path", {"fill": LIGHT.soft, "d": _SHAPES[course]}))
