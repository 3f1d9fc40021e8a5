"""The days of a project on a line, in proportion to time; a number in each mark leads to the list beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from ambitieweb.charts.canvas import Attributes, diamond, element, number, stroked, words
from ambitieweb.charts.frame import named
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import BASELINE
from ambitieweb.charts.text import text_width


class MomentKind(Enum):
    """What sort of moment it is; the mark differs in shape."""

    PLANNED = "planned"
    HELD = "held"
    MEASURED = "measured"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment at a place in time, in days from any fixed day."""

    at: float
    kind: MomentKind


@dataclass(frozen=True, slots=True)
class Tick:
    """A point in time that has a name, such as the start of a year."""

    at: float
    name: str


@dataclass(frozen=True, slots=True)
class TimelineInput:
    """Marks in the order of the list; `now` is the day up to which things have happened."""

    id: str
    title: str
    description: str
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...] = ()
    now: Tick | None = None

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        if not self.marks:
            raise ValueError(f"a timeline has at least one moment ({self.title})")


_WIDTHS = {"page": 760.0, "narrow": 330.0}
_HALF, _APART, _SIDE, _FONT = 11.0, 3.0, 16.0, 13.0
_STEP = 2 * _HALF + _APART


def timeline_svg(timeline: TimelineInput, *, size: Literal["page", "narrow"] = "page") -> str:
    """The line as markup to put in a page. Marks that would cover each other are stacked."""
    width = _WIDTHS[size]
    times = [mark.at for mark in timeline.marks]
    if timeline.now is not None:
        times.append(timeline.now.at)
    first, last = min(times), max(times)

    def across(at: float) -> float:
        room = width - 2 * _SIDE
        return _SIDE + (room * (at - first) / (last - first) if last > first else room / 2)

    places = [across(mark.at) for mark in timeline.marks]
    heights = _stacked(places)
    line = (max(heights) + 1) * _STEP + (_FONT * 1.5 if timeline.now else 0) + 4
    drawn = element("path", stroked("aw-hatch", LIGHT.line, 2) | {"d": f"M0 {number(line)}h{number(width)}"})
    drawn += _ticks([tick for tick in timeline.ticks if first <= tick.at <= last], across, line, width)
    if timeline.now is not None:
        drawn += _now(timeline.now, across(timeline.now.at), line, width)
    signs = ""
    for place, height, (index, mark) in zip(places, heights, enumerate(timeline.marks, start=1), strict=True):
        y = line - _STEP * (height + 0.5) - 2
        if height == 0:
            stem = f"M{number(place)} {number(y + _HALF)}V{number(line)}"
            drawn += element("path", stroked("aw-hatch", LIGHT.line, 1.5) | {"d": stem})
        signs += _mark(mark.kind, place, y, str(index))
    look: Attributes = {
        "class": f"aw-web aw-web-{size} aw-timeline-chart",
        "viewBox": f"0 0 {number(width)} {number(line + _FONT * 1.7)}",
        "width": width,
        "height": line + _FONT * 1.7,
    }
    content = drawn + element("g", {"font-weight": "700", "text-anchor": "middle"}, signs)
    return named(timeline, look, content, linked=False)


def _stacked(places: Sequence[float]) -> list[int]:
    """How high each mark lies, so that none covers another; those of one day lie in the order of the list."""
    taken: list[list[float]] = []
    found = []
    for place in places:
        row = next((i for i, row in enumerate(taken) if all(abs(place - x) >= _STEP for x in row)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(place)
        found.append(row)
    return found


def _ticks(ticks: Sequence[Tick], across: Callable[[float], float], line: float, width: float) -> str:
    drawn, free = "", 0.0
    for tick in ticks:
        x, half = across(tick.at), text_width(tick.name, _FONT) / 2
        drawn += element("path", stroked("aw-hatch", LIGHT.line, 1.5) | {"d": f"M{number(x)} {number(line)}v5"})
        middle = min(max(x, half), width - half)
        if middle - half >= free:
            look: Attributes = {"class": "aw-sub", "fill": LIGHT.soft, "x": middle, "y": line + _FONT * 1.4}
            drawn += element("text", look | {"font-size": _FONT, "text-anchor": "middle"}, words(tick.name))
            free = middle + half + 8
    return drawn


def _now(now: Tick, x: float, line: float, width: float) -> str:
    half = text_width(now.name, _FONT) / 2
    middle = min(max(x, half), width - half)
    rule = stroked("aw-dashed", LIGHT.soft, 1.5) | {"stroke-dasharray": "4 3", "d": f"M{number(x)} {number(_FONT * 1.4)}V{number(line)}"}  # fmt: skip
    look: Attributes = {"class": "aw-sub", "fill": LIGHT.soft, "x": middle, "y": _FONT, "font-size": _FONT}
    return element("path", rule) + element("text", look | {"text-anchor": "middle"}, words(now.name))


def _mark(kind: MomentKind, x: float, y: float, shown: str) -> str:
    """Planned is open, what happened is filled; a measurement is square and a loss stands on its point."""
    is_open = kind is MomentKind.PLANNED
    look: Attributes = (
        {"class": "aw-open", "fill": LIGHT.ground, "stroke": LIGHT.ink, "stroke-width": 1.6}
        if is_open
        else {"class": "aw-minus", "fill": LIGHT.bad}
        if kind is MomentKind.LOST
        else {"class": "aw-solid", "fill": LIGHT.ink}
    )
    if kind is MomentKind.MEASURED:
        side = _HALF * 0.9
        shape = element("rect", look | {"x": x - side, "y": y - side, "width": 2 * side, "height": 2 * side})
    elif kind is MomentKind.LOST:
        shape = element("path", look | {"d": diamond(x, y, _HALF * 1.15)})
    else:
        shape = element("circle", look | {"cx": x, "cy": y, "r": _HALF - (0.8 if is_open else 0)})
    size = 12.5 if len(shown) == 1 else 11.0
    ink: Attributes = (
        {"class": "aw-label", "fill": LIGHT.ink} if is_open else {"class": "aw-num", "fill": LIGHT.numeral}
    )
    return shape + element("text", ink | {"x": x, "y": y + size * BASELINE, "font-size": size}, shown)
