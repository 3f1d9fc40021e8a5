"""How an indicator moves from its baseline to its target: a line of measured values and a dashed way to the target."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from ambitieweb.charts.canvas import Attributes, Path, diamond, element, stroked, words
from ambitieweb.charts.frame import named
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.text import text_width


class PointKind(Enum):
    """What a value is; the mark differs in shape."""

    BASELINE = "baseline"
    READING = "reading"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a moment, in years; `shown` and `when` are how a reader writes them."""

    at: float
    value: float
    shown: str
    when: str
    kind: PointKind


@dataclass(frozen=True, slots=True)
class ProgressInput:
    """At least one value. `id` starts every id in the drawing."""

    id: str
    title: str
    description: str
    points: tuple[Point, ...]
    hue: int = 0

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        if not self.points:
            raise ValueError(f"progress has at least one value ({self.title})")


_FORMS = {"page": (520.0, 190.0, 14.0), "narrow": (330.0, 190.0, 14.0)}
_SIDE, _FOOT, _HEAD, _MARK = 34.0, 30.0, 26.0, 5.5


def progress_svg(progress: ProgressInput, *, size: Literal["page", "narrow"] = "page") -> str:
    """The values as markup to put in a page."""
    width, height, font = _FORMS[size]
    points = sorted(progress.points, key=lambda point: point.at)
    places = _places(points, width, height)
    measured = [place for point, place in zip(points, places, strict=True) if point.kind is not PointKind.TARGET]
    aimed = [place for point, place in zip(points, places, strict=True) if point.kind is PointKind.TARGET]
    floor = height - _FOOT
    drawn = element("path", stroked("aw-hatch", LIGHT.line, 1.2) | {"d": f"M0 {floor:.1f}h{width:.0f}"})
    if measured and aimed:
        way = Path(*measured[0]).line(*aimed[-1]).open()
        drawn += element("path", stroked("aw-dashed", LIGHT.soft, 1.8) | {"stroke-dasharray": "6 5", "d": way})
    if len(measured) > 1:
        path = Path(*measured[0])
        for place in measured[1:]:
            path = path.line(*place)
        drawn += element("path", stroked("aw-tint", hue(progress.hue).light[2], 2.6) | {"d": path.open()})
    drawn += "".join(_mark(point, place, progress.hue) for point, place in zip(points, places, strict=True))
    drawn += _labels(points, places, [point.shown for point in points], font, width, above=True)
    on_floor = [(x, floor + font * 1.3) for x, _ in places]
    drawn += _labels(points, on_floor, [point.when for point in points], font * 0.93, width, above=False)
    look: Attributes = {
        "class": f"aw-web aw-web-{size} aw-progress aw-h{progress.hue}",
        "viewBox": f"0 0 {width:.0f} {height:.0f}",
        "width": width,
        "height": height,
    }
    return named(progress, look, drawn, linked=False)


def _places(points: Sequence[Point], width: float, height: float) -> list[tuple[float, float]]:
    first, last = points[0].at, points[-1].at
    low, high = min(point.value for point in points), max(point.value for point in points)
    span, reach = (last - first) or 1.0, (high - low) or 1.0
    across, up = width - 2 * _SIDE, height - _FOOT - _HEAD - 16
    return [
        (
            _SIDE + (across * (point.at - first) / span if last > first else across / 2),
            _HEAD + (up * (high - point.value) / reach if high > low else up / 2),
        )
        for point in points
    ]


def _labels(
    points: Sequence[Point],
    places: Sequence[tuple[float, float]],
    texts: Sequence[str],
    font: float,
    width: float,
    *,
    above: bool,
) -> str:
    """Labels from the outside in: the first, the target and the newest come first, others only where they fit. Under the
    line a year is written once, also when more than one value is of that year."""
    order = sorted(range(len(points)), key=lambda i: (points[i].kind is PointKind.READING, -points[i].at))
    taken: list[tuple[float, float]] = []
    written: set[str] = set()
    drawn = ""
    for index in order:
        x, y = places[index]
        half = text_width(texts[index], font, bold=above) / 2
        middle = min(max(x, half + 1), width - half - 1)
        is_repeated = not above and texts[index] in written
        if is_repeated or any(middle - half < right + 5 and middle + half > left - 5 for left, right in taken):
            continue
        taken.append((middle - half, middle + half))
        written.add(texts[index])
        look: Attributes = {
            "class": "aw-label" if above else "aw-sub",
            "fill": LIGHT.ink if above else LIGHT.soft,
            "x": middle,
            "y": y - _MARK - 5 if above else y,
            "font-size": font,
            "font-weight": "700" if above else None,
            "text-anchor": "middle",
        }
        drawn += element("text", look, words(texts[index]))
    return drawn


def _mark(point: Point, place: tuple[float, float], index: int) -> str:
    x, y = place
    if point.kind is PointKind.READING:
        return element("circle", {"class": "aw-ring-3", "fill": hue(index).light[2], "cx": x, "cy": y, "r": _MARK})
    open_look: Attributes = {"class": "aw-open", "fill": LIGHT.ground, "stroke": LIGHT.ink, "stroke-width": 2}
    if point.kind is PointKind.BASELINE:
        return element("circle", open_look | {"cx": x, "cy": y, "r": _MARK})
    return element("path", open_look | {"d": diamond(x, y, _MARK * 1.35)})
