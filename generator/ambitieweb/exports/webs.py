"""Each web as an SVG file of its own: for a slide, a letter or Inkscape."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.files import blank_web_file, empty_web_file, web_file
from ambitieweb.charts.blank import BlankInput, Use, blank_svg
from ambitieweb.charts.in_house import in_house
from ambitieweb.charts.web import web_svg
from ambitieweb.exports.export import Export
from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.method.theme_picture import empty_web_input
from ambitieweb.pages.web_figure import is_drawable, web_input, web_to_draw


def webs(desk: Desk) -> Iterator[Export]:
    """The webs that say something, and an empty web per theme set (row F13)."""
    portfolio = desk.portfolio
    colours = portfolio.house.light if portfolio.house else {}
    for holder in portfolio.holders:
        if web := web_to_draw(holder):
            svg = web_svg(web_input(holder, web, desk.texts), size="file")
            yield Export(web_file(holder), in_house(svg, colours).encode())
    for theme_set in filter(is_drawable, portfolio.theme_sets.values()):
        svg = web_svg(empty_web_input(theme_set, desk), size="file")
        yield Export(empty_web_file(theme_set), in_house(svg, colours).encode())
        yield Export(blank_web_file(theme_set, "blank"), blank_svg(_blank(theme_set, "levels", desk)).encode())
        yield Export(blank_web_file(theme_set, "impact"), blank_svg(_blank(theme_set, "impact", desk)).encode())


def _blank(theme_set: LinkedThemeSet, use: Use, desk: Desk) -> BlankInput:
    """The drawing on a blank sheet; every web of the set has the same one."""
    key = "impact" if use == "impact" else "blank"
    return BlankInput(
        id=f"vel-{theme_set.id}-{key}",
        title=desk.texts("web.empty_title", name=theme_set.name),
        description=desk.texts(f"paper.{key}_alt", name=theme_set.name),
        names=tuple((theme.name, theme.short) for theme in theme_set.themes),
        hues=tuple(theme.hue for theme in theme_set.themes),
        use=use,
        language=desk.language,
    )
