"""An SVG as PNG: the only door to resvg.

All letters are those of the one font file beside this module and none of the machine, so that a drawing gives the same bytes everywhere.
The site carries the same font as WOFF2, which resvg does not read.
"""

from pathlib import Path

from resvg_py import svg_to_bytes

FONT = Path(__file__).with_name("SourceSans3-wght.ttf")
FAMILY = "Source Sans 3"


def png(svg: str, width: int) -> bytes:
    """The drawing `width` pixels wide; what an SVG leaves open is white. It must be a document of its own, with its namespace."""
    drawn = svg_to_bytes(
        svg_string=svg,
        width=width,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(FONT)],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return bytes(drawn)
