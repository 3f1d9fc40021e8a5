"""The category index, the ambition card of each category (Figure 21) and its menu card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ambitieweb.addresses.cards import desk_study_of, menu_card_of, page_of, webs_below
from ambitieweb.addresses.fixed import CATEGORIES
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet
from ambitieweb.model.measure import CardPlace
from ambitieweb.model.parts import Goal
from ambitieweb.pages.cards.actions import actions_table
from ambitieweb.pages.cards.card_parts import missing_section, part
from ambitieweb.pages.cards.card_texts import card_texts_section
from ambitieweb.pages.cards.clause_texts import clause_texts, clauses_files, clauses_section
from ambitieweb.pages.cards.distillation import distillation_section
from ambitieweb.pages.cards.goals import goal_measure
from ambitieweb.pages.cards.impact import impact_section
from ambitieweb.pages.cards.intro import Badge, intro, web_badges
from ambitieweb.pages.cards.measures_view import measure_views
from ambitieweb.pages.cards.nested import nested_section
from ambitieweb.pages.cards.progress import progress_section
from ambitieweb.pages.cards.sessions_view import sessions_section
from ambitieweb.pages.cards.steering import steering_section
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.illustration import attachments_section, links_html, picture_section
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import paper_badge
from ambitieweb.pages.show.lesson_views import lessons_sections
from ambitieweb.pages.tiles import tiles
from ambitieweb.pages.web_figure import theme_details
from ambitieweb.pages.web_section import web_section
from ambitieweb.pages.writer import Writer

PLACES = (CardPlace.MINIMAL, CardPlace.EXTRA, CardPlace.EXPLORE)


def pages(desk: Desk) -> Iterator[Page]:
    """The index, and two pages per category."""
    yield index(desk)
    for category in desk.portfolio.categories.values():
        yield card(desk, category)
        yield menu_card(desk, category)


def index(desk: Desk) -> Page:
    """All categories as small webs, grouped by organisation."""
    here = CATEGORIES
    writer = desk.writer(here)
    roots: dict[str, list[LinkedCategory]] = {}
    for unit_categories in desk.relations.categories_of.values():
        for category in unit_categories:
            roots.setdefault(category.parent.root.name if category.parent else "", []).append(category)
    main = desk.portfolio.organisation.root.name if desk.portfolio.organisation else ""
    ordered = sorted(roots.items(), key=lambda item: (item[0] != main, item[0].casefold()))
    sections = [Section(desk.paragraph("lead", desk.texts("index.categories")))]
    for number, (name, categories) in enumerate(ordered):
        categories.sort(key=lambda category: category.name.casefold())
        html = tiles(desk, writer, categories)
        sections.append(Section(html, name or desk.texts("index.other"), desk.anchor("organisation", id=number + 1)))
    if not ordered:
        sections.append(desk.nothing(writer, "categories"))
    return desk.page(here, desk.texts("nav.categories"), sections, description=desk.texts("index.categories"))


def card(desk: Desk, category: LinkedCategory) -> Page:
    """The ambition card: web, menu, goals, strategy, spend, examples, people, links."""
    here = page_of(category)
    writer = desk.writer(here)
    record = category.record
    sections = [
        intro(desk, writer, record.summary, _badges(desk, writer, category)),
        *picture_section(writer, record),
        web_section(desk, writer, category),
        *nested_section(desk, writer, category),
        *distillation_section(desk, writer, category),
        desk.section("menu", _menu(desk, writer, category)),
        *card_texts_section(desk, writer, category),
        *part(desk, writer, category, "aims", _aims),
        *part(desk, writer, category, "strategy", _strategy),
        *impact_section(desk, writer, category),
        *theme_details(desk, writer, category),
        *progress_section(desk, writer, category),
        *part(desk, writer, category, "approach", _approach),
        *part(desk, writer, category, "spend", _spend),
        *_projects(desk, writer, category),
        *part(desk, writer, category, "examples", _examples),
        *lessons_sections(desk, writer, category),
    ]
    if record.actions:
        sections.append(desk.section("actions", actions_table(desk, writer, record.actions, category.theme_set)))
    sections.extend(steering_section(desk, writer, category))
    sections.extend(sessions_section(desk, writer, category))
    sections.extend(part(desk, writer, category, "people", _people))
    sections.extend(attachments_section(desk, writer, record))
    sections.extend(part(desk, writer, category, "links", _links))
    sections.extend(missing_section(desk, writer, category))
    return desk.card(
        category,
        sections,
        keywords=(*record.search_words, *record.product_groups, desk.texts("kind.category"), desk.texts("kind.card")),
        description=writer.plain(record.summary),
    )


def menu_card(desk: Desk, category: LinkedCategory) -> Page:
    """The menu card: minimal, extra and to explore, each measure with owner and text to copy."""
    here = menu_card_of(category)
    writer = desk.writer(here)
    texts = clause_texts(category.choices)
    anchors = texts.anchors(desk)
    sections = [
        intro(
            desk,
            writer,
            desk.texts("menu.lead", name=category.name),
            [Badge(desk.texts("menu.to_card"), writer.href(page_of(category))), *web_badges(desk, category.web)],
        ),
    ]
    if not category.choices:
        sections.append(desk.nothing(writer, "menu"))
    for place in PLACES if category.choices else ():
        views = _on_card(category, place, writer, anchors)
        html = desk.render(
            "category/menu-part.html", writer, measures=views, lead=desk.texts(f"menu.{place.name.lower()}_lead")
        )
        sections.append(desk.section(f"menu_{place.name.lower()}", html))
    rest = measure_views((c for c in category.choices if c.record.card is None), writer, text_anchors=anchors)
    if rest:
        html = desk.render("category/menu-part.html", writer, measures=rest, lead=desk.texts("menu.rest_lead"))
        sections.append(desk.section("menu_rest", html))
    sections.extend(clauses_section(desk, writer, here, texts))
    return desk.card(
        category,
        sections,
        address=here,
        above=(Crumb(category.name, page_of(category)),),
        title=desk.texts("menu.title", name=category.name),
        keywords=(*category.record.search_words, desk.texts("kind.menu")),
        description=desk.texts("menu.lead", name=category.name),
        files=clauses_files(desk, here, category.name, texts),
    )


def _badges(desk: Desk, writer: Writer, category: LinkedCategory) -> list[Badge]:
    badges = web_badges(desk, category.web)
    badges.append(Badge(desk.texts("menu.link"), writer.href(menu_card_of(category))))
    badges.extend(paper_badge(desk, writer, category))
    if (category.kind, category.id) in desk.rollups:
        badges.append(Badge(desk.texts("rollup.link"), writer.href(webs_below(category))))
        badges.append(Badge(desk.texts("study.link"), writer.href(desk_study_of(category))))
    if category.parent:
        badges.append(Badge(category.parent.name, writer.href(page_of(category.parent))))
    return badges


def _on_card(
    category: LinkedCategory, place: CardPlace, writer: Writer, text_anchors: Mapping[int, str] | None = None
) -> tuple[Values, ...]:
    chosen = (c for c in category.choices if c.record.card is place)
    return measure_views(chosen, writer, skip=("card",), text_anchors=text_anchors)


def _menu(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    if not category.choices:
        return desk.nothing(writer, "menu").html
    columns = [
        (
            desk.texts(f"menu.{place.name.lower()}"),
            desk.texts(f"menu.{place.name.lower()}_lead"),
            _on_card(category, place, writer),
        )
        for place in PLACES
    ]
    return desk.render("category/menu.html", writer, columns=columns, menu_href=writer.href(menu_card_of(category)))


def _aims(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record, unit = category.record, category.parent
    organisation = unit.root if unit else None
    inherited_ambition = record.organisation_ambition or (organisation.record.ambition if organisation else None)
    inherited_goals = record.organisation_goals or (organisation.record.goals if organisation else ())
    return desk.render(
        "category/aims.html",
        writer,
        organisation=organisation,
        organisation_ambition=inherited_ambition,
        organisation_goals=_goals(desk, writer, category, inherited_goals),
        ambition=record.ambition,
        goals_of_category=_goals(desk, writer, category, record.goals),
    )


def _goals(desk: Desk, writer: Writer, category: LinkedCategory, goals: tuple[Goal, ...]) -> list[Any]:
    names = ("reach", "theme", "source")
    elsewhere = ("text", "value", "unit", "year", "baseline", "base_year", "better", "readings")
    return [
        (
            writer.line(goal.text),
            goal_measure(desk, writer, goal),
            [
                *writer.facts(goal, names, _set_of(category, goal.theme)),
                *writer.rest(goal, (*names, *elsewhere)),
            ],
        )
        for goal in goals
    ]


def _set_of(category: LinkedCategory, theme_id: str | None) -> LinkedThemeSet | None:
    """The set that a theme on the card belongs to: that of the web, else that of the card."""
    of_web, of_card = category.theme_set, category.card_theme_set
    return of_card if theme_id and of_card and not (of_web and of_web.theme(theme_id)) else of_web


def _strategy(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    card_set = category.card_theme_set
    rows = []
    for strategy in category.record.strategy:
        theme = card_set.theme(strategy.theme) if card_set else None
        matches = (
            tuple(desk.theme_by_path[here] for here in theme.record.matches if here in desk.theme_by_path)
            if theme
            else ()
        )
        shown = matches if card_set is not category.theme_set else ()
        rows.append(
            {
                "theme": writer.theme_link(theme) if theme else strategy.theme,
                "text": strategy.text,
                "matches": tuple(map(writer.theme_link, shown)),
            }
        )
    differs = card_set is not None and card_set is not category.theme_set
    return desk.render(
        "category/strategy.html", writer, rows=rows, differs=differs, card_set=card_set if differs else None
    )


def _approach(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    names = ("minimum_requirements", "reward_extra", "to_explore", "safeguards")
    fields = [(writer.label(category.record, name), writer.text(getattr(category.record, name))) for name in names]
    return desk.render("category/approach.html", writer, fields=fields)


def _spend(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    spends = sorted(category.record.spends, key=lambda spend: -(spend.year or 0))
    facts = writer.facts(category.record, ("product_groups", "cpv_codes"))
    table = writer.table(spends, desk.texts("section.spend"))
    newest = spends[0] if spends else None
    return desk.render(
        "category/spend.html",
        writer,
        newest=newest,
        table=table,
        facts=facts,
        label=writer.label(category.record, "spends"),
    )


def _projects(desk: Desk, writer: Writer, category: LinkedCategory) -> tuple[Section, ...]:
    projects = desk.relations.projects_of.get(category.id, ())
    return (desk.section("projects", tiles(desk, writer, projects)),) if projects else ()


def _examples(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record = category.record
    groups = [(writer.label(record, name), getattr(record, name)) for name in ("good_examples", "promising_projects")]
    return desk.render("category/examples.html", writer, groups=groups)


def _people(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record = category.record
    table = writer.table(record.people, desk.texts("section.people"))
    facts = writer.facts(record, ("owner", "people_year"))
    return desk.render("parts/people.html", writer, table=table, facts=facts)


def _links(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    ours = desk.render("parts/ours.html", writer, ours=category.record.ours)
    return ours + links_html(desk, writer, category.record.links, category.record.sources)
