"""The web of the impact analysis: per theme how many plus and minus stickers, told apart by shape (row P4, Figure 15)."""

from dataclasses import dataclass

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.form import DrawingSizes, form
from ambitieweb.charts.frame import Box, named
from ambitieweb.charts.geometry import Wedge, arc, point
from ambitieweb.charts.labels import Name, draw_label, labels_of, outside
from ambitieweb.charts.letters import LETTERS, draw_letter
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.segments import BASELINE, whole
from ambitieweb.charts.stamp import stamp
from ambitieweb.charts.text import text_width
from ambitieweb.charts.web_input import LEVELS, Size, refuse_count

_MINUS_SIGN = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class ImpactTheme:
    """A theme with its stickers. `under` says the same in words, for under the label."""

    label: str
    short: str
    under: str
    plus: int
    minus: int
    hue: int = 0


@dataclass(frozen=True, slots=True)
class ImpactInput:
    """The stickers of 3 to 24 themes, clockwise from 12 o'clock. `stamp` says which situation they are about."""

    id: str
    title: str
    description: str
    themes: tuple[ImpactTheme, ...]
    language: str = "nl"
    stamp: str = ""

    def __post_init__(self) -> None:
        """Refuses what cannot be drawn: that is a mistake in our code, not in the content."""
        refuse_count(len(self.themes), self.title)


def impact_svg(impact: ImpactInput, *, size: Size) -> str:
    """The stickers as markup to put in a page, for a wide screen ("page") or a phone ("narrow")."""
    count = len(impact.themes)
    measures = form(size, count)
    ring = outside(measures)
    names = tuple(Name(theme.label, theme.short, theme.under) for theme in impact.themes)
    labels = labels_of(names, measures, ring, impact.language)
    drawn = ""
    for index, (theme, label) in enumerate(zip(impact.themes, labels, strict=True)):
        wedge = Wedge(count, index)
        drawn += _ground(wedge, measures, theme.hue) + _stickers(theme, wedge, measures)
        if measures.columns:
            drawn += draw_letter(LETTERS[index], wedge, label, measures)
        drawn += draw_label(label, measures)
    content = element("g", {"font-weight": "700", "text-anchor": "middle"}, drawn)
    box = Box(measures.width / 2, ring, labels)
    if impact.stamp:
        word, height = stamp(impact.stamp, -measures.width / 2, 0, measures.width, measures.sub, is_dashed=False)
        box.top -= height
        content += element("g", {"transform": f"translate(0 {box.top:.1f})"}, word)
    return named(impact, {"class": f"aw-web aw-web-{size} aw-impact", **box.attributes()}, content, linked=False)


def _ground(wedge: Wedge, measures: DrawingSizes, hue: int) -> str:
    """The empty theme: an outline with its rings."""
    rings, inset = measures.rings, measures.thin / 2
    outline = whole(wedge, measures, inset)
    outline += "".join(
        arc(wedge.count, wedge.index, wedge.index, rings.edge(level), rings.gap) for level in range(1, LEVELS)
    )
    look: Attributes = {"class": "aw-empty", "fill": LIGHT.empty, "stroke": LIGHT.line, "stroke-width": measures.thin}
    return element("g", {"class": f"aw-h{hue}"}, element("path", look | {"d": outline}))


def _stickers(theme: ImpactTheme, wedge: Wedge, measures: DrawingSizes) -> str:
    """A disc with the number of plus stickers, outside it a square with the number of minus stickers."""
    rings = measures.rings
    far, near = rings.hole + (rings.radius - rings.hole) * 0.76, rings.hole + (rings.radius - rings.hole) * 0.36
    drawn = ""
    if theme.minus:
        drawn += _sticker(f"{_MINUS_SIGN}{theme.minus}", wedge, far, measures, is_plus=False)
    if theme.plus:
        drawn += _sticker(f"+{theme.plus}", wedge, near, measures, is_plus=True)
    return drawn


def _sticker(text: str, wedge: Wedge, radius: float, measures: DrawingSizes, *, is_plus: bool) -> str:
    x, y = point(radius, wedge.middle)
    share = 0.46 if is_plus else 0.37  # the corner of a square reaches further than its side
    half = min(wedge.room(radius) * share, measures.rings.radius * 0.155)
    look: Attributes = {"class": "aw-plus" if is_plus else "aw-minus", "fill": LIGHT.good if is_plus else LIGHT.bad}
    if is_plus:
        shape = element("circle", look | {"cx": x, "cy": y, "r": half})
    else:
        place: Attributes = {"x": x - half * 0.94, "y": y - half * 0.94, "width": half * 1.88, "height": half * 1.88}
        shape = element("rect", look | place)
    font = min(half * 1.1, half * 1.75 / text_width(text, 1, bold=True))
    numeral: Attributes = {
        "class": "aw-num",
        "fill": LIGHT.numeral,
        "x": x,
        "y": y + font * BASELINE,
        "font-size": font,
    }
    return shape + element("text", numeral, words(text))
