"""The web of a page that gives it no place of its own: the drawing with its reasons beside it, and what comes with it."""

from __future__ import annotations

from ambitieweb.link.portfolio import WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_web
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_figure import web_about
from ambitieweb.pages.web_rows import web_reasons
from ambitieweb.pages.writer import Writer


def web_section(desk: Desk, writer: Writer, holder: WebHolder, *, is_drawn: bool = True) -> Section:
    """The section of a page with the web, its reasons and its facts; without the drawing where that stands already."""
    web = holder.web
    if web is None or (web.is_empty and web.record is None):
        return desk.section("web", desk.render("parts/no-web.html", writer))
    html = desk.render(
        "parts/web.html",
        writer,
        figure=living_web(desk, writer, holder, "hero") if is_drawn else "",
        reasons=web_reasons(desk, writer, holder),
        about=web_about(desk, writer, holder),
    )
    return desk.section("web", html)
