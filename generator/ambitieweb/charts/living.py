"""The living web for a page: one drawing for a wide screen and a phone, in which each theme can be pointed at.

What is pointed at, has the focus or stands in the address lights up by rules in `stylesheet`, which find the parts of a theme by
the class of its colour. At the end of the drawing lies, hidden, what a theme then says: its edge, and its level in the middle.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ambitieweb.charts.along import square
from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.changes import draw_change
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import named
from ambitieweb.charts.geometry import Wedge
from ambitieweb.charts.outline import draw_outline
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.rim import LARGEST, USUAL, arcs, name_size, rim_disc, rim_name
from ambitieweb.charts.segments import draw_theme, whole
from ambitieweb.charts.stamp import RIM, corner, rim
from ambitieweb.charts.text import LINE_HEIGHT, text_width, wrap
from ambitieweb.charts.web_input import Segment, State, WebInput

HALF = 190.0
"""From the middle to the edge of the drawing: the circle with the names along it."""
_HUB = 0.28
"""How much of the circle the middle takes when it speaks."""
_WORD = 12.5


def living_svg(web: WebInput) -> str:
    """The web as markup to put in a page."""
    count = len(web.segments)
    measures = form("living", count)
    size = name_size(tuple(segment.short for segment in web.segments), measures.rings.radius)
    short, start_of_id = web.legend.not_relevant_short, web.id if size else ""
    themes = [
        _theme(segment, index, count, measures, short, start_of_id, web.language)
        for index, segment in enumerate(web.segments)
    ]
    drawn, tells = ("".join(parts) for parts in zip(*themes, strict=True))
    content = arcs(measures.rings.radius, web.id) if size else ""
    look: Attributes = {"font-weight": "700", "text-anchor": "middle"}
    look |= names_look(size)
    content += element("g", look, drawn) + draw_outline(web, measures)
    edge = HALF
    if web.stamp:  # the rim outside the names, the word in the corner, which the circle leaves free
        edge += RIM
        content += rim(measures, edge) + corner(web.stamp, edge)
    if tells:
        hidden: Attributes = {
            "aria-hidden": "true", "fill": LIGHT.ink, "font-weight": "700", "pointer-events": "none", "text-anchor": "middle",
        }  # fmt: skip
        content += element("g", hidden, tells)
    half = -(-edge // 1)
    box: Attributes = {
        "class": "aw-web aw-web-living",
        "viewBox": square(edge),
        "width": 2 * half,
        "height": 2 * half,
    }
    is_linked = any(segment.href is not None for segment in web.segments)
    return named(replace(web, title=web.name), box, content, linked=is_linked)


def names_look(size: float) -> Attributes:
    """The size of the names, and how much larger they may become where the drawing is small; nothing where there are none."""
    if not size:
        return {}
    room = " aw-names--roomy" if size >= LARGEST else "" if size >= USUAL else " aw-names--tight"
    return {"class": f"aw-names{room}", "font-size": min(size, USUAL)}


@lru_cache(maxsize=2048)
def _theme(
    segment: Segment, index: int, count: int, measures: DrawingSizes, not_relevant: str, start_of_id: str, language: str
) -> tuple[str, str]:
    """One theme, which looks the same in many webs: its rings, its name (where the id is given) or letter, and what catches the
    pointer; and what it says when it is chosen."""
    wedge = Wedge(count, index)
    drawn = draw_theme(segment, wedge, measures, not_relevant)
    drawn += draw_change(segment, wedge, measures)
    drawn += rim_name(segment.short, wedge, start_of_id) if start_of_id else rim_disc(index, segment.hue, wedge, measures.rings.radius)  # fmt: skip
    way = "aw-lights aw-wedge" if segment.theme else "aw-wedge"
    look: Attributes = {"class": f"{way} aw-h{segment.hue}", "data-theme": segment.theme or None}
    tell = _tell(segment, wedge, measures, language) if segment.theme else ""
    if segment.href is None:
        return element("g", look, drawn + (_catch(wedge, measures) if segment.theme else "")), tell
    look |= {"href": segment.href, "aria-label": segment.note or segment.label}
    return element("a", look, drawn + _catch(wedge, measures)), tell


@lru_cache(maxsize=1024)
def _catch(wedge: Wedge, measures: DrawingSizes) -> str:
    """What can be pointed at: the whole theme, also where it is empty."""
    return element("path", {"class": "aw-catch", "fill": "transparent", "d": whole(wedge, measures)})


def _tell(segment: Segment, wedge: Wedge, measures: DrawingSizes, language: str) -> str:
    """What a theme says when it is chosen: an edge round it, and in the middle its number and word, and what it stands beside."""
    return _told(
        wedge,
        measures,
        segment.hue,
        segment.state,
        segment.level,
        segment.level_name,
        segment.says_number,
        segment.against,
        language,
    )


@lru_cache(maxsize=2048)
def _told(
    wedge: Wedge, measures: DrawingSizes, hue: int, state: State, level: int | None, word: str, in_word: bool, against: str, language: str
) -> str:  # fmt: skip
    radius = measures.rings.radius * _HUB
    edge: Attributes = {"class": "aw-edge", "d": whole(wedge, measures)}
    number = str(level) if level is not None and state is State.LEVEL else "?" if state is State.UNDECIDED else ""
    said = word[:1].upper() + word[1:]
    lines = wrap(said, radius * 1.75, _WORD, bold=True, language=language) if said else ()
    if any(text_width(line, _WORD, bold=True) * 0.82 > radius * 1.85 for line in lines) or len(lines) > 3:
        lines = ()
    if in_word and lines:
        number = ""
    drawn = element("path", edge) + element("circle", {"class": "aw-ground", "fill": LIGHT.ground, "r": radius})
    size = radius * (0.74 if len(lines) + bool(against) < 2 else 0.6)
    height = (size * 0.92 if number else 0) + (len(lines) + bool(against)) * _WORD * LINE_HEIGHT
    top = -height / 2
    if number:
        place: Attributes = {"class": "aw-label", "font-size": size, "y": top + size * 0.78}
        drawn += element("text", place, number)
        top += size * 0.92
    for line in lines:
        top += _WORD * LINE_HEIGHT
        place = {"class": "aw-label", "font-size": _WORD, "y": top - _WORD * (LINE_HEIGHT - 0.36 - 0.5)}
        drawn += element("text", place, words(line))
    if against:
        top += _WORD * LINE_HEIGHT
        place = {"class": "aw-sub", "font-size": _WORD * 0.86, "y": top - _WORD * (LINE_HEIGHT - 0.86)}
        drawn += element("text", place, against)
    return element("g", {"class": f"aw-tell aw-h{hue}", "visibility": "hidden"}, drawn)
