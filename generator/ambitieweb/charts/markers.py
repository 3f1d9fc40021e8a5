"""The sign before the name of a theme: six shapes, each filled in four ways, so that 24 themes differ without their colour.

A sign is an outline for `clip-path`, in parts of a hundred of its box: the theme's colour shines through it.
"""

from collections.abc import Callable, Sequence
from math import cos, pi, sin, sqrt

from ambitieweb.charts.canvas import number
from ambitieweb.charts.palette import HUES

Point = tuple[float, float]
Outline = Sequence[Point]

_MIDDLE = 50.0
_EDGE = 12.5
"""Thickness of the edge of a sign that is not filled."""
_GAP = (40.0, 60.0)
"""Where a sign in two parts is parted."""


def markers() -> tuple[str, ...]:
    """The outlines of all signs, in the order of the hues."""
    return tuple(
        _polygon(_FILLINGS[index // len(_SHAPES)](_SHAPES[index % len(_SHAPES)])) for index in range(len(HUES))
    )


def _round(corners: int, radius: float, *, turned: float = 0, down: float = 0) -> Outline:
    """Corners on a circle, clockwise from the top; `turned` is a part of the whole circle."""
    angles = [2 * pi * (corner / corners + turned) for corner in range(corners)]
    return [(_MIDDLE + radius * sin(angle), _MIDDLE + down - radius * cos(angle)) for angle in angles]


def _circle(inset: float) -> Outline:
    return _round(24, 48 - inset)


def _square(inset: float) -> Outline:
    return _round(4, (43 - inset) * sqrt(2), turned=1 / 8)


def _triangle(inset: float) -> Outline:
    return _round(3, 57.5 - 2 * inset, down=12)


def _diamond(inset: float) -> Outline:
    return _round(4, 50 - inset * sqrt(2))


def _plus(inset: float) -> Outline:
    arm, reach = 21 - inset, 50 - inset
    corner = [(arm, -reach), (arm, -arm), (reach, -arm), (reach, arm), (arm, arm), (arm, reach)]
    return [(_MIDDLE + x, _MIDDLE + y) for x, y in (*corner, *((-x, -y) for x, y in corner))]


def _cross(inset: float) -> Outline:
    """A plus on its side."""
    half = sqrt(0.5)
    centred = [(x - _MIDDLE, y - _MIDDLE) for x, y in _plus(inset)]
    return [(_MIDDLE + (x - y) * half, _MIDDLE + (x + y) * half) for x, y in centred]


_SHAPES: tuple[Callable[[float], Outline], ...] = (_circle, _square, _triangle, _diamond, _plus, _cross)


def _full(shape: Callable[[float], Outline]) -> tuple[Outline, ...]:
    return (shape(0),)


def _open(shape: Callable[[float], Outline]) -> tuple[Outline, ...]:
    return shape(0), shape(_EDGE)


def _half(shape: Callable[[float], Outline]) -> tuple[Outline, ...]:
    """Full on the left, open on the right."""
    return shape(0), _cut(shape(_EDGE), lambda point: point[0] - _MIDDLE)


def _parted(shape: Callable[[float], Outline]) -> tuple[Outline, ...]:
    """Full, with a gap across the middle."""
    top, bottom = _GAP
    return shape(0), _cut(_cut(shape(0), lambda point: point[1] - top), lambda point: bottom - point[1])


_FILLINGS = (_full, _open, _half, _parted)


def _cut(outline: Outline, inside: Callable[[Point], float]) -> Outline:
    """The part of an outline on the side of a straight line where `inside` is positive."""
    kept: list[Point] = []
    for start, end in zip(outline, (*outline[1:], outline[0]), strict=True):
        here, there = inside(start), inside(end)
        if here >= 0:
            kept.append(start)
        if here * there < 0:
            share = here / (here - there)
            kept.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
    return kept


def _polygon(outlines: Sequence[Outline]) -> str:
    """Outlines as one: the line from the first to the next and back lies on itself, and what is inside two is open."""
    points = [point for outline in outlines for point in (*outline, outline[0])]
    points += [outline[0] for outline in outlines[-2::-1]]
    return f"polygon(evenodd, {', '.join(f'{number(x)}% {number(y)}%' for x, y in points)})"
