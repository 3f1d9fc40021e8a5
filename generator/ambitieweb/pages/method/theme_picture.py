"""The themes of a set as a picture: a wheel in their colours, the empty web, and one theme in the web of our organisation."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.web import web_svg
from ambitieweb.charts.web_input import Segment, State, WebInput
from ambitieweb.link.portfolio import LinkedThemeSet, Theme
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_figure
from ambitieweb.pages.web_figure import drawing, drawn_web, is_drawable, web_input
from ambitieweb.pages.writer import Writer


def wheel(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, size: Literal["page", "thumbnail"]) -> Markup:
    """The themes as full parts in their own colours, without a level: each is the way to its page."""
    if not is_drawable(theme_set):
        return Markup()
    is_page = size == "page"
    segments = tuple(
        Segment(
            t.name, t.short, State.LEVEL, MAXIMUM_LEVEL, "",
            hue=t.hue, href=writer.href(page_of(t)) if is_page else None, note=t.name,
        )
        for t in theme_set.themes
    )  # fmt: skip
    drawn_as = replace(
        empty_web_input(theme_set, desk),
        id=f"kleuren-{theme_set.id}",
        title=desk.texts("theme.wheel", name=theme_set.name),
        description="",
        segments=segments,
    )
    drawn = drawing(drawn_as) if is_page else Markup(web_svg(drawn_as, size="thumbnail"))
    return Markup('<div class="aw-wheel" data-search-exclude>{}</div>').format(drawn)


def empty_web_input(theme_set: LinkedThemeSet, desk: Desk) -> WebInput:
    """The web of a set with nothing filled in, for print and for a first look (row F13)."""
    t = desk.texts
    segments = (
        Segment(theme.name, theme.short, State.BLANK, None, hue=theme.hue, note=theme.name)
        for theme in theme_set.themes
    )
    title, description = t("web.empty_title", name=theme_set.name), t("web.empty_description")
    return drawn_web(f"leeg-{theme_set.id}", title, segments, theme_set, t, description=description)


def picture(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Markup:
    """A theme in its colour and the others pale: in the web of the site's own organisation, so that the part shows what that
    chose; without such a web in the wheel of the set. '' where that cannot be drawn."""
    if not is_drawable(theme_set):
        return Markup()
    own, t = desk.portfolio.organisation, desk.texts
    if own and own.web and own.web.theme_set is theme_set and not own.web.is_empty:
        web = web_input(own, own.web, t)
        key = Markup("<span>{} {}</span>").format(t("theme.in_web"), writer.to(own))
        look = Markup("{}")
    else:
        full = tuple(Segment(one.name, one.short, State.LEVEL, MAXIMUM_LEVEL, hue=one.hue) for one in theme_set.themes)
        web = replace(empty_web_input(theme_set, desk), segments=full)
        key = Markup("<span>{} {}</span>").format(t("theme.in_set"), writer.to(theme_set))
        look = Markup('<div class="aw-wheel">{}</div>')
    parts = zip(web.segments, theme_set.themes, strict=True)
    lit = replace(
        web,
        id=f"thema-{theme_set.id}-{theme.id}",
        title=t("theme.picture", theme=theme.name),
        segments=tuple(
            replace(part, inherited=one is not theme, outline=None, theme="", href=None) for part, one in parts
        ),
        stamp="",
    )
    return look.format(living_figure(lit, "card", keys=[key]))
