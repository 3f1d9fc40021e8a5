"""The ambition web as SVG for elsewhere than a page: small for overviews, on a sheet, and as a file that stands alone.

A circle of themes, each filled ring by ring up to its level. The web of a page is in `living`.
"""

from dataclasses import replace
from typing import Literal

from ambitieweb.charts.along import along_circle, square
from ambitieweb.charts.canvas import SVG_NAMESPACE, Attributes, document, element, number, words
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import Box, named
from ambitieweb.charts.geometry import Wedge
from ambitieweb.charts.labels import Label, Name, draw_label, labels_of, outside
from ambitieweb.charts.legend import draw_legend
from ambitieweb.charts.letters import LETTERS, draw_letter
from ambitieweb.charts.outline import draw_outline
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import bare_numeral, draw_theme
from ambitieweb.charts.stamp import RIM, corner, rim, stamp
from ambitieweb.charts.text import LINE_HEIGHT, wrap
from ambitieweb.charts.web_input import Segment, State, WebInput

WebSize = Literal["thumbnail", "file", "sheet"]
FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"


def web_svg(web: WebInput, *, size: WebSize, has_stamp_beside: bool = False) -> str:
    """The web as markup to put in a page, or for "file" as a file that stands alone. A sheet may say beside it that it is not firm."""
    measures = form(size, len(web.segments))
    if size == "thumbnail":
        return _thumbnail(web, measures)
    if size == "sheet":
        return _sheet(web, measures, has_stamp_beside=has_stamp_beside)
    return _file(web, measures)


def _file(web: WebInput, measures: DrawingSizes) -> str:
    """With all names in full, its title and its legend."""
    letters = measures.columns > 0
    ring = outside(measures)
    names = tuple(
        [
            Name(segment.label, segment.short, level_beside(segment, web, with_number=letters))
            for segment in web.segments
        ]
    )
    labels = labels_of(names, measures, ring, web.language)
    drawn = "".join(
        _theme(segment, index, label, web, measures)
        for index, (segment, label) in enumerate(zip(web.segments, labels, strict=True))
    )
    box = Box(measures.width / 2, ring, labels)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn) + draw_outline(web, measures)
    content += _stamped(web, measures, box)
    return _document(web, measures, box, content)


def _stamped(web: WebInput, measures: DrawingSizes, box: Box) -> str:
    """The rim and the word of a web that is not firm yet; the word stands above all labels, and the box makes room for it."""
    if not web.stamp:
        return ""
    drawn, height = stamp(web.stamp, -measures.width / 2, 0, measures.width, measures.sub, is_dashed=True)
    box.top -= height
    return rim(measures, measures.rings.radius + RIM) + element(
        "g", {"transform": f"translate(0 {box.top:.1f})"}, drawn
    )


def level_beside(segment: Segment, web: WebInput, *, with_number: bool = True) -> str:
    """What stands with the name of a theme: the number and name of its level, and whether it was inherited."""
    known = segment.state is State.LEVEL and not segment.says_number
    number = f"{segment.level} " if with_number and known else ""
    inherited = f", {web.legend.inherited}" if segment.inherited and web.legend.inherited else ""
    return f"{number}{segment.level_name}{inherited}"


def _theme(segment: Segment, index: int, label: Label, web: WebInput, measures: DrawingSizes) -> str:
    wedge = Wedge(len(web.segments), index)
    drawn = draw_theme(segment, wedge, measures, web.legend.not_relevant_short)
    if measures.columns:
        drawn += draw_letter(LETTERS[index], wedge, label, measures)
    return drawn + draw_label(label, measures)


def _thumbnail(web: WebInput, measures: DrawingSizes) -> str:
    count = len(web.segments)
    drawn = _themes(web, measures)
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
    return _named(web, look, drawn + draw_outline(web, measures))


def _sheet(web: WebInput, measures: DrawingSizes, *, has_stamp_beside: bool) -> str:
    """The web for paper, alone in a square: letters and names along the circle, nothing beside it."""
    drawn = _themes(web, measures)
    names, edge = along_circle(tuple((s.label, s.short) for s in web.segments), measures.rings.radius, web.id)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn + names) + draw_outline(web, measures)
    if web.stamp:  # the rim outside the names, the word in the corner, which the circle leaves free
        edge += RIM
        content += rim(measures, edge) + ("" if has_stamp_beside else corner(web.stamp, edge))
    look: Attributes = {"class": "aw-web aw-web-sheet", "viewBox": square(edge)}
    return _named(web, look, content)


def _themes(web: WebInput, measures: DrawingSizes) -> str:
    """All themes without what stands beside them."""
    return "".join(
        draw_theme(segment, Wedge(len(web.segments), index), measures, web.legend.not_relevant_short)
        for index, segment in enumerate(web.segments)
    )


def _named(web: WebInput, look: Attributes, content: str) -> str:
    return named(replace(web, title=web.name), look, content, linked=False)


def _document(web: WebInput, measures: DrawingSizes, box: Box, content: str) -> str:
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
    return document(_named(web, look | place, ground + heading + content + legend))
