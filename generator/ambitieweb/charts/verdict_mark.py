"""The sign of a verdict: a shape of its own for each, so that it is told apart without colour. Its word stands beside it."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.palette import LIGHT

SIZE = 20
_ROUND = {"cx": 10, "cy": 10, "r": 8.2}
_TRIANGLE = "M10 1.6 19 17.8H1z"


@lru_cache(maxsize=16)
def verdict_svg(key: str) -> str:
    """The sign as inline SVG; decoration, because the word stands beside it. `key` is the value of a verdict."""
    look: Attributes = {
        "class": f"aw-sign aw-sign--{key.replace('_', '-')}",
        "viewBox": f"0 0 {SIZE} {SIZE}",
        "width": SIZE,
        "height": SIZE,
        "aria-hidden": "true",
    }
    return element("svg", look, _SIGNS[key]())


def _reached() -> str:
    """A filled disc with a tick."""
    return element("circle", _filled() | _ROUND) + _stroke("M5.8 10.4l2.9 2.9 5.6-6.2", on_fill=True)


def _on_course() -> str:
    """An open disc with an arrow."""
    return element("circle", _open() | _ROUND) + _stroke("M6 10h7.6M10.6 6.8 13.8 10l-3.2 3.2")


def _behind() -> str:
    """A triangle with an exclamation mark: it still runs."""
    return element("path", _filled() | {"d": _TRIANGLE}) + _stroke("M10 7v5M10 14.6v.3", on_fill=True)


def _missed() -> str:
    """A triangle with a cross: it is finished."""
    return element("path", _filled() | {"d": _TRIANGLE}) + _stroke("M7.6 9.6l4.8 5M12.4 9.6l-4.8 5", on_fill=True)


def _no_figure() -> str:
    """A dashed disc with a dash."""
    return element("circle", _open() | _ROUND | {"stroke-dasharray": "3.2 2.2"}) + _stroke("M6.4 10h7.2")


def _stopped() -> str:
    """An open square with a cross."""
    return element("path", _open() | {"d": "M2.4 2.4h15.2v15.2H2.4z"}) + _stroke("M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8")


_SIGNS = {
    "reached": _reached,
    "on_course": _on_course,
    "behind": _behind,
    "missed": _missed,
    "no_figure": _no_figure,
    "stopped": _stopped,
}


def _filled() -> Attributes:
    return {"class": "aw-sign-fill", "fill": LIGHT.ink}


def _open() -> Attributes:
    return {"class": "aw-sign-open", "fill": LIGHT.ground, "stroke": LIGHT.ink, "stroke-width": 1.8}


def _stroke(d: str, *, on_fill: bool = False) -> str:
    look: Attributes = {
        "class": "aw-sign-over" if on_fill else "aw-sign-line",
        "fill": "none",
        "stroke": LIGHT.ground if on_fill else LIGHT.ink,
        "stroke-width": 2,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
        "d": d,
    }
    return element("path", look)
