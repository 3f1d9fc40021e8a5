"""The ambition card of a category: every field of Figure 21 in its order (row O14).

It is for who agrees on the card: what the organisation and the category want, in words. What a buyer takes along (levels,
texts to copy, verdicts, earlier years) stands on the page of the category, and here only by name, with a link to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import ambition_card_of, page_of, paper_of
from ambitieweb.derive.card_lists import card_lists
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet
from ambitieweb.model.parts import Example, Goal
from ambitieweb.pages.cards.card_parts import missing_section
from ambitieweb.pages.cards.category_why import strategy_theme
from ambitieweb.pages.cards.goals import goal_measure
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.illustration import picture_section
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.writer import Writer

_IN_LINE = ("text", "value", "unit", "year", "baseline", "base_year", "better", "readings")
"""What a goal of the organisation says in its own line, or on the page of the organisation."""


def ambition_card(desk: Desk, category: LinkedCategory) -> Page:
    """The page, with what is still empty said in its place."""
    here = ambition_card_of(category)
    writer = desk.writer(here)
    t, record = desk.texts, category.record
    lead = desk.render("category/card-lead.html", writer, category=category, page=page_of(category), paper=paper_of(category))  # fmt: skip
    sections = [
        Section(lead),
        *picture_section(writer, record),
        desk.section("aims", _aims(desk, writer, category)),
        desk.section("strategy", _strategy(desk, writer, category)),
        desk.section("approach", _approach(desk, writer, category)),
        desk.section("examples", _examples(desk, writer, category)),
        desk.section("people", _people(desk, writer, category)),
        *missing_section(desk, writer, category),
    ]
    return desk.card(
        category,
        sections,
        address=here,
        above=(Crumb(category.name, page_of(category)),),
        title=t("card.title", name=category.name),
        keywords=(*record.search_words, t("kind.card")),
        description=t("card.lead", name=category.name),
    )


def _aims(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record, unit = category.record, category.parent
    organisation = unit.root if unit else None
    inherited_goals = record.organisation_goals or (organisation.record.goals if organisation else ())
    return desk.render(
        "category/card-aims.html",
        writer,
        organisation=organisation,
        organisation_ambition=record.organisation_ambition or (organisation.record.ambition if organisation else None),
        organisation_goals=_goals(desk, writer, category, inherited_goals, record.organisation_goals),
        ambition=record.ambition,
        goals=_goals(desk, writer, category, record.goals, ()),
        goals_page=page_of(category).at(desk.anchor("goals")),
    )


def _goals(
    desk: Desk, writer: Writer, category: LinkedCategory, goals: Sequence[Goal], own: Sequence[Goal]
) -> list[tuple[Markup, Markup, list[tuple[str, Markup]]]]:
    """Goals as lines; those that only this card tells, with all that it tells of them."""
    return [
        (
            writer.line(goal.text),
            goal_measure(desk, writer, goal),
            writer.rest(goal, _IN_LINE, _set_of(category, goal.theme)) if goal in own else [],
        )
        for goal in goals
    ]


def _set_of(category: LinkedCategory, theme_id: str | None) -> LinkedThemeSet | None:
    """The set that a theme on the card belongs to: that of the web, else that of the card."""
    of_web, of_card = category.theme_set, category.card_theme_set
    return of_card if theme_id and of_card and not (of_web and of_web.theme(theme_id)) else of_web


def _strategy(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    rows: list[Values] = []
    for strategy in category.record.strategy:
        theme = strategy_theme(category, strategy)
        place = (
            category.web.of(theme.id)
            if theme and category.web and category.card_theme_set is category.theme_set
            else None
        )
        rows.append(
            {
                "theme": writer.theme_link(theme) if theme else strategy.theme,
                "level": writer.rating(place.rating, category.web.theme_set, place.theme.hue)
                if place and category.web
                else "",
                "text": writer.text(strategy.text),
            }
        )
    return desk.render("category/card-strategy.html", writer, rows=rows)


def _approach(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    lists = [
        {
            "title": desk.texts(f"card.{found.place.name.lower()}"),
            "names": [
                (
                    writer.link(choice.name, page_of(category), writer.anchor("measure", number=choice.number)),
                    choice.theme,
                )
                for choice in found.choices
            ],
            "words": writer.text(found.words),
        }
        for found in card_lists(category)
    ]
    safeguards = writer.text(category.record.safeguards)
    return desk.render(
        "category/card-approach.html",
        writer,
        lists=lists,
        safeguards=safeguards,
        safeguards_title=writer.label(category.record, "safeguards"),
    )


def _examples(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record = category.record
    newest = max(record.spends, key=lambda spend: spend.year or 0, default=None)
    groups: list[tuple[str, Sequence[Example]]] = [
        (writer.label(record, name), getattr(record, name)) for name in ("good_examples", "promising_projects")
    ]
    return desk.render(
        "category/card-examples.html",
        writer,
        groups=groups,
        newest=newest,
        spend_href=writer.href(page_of(category), writer.anchor("spend")),
    )


def _people(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record = category.record
    return desk.render(
        "category/card-people.html",
        writer,
        table=writer.table(record.people, desk.texts("section.people")),
        facts=writer.facts(record, ("owner", "people_year")),
        links=[writer.sentence(link) for link in record.links],
        links_title=writer.label(record, "links"),
    )
