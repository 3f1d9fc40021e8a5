"""Letters that stand for themes round a web when their names are in the list below it."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.geometry import Wedge, point
from ambitieweb.charts.labels import Label
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import BASELINE

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWX"
"""Figures would look like levels."""


@lru_cache(maxsize=4096)
def draw_letter(letter: str, wedge: Wedge, label: Label, measures: DrawingSizes, away: float | None = None) -> str:
    """The letter twice: outside the theme, `away` from the circle, and before its name in the list."""
    size = measures.label
    x, y = point(measures.rings.radius + (size if away is None else away), wedge.middle)
    look: Attributes = {"class": "aw-label", "fill": LIGHT.ink, "font-size": size}
    round_web = element("text", look | {"x": x, "y": y + size * BASELINE}, letter)
    listed = look | {"x": label.x - size * 1.6, "y": label.y + size * 0.93, "text-anchor": "start"}
    return round_web + element("text", listed, letter)
