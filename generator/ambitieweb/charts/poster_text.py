"""Lines of a picture: as large as they fit, and no letter beyond their room."""

from dataclasses import dataclass

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.palette import LIGHT
from ambitieweb.charts.text import text_width, wrap

NARROW = {False: 0.87, True: 0.83}
"""The font of the site against the wide one in `text`, light and bold."""
_ASCENT = 0.8
_MORE = " …"


@dataclass(frozen=True, slots=True)
class Lines:
    """Words over lines at a size."""

    said: tuple[str, ...]
    size: float
    spacing: float
    is_bold: bool = False
    colour: str = LIGHT.ink

    @property
    def height(self) -> float:
        """How high they are together; nothing without words."""
        return len(self.said) * self.size * self.spacing

    def drawn(self, x: float, top: float, anchor: str = "start") -> str:
        """The markup, with the first line under `top`."""
        look: Attributes = {
            "fill": self.colour, "font-size": self.size, "font-weight": "700" if self.is_bold else None, "text-anchor": anchor,
        }  # fmt: skip
        first = top + self.size * (self.spacing / 2 + _ASCENT / 2 - 0.06)
        lines = (
            element("text", {"x": x, "y": first + n * self.size * self.spacing}, words(line))
            for n, line in enumerate(self.said)
        )
        return element("g", look, "".join(lines)) if self.said else ""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide the words are in the font of the site."""
    return text_width(text, size, bold=bold) * NARROW[bold]


Sizes = tuple[tuple[float, int], ...]
"""Sizes of letters, each with the most lines that it may take."""


def fitted(
    text: str, width: float, sizes: Sizes, language: str,
    *, bold: bool = False, spacing: float = 1.25, colour: str = LIGHT.ink,
) -> Lines:  # fmt: skip
    """The words at the first of the sizes that has lines enough. What is too long at the last ends after a whole sentence, or else
    after a word, with dots."""
    size, most = sizes[-1]
    if not text:
        return Lines((), size, spacing)
    room = width / NARROW[bold]
    for each, allowed in sizes:
        lines = wrap(text, room, each, bold=bold, language=language)
        if len(lines) <= allowed:
            return Lines(lines, each, spacing, bold, colour)
    return Lines(_shortened(text, room, size, most, language, bold), size, spacing, bold, colour)


def _shortened(text: str, width: float, size: float, most: int, language: str, bold: bool) -> tuple[str, ...]:
    ends = [place + 1 for place, letter in enumerate(text) if letter in ".!?" and text[place + 1 : place + 2] == " "]
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    sentences = (text[:end] + _MORE for end in reversed(ends))
    parts = (text[:end].rstrip(".,;:") + _MORE for end in reversed(spaces))
    for short in (*sentences, *parts):
        lines = wrap(short, width, size, bold=bold, language=language)
        if len(lines) <= most:
            return lines
    return wrap(text, width, size, bold=bold, language=language)[:most]
