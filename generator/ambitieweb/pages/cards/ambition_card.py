"""The ambition card of a category: every field of Figure 21 in its order (row O14).

It is for who agrees on the card: what the organisation and the category want, in words. What a buyer takes along (levels,
texts to copy, verdicts, earlier years) stands on the page of the category, and here only by name, with a link to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import ambition_card_of, page_of, paper_of
from ambitieweb.derive.card_lists import card_lists
from ambitieweb.derive.money import newest
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet
from ambitieweb.model.parts import Example, Goal
from ambitieweb.pages.alone import alone
from ambitieweb.pages.cards.card_parts import missing_section
from ambitieweb.pages.cards.category_finding import category_finding
from ambitieweb.pages.cards.category_web import category_web, no_levels
from ambitieweb.pages.cards.category_why import strategies
from ambitieweb.pages.cards.goals import goal_measure, goal_rest, goal_year, has_number, tells_number
from ambitieweb.pages.cards.intro import decided
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.illustration import picture_section
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.web_rows import theme_rows
from ambitieweb.pages.writer import Writer

_IN_LINE = ("text", "value", "unit", "year", "baseline", "base_year", "better", "readings")
"""What a goal of the organisation says in its own line, or on the page of the organisation."""


@alone
def ambition_card(desk: Desk, category: LinkedCategory) -> Page:
    """The page; parts that are still empty are told in its last line."""
    here = ambition_card_of(category)
    writer = desk.writer(here)
    t, record = desk.texts, category.record
    parts = {
        "aims": _aims(desk, writer, category),
        "approach": _approach(desk, writer, category),
        "examples": _examples(desk, writer, category),
        "people": _people(desk, writer, category),
    }
    stands = {key for key, html in parts.items() if html}
    stands |= {"strategy"} if record.strategy else set()
    stands |= {"spend"} if record.spends else set()
    stands |= {"links"} if record.links else set()
    sections = [
        Section(_top(desk, writer, category)),
        Section(_first(desk, writer, category)),
        *picture_section(writer, record),
        *(desk.section(key, html) for key, html in parts.items() if html),
        *missing_section(desk, writer, category, frozenset(stands)),
    ]
    return desk.card(
        category,
        sections,
        address=here,
        above=(Crumb.to(category),),
        title=t("card.title", name=category.name),
        keywords=(*record.search_words, t("kind.card")),
        description=t("card.lead", name=category.name),
        finding=writer.line(record.finding) if record.finding else category_finding(desk, writer, category),
    )


def _top(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    """Who decided and when, whose card it is, and the ways to the page of the category; to the sheet only where no figure of the web
    leads to it."""
    web, owner = category.web, category.record.owner
    return desk.render(
        "category/card-top.html",
        writer,
        decided=decided(desk, web.record) if web and web.record else "",
        owner=writer.line(owner) if owner else "",
        page=page_of(category),
        paper=None if theme_rows(desk, writer, category) else paper_of(category),
    )


def _first(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    """The web, and beside it per theme its level with what is done for it; then the strategy on themes of another set."""
    beside, apart = strategies(desk, writer, category)
    rows = theme_rows(desk, writer, category)
    return desk.render(
        "category/card-first.html",
        writer,
        web=category_web(desk, writer, category, "hero"),
        rows=[(row, beside.get(row.place.theme.id, Markup())) for row in rows],
        apart=apart,
        no_levels=Markup() if rows or apart else no_levels(desk, writer, category),
        has_strategy=bool(category.record.strategy),
    )


def _aims(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    """What the category wants, and beside it the organisation; '' where neither says anything."""
    record, unit = category.record, category.parent
    organisation = unit.root if unit else None
    inherited_goals = record.organisation_goals or (organisation.record.goals if organisation else ())
    ambition = record.organisation_ambition or (organisation.record.ambition if organisation else None)
    if not (record.ambition or record.goals or ambition or inherited_goals):
        return ""
    is_own = record.organisation_ambition is not None
    return desk.render(
        "category/card-aims.html",
        writer,
        organisation=organisation,
        organisation_ambition=ambition if is_own or not ambition else _first_paragraph(ambition),
        organisation_goals=_goals(
            desk, writer, category, inherited_goals, record.organisation_goals, is_told=organisation is not None
        ),
        read_on=page_of(organisation) if organisation and ambition and not is_own else None,
        ambition=record.ambition,
        goals=_goals(desk, writer, category, record.goals, ()),
        goals_page=page_of(category).at(desk.anchor("goals")),
    )


def _first_paragraph(text: str) -> str:
    """How the ambition of an organisation starts, of which all stands on its own page."""
    return text.strip().partition("\n\n")[0]


def _goals(
    desk: Desk,
    writer: Writer,
    category: LinkedCategory,
    goals: Sequence[Goal],
    own: Sequence[Goal],
    *,
    is_told: bool = False,
) -> list[tuple[Markup, Markup, list[tuple[str, Markup]]]]:
    """Goals as lines; those that only this card tells, with all that it tells of them. Those that are told in full elsewhere have no
    second amount behind a text with that number."""
    return [
        (
            writer.line(goal.text),
            goal_year(desk, goal)
            if is_told and goal not in own and has_number(writer, goal)
            else goal_rest(desk, writer, goal),
            _facts(desk, writer, category, goal) if goal in own else [],
        )
        for goal in goals
    ]


def _facts(desk: Desk, writer: Writer, category: LinkedCategory, goal: Goal) -> list[tuple[str, Markup]]:
    """All that stands at a goal and not in its line."""
    whole = [(desk.texts("goals.goal"), goal_measure(desk, writer, goal))] if tells_number(writer, goal) else []
    return [fact for fact in whole if fact[1]] + writer.rest(goal, _IN_LINE, _set_of(category, goal.theme))


def _set_of(category: LinkedCategory, theme_id: str | None) -> LinkedThemeSet | None:
    """The set that a theme on the card belongs to: that of the web, else that of the card."""
    of_web, of_card = category.theme_set, category.card_theme_set
    return of_card if theme_id and of_card and not (of_web and of_web.theme(theme_id)) else of_web


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
        if not found.is_empty
    ]
    safeguards = writer.text(category.record.safeguards)
    if not lists and not safeguards:
        return ""
    return desk.render(
        "category/card-approach.html",
        writer,
        lists=lists,
        safeguards=safeguards,
        safeguards_title=writer.label(category.record, "safeguards"),
    )


def _examples(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record = category.record
    groups: list[tuple[str, Sequence[Example]]] = [
        (writer.label(record, name), getattr(record, name)) for name in ("good_examples", "promising_projects")
    ]
    filled = [(label, items) for label, items in groups if items]
    if not filled and not record.spends:
        return ""
    return desk.render(
        "category/card-examples.html",
        writer,
        groups=filled,
        spent=newest(category),
        has_spends=bool(record.spends),
        spend_href=writer.href(page_of(category), writer.anchor("spend")),
    )


def _people(desk: Desk, writer: Writer, category: LinkedCategory) -> str:
    record = category.record
    year = record.people_year
    if not record.people and not year and not record.links:
        return ""
    return desk.render(
        "category/card-people.html",
        writer,
        table=writer.table(record.people, desk.texts("section.people")) if record.people else "",
        year=desk.texts("card.people_year", year=year) if year else "",
        links=[writer.sentence(link) for link in record.links],
        links_title=writer.label(record, "links"),
    )
