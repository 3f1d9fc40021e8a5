"""The ambition web as SVG: a circle of themes, each filled ring by ring up to its level."""

from dataclasses import replace
from functools import lru_cache

from ambitieweb.charts.along import along_circle, square
from ambitieweb.charts.canvas import SVG_NAMESPACE, Attributes, document, element, number, words
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import Box, named
from ambitieweb.charts.geometry import Wedge, arc
from ambitieweb.charts.labels import Label, Name, draw_label, labels_of, outside
from ambitieweb.charts.legend import draw_legend
from ambitieweb.charts.letters import LETTERS, draw_letter
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import bare_numeral, draw_segment, whole
from ambitieweb.charts.stamp import RIM, corner, rim, stamp
from ambitieweb.charts.text import LINE_HEIGHT, wrap
from ambitieweb.charts.web_input import Segment, Size, State, WebInput

FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"


def web_svg(web: WebInput, *, size: Size) -> str:
    """The web as markup to put in a page, or for "file" as a file that stands alone."""
    measures = form(size, len(web.segments))
    if size == "thumbnail":
        return _thumbnail(web, measures)
    if size == "sheet":
        return _sheet(web, measures)
    letters = measures.columns > 0
    ring = outside(measures)
    names = tuple(Name(segment.label, segment.short, _under(segment, web, listed=letters)) for segment in web.segments)
    labels = labels_of(names, measures, ring, web.language)
    drawn = "".join(
        _theme(segment, index, label, web, measures, linked=size != "file")
        for index, (segment, label) in enumerate(zip(web.segments, labels, strict=True))
    )
    box = Box(measures.width / 2, ring, labels)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn) + _outline(web, measures)
    content += _stamped(web, measures, box)
    return _file(web, measures, box, content) if size == "file" else _inline(web, size, box, content)


def _stamped(web: WebInput, measures: DrawingSizes, box: Box) -> str:
    """The rim and the word of a web that is not firm yet; the word stands above all labels, and the box makes room for it."""
    if not web.stamp:
        return ""
    drawn, height = stamp(web.stamp, -measures.width / 2, 0, measures.width, measures.sub, is_dashed=True)
    box.top -= height
    return rim(measures, measures.rings.radius + RIM) + element(
        "g", {"transform": f"translate(0 {box.top:.1f})"}, drawn
    )


def _under(segment: Segment, web: WebInput, *, listed: bool) -> str:
    """What stands under the label: the name of the level, and whether it was inherited."""
    known = segment.state is State.LEVEL and not segment.says_number
    number = f"{segment.level} " if listed and known else ""
    inherited = f", {web.legend.inherited}" if segment.inherited and web.legend.inherited else ""
    return f"{number}{segment.level_name}{inherited}"


def _theme(segment: Segment, index: int, label: Label, web: WebInput, measures: DrawingSizes, *, linked: bool) -> str:
    wedge = Wedge(len(web.segments), index)
    drawn = _draw(segment, wedge, web, measures)
    if measures.columns:
        drawn += draw_letter(LETTERS[index], wedge, label, measures)
    drawn += draw_label(label, measures)
    if not linked or segment.href is None:
        return drawn
    link: Attributes = {"class": "aw-link", "href": segment.href}
    name = element("title", {}, words(segment.note)) if segment.note else ""
    return element("a", link, name + drawn + _target(wedge, measures))


@lru_cache(maxsize=1024)
def _target(wedge: Wedge, measures: DrawingSizes) -> str:
    """What can be clicked, over the whole theme, and what the focus ring is drawn on."""
    return element("path", {"class": "aw-hit", "fill": "none", "pointer-events": "all", "d": whole(wedge, measures)})


def _draw(segment: Segment, wedge: Wedge, web: WebInput, measures: DrawingSizes) -> str:
    return draw_segment(
        wedge,
        measures,
        segment.state,
        segment.level or 0,
        segment.hue,
        segment.inherited,
        web.legend.not_relevant_short,
    )


def _outline(web: WebInput, measures: DrawingSizes) -> str:
    """The second series: dashed arcs over everything, with a light casing. Neighbours at one level share an arc."""
    count, rings = len(web.segments), measures.rings
    arcs = "".join(arc(count, first, last, rings.edge(level)) for first, last, level in _runs(web.segments))
    if not arcs:
        return ""
    dash = measures.thick * 2.6
    line: Attributes = {"class": "aw-outline", "stroke": LIGHT.ink, "stroke-width": measures.thick * 1.1}
    casing: Attributes = {"class": "aw-casing", "stroke": LIGHT.ground, "stroke-width": measures.thick * 2.6}
    line |= {"stroke-dasharray": f"{dash:.1f} {dash * 0.55:.1f}"}
    hidden: Attributes = {"aria-hidden": "true"}
    if measures.small:  # the same path twice, written once
        path_id = f"{web.id}-o"
        drawn = element("g", casing | hidden, element("path", {"id": path_id, "d": arcs}))
        drawn += element("use", line | {"href": f"#{path_id}"})
    else:
        drawn = element("path", casing | hidden | {"d": arcs}) + element("path", line | {"d": arcs})
    return element("g", {"fill": "none", "pointer-events": "none"}, drawn)


def _runs(segments: tuple[Segment, ...]) -> list[tuple[int, int, int]]:
    """First and last theme of each row of neighbours with the same outline, and its level."""
    runs: list[tuple[int, int, int]] = []
    for index, level in enumerate(segment.outline for segment in segments):
        if level is None:
            continue
        if runs and runs[-1][1] == index - 1 and runs[-1][2] == level:
            runs[-1] = (runs[-1][0], index, level)
        else:
            runs.append((index, index, level))
    return runs


def _thumbnail(web: WebInput, measures: DrawingSizes) -> str:
    count = len(web.segments)
    drawn = "".join(_draw(segment, Wedge(count, i), web, measures) for i, segment in enumerate(web.segments))
    numerals = "".join(
        bare_numeral(Wedge(count, i), measures, segment.level)
        for i, segment in enumerate(web.segments)
        if measures.numeral and segment.level and segment.state is State.LEVEL and not segment.inherited
    )
    drawn += element("g", {"class": "aw-num", "fill": LIGHT.numeral}, numerals) if numerals else ""
    half = measures.width / 2
    if web.stamp:
        half = measures.rings.radius + RIM
        drawn += rim(measures, half)
    look: Attributes = {
        "class": "aw-web aw-web-thumbnail",
        "viewBox": " ".join(map(number, (-half, -half, 2 * half, 2 * half))),
        "width": "96",
        "height": "96",
        "text-anchor": "middle",
        "font-weight": "700",
        "font-size": measures.numeral or None,
        "stroke-width": measures.thin,
    }
    return _named(web, look, drawn + _outline(web, measures), linked=False)


def _sheet(web: WebInput, measures: DrawingSizes) -> str:
    """The web for paper, alone in a square: letters and names along the circle, nothing beside it."""
    count = len(web.segments)
    drawn = "".join(_draw(segment, Wedge(count, i), web, measures) for i, segment in enumerate(web.segments))
    names, edge = along_circle(tuple((s.label, s.short) for s in web.segments), measures.rings.radius, web.id)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn + names) + _outline(web, measures)
    if web.stamp:  # the rim outside the names, the word in the corner, which the circle leaves free
        edge += RIM
        content += rim(measures, edge) + corner(web.stamp, edge)
    look: Attributes = {"class": "aw-web aw-web-sheet", "viewBox": square(edge)}
    return _named(web, look, content, linked=False)


def _inline(web: WebInput, size: Size, box: Box, content: str) -> str:
    linked = any(segment.href is not None for segment in web.segments)
    return _named(web, {"class": f"aw-web aw-web-{size}", **box.attributes()}, content, linked=linked)


def _named(web: WebInput, look: Attributes, content: str, *, linked: bool) -> str:
    """With its name, which says for who cannot see the rim that the web is not firm yet."""
    name = f"{web.title} ({web.stamp.lower()})" if web.stamp else web.title
    return named(replace(web, title=name), look, content, linked=linked)


def _file(web: WebInput, measures: DrawingSizes, box: Box, content: str) -> str:
    title = wrap(web.title, measures.width, measures.title, bold=True, language=web.language)
    line = measures.title * LINE_HEIGHT
    top = box.top - len(title) * line - measures.title * 0.4
    heading = "".join(
        element(
            "text",
            {
                "class": "aw-title", "x": -measures.width / 2, "y": top + (i + 0.8) * line,
                "fill": LIGHT.ink, "font-size": measures.title, "font-weight": "700",
            },
            words(text),
        )
        for i, text in enumerate(title)
    )  # fmt: skip
    legend, height = draw_legend(web, measures, box.bottom + measures.label)
    box.top, box.bottom, box.half = top - 14, box.bottom + height + 14, box.half + 14
    place = box.attributes()
    x, y, width, height_all = str(place["viewBox"]).split()
    ground = element(
        "rect", {"class": "aw-ground", "x": x, "y": y, "width": width, "height": height_all, "fill": LIGHT.ground}
    )
    look: Attributes = {
        "xmlns": SVG_NAMESPACE,
        "class": "aw-web aw-web-file",
        "xml:lang": web.language,
        "font-family": FONTS,
    }
    return document(_named(web, look | place, ground + heading + content + legend, linked=False))
