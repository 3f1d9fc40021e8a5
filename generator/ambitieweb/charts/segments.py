"""What one theme looks like in the circle: a level, hatched, dashed or dotted."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.form import Form
from ambitieweb.charts.geometry import Wedge, cell, hatch, point
from ambitieweb.charts.palette import LIGHT, PALE, hue
from ambitieweb.charts.text import text_width
from ambitieweb.charts.web_input import LEVELS, State

MARK_AT = 0.66
"""Where in the wedge its sign stands, as a part of the radius."""
BASELINE = 0.36
"""From the middle of a line of capitals or figures to its baseline, as a part of the font size."""


@lru_cache(maxsize=8192)
def draw_segment(
    wedge: Wedge, form: Form, state: State, level: int, hue_index: int, inherited: bool, not_relevant: str
) -> str:
    """The markup of one theme, without label or link."""
    classes = ["aw-seg", f"aw-h{hue_index}"]
    if state is State.LEVEL:
        content = _inherited(wedge, form, level, hue_index) if inherited else _own(wedge, form, level, hue_index)
    elif state is State.NOT_RELEVANT:
        content = _not_relevant(wedge, form, not_relevant)
    elif state is State.UNDECIDED:
        content = _undecided(wedge, form)
    else:
        content = _blank(wedge, form)
    if state is not State.LEVEL:
        classes.append(state.value)
    if inherited:
        classes.append("aw-inherited")
    return element("g", {"class": " ".join(classes)}, content)


def whole(wedge: Wedge, form: Form, inset: float = 0) -> str:
    """The path round all rings of the theme."""
    rings = form.rings
    return cell(wedge, rings.hole + inset, rings.radius - inset, rings.gap + 2 * inset)


def _own(wedge: Wedge, form: Form, level: int, hue_index: int) -> str:
    rings = form.rings
    filled = (
        element(
            "path",
            {
                "class": f"aw-ring-{ring}",
                "fill": hue(hue_index).light[ring - 1],
                "d": cell(wedge, rings.inside(ring), rings.outside(ring), rings.gap),
            },
        )
        for ring in range(1, level + 1)
    )
    return "".join((*filled, _empty(wedge, form, level), _numeral(wedge, form, level, LIGHT.numeral)))


def _inherited(wedge: Wedge, form: Form, level: int, hue_index: int) -> str:
    rings, tints, inset = form.rings, hue(hue_index).light, form.thick / 2
    outlined = (
        element(
            "path",
            {
                "class": f"aw-ring-{ring}",
                "fill": tints[ring - 1],
                "fill-opacity": f"{PALE}",
                "stroke": tints[1],
                "stroke-width": form.thick,
                "d": cell(wedge, rings.inside(ring) + inset, rings.outside(ring) - inset, rings.gap + 2 * inset),
            },
        )
        for ring in range(1, level + 1)
    )
    return "".join((*outlined, _empty(wedge, form, level), _numeral(wedge, form, level, tints[2])))


def _empty(wedge: Wedge, form: Form, level: int) -> str:
    """The rings above the level: light, with an edge that can be seen."""
    if level == LEVELS:
        return ""
    rings, inset = form.rings, form.thin / 2
    pieces = (
        [(rings.inside(level + 1), rings.radius)]
        if form.merged
        else [(rings.inside(ring), rings.outside(ring)) for ring in range(level + 1, LEVELS + 1)]
    )
    outline = "".join(cell(wedge, inner + inset, outer - inset, rings.gap + 2 * inset) for inner, outer in pieces)
    look: Attributes = {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line}
    return element("path", look | {"stroke-width": None if form.merged else form.thin, "d": outline})


def _numeral(wedge: Wedge, form: Form, level: int, ink: str) -> str:
    if not form.numeral:
        return ""
    ring = max(level, 1)
    at = (form.rings.inside(ring) + form.rings.outside(ring)) / 2
    size = None if form.merged else form.numeral
    if level:
        return _text(wedge, at, form.numeral, str(level), "aw-num", ink, size)
    return _text(wedge, at, form.numeral, "0", "aw-num aw-num-0", LIGHT.ink, size)


def _not_relevant(wedge: Wedge, form: Form, short: str) -> str:
    lines = element(
        "path",
        {
            "class": "aw-hatch",
            "fill": "none",
            "stroke": LIGHT.line,
            "stroke-width": form.thin * 1.2,
            "d": hatch(wedge, form.rings, form.spacing) + whole(wedge, form, form.thin / 2),
        },
    )
    if not form.short or not short:
        return lines
    x, y = point(form.rings.radius * MARK_AT, wedge.middle)
    width, height = text_width(short, form.short, bold=True) + form.short * 0.7, form.short * 1.5
    patch = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height, "rx": height / 2}
    pill = element("rect", {"class": "aw-patch", "fill": LIGHT.ground, "aria-hidden": "true", **patch})
    return lines + pill + _text(wedge, form.rings.radius * MARK_AT, form.short, short, "aw-mark", LIGHT.soft, form.short)


def _undecided(wedge: Wedge, form: Form) -> str:
    dash = form.thick * 3
    outline: Attributes = {"class": "aw-dashed", "fill": "none", "stroke": LIGHT.soft, "stroke-width": form.thick * 0.9}
    path = element("path", outline | {"stroke-dasharray": f"{dash:.1f} {dash * 0.7:.1f}", "d": whole(wedge, form, form.thick / 2)})
    return path + _text(wedge, form.rings.radius * MARK_AT, form.mark, "?", "aw-mark", LIGHT.ink, form.mark)


def _blank(wedge: Wedge, form: Form) -> str:
    outline: Attributes = {"class": "aw-dotted", "fill": "none", "stroke": LIGHT.line, "stroke-width": form.thin * 1.5}
    dots = f"0 {form.thin * 4:.1f}"
    path = element("path", outline | {"stroke-dasharray": dots, "stroke-linecap": "round", "d": whole(wedge, form, form.thick / 2)})
    return path + _text(wedge, form.rings.radius * MARK_AT, form.mark, "–", "aw-mark", LIGHT.soft, form.mark * 0.8)


def _text(wedge: Wedge, radius: float, size: float, text: str, name: str, fill: str, font: float | None) -> str:
    x, y = point(radius, wedge.middle)
    place: Attributes = {"class": name, "x": x, "y": y + size * BASELINE, "fill": fill, "font-size": font}
    return element("text", place, words(text))
