"""A drawing as PNG: as wide as was asked, in the font that comes along, the same bytes each time."""

import struct

from ambitieweb.pictures.png import FONT, png

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{}</svg>'
WORD = '<text y="60" font-size="40"{}>Ambitie</text>'


def test_picture_is_as_wide_as_asked_and_keeps_its_form() -> None:
    assert size(png(DRAWING.format(""), 640)) == (640, 320)


def test_same_drawing_gives_the_same_bytes() -> None:
    drawing = DRAWING.format(WORD.format(""))
    assert png(drawing, 400) == png(drawing, 400)


def test_every_letter_is_of_the_font_that_comes_along() -> None:
    """A font of the machine would make another picture of each machine."""
    assert FONT.is_file()
    plain = png(DRAWING.format(WORD.format("")), 400)
    assert plain != png(DRAWING.format(""), 400)
    assert plain == png(DRAWING.format(WORD.format(" font-family=\"Arial, 'DejaVu Sans', sans-serif\"")), 400)
    assert plain != png(DRAWING.format(WORD.format(' font-weight="700"')), 400)


def size(picture: bytes) -> tuple[int, int]:
    """The width and height that a PNG says it has."""
    assert picture.startswith(b"\x89PNG")
    return struct.unpack(">II", picture[16:24])
