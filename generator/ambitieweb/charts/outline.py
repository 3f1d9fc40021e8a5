"""A second series over a web, such as the ambition of the web above it: dashed arcs where that lies elsewhere."""

from __future__ import annotations

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.geometry import arc
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.web_input import Segment, State, WebInput


def draw_outline(web: WebInput, measures: DrawingSizes) -> str:
    """The second series: dashed arcs over everything, with a light casing, where they differ from the level and nothing else
    says so. Neighbours at one level share an arc; '' where nothing differs."""
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
    for index, segment in enumerate(segments):
        level = segment.outline
        if level is None or segment.wanted is not None or (segment.state is State.LEVEL and segment.level == level):
            continue
        if runs and runs[-1][1] == index - 1 and runs[-1][2] == level:
            runs[-1] = (runs[-1][0], index, level)
        else:
            runs.append((index, index, level))
    return runs
