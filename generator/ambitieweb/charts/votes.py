"""The votes of a group as stickers on the web: per theme and level how many, and which level was decided (row O3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot, sqrt

from ambitieweb.charts.canvas import Attributes, element
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import Box, named
from ambitieweb.charts.geometry import Rings, Wedge, cell, point
from ambitieweb.charts.labels import Label, Name, draw_label, labels_of, outside
from ambitieweb.charts.letters import LETTERS, draw_letter
from ambitieweb.charts.palette import LIGHT, hue
from ambitieweb.charts.segments import BASELINE
from ambitieweb.charts.text import text_width
from ambitieweb.charts.web_input import LEVELS, Size, refuse_count

BANDS = LEVELS + 1
"""A band for each level: voting for 0 is a vote too."""

_SMALLEST, _LEGIBLE = 0.62, 7.0
_TAG_FONTS = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""A number that is wider than its disc stands on a tag, in the largest of these that leaves its neighbours free."""
_PATCH = 0.6
"""The ground below the number of a level, in letters."""
_TALL = 0.46
"""Half the height of a tag, in letters."""
_FREE, _SEEN = 0.6, 0.7
"""How far a tag stays from its neighbours, and how much of its disc it may cover from the middle up."""


@dataclass(frozen=True, slots=True)
class VotedTheme:
    """A theme with the number of votes for levels 0 to 3. `under` says the same in words, for under the label."""

    label: str
    short: str
    under: str
    votes: tuple[int, ...]
    decided: int | None = None
    hue: int = 0
    numbers: tuple[str, ...] = ()
    """The votes as people read them: 1.200. Empty: the digits alone."""

    def number(self, level: int) -> str:
        """The number of votes for a level, as it stands in the drawing."""
        return self.numbers[level] if self.numbers else str(self.votes[level])

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
        refuse_count(len(self.themes), self.title)


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
    drawn += _scale(Wedge(count, 0), measures) + "".join(_tags(votes.themes, measures, most))
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn)
    box = Box(measures.width / 2, ring, labels)
    return named(votes, {"class": f"aw-web aw-web-{size} aw-votes", **box.attributes()}, content, linked=False)


def _theme(theme: VotedTheme, wedge: Wedge, index: int, label: Label, measures: DrawingSizes, most: int) -> str:
    """The bands of one theme with a disc where there are votes; the decided band stands out by its edge."""
    drawn = "".join(_band(wedge, level, measures) for level in range(BANDS))
    if theme.decided is not None:
        drawn += _decided(wedge, theme.decided, measures)
    drawn += "".join(_drawn(disc, theme.hue) for disc in _discs(theme, wedge, measures, most))
    if measures.columns:
        drawn += draw_letter(LETTERS[index], wedge, label, measures)
    return element("g", {"class": f"aw-h{theme.hue}"}, drawn) + draw_label(label, measures)


def _edge(rings: Rings, band: int) -> float:
    return rings.hole + (rings.radius - rings.hole) * band / BANDS


def _shape(wedge: Wedge, level: int, rings: Rings, inset: float) -> str:
    inner = _edge(rings, level) + (rings.gap / 2 if level else 0) + inset
    return cell(wedge, inner, _edge(rings, level + 1) - rings.gap / 2 - inset, rings.gap + 2 * inset)


def _band(wedge: Wedge, level: int, measures: DrawingSizes) -> str:
    look: Attributes = {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line, "stroke-width": measures.thin}
    return element("path", look | {"d": _shape(wedge, level, measures.rings, measures.thin / 2)})


def _decided(wedge: Wedge, level: int, measures: DrawingSizes) -> str:
    shape = _shape(wedge, level, measures.rings, measures.thick * 0.6)
    look: Attributes = {"class": "aw-decided-level aw-outline", "fill": "none", "stroke": LIGHT.ink}
    return element("path", look | {"stroke-width": measures.thick * 1.2, "d": shape})


@dataclass(frozen=True, slots=True)
class _Disc:
    """Where the votes for a level stand, and how large."""

    x: float
    y: float
    half: float
    number: str

    @property
    def font(self) -> float:
        """The size of letters with which the number fits in the disc."""
        return min(self.half * 1.35, self.half * 1.7 / text_width(self.number, 1, bold=True))


@dataclass(frozen=True, slots=True)
class _Tag:
    """A number on a ground of its own, for it is wider than its disc."""

    x: float
    y: float
    half_width: float
    half_height: float
    font: float

    def covers(self, x: float, y: float, half: float) -> bool:
        """True when it would lie over a disc."""
        across = max(abs(self.x - x) - self.half_width, 0)
        down = max(abs(self.y - y) - self.half_height, 0)
        return hypot(across, down) < half + _FREE

    def meets(self, other: _Tag) -> bool:
        """True when two tags would touch."""
        across = abs(self.x - other.x) < self.half_width + other.half_width + _FREE
        return across and abs(self.y - other.y) < self.half_height + other.half_height + _FREE


def _discs(theme: VotedTheme, wedge: Wedge, measures: DrawingSizes, most: int) -> list[_Disc]:
    """A disc for each level with votes; its area follows their number."""
    rings = measures.rings
    found = []
    for level, count in enumerate(theme.votes):
        radius = (_edge(rings, level) + _edge(rings, level + 1)) / 2
        largest = min(wedge.room(radius) * 0.44, (_edge(rings, 1) - rings.hole) * 0.43)
        if count:
            x, y = point(radius, wedge.middle)
            found.append(_Disc(x, y, largest * max(_SMALLEST, sqrt(count / most)), theme.number(level)))
    return found


def _drawn(disc: _Disc, index: int) -> str:
    """The number stands in the disc where it can be read."""
    look: Attributes = {"class": "aw-ring-3", "fill": hue(index).light[2], "cx": disc.x, "cy": disc.y, "r": disc.half}
    drawn = element("circle", look)
    if disc.font < _LEGIBLE:
        return drawn
    numeral: Attributes = {"class": "aw-num", "fill": LIGHT.numeral, "font-size": disc.font}
    return drawn + element("text", numeral | {"x": disc.x, "y": disc.y + disc.font * BASELINE}, disc.number)


def _tags(themes: tuple[VotedTheme, ...], measures: DrawingSizes, most: int) -> Iterator[str]:
    """The numbers that do not fit in their disc, the largest first; one that would cover a neighbour stays away, and stands
    in the table beside the drawing."""
    count = len(themes)
    discs = [disc for i, theme in enumerate(themes) for disc in _discs(theme, Wedge(count, i), measures, most)]
    marks = [(x, y, size * _PATCH) for x, y, size in _marks(Wedge(count, 0), measures)]
    placed: list[_Tag] = []
    for disc in sorted((disc for disc in discs if disc.font < _LEGIBLE), key=lambda disc: -disc.half):
        others = marks + [(other.x, other.y, other.half) for other in discs if other is not disc]
        free = (tag for tag in _ways(disc) if not any(tag.covers(*o) for o in others))
        tag = next((tag for tag in free if not any(tag.meets(other) for other in placed)), None)
        if tag is not None:
            placed.append(tag)
            yield _tag(tag, disc.number)


def _ways(disc: _Disc) -> Iterator[_Tag]:
    """The tags that a disc may have, best first: large letters in its middle, then a little aside, then smaller ones."""
    for font in (font for font in _TAG_FONTS if font * _TALL < disc.half * _SEEN):
        half_width, half_height = text_width(disc.number, font, bold=True) / 2 + font * 0.15, font * _TALL
        for across, down in ((0.0, 0.0), (0.4, 0.0), (-0.4, 0.0), (0.0, 0.7), (0.0, -0.7), (0.4, 0.7), (-0.4, 0.7)):
            x, y = disc.x + across * half_width, disc.y + down * disc.half
            yield _Tag(x, y, half_width, half_height, font)


def _tag(tag: _Tag, number: str) -> str:
    ground: Attributes = {
        "class": "aw-patch",
        "fill": LIGHT.ground,
        "x": tag.x - tag.half_width,
        "y": tag.y - tag.half_height,
        "width": 2 * tag.half_width,
        "height": 2 * tag.half_height,
        "rx": tag.font * 0.3,
    }
    words: Attributes = {"class": "aw-num-0", "fill": LIGHT.ink, "font-size": tag.font}
    return element("rect", ground) + element("text", words | {"x": tag.x, "y": tag.y + tag.font * BASELINE}, number)


def _marks(first: Wedge, measures: DrawingSizes) -> Iterator[tuple[float, float, float]]:
    """Where the numbers of the levels stand, on the seam before the first theme, and how large."""
    rings = measures.rings
    for level in range(BANDS):
        radius = (_edge(rings, level) + _edge(rings, level + 1)) / 2
        size = min((_edge(rings, 1) - rings.hole) * 0.5, measures.sub * 0.85, first.room(radius) * 0.38)
        yield (*point(radius, first.start), size)


def _scale(first: Wedge, measures: DrawingSizes) -> str:
    """The numbers of the levels."""
    drawn = ""
    for level, (x, y, size) in enumerate(_marks(first, measures)):
        ground: Attributes = {"class": "aw-patch", "fill": LIGHT.ground, "cx": x, "cy": y, "r": size * _PATCH}
        drawn += element("circle", ground)
        look: Attributes = {"class": "aw-mark", "fill": LIGHT.soft, "font-size": size}
        drawn += element("text", look | {"x": x, "y": y + size * BASELINE}, str(level))
    return drawn
