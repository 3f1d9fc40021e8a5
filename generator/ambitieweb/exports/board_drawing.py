"""The numbers and colours with which the board draws a web as the pages do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ambitieweb.charts.form import form
from ambitieweb.charts.palette import HUES, LIGHT
from ambitieweb.charts.rim import name_size
from ambitieweb.charts.text import text_width

_MEASURES = ("numeral", "mark", "short", "mark_ring", "thin", "thick", "spacing")


def sizes(count: int, not_relevant: str) -> dict[str, Any]:
    """The measures of a web with this number of themes, and how wide the word for 'not relevant' is in it: not rounded, so that
    what is worked out from them rounds the same way."""
    measures = form("living", count)
    rings = measures.rings
    return {
        "rings": {"radius": rings.radius, "hole": rings.hole, "gap": rings.gap},
        **{name: getattr(measures, name) for name in _MEASURES},
        "pill": text_width(not_relevant, measures.short, bold=True),
    }


def names_of(names: Iterable[str]) -> float:
    """The size of the names along the circle; 0 where the themes have letters."""
    shown = tuple(names)
    return name_size(shown, form("living", len(shown)).rings.radius)


def colours() -> dict[str, Any]:
    """Those of a light ground: on the screen the stylesheet has the last word, a file that stands alone has these."""
    names = ("ground", "numeral", "ink", "soft", "line", "empty", "good", "bad")
    return {"colours": {name: getattr(LIGHT, name) for name in names}, "hues": [list(hue.light) for hue in HUES]}
