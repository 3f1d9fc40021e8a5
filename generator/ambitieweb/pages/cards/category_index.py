"""All categories by organisation, each with its web, what is spent and where it differs from the web above it."""

from __future__ import annotations

from ambitieweb.addresses.fixed import CATEGORIES
from ambitieweb.link.portfolio import LinkedCategory
from ambitieweb.pages.cards.webs_below import webs_list
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section


def index(desk: Desk) -> Page:
    """The page."""
    here = CATEGORIES
    writer = desk.writer(here)
    roots: dict[str, list[LinkedCategory]] = {}
    for unit_categories in desk.relations.categories_of.values():
        for category in unit_categories:
            roots.setdefault(category.parent.root.name if category.parent else "", []).append(category)
    main = desk.portfolio.organisation.root.name if desk.portfolio.organisation else ""
    ordered = sorted(roots.items(), key=lambda item: (item[0] != main, item[0].casefold()))
    sections = []
    for number, (name, categories) in enumerate(ordered):
        categories.sort(key=lambda category: category.name.casefold())
        html = webs_list(desk, writer, categories, says_what=True)
        sections.append(Section(html, name or desk.texts("index.other"), desk.anchor("organisation", id=number + 1)))
    if not ordered:
        sections.append(desk.nothing(writer, "categories"))
    lead = desk.texts("index.categories")
    return desk.page(here, desk.texts("nav.categories"), sections, description=lead, finding=lead)
