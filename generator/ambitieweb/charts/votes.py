"""The votes of a group as stickers on the web: per theme and level how many, and which level was decided (row O3)."""

from dataclasses import dataclass
from math import sqrt

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.form import Form, form
from ambitieweb.charts.frame import Box, named
from ambitieweb.charts.geometry import Rings, Wedge, cell, point
from ambitieweb.charts.labels import Label, Name, draw_label, labels_of, outside
from ambitieweb.charts.letters import LETTERS, draw_letter
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.segments import BASELINE
from ambitieweb.charts.text import text_width
from ambitieweb.charts.web_input import LEVELS, Size

BANDS = LEVELS + 1
"""A band for each level: voting for 0 is a vote too."""

_SMALLEST, _LEGIBLE = 0.62, 7.0


@dataclass(frozen=True, slots=True)
class VotedTheme:
    """A theme with the number of votes for levels 0 to 3. `under` says the same in words, for under the label."""

    label: str
    short: str
    under: str
    votes: tuple[int, ...]
    decided: int | None = None
    hue: int = 0

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        if len(self.votes) != BANDS or min(self.votes) < 0:
            raise ValueError(f"votes are a count for each level 0-{LEVELS}, not {self.votes} ({self.label})")


@dataclass(frozen=True, slots=True)
class VotesInput:
    """The votes on 3 to 24 themes, clockwise from 12 o'clock. `id` starts every id in the drawing."""

    id: str
    title: str
    description: str
    themes: tuple[VotedTheme, ...]
    language: str = "nl"

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        if not 3 <= len(self.themes) <= 24:
            raise ValueError(f"a web has 3 to 24 themes, not {len(self.themes)} ({self.title})")


def votes_svg(votes: VotesInput, *, size: Size) -> str:
    """The votes as markup to put in a page, for a wide screen ("page") or a phone ("narrow")."""
    count = len(votes.themes)
    measures = form(size, count)
    ring = outside(measures)
    names = tuple(Name(theme.label, theme.short, theme.under) for theme in votes.themes)
    labels = labels_of(names, measures, ring, votes.language)
    most = max(1, *(max(theme.votes) for theme in votes.themes))
    drawn = "".join(
        _theme(theme, Wedge(count, index), index, label, measures, most)
        for index, (theme, label) in enumerate(zip(votes.themes, labels, strict=True))
    )
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn + _scale(Wedge(count, 0), measures))
    box = Box(measures.width / 2, ring, labels)
    return named(votes, {"class": f"aw-web aw-web-{size} aw-votes", **box.attributes()}, content, linked=False)


def _theme(theme: VotedTheme, wedge: Wedge, index: int, label: Label, measures: Form, most: int) -> str:
    """The bands of one theme with a disc where there are votes; the decided band stands out by its edge."""
    drawn = "".join(_band(wedge, level, measures) for level in range(BANDS))
    if theme.decided is not None:
        drawn += _decided(wedge, theme.decided, measures)
    drawn += "".join(_disc(n, most, wedge, level, measures, theme.hue) for level, n in enumerate(theme.votes) if n)
    if measures.columns:
        drawn += draw_letter(LETTERS[index], wedge, label, measures)
    return element("g", {"class": f"aw-h{theme.hue}"}, drawn) + draw_label(label, measures)


def _edge(rings: Rings, band: int) -> float:
    return rings.hole + (rings.radius - rings.hole) * band / BANDS


def _shape(wedge: Wedge, level: int, rings: Rings, inset: float) -> str:
    inner = _edge(rings, level) + (rings.gap / 2 if level else 0) + inset
    return cell(wedge, inner, _edge(rings, level + 1) - rings.gap / 2 - inset, rings.gap + 2 * inset)


def _band(wedge: Wedge, level: int, measures: Form) -> str:
    look: Attributes = {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line, "stroke-width": measures.thin}
    return element("path", look | {"d": _shape(wedge, level, measures.rings, measures.thin / 2)})


def _decided(wedge: Wedge, level: int, measures: Form) -> str:
    shape = _shape(wedge, level, measures.rings, measures.thick * 0.6)
    look: Attributes = {"class": "aw-decided-level aw-outline", "fill": "none", "stroke": LIGHT.ink}
    return element("path", look | {"stroke-width": measures.thick * 1.2, "d": shape})


def _disc(count: int, most: int, wedge: Wedge, level: int, measures: Form, index: int) -> str:
    """Its area follows the number of votes; the number stands in it where it can be read."""
    rings = measures.rings
    radius = (_edge(rings, level) + _edge(rings, level + 1)) / 2
    largest = min(wedge.room(radius) * 0.44, (_edge(rings, 1) - rings.hole) * 0.43)
    half = largest * max(_SMALLEST, sqrt(count / most))
    x, y = point(radius, wedge.middle)
    disc = element("circle", {"class": "aw-ring-3", "fill": hue(index).light[2], "cx": x, "cy": y, "r": half})
    text = str(count)
    font = min(half * 1.35, half * 1.7 / text_width(text, 1, bold=True))
    if font < _LEGIBLE:
        return disc
    numeral: Attributes = {"class": "aw-num", "fill": LIGHT.numeral, "font-size": font}
    return disc + element("text", numeral | {"x": x, "y": y + font * BASELINE}, text)


def _scale(first: Wedge, measures: Form) -> str:
    """The numbers of the levels, on the seam before the first theme."""
    rings = measures.rings
    drawn = ""
    for level in range(BANDS):
        radius = (_edge(rings, level) + _edge(rings, level + 1)) / 2
        size = min((_edge(rings, 1) - rings.hole) * 0.5, measures.sub * 0.85, first.room(radius) * 0.38)
        x, y = point(radius, first.start)
        ground: Attributes = {"class": "aw-patch", "fill": LIGHT.ground, "cx": x, "cy": y, "r": size * 0.6}
        drawn += element("circle", ground)
        look: Attributes = {"class": "aw-mark", "fill": LIGHT.soft, "font-size": size}
        drawn += element("text", look | {"x": x, "y": y + size * BASELINE}, str(level))
    return drawn
