"""The amount of a year as a slim bar beside the number: as long as its part of the largest of its list."""

from functools import lru_cache

from ambitieweb.charts.slim_bar import slim_bar


@lru_cache(maxsize=256)
def year_bar_svg(part: float) -> str:
    """The bar as inline SVG; decoration, because the amount stands beside it."""
    return slim_bar("aw-year-bar", part, None, -1)
