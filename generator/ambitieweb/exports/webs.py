"""Each web as an SVG file of its own: for a slide, a letter or Inkscape."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.charts.web import web_svg
from ambitieweb.exports.export import Export
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.paths import web_file
from ambitieweb.pages.theme_sets import empty_web_input
from ambitieweb.pages.web_figure import is_drawable, web_input


def webs(desk: Desk) -> Iterator[Export]:
    """The webs that say something, and an empty web per theme set (row F13)."""
    portfolio = desk.portfolio
    for holder in portfolio.holders:
        if holder.web and is_drawable(holder.web.theme_set) and (holder.web.record or not holder.web.is_empty):
            svg = web_svg(web_input(holder, holder.web, desk.texts), size="file")
            yield Export(web_file(holder), svg.encode())
    for theme_set in filter(is_drawable, portfolio.theme_sets.values()):
        svg = web_svg(empty_web_input(theme_set, desk), size="file")
        yield Export(f"webben/leeg-{theme_set.id}.svg", svg.encode())
