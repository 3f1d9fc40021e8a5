"""A web as a picture that stands alone: on a slide beside its themes and what it says, in a square post, or small in a letter."""

from dataclasses import dataclass, replace

from ambitieweb.charts.canvas import SVG_NAMESPACE, Attributes, document, element, words
from ambitieweb.charts.legend import entries_of
from ambitieweb.charts.level_bar import BAR_HEIGHT, BAR_WIDTH
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.poster_input import PosterForm, PosterInput
from ambitieweb.charts.poster_key import BAR_SIZE, drawn_key, is_lettered, key_of, ways
from ambitieweb.charts.poster_text import Lines, Sizes, fitted, width_of
from ambitieweb.charts.poster_web import placed_web
from ambitieweb.charts.web import FONTS
from ambitieweb.charts.web_input import WebInput

WIDTHS: dict[PosterForm, int] = {"slide": 1920, "post": 1080, "small": 480}
"""In pixels. A slide is 16 by 9, a post is square, and a small picture as high as it needs."""
LARGE, MIDDLE = (40.0, 36.0, 33.0, 30.0, 28.0), (34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
TINY = (27.0, 25.0, 23.0, 22.0, 21.0, 20.0, 18.0, 16.0)
BESIDE = 14
"""So many themes with a letter fit in a column beside the web of a post."""


@dataclass(frozen=True, slots=True)
class PosterMeasures:
    """The measures of a form: the free edge, the width of the text, and the sizes of its letters."""

    edge: float
    width: float
    title: Sizes
    finding: Sizes
    small: float


def poster_svg(poster: PosterInput, shape: PosterForm) -> str:
    """The picture as a file that stands alone."""
    drawn, height = {"slide": _slide, "post": _post, "small": _small}[shape](poster)
    width = WIDTHS[shape]
    look: Attributes = {
        "xmlns": SVG_NAMESPACE, "viewBox": f"0 0 {width} {height:.0f}", "width": width, "height": round(height),
        "xml:lang": poster.web.language, "font-family": f"'Source Sans 3', {FONTS}", "role": "img", "aria-label": poster.title,
    }  # fmt: skip
    ground = element("rect", {"width": width, "height": round(height), "fill": LIGHT.ground})
    band = element("rect", {"width": width, "height": round(width / 120), "fill": poster.band}) if poster.band else ""
    return document(element("svg", look, ground + band + drawn))


def _slide(poster: PosterInput) -> tuple[str, float]:
    """What it says and the rows at the left, the web as large as it goes at the right."""
    web, has_many = poster.web, is_lettered(poster.web)
    finding = ((36, 2), (32, 3), (29, 4)) if has_many else ((40, 3), (36, 4), (32, 5))
    page = PosterMeasures(96, 800, ((80, 1), (68, 2), (58, 2), (48, 3), (40, 4)), finding, 30)
    whole = 1920 - 2 * page.edge
    foot = 1080 - 50 - _foot_height(poster, whole, 26)
    note, tall = _legend(web, 25, page.width, with_levels=has_many)
    in_rows = tuple(way for way in ways((*LARGE, 26, 24), "words", 1) if way.most > 2)
    orders = in_rows + (ways(MIDDLE, "mark", 2) if has_many else ways(MIDDLE[6:], "words", 1))
    for shown in (poster, replace(poster, finding="")):
        head, top = _head(shown, page, 78)
        room = foot - 34 - top - tall - 20
        key = key_of(web, page.width, room, orders)
        if key.height <= room:
            break
    drawn = head + drawn_key(key, web, page.edge, top, page.width)
    drawn += _moved(note, page.edge, top + key.height + 20)
    reach = min(430, (foot - 72) / 2)
    drawn += placed_web(web, 1920 - page.edge - reach, 56 + (foot - 72) / 2, reach)
    return drawn + _foot(poster, page.edge, foot, whole, 26), 1080


def _post(poster: PosterInput) -> tuple[str, float]:
    """The web in the middle below what it says; themes that have a letter beside it, or below it where they are many."""
    web = poster.web
    page = PosterMeasures(64, 952, ((66, 1), (56, 2), (48, 2), (42, 3), (36, 4)), ((34, 2), (31, 3), (28, 4)), 27)
    foot = 1080 - 44 - _foot_height(poster, page.width, 24)
    note, tall = _legend(web, 24, page.width, with_levels=True)
    bottom = foot - tall - 30
    head, top = _head(poster, page, 54)
    if is_lettered(web) and bottom - top < max(len(web.segments) * 32, 480):
        head, top = _head(replace(poster, finding=""), page, 54)
    drawn = head + _moved(note, page.edge, bottom + 14) + _foot(poster, page.edge, foot, page.width, 24)
    room, middle = bottom - top, (top + bottom) / 2
    if not is_lettered(web):
        return drawn + placed_web(web, page.edge + page.width / 2, middle, min(room / 2, page.width / 2)), 1080
    if len(web.segments) <= BESIDE:
        reach = min(room / 2, 265)
        side = page.width - 2 * reach - 36
        key = key_of(web, side, room, ways(MIDDLE, "mark", 1))
        drawn += drawn_key(key, web, page.edge + page.width - side, middle - key.height / 2, side)
        return drawn + placed_web(web, page.edge + reach, middle, reach), 1080
    key = key_of(web, page.width, room * 0.44, ways(TINY, "mark", 3, has_bar=False))
    reach = (room - key.height) / 2 - 8
    drawn += drawn_key(key, web, page.edge, bottom - key.height, page.width)
    return drawn + placed_web(web, page.edge + page.width / 2, top + reach, reach), 1080


def _small(poster: PosterInput) -> tuple[str, float]:
    """The web with its title, and below it what its letters and levels mean."""
    web, size = poster.web, 15.5
    page = PosterMeasures(22, 436, ((30, 1), (27, 2), (24, 3), (21, 4)), ((18, 1),), 16)
    head, top = _head(replace(poster, finding=""), page, 18)
    reach = page.width / 2
    drawn, y = head + placed_web(web, page.edge + reach, top + reach, reach), top + 2 * reach + 14
    if is_lettered(web):
        key = key_of(web, page.width, 0, ways((16,), "mark", 2, has_bar=False))
        drawn, y = drawn + drawn_key(key, web, page.edge, y, page.width), y + key.height + 10
    note, tall = _legend(web, size, page.width, with_levels=True)
    drawn, y = drawn + _moved(note, page.edge, y), y + tall + 14
    foot = _foot(poster, page.edge, y, page.width, size)
    return drawn + foot, y + _foot_height(poster, page.width, size) + 18


def _head(poster: PosterInput, page: PosterMeasures, top: float) -> tuple[str, float]:
    """Whose web it is, its name, how firm it is and what it says; and where that ends."""
    language, x, small = poster.web.language, page.edge, page.small
    above = fitted(poster.above, page.width, ((small, 1), (small * 0.9, 2)), language, colour=LIGHT.soft)
    name = fitted(poster.title, page.width, page.title, language, bold=True, spacing=1.1)
    said = fitted(poster.finding, page.width, page.finding, language, spacing=1.3)
    drawn = above.drawn(x, top)
    top += above.height + small * 0.25
    drawn += name.drawn(x, top)
    top += name.height + small * 0.6
    if poster.web.stamp:
        drawn, top = drawn + _stamp(poster.web.stamp, x, top + small * 0.2, small * 0.8), top + small * 2
    if said.said:
        drawn, top = drawn + said.drawn(x, top), top + said.height + small * 0.8
    return drawn, top


def _stamp(text: str, x: float, top: float, size: float) -> str:
    """The word in capitals in a dashed frame."""
    word, spacing = text.upper(), size * 0.05
    width = width_of(word, size, bold=True) + spacing * len(word) + size * 1.1
    frame: Attributes = {
        "x": x, "y": top, "width": width, "height": size * 1.7, "rx": 2, "fill": LIGHT.ground, "stroke": LIGHT.ink,
        "stroke-width": size / 14, "stroke-dasharray": f"{size / 4:.1f} {size / 8:.1f}",
    }  # fmt: skip
    place: Attributes = {
        "x": x + width / 2, "y": top + size * 1.2, "fill": LIGHT.ink, "font-size": size, "font-weight": "700",
        "letter-spacing": spacing, "text-anchor": "middle",
    }  # fmt: skip
    return element("rect", frame) + element("text", place, words(word))


def _foot(poster: PosterInput, x: float, top: float, width: float, size: float) -> str:
    """A line, below it how firm the web is and who keeps it, and where it comes from."""
    lines = _foot_lines(poster, width, size)
    rule = element(
        "path", {"stroke": LIGHT.line, "stroke-width": max(1, size / 18), "d": f"M{x:.0f} {top:.0f}h{width:.0f}"}
    )
    drawn, y = "", top + size * 0.55
    for line in lines:
        drawn, y = drawn + line.drawn(x, y), y + line.height
    return rule + drawn


def _foot_height(poster: PosterInput, width: float, size: float) -> float:
    return sum(line.height for line in _foot_lines(poster, width, size)) + size * 0.55


def _foot_lines(poster: PosterInput, width: float, size: float) -> tuple[Lines, ...]:
    language = poster.web.language
    told = " · ".join(filter(None, (*poster.facts, poster.source)))
    facts = fitted(told, width, ((size, 4),), language, spacing=1.3, colour=LIGHT.soft)
    notice = fitted(poster.notice, width, ((size, 3),), language, bold=True, spacing=1.3)
    return tuple(line for line in (facts, notice) if line.said)


def _legend(web: WebInput, size: float, width: float, *, with_levels: bool) -> tuple[str, float]:
    """What the bars and signs mean, at this size of letters, and how high that is. Where levels stand in words beside the themes,
    only what those do not say."""
    said = web.legend if with_levels else replace(web.legend, levels=(), not_relevant="", undecided="", blank="")
    scale, line, x, y, drawn = size / BAR_SIZE, size * 1.45, 0.0, 0.0, ""
    start = (BAR_WIDTH + 7) * scale
    for swatch, text in entries_of(replace(web, legend=said)):
        entry = fitted(text, width - start, ((size, 1),), web.language, spacing=1.45, colour=LIGHT.soft)
        wide = start + width_of(entry.said[0], size)
        if x and x + wide > width:
            x, y = 0.0, y + line
        at = f"translate({x:.1f} {y + (line - BAR_HEIGHT * scale) / 2:.1f}) scale({scale:.3f})"
        drawn += element("g", {"transform": at}, swatch) + entry.drawn(x + start, y)
        x += wide + size * 1.3
    return drawn, y + line if drawn else 0


def _moved(drawn: str, x: float, y: float) -> str:
    return element("g", {"transform": f"translate({x:.1f} {y:.1f})"}, drawn)
