"""One square for each ambition that was measured: filled when it was reached, an open one with a triangle when it lags."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.charts.canvas import Attributes, element, number, numbers
from ambitieweb.charts.palette import LIGHT, hue

SIDE, STEP, IN_A_ROW = 13.0, 16.0, 13
SQUARES_AT_MOST = 39
"""With more than these the squares are one bar, parted in the same proportion."""


_EDGE: Attributes = {"class": "aw-square-lag", "fill": "none", "stroke": LIGHT.bad, "stroke-width": 1.6}


@dataclass(frozen=True, slots=True)
class SquaresInput:
    """How many were reached, how many lag, and how many were lowered on paper."""

    reached: int
    behind: int
    on_paper: int
    hue: int


def squares_svg(found: SquaresInput) -> str:
    """The squares as inline SVG: decoration, because the numbers stand in words beside them. '' where nothing was measured."""
    count = found.reached + found.behind + found.on_paper
    if not count:
        return ""
    if count > SQUARES_AT_MOST:
        return _svg(found.hue, IN_A_ROW * STEP, STEP, _bar(found, count))
    marks = (*[_reached] * found.reached, *[_behind] * found.behind, *[_on_paper] * found.on_paper)
    drawn = "".join(
        draw(at % IN_A_ROW * STEP, at // IN_A_ROW * STEP, hue(found.hue).light[1]) for at, draw in enumerate(marks)
    )
    return _svg(found.hue, min(count, IN_A_ROW) * STEP, -(-count // IN_A_ROW) * STEP, drawn)


def _svg(hue_index: int, width: float, height: float, drawn: str) -> str:
    look: Attributes = {
        "class": f"aw-squares aw-h{hue_index}",
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": width,
        "height": height,
        "aria-hidden": "true",
    }
    return element("svg", look, drawn)


def _reached(x: float, y: float, fill: str) -> str:
    return element("rect", {"class": "aw-ring-2", "fill": fill} | _square(x, y, SIDE))


def _behind(x: float, y: float, fill: str) -> str:
    triangle = f"M{numbers(x + 3.5, y + 4.5)}h6l-3 5z"
    return element("rect", _EDGE | _square(x + 0.8, y + 0.8, SIDE - 1.6)) + element(
        "path", {"class": "aw-minus", "fill": LIGHT.bad, "d": triangle}
    )


def _on_paper(x: float, y: float, fill: str) -> str:
    return element("rect", _EDGE | {"stroke-dasharray": "2.6 2"} | _square(x + 0.8, y + 0.8, SIDE - 1.6))


def _bar(found: SquaresInput, count: int) -> str:
    whole = IN_A_ROW * STEP - (STEP - SIDE)
    reached, lag = whole * found.reached / count, whole * (found.reached + found.behind) / count
    parts = [
        element("rect", {"class": "aw-ring-2", "fill": hue(found.hue).light[1]} | _part(0, reached)),
        element("rect", {"class": "aw-minus", "fill": LIGHT.bad} | _part(reached, lag - reached)),
        element(
            "rect",
            {"class": "aw-square-lag", "fill": "none", "stroke": LIGHT.bad, "stroke-dasharray": "2.6 2"}
            | _part(lag, whole - lag),
        ),
    ]
    amounts = (found.reached, found.behind, found.on_paper)
    return "".join(part for part, amount in zip(parts, amounts, strict=True) if amount)


def _part(x: float, width: float) -> Attributes:
    return {"x": x, "y": 0, "width": max(width, 2), "height": SIDE}


def _square(x: float, y: float, side: float) -> Attributes:
    return {"x": x, "y": y, "width": side, "height": side}
