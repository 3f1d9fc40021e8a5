"""The start page: where the bar lies, a search, four ways in, the atlas of all categories, and three results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import (
    A_TO_Z,
    CATEGORIES,
    COMPARISON,
    HOME,
    KIT,
    MEASURES,
    PROJECTS,
    SEARCH,
    SHOW,
    STATE,
)
from ambitieweb.link.portfolio import WebHolder
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
    first = _first_web(desk)
    categories = desk.relations.categories_below(unit) if unit else tuple(desk.portfolio.categories.values())
    found = (
        Section(_search(desk, writer)),
        Section(_web(desk, writer, first)),
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
        finding=writer.line(unit.record.finding) if unit and unit.record.finding else finding(desk, first),
    )


def _search(desk: Desk, writer: Writer) -> str:
    asked = [writer.link(words, SEARCH, q=words) for words in examples(desk)]
    return desk.render(
        "site/home-search.html", writer, search=writer.href(SEARCH), a_to_z=writer.href(A_TO_Z), examples=asked
    )


def _first_web(desk: Desk) -> WebHolder | None:
    """The web that the site is about: that of the organisation, and on a site without one the only web that there is."""
    if desk.portfolio.organisation:
        return desk.portfolio.organisation
    return filled[0] if len(filled := _filled(desk)) == 1 else None


def _filled(desk: Desk) -> list[WebHolder]:
    return [holder for holder in desk.portfolio.holders if holder.web and holder.web.is_own]


def _web(desk: Desk, writer: Writer, holder: WebHolder | None) -> Markup:
    """The web, of which each theme leads to its reason on its page, with the menu to take it along as a picture. Where several webs hang
    below no organisation, the way to compare them."""
    t, web = desk.texts, holder.web if holder else None
    if holder is None or web is None or web.is_empty or not is_drawable(web.theme_set):
        filled = _filled(desk)
        way = writer.link(t("home.webs", n=len(filled)), COMPARISON) if filled else Markup(t("web.none"))
        return Markup('<p class="aw-empty aw-living">{}</p>').format(way)
    ways = [writer.link(t("home.to_web"), page_of(holder)), picture_link(desk, writer, holder, t("web.take_along"))]
    return living_figure(web_input(holder, web, t, links=writer.href(page_of(holder))), "hero", ways=ways)


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way in for one reader."""

    link: Markup
    text: str


def _ways(desk: Desk, writer: Writer) -> tuple[WayIn, ...]:
    """Where each reader begins. Without categories a buyer finds the texts among the measures, and without an organisation a director
    finds what is going on among the projects: those pages have something to say then."""
    found, t = desk.portfolio, desk.texts
    has_texts, has_projects = bool(desk.catalogue.entries), bool(found.projects)
    buyer = ("buyer", CATEGORIES) if found.categories or not has_texts else ("buyer_alone", MEASURES)
    director = ("director", STATE) if found.organisation or not has_projects else ("director_alone", PROJECTS)
    readers = (buyer, director, ("facilitator", KIT), ("teller", SHOW))
    return tuple(
        WayIn(writer.link(t(f"ways.{key.removesuffix('_alone')}"), to), t(f"ways.{key}_text")) for key, to in readers
    )


def _about(desk: Desk, writer: Writer) -> Section | None:
    """What the author says of the site, closed."""
    site = desk.portfolio.site
    if not site.description and not site.subtitle and not site.headline:
        return None
    return Section(desk.render("site/about-site.html", writer, site=site))
