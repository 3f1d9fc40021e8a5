"""The start page: where the bar lies, a search, four ways in, the atlas of all categories, and three results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import A_TO_Z, CATEGORIES, HOME, KIT, SEARCH, SHOW, STATE
from ambitieweb.link.portfolio import Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.living_web import living_figure, picture_link
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.start.atlas import atlas_section
from ambitieweb.pages.start.examples import examples
from ambitieweb.pages.start.finding import finding
from ambitieweb.pages.start.first_steps import first_steps
from ambitieweb.pages.start.proof import proof_section
from ambitieweb.pages.web_figure import is_drawable, web_input
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The start page."""
    yield home(desk)


def home(desk: Desk) -> Page:
    """What we want, where to go, and what it brings."""
    writer = desk.writer()
    site, unit = desk.portfolio.site, desk.portfolio.organisation
    categories = desk.relations.categories_below(unit) if unit else tuple(desk.portfolio.categories.values())
    found = (
        Section(_search(desk, writer)),
        Section(_web(desk, writer, unit)),
        Section(desk.render("site/ways.html", writer, ways=_ways(desk, writer))),
        *first_steps(desk, writer),
        atlas_section(desk, writer, unit, categories),
        proof_section(desk, writer, unit),
        _about(desk, writer),
    )
    return desk.page(
        HOME,
        writer.plain(site.headline) or site.name,
        tuple(section for section in found if section is not None),
        description=writer.plain(site.subtitle or site.description),
        notice=writer.plain(unit.notice) if unit else "",
        layout="home",
        finding=writer.line(unit.record.finding) if unit and unit.record.finding else finding(desk, unit),
    )


def _search(desk: Desk, writer: Writer) -> str:
    asked = [writer.link(words, SEARCH, q=words) for words in examples(desk)]
    return desk.render(
        "site/home-search.html", writer, search=writer.href(SEARCH), a_to_z=writer.href(A_TO_Z), examples=asked
    )


def _web(desk: Desk, writer: Writer, unit: Unit | None) -> Markup:
    """The web of the organisation, of which each theme leads to its reason there, with the menu to take it along as a picture."""
    web = unit.web if unit else None
    if unit is None or web is None or web.is_empty or not is_drawable(web.theme_set):
        return Markup('<p class="aw-empty aw-living">{}</p>').format(desk.texts("web.none"))
    ways = [writer.link(desk.texts("home.to_web"), page_of(unit))]
    ways.append(picture_link(desk, writer, unit, desk.texts("web.take_along")))
    return living_figure(web_input(unit, web, desk.texts, links=writer.href(page_of(unit))), "hero", ways=ways)


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way in for one reader."""

    link: Markup
    text: str


def _ways(desk: Desk, writer: Writer) -> tuple[WayIn, ...]:
    readers = (("buyer", CATEGORIES), ("director", STATE), ("facilitator", KIT), ("teller", SHOW))
    t = desk.texts
    return tuple(WayIn(writer.link(t(f"ways.{key}"), to), t(f"ways.{key}_text")) for key, to in readers)


def _about(desk: Desk, writer: Writer) -> Section | None:
    """What the author says of the site, closed."""
    site = desk.portfolio.site
    if not site.description and not site.subtitle and not site.headline:
        return None
    return Section(desk.render("site/about-site.html", writer, site=site))
