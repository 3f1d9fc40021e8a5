"""The shape of a web: wedges, rings and the paths that draw them. The centre is 0,0 and y goes down."""

from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, pi, sin, sqrt, tau

from ambitieweb.charts.canvas import Path
from ambitieweb.charts.web_input import LEVELS


@dataclass(frozen=True, slots=True)
class Rings:
    """The measures of a web: its radius, the hole in the middle, and the open line between cells."""

    radius: float
    hole: float
    gap: float

    def edge(self, level: int) -> float:
        """The outer radius of the ring of this level, in the middle of the open line; for 0 that of the hole."""
        return self.hole + (self.radius - self.hole) * level / LEVELS

    def middle(self, level: int) -> float:
        """The radius halfway the ring of this level."""
        return (self.edge(level - 1) + self.edge(level)) / 2

    def inside(self, level: int) -> float:
        """Where the ring of this level starts."""
        return self.edge(level - 1) + (self.gap / 2 if level > 1 else 0)

    def outside(self, level: int) -> float:
        """Where the ring of this level ends."""
        return self.edge(level) - (self.gap / 2 if level < LEVELS else 0)


@dataclass(frozen=True, slots=True)
class Wedge:
    """The part of the circle of one theme; the first of them lies around 12 o'clock."""

    count: int
    index: float
    """Its place; a half for the pieces of a theme that was cut in an even number."""

    @property
    def middle(self) -> float:
        """The angle of its middle, clockwise from 12 o'clock."""
        return self.index * tau / self.count

    @property
    def start(self) -> float:
        """The angle where it starts."""
        return self.middle - pi / self.count

    @property
    def end(self) -> float:
        """The angle where it ends."""
        return self.middle + pi / self.count

    def room(self, radius: float) -> float:
        """How wide it is at this radius."""
        return 2 * radius * sin(pi / self.count)


def point(radius: float, angle: float) -> tuple[float, float]:
    """The point at this distance from the centre, at this angle clockwise from 12 o'clock."""
    return radius * sin(angle), -radius * cos(angle)


@lru_cache(maxsize=4096)
def cell(wedge: Wedge, inner: float, outer: float, gap: float) -> str:
    """The path round a piece of the wedge, `gap` away from the pieces of its neighbours."""
    inset_in, inset_out = asin(min(gap / 2 / inner, 1)), asin(gap / 2 / outer)
    return (
        Path(*point(inner, wedge.start + inset_in))
        .line(*point(outer, wedge.start + inset_out))
        .arc(outer, *point(outer, wedge.end - inset_out))
        .line(*point(inner, wedge.end - inset_in))
        .arc(inner, *point(inner, wedge.start + inset_in), clockwise=False)
        .closed()
    )


@lru_cache(maxsize=1024)
def arc(count: int, first: float, last: float, radius: float, gap: float = 0) -> str:
    """The path along the outside of the wedges `first` to `last`, `gap` away from what lies beside them."""
    inset = asin(gap / 2 / radius)
    start, end = Wedge(count, first).start + inset, Wedge(count, last).end - inset
    path = Path(*point(radius, start))
    if last - first + 1 >= count:  # an arc cannot end where it starts
        path = path.arc(radius, *point(radius, start + pi))
    return path.arc(radius, *point(radius, end), large=pi < end - start < tau - 1e-6).open()


@lru_cache(maxsize=1024)
def hatch(wedge: Wedge, rings: Rings, spacing: float) -> str:
    """Lines under 45 degrees across the whole wedge, cut off at its edges."""
    inner, outer, steps = rings.hole, rings.radius, int(rings.radius / spacing)
    lines = (_inside(wedge, inner, outer, rings.gap / 2, step * spacing) for step in range(-steps, steps + 1))
    return "".join(lines)


def _inside(wedge: Wedge, inner: float, outer: float, margin: float, distance: float) -> str:
    """The pieces inside the wedge of the line under 45 degrees at this distance from the centre."""
    diagonal = sqrt(0.5)
    along, away = (diagonal, -diagonal), (distance * diagonal, distance * diagonal)
    low, high = -sqrt(outer**2 - distance**2), sqrt(outer**2 - distance**2)
    for angle, side in ((wedge.start, 1), (wedge.end, -1)):
        across = (cos(angle) * side, sin(angle) * side)  # points into the wedge
        height = away[0] * across[0] + away[1] * across[1] - margin
        slope = along[0] * across[0] + along[1] * across[1]
        if abs(slope) < 1e-9:
            if height < 0:
                return ""
        elif slope > 0:
            low = max(low, -height / slope)
        else:
            high = min(high, -height / slope)
    hole = sqrt(inner**2 - distance**2) if abs(distance) < inner else 0.0
    pieces = ((low, min(high, -hole)), (max(low, hole), high)) if hole else ((low, high),)
    return "".join(
        Path(away[0] + along[0] * a, away[1] + along[1] * a).line(away[0] + along[0] * b, away[1] + along[1] * b).open()
        for a, b in pieces
        if b - a > 1
    )
