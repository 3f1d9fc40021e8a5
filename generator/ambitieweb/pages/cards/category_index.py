"""All categories by organisation, each with its web, what is spent and where it differs from the web above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ambitieweb.addresses.fixed import CATEGORIES
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import LinkedCategory, by_name
from ambitieweb.pages.cards.webs_below import webs_list
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.page import Page, Section


def index(desk: Desk) -> Page:
    """The page."""
    here = CATEGORIES
    writer = desk.writer(here)
    categories = by_name(desk.portfolio.categories.values())
    roots = gathered((category.root.name if category.root else "", category) for category in categories)
    main = desk.portfolio.organisation.root.name if desk.portfolio.organisation else ""
    ordered = sorted(roots.items(), key=lambda item: (item[0] != main, item[0].casefold()))
    sections = []
    for number, (name, found) in enumerate(ordered):
        html = webs_list(desk, writer, found, says_what=True)
        sections.append(Section(html, name or desk.texts("index.other"), desk.anchor("organisation", id=number + 1)))
    if not ordered:
        sections.append(desk.nothing(writer, "categories"))
    lead = desk.texts("index.categories")
    finding = _finding(desk, ordered[0][1]) if ordered else ""
    return desk.page(here, desk.texts("nav.categories"), sections, description=lead, finding=finding or lead)


def _finding(desk: Desk, categories: Sequence[LinkedCategory]) -> str:
    """'Tien categorieën. Het hoogst ligt de lat voor klimaat: in acht ervan op 3 Ambitieus.'; '' where no web has a level."""
    t = desk.texts
    levels = Counter(
        (place.level, place.theme.short, category.web.theme_set.level_label(place.level))
        for category in categories
        if category.web
        for place in category.web.themes
        if place.level is not None
    )
    if not levels:
        return ""
    (level, theme, label), n = max(levels.items(), key=lambda item: (item[0][0], item[1], item[0][1]))
    words = {"theme": theme, "level": label, "of": spelled(n, t)}
    total = len(categories)
    return upper_first(t("index.categories_finding", n=total, count=spelled(total, t), **words)) if level else ""
