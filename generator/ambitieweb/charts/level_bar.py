"""Three small blocks that repeat the code of the web in a table, beside the number and the word."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element, number, numbers
from ambitieweb.charts.palette import LIGHT, PALE, hue
from ambitieweb.charts.web_input import LEVELS, State

BLOCK, BETWEEN, BAR_HEIGHT = 11.0, 3.0, 12.0
BAR_WIDTH = LEVELS * (BLOCK + BETWEEN) - BETWEEN
_ROUND = f"M1 2H{number(BAR_WIDTH - 1)}V{number(BAR_HEIGHT - 2)}H1Z"


@lru_cache(maxsize=1024)
def level_bar_svg(state: State, level: int | None, hue: int, *, inherited: bool = False) -> str:
    """The bar as inline SVG: decoration, because number and word stand beside it."""
    look: Attributes = {
        "class": f"aw-bar aw-h{hue}",
        "viewBox": f"0 0 {number(BAR_WIDTH)} {number(BAR_HEIGHT)}",
        "width": BAR_WIDTH,
        "height": BAR_HEIGHT,
        "aria-hidden": "true",
    }
    return element("svg", look, draw_bar(state, level or 0, hue, inherited))


@lru_cache(maxsize=1024)
def draw_bar(state: State, level: int, hue_index: int, inherited: bool) -> str:
    """The blocks alone, to use in another drawing."""
    if state is State.LEVEL:
        blocks = "".join(_block(i, hue_index, inherited) for i in range(min(level, LEVELS))) + _empty(level)
        return element("g", {"class": "aw-inherited"}, blocks) if inherited else blocks
    if state is State.NOT_RELEVANT:
        lines = "".join(f"M{numbers(x, BAR_HEIGHT - 2)}L{numbers(x + 8, 2)}" for x in range(1, int(BAR_WIDTH) - 8, 5))
        return element(
            "path",
            {
                "class": "aw-hatch",
                "fill": "none",
                "stroke": LIGHT.line,
                "stroke-width": "1.3",
                "d": lines + _ROUND,
            },
        )
    if state is State.UNDECIDED:
        dashed = {"class": "aw-dashed", "fill": "none", "stroke": LIGHT.soft, "stroke-width": "1.5"}
        return element("path", dashed | {"stroke-dasharray": "4 2.5", "d": _ROUND})
    dotted = {
        "class": "aw-dotted",
        "fill": "none",
        "stroke": LIGHT.line,
        "stroke-width": "1.4",
        "stroke-linecap": "round",
    }
    return element("path", dotted | {"stroke-dasharray": "0 3", "d": _ROUND})


def _block(index: int, hue_index: int, inherited: bool) -> str:
    tint = hue(hue_index).light
    look: Attributes = {"class": f"aw-ring-{index + 1}", "fill": tint[index]}
    if inherited:
        look |= {"fill-opacity": f"{PALE}", "stroke": tint[1]}
    return element("path", look | {"d": _outline(index, edge=0.5 if inherited else 0)})


def _empty(level: int) -> str:
    """The blocks above the level as one drawing."""
    outlines = "".join(_outline(i, edge=0.5) for i in range(level, LEVELS))
    return (
        element("path", {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line, "d": outlines})
        if outlines
        else ""
    )


def _outline(index: int, *, edge: float) -> str:
    left, wide, high = index * (BLOCK + BETWEEN) + edge, BLOCK - 2 * edge, BAR_HEIGHT - 4 - 2 * edge
    return f"M{numbers(left, 2 + edge)}h{number(wide)}v{number(high)}h{number(-wide)}z"
