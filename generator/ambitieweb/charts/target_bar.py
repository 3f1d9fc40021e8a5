"""How far an indicator is on its way, in one small line for a table: start to the left, target to the right."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, Path, element, number
from ambitieweb.charts.palette import LIGHT, hue

WIDTH, HEIGHT = 150.0, 20.0
_START, _TARGET, _LEAST, _MOST = 30.0, 120.0, -0.24, 1.24
_MARK = 5.0


@lru_cache(maxsize=1024)
def target_bar_svg(share: float, hue_index: int, planned: float | None = None) -> str:
    """The bar as inline SVG; decoration, because the numbers stand beside it. `share` is 0 at the baseline, 1 at the
    target, and `planned` the tick where it should be. The way always runs to the right, whether more or less is better.
    What lies far outside becomes an arrow."""
    middle = HEIGHT / 2
    at = _START + (_TARGET - _START) * min(max(share, _LEAST), _MOST)
    drawn = element("path", _line("aw-dashed", LIGHT.soft, 1.5) | {"stroke-dasharray": "4 3", "d": f"M{number(_START)} {number(middle)}H{number(_TARGET)}"})  # fmt: skip
    if share:
        drawn += element("path", _line("aw-tint", hue(hue_index).light[2], 4) | {"d": f"M{number(_START)} {number(middle)}H{number(at)}"})  # fmt: skip
    open_look: Attributes = {"class": "aw-open", "fill": LIGHT.ground, "stroke": LIGHT.ink, "stroke-width": 1.6}
    drawn += element("circle", open_look | {"cx": _START, "cy": middle, "r": _MARK - 0.8})
    drawn += element("path", open_look | {"d": _diamond(_TARGET, middle, _MARK * 1.5)})
    if planned is not None:
        tick = f"M{number(_START + (_TARGET - _START) * planned)} {number(middle - 8)}v16"
        drawn += element("path", _line("aw-sign-line", LIGHT.ink, 2) | {"d": tick})
    drawn += _newest(share, at, middle, hue_index)
    look: Attributes = {
        "class": f"aw-bar aw-h{hue_index}",
        "viewBox": f"0 0 {number(WIDTH)} {number(HEIGHT)}",
        "width": WIDTH,
        "height": HEIGHT,
        "aria-hidden": "true",
    }
    return element("svg", look, drawn)


def _newest(share: float, x: float, y: float, hue_index: int) -> str:
    """A filled dot, or an arrow that points to where the value lies."""
    look: Attributes = {"class": "aw-ring-3", "fill": hue(hue_index).light[2]}
    if _LEAST <= share <= _MOST:
        return element("circle", look | {"cx": x, "cy": y, "r": _MARK})
    way = 1 if share > 0 else -1
    arrow = Path(x + way * _MARK * 1.3, y).line(x - way * _MARK, y - _MARK * 1.2).line(x - way * _MARK, y + _MARK * 1.2)
    return element("path", look | {"d": arrow.closed()})


def _diamond(x: float, y: float, half: float) -> str:
    return Path(x, y - half).line(x + half, y).line(x, y + half).line(x - half, y).closed()


def _line(css: str, colour: str, width: float) -> Attributes:
    return {"class": css, "fill": "none", "stroke": colour, "stroke-width": width}
