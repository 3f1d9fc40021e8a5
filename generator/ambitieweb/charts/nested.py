"""A web with goals below its themes: an inner ring of themes and an outer ring of their goals (rows F7, E6)."""

from dataclasses import dataclass, replace

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.form import MANY, DrawingSizes, form
from ambitieweb.charts.frame import Box, named
from ambitieweb.charts.geometry import Rings, Wedge, cell, point
from ambitieweb.charts.labels import Name, draw_label, labels_around, labels_listed
from ambitieweb.charts.letters import LETTERS, draw_letter
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import BASELINE, draw_segment
from ambitieweb.charts.web_input import Size, State, refuse_count

_INNER, _OUTER = 0.44, 0.5
"""Where the ring of themes ends and that of the goals starts, as a part of the radius."""


@dataclass(frozen=True, slots=True)
class NestedGoal:
    """A goal with its level."""

    state: State
    level: int | None = None


@dataclass(frozen=True, slots=True)
class NestedTheme:
    """A theme with its own level and its goals, clockwise. `under` says its level in words."""

    label: str
    short: str
    under: str
    state: State
    level: int | None
    goals: tuple[NestedGoal, ...]
    hue: int = 0


@dataclass(frozen=True, slots=True)
class NestedInput:
    """The goals of 3 to 24 themes, clockwise from 12 o'clock."""

    id: str
    title: str
    description: str
    themes: tuple[NestedTheme, ...]
    language: str = "nl"

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        refuse_count(len(self.themes), self.title)


def nested_svg(nested: NestedInput, *, size: Size) -> str:
    """The two rings as markup to put in a page, for a wide screen ("page") or a phone ("narrow").

    Goals carry the letters a, b, c within their theme; the list beside the drawing says what they are.
    """
    count = len(nested.themes)
    measures = form(size, count)
    is_listed = measures.columns > 0
    ring = measures.rings.radius + measures.sub * (2.6 if is_listed else 1.3)
    names = tuple(Name(theme.label, theme.short, theme.under) for theme in nested.themes)
    if is_listed:
        labels = labels_listed(names, measures, round(ring + measures.label), nested.language)
    else:
        wider = replace(measures, rings=replace(measures.rings, radius=ring), width=measures.width + 40)
        labels = labels_around(names, wider, nested.language)
    drawn = ""
    for index, (theme, label) in enumerate(zip(nested.themes, labels, strict=True)):
        drawn += _theme(theme, index, count, measures) + draw_label(label, measures)
        if is_listed:
            drawn += draw_letter(LETTERS[index], Wedge(count, index), label, measures, measures.sub * 1.9)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn)
    box = Box(measures.width / 2, ring, labels)
    return named(nested, {"class": f"aw-web aw-web-{size} aw-nested", **box.attributes()}, content, linked=False)


def _theme(theme: NestedTheme, index: int, count: int, measures: DrawingSizes) -> str:
    radius = measures.rings.radius
    inner = Rings(radius * _INNER, radius * (0.12 if count <= MANY else 0.16), 2)
    outer = Rings(radius, radius * _OUTER, 2.5)
    drawn = _piece(Wedge(count, index), theme.state, theme.level, theme.hue, inner, measures)
    goals = len(theme.goals)
    if not goals:
        path = cell(Wedge(count, index), outer.hole + 1, radius - 1, outer.gap)
        look: Attributes = {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line, "stroke-width": 1}
        return drawn + element("path", look | {"d": path})
    for number, goal in enumerate(theme.goals):
        wedge = Wedge(count * goals, index * goals + number + 0.5 - goals / 2)
        drawn += _piece(wedge, goal.state, goal.level, theme.hue, outer, measures)
        if goals > 1 and wedge.room(radius) >= measures.sub * 0.7:
            drawn += _goal_letter(chr(ord("a") + number % 26), wedge, measures)
    return drawn


def _piece(wedge: Wedge, state: State, level: int | None, hue: int, rings: Rings, measures: DrawingSizes) -> str:
    """A segment with the room that it has here: no numeral where it would not fit."""
    room, thickness = wedge.room(rings.middle(1)), rings.edge(1) - rings.hole
    numeral = min(room * 0.9, thickness * 0.95, measures.numeral)
    fitted = replace(
        measures,
        rings=rings,
        numeral=numeral if numeral >= 7 else 0,
        mark=min(room * 0.9, thickness * 1.4, measures.mark),
        short=0,
        mark_ring=2,
        spacing=6,
    )
    return draw_segment(wedge, fitted, state, level or 0, hue, False, "")


def _goal_letter(letter: str, wedge: Wedge, measures: DrawingSizes) -> str:
    size = measures.sub * 0.85
    x, y = point(measures.rings.radius + size * 0.75, wedge.middle)
    look: Attributes = {"class": "aw-sub", "fill": LIGHT.soft, "x": x, "y": y + size * BASELINE, "font-size": size}
    return element("text", look, letter)
