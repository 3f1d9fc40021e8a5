"""The start page: the organisation's web large, its categories as small webs, and a way in for each reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import ABOUT, CATEGORIES, COMPARISON, HOME, LESSONS, MEASURES, PROJECTS, SHOW, STATE
from ambitieweb.derive.holders import organisations, root_of
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedThemeSet, Theme, Unit, WebHolder
from ambitieweb.model.result import Result
from ambitieweb.pages.cards.intro import Badge, web_badges
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.start.first_steps import first_steps
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.web_figure import drawing, is_drawable, sentence, web_input
from ambitieweb.pages.writer import Writer

TILES_AT_MOST = 60
RESULTS_AT_MOST = 6


def pages(desk: Desk) -> Iterator[Page]:
    """The start page."""
    yield home(desk)


def home(desk: Desk) -> Page:
    """What we want, what we do and what it brings."""
    writer = desk.writer()
    site, unit = desk.portfolio.site, desk.portfolio.organisation
    sections = [
        Section(_hero(desk, writer, unit)),
        *first_steps(desk, writer),
        desk.section("ways", desk.render("site/ways.html", writer, ways=_ways(desk, writer))),
    ]
    categories = desk.relations.categories_below(unit) if unit else tuple(desk.portfolio.categories.values())
    if categories:
        html = tiles(desk, writer, sorted(categories, key=lambda c: c.name.casefold())[:TILES_AT_MOST])
        sections.append(
            desk.section(
                "categories",
                html + desk.render("site/more.html", writer, href=writer.href(CATEGORIES), key="home.all_categories"),
            )
        )
    results = _results(desk, unit)
    if results:
        sections.append(desk.section("results", desk.render("site/results.html", writer, results=results)))
    units = desk.relations.parts_of(unit) if unit else ()
    if units:
        sections.append(desk.section("units", tiles(desk, writer, units)))
    others = [root for root in desk.relations.parts_of(None) if unit is None or root is not unit.root]
    if others:
        sections.append(desk.section("other_organisations", tiles(desk, writer, others)))
    return Page(
        address=HOME,
        title=site.name,
        sections=tuple(sections),
        description=writer.plain(site.subtitle or site.description),
        notice=writer.plain(unit.notice) if unit else "",
        layout="home",
    )


def _hero(desk: Desk, writer: Writer, unit: Unit | None) -> str:
    site = desk.portfolio.site
    web = unit.web if unit and unit.web and not unit.web.is_empty and is_drawable(unit.web.theme_set) else None
    return desk.render(
        "site/hero.html",
        writer,
        site=site,
        unit=unit,
        svg=drawing(web_input(unit, web, desk.texts, links=writer.href(page_of(unit)))) if unit and web else "",
        lead=_lead(desk, unit),
        sentence=sentence(web, desk.texts) if web else "",
        badges=_badges(desk, writer, unit),
    )


def _lead(desk: Desk, unit: Unit | None) -> str:
    """Where the bar is highest and where lowest, in two plain sentences."""
    web = unit.web if unit else None
    places = [place for place in web.themes if place.level is not None] if web else []
    levels = sorted({place.level or 0 for place in places})
    if len(levels) < 2:
        return ""
    names = {
        level: [
            p.theme.short.lower() if not p.theme.short.isupper() else p.theme.short for p in places if p.level == level
        ]
        for level in levels
    }
    high = desk.texts("home.highest", themes=joined(names[levels[-1]], desk.language))
    low = desk.texts("home.lowest", themes=joined(names[levels[0]], desk.language))
    return f"{high} {low}"


def _badges(desk: Desk, writer: Writer, unit: Unit | None) -> list[Badge]:
    """The status of the web, and how many categories and projects the organisation has; others on the site do not count."""
    portfolio = desk.portfolio
    badges = web_badges(desk, unit.web) if unit else []
    counts = (
        ("categories", CATEGORIES, sum(_is_ours(found, unit) for found in portfolio.categories.values())),
        ("projects", PROJECTS, sum(_is_ours(found, unit) for found in portfolio.projects.values())),
        ("measures", MEASURES, len(desk.catalogue.entries)),
    )
    for key, page, n in counts:
        words = desk.texts(f"count.{key}", n=n)
        if key == "measures" and len(organisations(portfolio)) > 1:
            words = f"{words} {desk.texts('home.on_site')}"
        if n:
            badges.append(Badge(words, writer.href(page)))
    return badges


def _is_ours(holder: WebHolder, unit: Unit | None) -> bool:
    """True for what belongs to the organisation of the site, and for what names no organisation."""
    root = root_of(holder)
    return unit is None or root is None or root is unit.root


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way in for one reader."""

    title: str
    text: str
    links: tuple[tuple[str, str], ...]


def _ways(desk: Desk, writer: Writer) -> tuple[WayIn, ...]:
    t = desk.texts
    unit, theme_set = desk.portfolio.organisation, desk.portfolio.theme_set
    own = [(t("ways.our_web"), writer.href(page_of(unit)))] if unit else []
    blank = [(t("ways.blank"), writer.href(page_of(theme_set)))] if theme_set else []
    return (
        WayIn(
            t("ways.buyer"),
            t("ways.buyer_text"),
            (
                (t("nav.categories"), writer.href(CATEGORIES)),
                (t("catalogue.way"), writer.href(MEASURES)),
            ),
        ),
        WayIn(
            t("ways.adviser"),
            t("ways.adviser_text"),
            ((t("nav.comparison"), writer.href(COMPARISON)), (t("nav.projects"), writer.href(PROJECTS))),
        ),
        WayIn(t("ways.facilitator"), t("ways.facilitator_text"), (*blank, (t("nav.about"), writer.href(ABOUT)))),
        WayIn(
            t("ways.director"),
            t("ways.director_text"),
            ((t("nav.state"), writer.href(STATE)), *own),
        ),
        WayIn(
            t("ways.teller"),
            t("ways.teller_text"),
            ((t("nav.show"), writer.href(SHOW)), (t("nav.lessons"), writer.href(LESSONS))),
        ),
    )


def _results(desk: Desk, unit: Unit | None) -> list[tuple[Result, Theme | None, str, Address, Markup]]:
    """The results with a goal beside them first, newest first; never what was only offered."""
    found = []
    for project in desk.portfolio.projects.values():
        if not _is_ours(project, unit):
            continue
        for result in results_of(project):
            theme = _theme(project.theme_set, result.theme)
            verdict = result_verdict(result, project, desk.portfolio)
            mark = verdict_mark(verdict, desk.texts) if verdict else Markup()
            found.append((result, theme, project.name, page_of(project), mark))
    found.sort(key=lambda item: item[2])
    found.sort(key=lambda item: item[0].measured_on.toordinal() if item[0].measured_on else 0, reverse=True)
    found.sort(key=lambda item: item[0].goal is None)
    return found[:RESULTS_AT_MOST]


def _theme(theme_set: LinkedThemeSet | None, theme_id: str | None) -> Theme | None:
    return theme_set.theme(theme_id) if theme_set and theme_id else None
