"""The web in a picture, as it stands on a page: names along the circle, or a disc with a letter for each theme."""

from ambitieweb.charts.canvas import element
from ambitieweb.charts.changes import draw_change
from ambitieweb.charts.form import form
from ambitieweb.charts.geometry import Wedge
from ambitieweb.charts.living import HALF, names_look
from ambitieweb.charts.outline import draw_outline
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.rim import arcs, name_size, rim_disc, rim_name
from ambitieweb.charts.segments import draw_theme
from ambitieweb.charts.stamp import RIM, rim
from ambitieweb.charts.web_input import WebInput


def placed_web(web: WebInput, x: float, y: float, reach: float) -> str:
    """The web round this point, with all that belongs to it inside a circle of this radius."""
    count = len(web.segments)
    measures = form("living", count)
    size = name_size(tuple(segment.short for segment in web.segments), measures.rings.radius)
    drawn = arcs(measures.rings.radius, web.id) if size else ""
    themes = "".join(
        draw_theme(segment, wedge, measures, web.legend.not_relevant_short)
        + draw_change(segment, wedge, measures)
        + (
            rim_name(segment.short, wedge, web.id)
            if size
            else rim_disc(index, segment.hue, wedge, measures.rings.radius)
        )
        for index, segment in enumerate(web.segments)
        for wedge in (Wedge(count, index),)
    )
    drawn += element(
        "g", {"fill": LIGHT.ink, "font-weight": "700", "text-anchor": "middle", **names_look(size)}, themes
    )
    drawn += draw_outline(web, measures)
    edge = HALF
    if web.stamp:
        edge += RIM
        drawn += rim(measures, edge)
    at = f"translate({x:.1f} {y:.1f}) scale({reach / edge:.3f})"
    return element("g", {"class": "aw-placed", "transform": at}, drawn)
