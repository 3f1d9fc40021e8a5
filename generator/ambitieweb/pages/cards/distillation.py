"""A web that was made of the webs of stakeholders: side by side, and per theme whose level was taken and why (row E7)."""

from __future__ import annotations

from markupsafe import Markup, escape

from ambitieweb.link.portfolio import LinkedTheme, LinkedWeb, Unit, WebHolder
from ambitieweb.model.files import ORGANISATION
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.fragments import dot
from ambitieweb.pages.page import Section
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.writer import Writer


def distillation_section(
    desk: Desk, writer: Writer, holder: WebHolder, *, is_drawn: bool = True
) -> tuple[Section, ...]:
    """The section, or none when the web was not made of others; the webs themselves where they are drawn."""
    web = holder.web
    distilled = web.record.distilled if web and web.record else None
    if web is None or distilled is None:
        return ()
    units = [unit for unit_id in distilled.units if (unit := desk.portfolio.units.get(unit_id))]
    html = desk.render(
        "parts/distillation.html",
        writer,
        explanation=writer.text(distilled.explanation),
        tiles=Markup(tiles(desk, writer, units, "d-")) if is_drawn else "",
        heads=[writer.to(unit) for unit in units],
        rows=[_row(desk, writer, web, place, units) for place in web.themes],
    )
    return (desk.section("distillation", html),)


def _row(desk: Desk, writer: Writer, web: LinkedWeb, place: LinkedTheme, units: list[Unit]) -> Values:
    """A theme with the level of each stakeholder, that of the result, and why."""
    taken = place.record.taken
    return {
        "theme": dot(place.theme.hue, place.theme.short),
        "cells": [(_level(writer, unit, place), taken is not None and taken.unit == unit.id) for unit in units],
        "result": writer.rating_words(place.rating, web.theme_set),
        "taken": writer.record_link(ORGANISATION.name, taken.unit) if taken else Markup(desk.texts("distillation.own")),
        "reason": writer.line(taken.reason) if taken else Markup(),
    }


def _level(writer: Writer, unit: Unit, place: LinkedTheme) -> Markup:
    """The level of a stakeholder on the same theme, on its own scale."""
    if unit.web is None:
        return Markup()
    theme = unit.web.theme_set.same(place.theme)
    own = unit.web.of(theme.id) if theme else None
    return Markup(escape(writer.rating_words(own.rating, unit.web.theme_set))) if own else Markup("–")
