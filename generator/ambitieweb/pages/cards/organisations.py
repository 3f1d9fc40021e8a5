"""The organisations and their units, each with its web, its units, categories and projects."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import ORGANISATION
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.cards.about_web import about_section
from ambitieweb.pages.cards.goal_rows import goals_section
from ambitieweb.pages.cards.web_finding import web_finding
from ambitieweb.pages.cards.webs_below import categories_section, units_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_web
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.web_rows import web_reasons
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The index and a page per unit."""
    yield index(desk)
    for unit in desk.portfolio.units.values():
        yield unit_page(desk, unit)


def index(desk: Desk) -> Page:
    """Every organisation with the units below it as small webs."""
    here = ORGANISATION
    writer = desk.writer(here)
    main = desk.portfolio.organisation
    roots = sorted(desk.relations.parts_of(None), key=lambda unit: (unit is not main, unit.name.casefold()))
    sections = [Section(desk.paragraph("lead", desk.texts("index.organisations")))]
    for root in roots:
        html = tiles(desk, writer, _tree(desk, root))
        sections.append(Section(html, root.name, desk.anchor("organisation", id=root.id)))
    unused = [u for u in desk.portfolio.units.values() if u.is_stakeholder and not desk.relations.made_from.get(u.id)]
    if unused:
        html = tiles(desk, writer, sorted(unused, key=lambda unit: unit.name.casefold()))
        sections.append(Section(html, desk.texts("notes.unused_stakeholders"), desk.anchor("stakeholders")))
    if not roots and not unused:
        sections.append(desk.nothing(writer, "organisations"))
    return desk.page(here, desk.texts("nav.organisation"), sections, description=desk.texts("index.organisations"))


def unit_page(desk: Desk, unit: Unit) -> Page:
    """One organisation or unit: its web with the reasons, its goals, the webs below it, and what there is to know about it."""
    here = page_of(unit)
    writer = desk.writer(here)
    sections = (
        _first_screen(desk, writer, unit),
        *goals_section(desk, writer, unit),
        *units_section(desk, writer, unit),
        *categories_section(desk, writer, unit),
        about_section(desk, writer, unit),
    )
    return desk.card(
        unit,
        sections,
        above=_crumbs(unit),
        keywords=(desk.texts("kind.organisation"),),
        description=writer.plain(unit.record.summary),
        finding=web_finding(unit, desk.texts),
    )


def _first_screen(desk: Desk, writer: Writer, unit: Unit) -> Section:
    """The web at the left and a reason per theme at the right; without a web the next step of its author."""
    figure, reasons = living_web(desk, writer, unit, "hero"), web_reasons(desk, writer, unit)
    html = desk.render(
        "organisation/first.html",
        writer,
        figure=figure,
        reasons=reasons,
        anchor=desk.anchor("web"),
        next_step=unit.web is None or unit.web.is_empty,
    )
    return Section(html)


def _tree(desk: Desk, unit: Unit) -> list[Unit]:
    below = [child for part in desk.relations.parts_of(unit) for child in _tree(desk, part)]
    return [unit, *below]


def _crumbs(unit: Unit) -> tuple[Crumb, ...]:
    above: list[Crumb] = []
    parent = unit.parent
    while parent is not None:
        above.insert(0, Crumb(parent.name, page_of(parent)))
        parent = parent.parent
    return tuple(above)
