"""The organisations and their units, each with its web, its units, categories and projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of, paper_of
from ambitieweb.addresses.files import voting_form_file
from ambitieweb.addresses.fixed import ABOUT, ORGANISATION
from ambitieweb.charts.web_input import State
from ambitieweb.derive.holders import organisations, units_above
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.alone import alone
from ambitieweb.pages.cards.about_web import about_section
from ambitieweb.pages.cards.goal_rows import goals_section
from ambitieweb.pages.cards.nested import nested_section
from ambitieweb.pages.cards.web_finding import web_finding
from ambitieweb.pages.cards.webs_below import categories_section, units_below, units_section, webs_list
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_figure, living_web
from ambitieweb.pages.method.theme_picture import empty_web_input
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.web_rows import web_reasons
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The index and a page per unit."""
    yield index(desk)
    for unit in desk.portfolio.units.values():
        yield unit_page(desk, unit)


def index(desk: Desk) -> Page:
    """Every organisation with the units below it, each with its web and what that says."""
    here = ORGANISATION
    writer = desk.writer(here)
    roots = organisations(desk.portfolio)
    sections = []
    for root in roots:
        html = webs_list(desk, writer, (root, *units_below(desk, root)))
        sections.append(Section(html, root.name, desk.anchor("organisation", id=root.id)))
    unused = [u for u in desk.portfolio.units.values() if u.is_stakeholder and not desk.relations.made_from.get(u.id)]
    if unused:
        html = webs_list(desk, writer, sorted(unused, key=lambda unit: unit.name.casefold()))
        sections.append(Section(html, desk.texts("notes.unused_stakeholders"), desk.anchor("stakeholders")))
    if not roots and not unused:
        sections.append(desk.nothing(writer, "organisations"))
    lead = desk.texts("index.organisations")
    return desk.page(here, desk.texts("nav.organisation"), sections, description=lead, finding=lead)


@alone
def unit_page(desk: Desk, unit: Unit) -> Page:
    """One organisation or unit: its web with the reasons, its goals, the webs below it, and what there is to know about it."""
    here = page_of(unit)
    writer = desk.writer(here)
    sections = (
        _first_screen(desk, writer, unit),
        *goals_section(desk, writer, unit),
        *nested_section(desk, writer, unit),
        *units_section(desk, writer, unit),
        *categories_section(desk, writer, unit),
        *about_section(desk, writer, unit),
    )
    return desk.card(
        unit,
        sections,
        above=map(Crumb.to, reversed(units_above(unit.parent))),
        keywords=(desk.texts("kind.organisation"),),
        description=writer.plain(unit.record.summary),
        finding=web_finding(unit, desk.texts),
    )


def _first_screen(desk: Desk, writer: Writer, unit: Unit) -> Section:
    """The web at the left and a reason per theme at the right; before there is a web, where the first session begins."""
    figure, reasons = living_web(desk, writer, unit, "hero"), web_reasons(desk, writer, unit)
    steps: list[Markup] = []
    if not reasons:
        figure, steps = _open_web(desk, unit), list(_first_steps(desk, writer, unit))
    html = desk.render(
        "organisation/first.html", writer, figure=figure, reasons=reasons, steps=steps, anchor=desk.anchor("web")
    )
    return Section(html)


def _open_web(desk: Desk, unit: Unit) -> Markup:
    """The web with a question mark for each theme; nothing where no theme set says which there are."""
    theme_set = unit.theme_set or desk.portfolio.theme_set
    if theme_set is None or not is_drawable(theme_set):
        return Markup()
    empty = empty_web_input(theme_set, desk)
    asked = tuple(replace(segment, state=State.UNDECIDED) for segment in empty.segments)
    title = desk.texts("web.title", name=unit.name)
    return living_figure(replace(empty, id=f"web-{unit.kind}-{unit.id}", title=title, segments=asked), "hero")


def _first_steps(desk: Desk, writer: Writer, unit: Unit) -> Iterator[Markup]:
    """What a first session needs: the way of working, the empty web on paper and the form for votes."""
    yield writer.link(desk.texts("organisation.how"), ABOUT, desk.anchor("organisation_steps"))
    theme_set = unit.theme_set or desk.portfolio.theme_set
    if theme_set is None:
        return
    if has_paper(theme_set):
        yield writer.link(desk.texts("organisation.paper"), paper_of(theme_set))
    form = writer.file(voting_form_file(theme_set))
    yield Markup('<a href="{}" download>{}</a>').format(form, desk.texts("web.download_form"))
