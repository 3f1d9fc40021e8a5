"""The webs below a unit: each small, with what is spent there and where it differs from the web above it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.derive.money import by_amount, newest
from ambitieweb.link.portfolio import LinkedCategory, Unit
from ambitieweb.model.organisation import UnitSort
from ambitieweb.pages.cards.web_finding import difference, open_themes, web_finding
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first, rounded_money
from ambitieweb.pages.page import Section
from ambitieweb.pages.web_figure import stamp_of, thumbnail
from ambitieweb.pages.writer import Writer

MOST_WEBS = 8
"""More categories than this stand as a list of names; each has its web on its own page and in the overviews."""


def units_section(desk: Desk, writer: Writer, unit: Unit) -> tuple[Section, ...]:
    """The units below, each with its web; none where there are none."""
    below = units_below(desk, unit)
    if not below:
        return ()
    sort = "departments" if all(part.record.sort is UnitSort.DEPARTMENT for part in below) else "units"
    title = desk.texts(f"web_finding.{sort}", n=len(below))
    return (Section(webs_list(desk, writer, below, unit), title, desk.anchor("units")),)


def categories_section(desk: Desk, writer: Writer, unit: Unit) -> tuple[Section, ...]:
    """The categories of the unit and of those below it, the most money first, and the projects that belong to none of these."""
    categories = by_amount(desk.relations.categories_below(unit))
    projects = [p for p in desk.relations.projects_of_unit.get(unit.id, ()) if p.category not in categories]
    sections = []
    if categories and (len(categories) > MOST_WEBS or units_below(desk, unit)):
        sections.append(desk.section("categories", _names(desk, writer, categories)))
    elif categories:
        sections.append(desk.section("categories", webs_list(desk, writer, categories, unit)))
    if projects:
        links = [(writer.to(project), "") for project in projects]
        sections.append(desk.section("projects", desk.render("organisation/names.html", writer, links=links)))
    return tuple(sections)


def units_below(desk: Desk, unit: Unit) -> tuple[Unit, ...]:
    """All units below a unit, each before those below it."""
    return tuple(found for part in desk.relations.parts_of(unit) for found in (part, *units_below(desk, part)))


def webs_list(
    desk: Desk,
    writer: Writer,
    holders: Sequence[Unit | LinkedCategory],
    unit: Unit | None = None,
    *,
    says_what: bool = False,
) -> str:
    """Small webs side by side, each with its name and what it says; on the page of `unit` that goes without its name. With
    `says_what` a category names what is bought in it: by that a reader knows it."""
    webs = [_web(desk, writer, unit, found, says_what=says_what) for found in holders]
    return desk.render("organisation/webs.html", writer, webs=webs)


def _web(desk: Desk, writer: Writer, unit: Unit | None, holder: Unit | LinkedCategory, *, says_what: bool) -> Values:
    t, money = desk.texts, newest(holder)
    facts = (rounded_money(money.value, t) if money else "", lower_first(stamp_of(holder.web, t)))
    return {
        "svg": Markup(thumbnail(holder, t)),
        "link": writer.to(holder),
        "facts": " · ".join(filter(None, facts)),
        "groups": _groups(holder) if says_what and isinstance(holder, LinkedCategory) else "",
        "words": _difference(desk, unit, holder),
    }


def _groups(category: LinkedCategory) -> str:
    """'Laptops, beeldschermen, tablets'."""
    first, *others = category.record.product_groups or ("",)
    return ", ".join([first, *(lower_first(group) for group in others)])


def _difference(desk: Desk, unit: Unit | None, holder: Unit | LinkedCategory) -> str:
    """Where it differs from the web right above it, named when that is another than the page is about."""
    t, web = desk.texts, holder.web
    if web is None or web.is_empty:
        return t("web_finding.none")
    parent = holder.parent
    if parent is None:
        return web_finding(holder, t)
    told = difference(web, t, than="" if parent is unit else parent.name)
    same = t("web_finding.same", name=parent.name) if any(place.parent for place in web.themes) else ""
    return " ".join(filter(None, (told or same, open_themes(web, t))))


def _names(desk: Desk, writer: Writer, categories: Sequence[LinkedCategory]) -> str:
    """The categories by name, with what is spent on each."""
    links = []
    for category in categories:
        money = newest(category)
        amount = rounded_money(money.value, desk.texts) if money else ""
        links.append((writer.to(category), amount))
    return desk.render("organisation/names.html", writer, links=links)
