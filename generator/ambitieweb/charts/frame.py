"""The frame round a drawing: what must be seen of it, its name and its description."""

from typing import Protocol

from ambitieweb.charts.canvas import Attributes, element, words
from ambitieweb.charts.labels import Label

MARGIN = 5.0


class DrawingFrame(Protocol):
    """What every drawing has: the start of its ids, a title and a description."""

    @property
    def id(self) -> str:
        """The start of every id in the drawing."""

    @property
    def title(self) -> str:
        """Its name."""

    @property
    def description(self) -> str:
        """What it shows, in words."""


class Box:
    """What must be seen of the drawing: the web in the middle, all labels whole."""

    def __init__(self, half: float, ring: float, labels: tuple[Label, ...]) -> None:
        sides = [(label.left, label.width) for label in labels]
        self.half = max(half, *(max(-left, left + width) for left, width in sides)) + MARGIN
        self.top = min(-ring, *(label.y for label in labels)) - MARGIN
        self.bottom = max(ring, *(label.y + label.height for label in labels)) + MARGIN

    def attributes(self) -> Attributes:
        """Its place and its natural size, in whole units."""
        half, top, bottom = -(-self.half // 1), self.top // 1, -(-self.bottom // 1)
        return {
            "viewBox": f"{-half:.0f} {top:.0f} {2 * half:.0f} {bottom - top:.0f}",
            "width": 2 * half,
            "height": bottom - top,
        }


def named(picture: DrawingFrame, look: Attributes, content: str, *, linked: bool) -> str:
    """The drawing with its name and description for who cannot see it; one picture, unless it holds links."""
    title_id, description_id = f"{picture.id}-t", f"{picture.id}-d"
    title = element("title", {"id": title_id}, words(picture.title))
    description = element("desc", {"id": description_id}, words(picture.description)) if picture.description else ""
    access: Attributes = {
        "role": "group" if linked else "img",
        "aria-labelledby": title_id,
        "aria-describedby": description_id if description else None,
    }
    return element("svg", look | access, title + description + content)
