"""What one theme looks like in the circle: a level, hatched, dashed or dotted."""

from functools import lru_cache

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.geometry import Wedge, arc, cell, hatch, point
from ambitieweb.charts.palette import LIGHT, PALE, hue
from ambitieweb.charts.text import text_width
from ambitieweb.charts.web_input import LEVELS, Segment, State

BASELINE = 0.36
"""From the middle of a line of capitals or figures to its baseline, as a part of the font size."""


@lru_cache(maxsize=8192)
def draw_segment(
    wedge: Wedge, form: DrawingSizes, state: State, level: int, hue_index: int, inherited: bool, not_relevant: str
) -> str:
    """The markup of one theme, without label or link; when small also without the numeral on its filled rings."""
    classes = ["aw-seg", f"aw-h{hue_index}"]
    if state is State.LEVEL:
        content = _inherited(wedge, form, level, hue_index) if inherited else _own(wedge, form, level, hue_index)
    elif state is State.NOT_RELEVANT:
        content = _not_relevant(wedge, form, not_relevant)
    elif state is State.UNDECIDED:
        content = _undecided(wedge, form)
    else:
        content = _blank(wedge, form)
    if form.small:
        classes.remove("aw-seg")
    if state is not State.LEVEL:
        classes.append(state.value)
    if inherited:
        classes.append("aw-inherited")
    return element("g", {"class": " ".join(classes)}, content)


def draw_theme(segment: Segment, wedge: Wedge, form: DrawingSizes, not_relevant: str) -> str:
    """The same for a theme of a web."""
    return draw_segment(wedge, form, segment.state, segment.level or 0, segment.hue, segment.inherited, not_relevant)


@lru_cache(maxsize=512)
def bare_numeral(wedge: Wedge, form: DrawingSizes, level: int) -> str:
    """The level without its colour, for a drawing that colours many at once."""
    x, y = point(form.rings.middle(level), wedge.middle)
    return element("text", {"x": x, "y": y + form.numeral * BASELINE}, str(level))


def whole(wedge: Wedge, form: DrawingSizes, inset: float = 0) -> str:
    """The path round all rings of the theme."""
    rings = form.rings
    return cell(wedge, rings.hole + inset, rings.radius - inset, rings.gap + 2 * inset)


def _own(wedge: Wedge, form: DrawingSizes, level: int, hue_index: int) -> str:
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
    numeral = "" if form.small and level else _numeral(wedge, form, level, LIGHT.numeral)
    return "".join((_empty(wedge, form, level), *filled, numeral))


def _inherited(wedge: Wedge, form: DrawingSizes, level: int, hue_index: int) -> str:
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
    empty = _empty(wedge, form, level)
    if level == 0 and form.numeral:
        x, y = point(form.rings.middle(1), wedge.middle)
        look: Attributes = {
            "class": "aw-zero",
            "fill": LIGHT.ground,
            "stroke": tints[1],
            "stroke-width": form.thick * 0.8,
        }
        empty += element("circle", look | {"cx": x, "cy": y, "r": form.numeral * 0.56})
    return "".join((empty, *outlined, _numeral(wedge, form, level, tints[2])))


def _empty(wedge: Wedge, form: DrawingSizes, level: int) -> str:
    """The rings above the level: light, with an edge that can be seen. Drawn first: the edge between two rings is an open
    arc, and its fill reaches to its chord, which in a wide theme lies over the rings below."""
    if level == LEVELS:
        return ""
    rings, inset = form.rings, form.thin / 2
    outline = cell(wedge, rings.inside(level + 1) + inset, rings.radius - inset, rings.gap + 2 * inset)
    if not form.small:
        edges = (rings.edge(ring) for ring in range(level + 1, LEVELS))
        outline += "".join(arc(wedge.count, wedge.index, wedge.index, edge, rings.gap + 2 * inset) for edge in edges)
    look: Attributes = {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line}
    return element("path", look | {"stroke-width": None if form.small else form.thin, "d": outline})


def _numeral(wedge: Wedge, form: DrawingSizes, level: int, ink: str) -> str:
    if not form.numeral:
        return ""
    size = None if form.small else form.numeral
    if level:
        return _text(wedge, form.rings.middle(level), form.numeral, str(level), "aw-num", ink, size)
    return _text(wedge, form.rings.middle(1), form.numeral, "0", "aw-num aw-num-0", LIGHT.ink, size)


def _not_relevant(wedge: Wedge, form: DrawingSizes, short: str) -> str:
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
    x, y = point(form.rings.middle(form.mark_ring), wedge.middle)
    width, height = text_width(short, form.short, bold=True) + form.short * 0.5, form.short * 1.4
    patch = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height, "rx": height / 2}
    pill = element("rect", {"class": "aw-patch", "fill": LIGHT.ground, "aria-hidden": "true", **patch})
    return (
        lines
        + pill
        + _text(wedge, form.rings.middle(form.mark_ring), form.short, short, "aw-mark", LIGHT.soft, form.short)
    )


def _undecided(wedge: Wedge, form: DrawingSizes) -> str:
    dash = form.thick * 3
    outline: Attributes = {"class": "aw-dashed", "fill": "none", "stroke": LIGHT.soft, "stroke-width": form.thick * 0.9}
    path = element(
        "path", outline | {"stroke-dasharray": f"{dash:.1f} {dash * 0.7:.1f}", "d": whole(wedge, form, form.thick / 2)}
    )
    return path + _text(wedge, form.rings.middle(form.mark_ring), form.mark, "?", "aw-mark", LIGHT.ink, form.mark)


def _blank(wedge: Wedge, form: DrawingSizes) -> str:
    outline: Attributes = {"class": "aw-dotted", "fill": "none", "stroke": LIGHT.line, "stroke-width": form.thin * 1.5}
    dots = f"0 {form.thin * 4:.1f}"
    path = element(
        "path", outline | {"stroke-dasharray": dots, "stroke-linecap": "round", "d": whole(wedge, form, form.thick / 2)}
    )
    return path + _text(
        wedge, form.rings.middle(form.mark_ring), form.mark, "–", "aw-mark", LIGHT.soft, form.mark * 0.8
    )


def _text(wedge: Wedge, radius: float, size: float, text: str, name: str, fill: str, font: float | None) -> str:
    x, y = point(radius, wedge.middle)
    place: Attributes = {"class": name, "x": x, "y": y + size * BASELINE, "fill": fill, "font-size": font}
    return element("text", place, words(text))
