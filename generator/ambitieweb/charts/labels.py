"""Where the names of the themes stand: round the web, or in a list below it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, isclose, sin, sqrt

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.form import DrawingSizes
from ambitieweb.charts.geometry import Wedge
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.text import LINE_HEIGHT, text_width, wrap

AWAY = 9.0
"""Between the circle and its labels."""
APART = 7.0
"""Between a label and the next."""
_ASCENT = 0.93
_MOST_LINES = 3
_BEFORE_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a box lies left of its anchor."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a theme is called, with a shorter name for where the label takes too many lines, and what stands under it."""

    label: str
    short: str
    under: str


@dataclass(frozen=True, slots=True)
class Label:
    """A name with the level's name under it: lines of text in a box, whose `x` is its anchor and `y` its top."""

    lines: tuple[str, ...]
    sub: tuple[str, ...]
    anchor: str
    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The left side of its box."""
        return self.x - _BEFORE_ANCHOR[self.anchor] * self.width


def outside(form: DrawingSizes) -> float:
    """How far the web reaches, with the letters that stand round it when the names are in a list."""
    return form.rings.radius + (form.label * 1.5 if form.columns else form.thick * 2)


def labels_of(names: tuple[Name, ...], form: DrawingSizes, ring: float, language: str) -> tuple[Label, ...]:
    """The labels where this form wants them: in a list below `ring`, or round the web."""
    if form.columns:
        return labels_listed(names, form, round(ring + form.label), language)
    return labels_around(names, form, language)


@lru_cache(maxsize=4096)
def labels_around(names: tuple[Name, ...], form: DrawingSizes, language: str) -> tuple[Label, ...]:
    """The labels round the web, clockwise from 12 o'clock, none over another or over the web."""
    edge, count = form.rings.radius + AWAY, len(names)
    labels = [_beside(Wedge(count, i), name, edge, form, language) for i, name in enumerate(names)]
    right = range(1, (count + 1) // 2)
    left = range(count - 1, count // 2, -1)
    for side in (right, left):
        placed = _spread([labels[i] for i in side])
        for i, label in zip(side, placed, strict=True):
            labels[i] = replace(label, x=_beside_circle(label, edge, 1 if side is right else -1))
    return tuple(labels)


def _beside(wedge: Wedge, name: Name, edge: float, form: DrawingSizes, language: str) -> Label:
    """The label beside the middle of its theme, whatever stands next to it."""
    across, up = edge * sin(wedge.middle), cos(wedge.middle)
    if isclose(across, 0, abs_tol=1e-6):
        room = min(2 * edge * sin(Wedge(wedge.count, 1).middle) - APART * 2, form.width * 0.7)
        label = _label(name, room, form, language)
        return replace(label, anchor="middle", y=-edge - label.height if up > 0 else edge)
    label = _label(name, form.width / 2 - abs(across), form, language)
    top = -edge * up - label.height * (up + 1) / 2
    return replace(label, anchor="start" if across > 0 else "end", x=across, y=top)


def _label(name: Name, room: float, form: DrawingSizes, language: str) -> Label:
    lines = wrap(name.label, room, form.label, bold=True, language=language)
    if len(lines) > _MOST_LINES and name.short:
        lines = wrap(name.short, room, form.label, bold=True, language=language)
    sub = wrap(name.under, room, form.sub, language=language) if name.under else ()
    widths = [text_width(line, form.label, bold=True) for line in lines] + [text_width(line, form.sub) for line in sub]
    height = (len(lines) * form.label + len(sub) * form.sub) * LINE_HEIGHT
    return Label(lines, sub, "start", 0, 0, max(widths), height)


def _spread(column: Sequence[Label]) -> list[Label]:
    """The labels of one side, from top to bottom, moved as little as needed to stand apart."""
    # Labels that touch move as one block, to the mean of the places they would like best.
    blocks: list[list[Label]] = []
    tops: list[float] = []
    for label in column:
        blocks.append([label])
        tops.append(label.y)
        while len(blocks) > 1 and tops[-2] + _height(blocks[-2]) + APART > tops[-1]:
            merged = blocks[-2] + blocks[-1]
            blocks[-2:], tops[-2:] = [merged], [_best_top(merged)]
    return [replace(label, y=y) for block, top in zip(blocks, tops, strict=True) for label, y in _stacked(block, top)]


def _height(block: Sequence[Label]) -> float:
    return sum(label.height for label in block) + APART * (len(block) - 1)


def _best_top(block: Sequence[Label]) -> float:
    wishes = [label.y - below for label, below in _stacked(block, 0)]
    return sum(wishes) / len(wishes)


def _stacked(block: Sequence[Label], top: float) -> list[tuple[Label, float]]:
    placed = []
    for label in block:
        placed.append((label, top))
        top += label.height + APART
    return placed


def _beside_circle(label: Label, edge: float, side: int) -> float:
    """Just outside the circle at the height where the label comes closest to the centre."""
    nearest = min(max(0.0, label.y), label.y + label.height) if label.y <= 0 else label.y
    circle = sqrt(edge**2 - nearest**2) if abs(nearest) < edge else 0.0
    return side * max(circle, abs(label.x))


@lru_cache(maxsize=2048)
def labels_listed(names: tuple[Name, ...], form: DrawingSizes, top: float, language: str) -> tuple[Label, ...]:
    """The labels as a list under the web, in columns that are read downward."""
    between, indent = 22.0, form.label * 1.6
    column = (form.width - between * (form.columns - 1)) / form.columns
    rows = -(-len(names) // form.columns)
    placed: list[Label] = []
    for first in range(0, len(names), rows):
        y, x = top, -form.width / 2 + (column + between) * (first // rows) + indent
        for name in names[first : first + rows]:
            label = replace(_label(name, column - indent, form, language), x=x, y=y)
            placed.append(label)
            y += label.height + APART
    return tuple(placed)


@lru_cache(maxsize=8192)
def draw_label(label: Label, form: DrawingSizes) -> str:
    """The markup of a label."""
    top = label.y
    name = _lines(label, label.lines, top, form.label, {"class": "aw-label", "fill": LIGHT.ink, "font-weight": "700"})
    top += len(label.lines) * form.label * LINE_HEIGHT
    return name + _lines(label, label.sub, top, form.sub, {"class": "aw-sub", "fill": LIGHT.soft, "font-weight": "400"})


def _lines(label: Label, lines: tuple[str, ...], top: float, size: float, look: Attributes) -> str:
    if not lines:
        return ""
    content = "".join(
        element("text", {"x": label.x, "y": top + size * (_ASCENT + i * LINE_HEIGHT)}, words(line))
        for i, line in enumerate(lines)
    )
    return element("g", look | {"font-size": size, "text-anchor": label.anchor}, content)
