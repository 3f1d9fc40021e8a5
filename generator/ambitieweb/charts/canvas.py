"""SVG elements as text: the only door to svgwrite.

An element is one of svgwrite's, written by ourselves: svgwrite makes a tree of `xml.etree` for each and walks it, which took
a third of the time of a build. The text is the same, letter for letter (`tests/charts/test_canvas.py` holds the two beside
each other). A chart joins the pieces, so that a piece that many charts share is made once. Not used of svgwrite: its
checks (they refuse `role` and `aria-*`), its link (it adds `target`), its ids (counted per process) and its numbers (not
rounded).
"""

import re
from collections.abc import Mapping
from typing import ClassVar
from xml.sax.saxutils import escape

import svgwrite.base
import svgwrite.params

Attributes = dict[str, str | float | None]

SVG_NAMESPACE = "http://www.w3.org/2000/svg"


_UNCHECKED = svgwrite.params.Parameter(debug=False)
_TROUBLE = re.compile(r'[&<>"\r\n\t]')
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}


class Element(svgwrite.base.BaseElement):  # type: ignore[misc]  # svgwrite has no types
    """An element of svgwrite, unchecked; `markup` is what stands in it, escaped already."""

    _parameter: ClassVar = _UNCHECKED

    def __init__(self, name: str, attributes: Mapping[str, str], markup: str = "") -> None:  # base: checks, copies
        self.elementname = name
        self.attribs = attributes
        self.elements = ()
        self.markup = markup

    def tostring(self) -> str:
        """As svgwrite writes it: attributes by name, empty ones left out."""
        attributes = self.attribs
        if _TROUBLE.search(" ".join(attributes.values())):
            attributes = {key: _escaped(value) for key, value in attributes.items()}
        written = "".join([f' {key}="{value}"' for key, value in sorted(attributes.items()) if value])
        name = self.elementname
        return f"<{name}{written}>{self.markup}</{name}>" if self.markup else f"<{name}{written}/>"


def _escaped(value: str) -> str:
    return _TROUBLE.sub(lambda found: _ESCAPED[found[0]], value)


def number(value: float) -> str:
    """The number rounded to 0.1, in as few characters as SVG allows."""
    text = f"{value:.1f}".removesuffix(".0")
    if text in ("-0", "0"):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def numbers(*values: float) -> str:
    """Several numbers, parted only where needed: `12-3.5 0`."""
    return " ".join(number(value) for value in values).replace(" -", "-")


class Path:
    """Path data in steps from point to point: shorter than places, and rounding does not add up."""

    def __init__(self, x: float, y: float) -> None:
        self._x, self._y = round(x, 1), round(y, 1)
        self._text = f"M{numbers(x, y)}"

    def line(self, x: float, y: float) -> "Path":
        """A straight line to this point."""
        self._text += f"l{numbers(*self._step(x, y))}"
        return self

    def arc(self, radius: float, x: float, y: float, *, clockwise: bool = True, large: bool = False) -> "Path":
        """A part of a circle to this point."""
        self._text += f"a{numbers(radius, radius, 0, large, clockwise, *self._step(x, y))}"
        return self

    def closed(self) -> str:
        """The data of the path, back to its start."""
        return f"{self._text}Z"

    def open(self) -> str:
        """The data of the path as it is."""
        return self._text

    def _step(self, x: float, y: float) -> tuple[float, float]:
        step = round(x, 1) - self._x, round(y, 1) - self._y
        self._x, self._y = round(x, 1), round(y, 1)
        return step


def element(name: str, attributes: Mapping[str, str | float | None], content: str = "") -> str:
    """One element; `content` is markup that is already escaped, attributes that are None are left out."""
    written = {
        key: value if isinstance(value, str) else number(value)
        for key, value in attributes.items()
        if value is not None
    }
    return Element(name, written, content).tostring()


def words(text: str) -> str:
    """Text that is safe between two tags."""
    return escape(text)


def document(svg: str) -> str:
    """The SVG as a file of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}\n'


def diamond(x: float, y: float, half: float) -> str:
    """The data of a square on its point."""
    return Path(x, y - half).line(x + half, y).line(x, y + half).line(x - half, y).closed()


def stroked(css: str, colour: str, width: float) -> Attributes:
    """The look of a line."""
    return {"class": css, "fill": "none", "stroke": colour, "stroke-width": width}
