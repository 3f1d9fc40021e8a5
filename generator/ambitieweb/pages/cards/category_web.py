"""The web of a category for the first screen of its pages: the themes with a question mark each where there is no web yet, and then
how to come to a level."""

from __future__ import annotations

from markupsafe import Markup

from ambitieweb.addresses.cards import paper_of
from ambitieweb.addresses.fixed import ABOUT
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.model.values import Rating
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import PictureSize, living_figure, living_web
from ambitieweb.pages.web_figure import drawn_web, is_drawable, rated_segment
from ambitieweb.pages.writer import Writer


def category_web(desk: Desk, writer: Writer, category: LinkedCategory, size: PictureSize) -> Markup:
    """The living web, else the open one; '' for a set that cannot be drawn."""
    return living_web(desk, writer, category, size) or _open_web(desk, category, size)


def no_levels(desk: Desk, writer: Writer, category: LinkedCategory) -> Markup:
    """How to come to a level."""
    return Markup(desk.render("category/no-levels.html", writer, paper=paper_of(category), steps=ABOUT))


def _open_web(desk: Desk, category: LinkedCategory, size: PictureSize) -> Markup:
    theme_set = category.card_theme_set or category.theme_set
    if theme_set is None or not is_drawable(theme_set):
        return Markup()
    t = desk.texts
    segments = (rated_segment(theme, Rating.UNDECIDED, theme_set, t) for theme in theme_set.themes)
    title = t("web.empty_title", name=category.name)
    web = drawn_web(f"open-{category.id}", title, segments, theme_set, t, description=t("highest.none"))
    return living_figure(web, size)
