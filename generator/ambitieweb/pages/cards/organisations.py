"""The organisations and their units, each with its web, its units, categories and projects."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of, webs_below
from ambitieweb.addresses.fixed import ORGANISATION
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.distillation import distillation_section
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import Badge, intro, web_badges
from ambitieweb.pages.cards.nested import nested_section
from ambitieweb.pages.cards.progress import progress_section
from ambitieweb.pages.cards.sessions_view import sessions_section
from ambitieweb.pages.cards.steering import steering_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import paper_badge
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.web_figure import theme_details, web_section
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
    """One organisation or unit."""
    here = page_of(unit)
    writer = desk.writer(here)
    record = unit.record
    sections = [intro(desk, writer, record.summary, _badges(desk, writer, unit)), *picture_section(writer, record)]
    if record.ambition or record.owner:
        facts = writer.facts(record, ("owner",))
        sections.append(
            Section(desk.render("organisation/ambition.html", writer, ambition=record.ambition, facts=facts))
        )
    sections.append(web_section(desk, writer, unit))
    if record.goals:
        sections.append(
            desk.section(
                "goals", writer.table(record.goals, desk.texts("section.goals"), unit.theme_set, skip=("readings",))
            )
        )
    sections.extend(nested_section(desk, writer, unit))
    sections.extend(distillation_section(desk, writer, unit))
    used = desk.relations.made_from.get(unit.id, ())
    if used:
        sections.append(Section(tiles(desk, writer, used), desk.texts("notes.used_in"), desk.anchor("used_in")))
    sections.extend(impact_section(desk, writer, unit))
    sections.extend(theme_details(desk, writer, unit))
    sections.extend(progress_section(desk, writer, unit))
    sections.extend(steering_section(desk, writer, unit))
    sections.extend(sessions_section(desk, writer, unit))
    units = desk.relations.parts_of(unit)
    categories = desk.relations.categories_below(unit)
    projects = [p for p in desk.relations.projects_of_unit.get(unit.id, ()) if p.category not in categories]
    if units:
        sections.append(desk.section("units", tiles(desk, writer, units)))
    if categories:
        sections.append(desk.section("categories", tiles(desk, writer, categories)))
    if projects:
        sections.append(desk.section("projects", tiles(desk, writer, projects)))
    if record.actions:
        sections.append(desk.section("actions", actions_table(desk, writer, record.actions, unit.theme_set)))
    for key, records in (("spend", record.spends), ("people", record.people)):
        if records:
            sections.append(desk.section(key, writer.table(records, desk.texts(f"section.{key}"), unit.theme_set)))
    sections.extend(attachments_section(desk, writer, record))
    sections.extend(links_section(desk, writer, record.links, record.sources))
    return desk.card(
        unit,
        sections,
        above=_crumbs(unit),
        keywords=(desk.texts("kind.organisation"),),
        description=writer.plain(record.summary),
    )


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


def _badges(desk: Desk, writer: Writer, unit: Unit) -> list[Badge]:
    badges = [Badge(writer.word(unit.record.sort).capitalize())] if unit.record.sort else []
    badges.extend(web_badges(desk, unit.web))
    badges.extend(paper_badge(desk, writer, unit))
    if unit.parent and not unit.is_stakeholder:
        badges.append(Badge(unit.parent.name, writer.href(page_of(unit.parent))))
    if (unit.kind, unit.id) in desk.rollups:
        badges.append(Badge(desk.texts("rollup.link"), writer.href(webs_below(unit))))
    return badges
