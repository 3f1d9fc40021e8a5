"""A page per measure of the library: what it is, its text to copy, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.lists import catalogue_of_measure
from ambitieweb.link.portfolio import LinkedMeasure, Theme
from ambitieweb.pages.cards.effects import effects
from ambitieweb.pages.cards.intro import Badge, intro
from ambitieweb.pages.cards.rules import rule_facts
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.terms import explained
from ambitieweb.pages.writer import Writer

USES_AT_MOST = 100


def pages(desk: Desk) -> Iterator[Page]:
    """A page per measure; the index of all measures is the catalogue."""
    for measure in desk.portfolio.measures.values():
        yield measure_page(desk, measure)


def _theme_here(desk: Desk, theme: Theme) -> Theme:
    """The theme as the site's own set names it."""
    return (desk.portfolio.theme_set.same(theme) if desk.portfolio.theme_set else None) or theme


def measure_page(desk: Desk, measure: LinkedMeasure) -> Page:
    """A measure: what it is, its text to copy, when it is compulsory, and where it is used."""
    here = page_of(measure)
    writer = desk.writer(here)
    record = measure.record
    badges = [Badge(writer.word(record.instrument).capitalize())] if record.instrument else []
    badges.extend(Badge(group) for group in record.product_groups or (desk.texts("matrix.general"),))
    badges.extend(Badge(tool, kind="tool") for tool in record.tools)
    themes = [
        (
            writer.theme_link(_theme_here(desk, theme)),
            theme.position,
            writer.level_range(use.levels, desk.portfolio.theme_sets.get(theme.set_id)),
            use.condition,
        )
        for theme, use in measure.themes
    ]
    sections = [intro(desk, writer, None, badges), *picture_section(writer, record)]
    html = desk.render(
        "measure/about.html",
        writer,
        record=record,
        themes=themes,
        duty=writer.rest(record.duty),
        rule=rule_facts(writer, record.rule),
        standing_rule=writer.rest(record.standing_rule),
        facts=[
            *writer.facts(record, ("owner", "theme_set"), measure.theme_set),
            *([(writer.label(record, "tools"), explained(desk, writer, record.tools))] if record.tools else ()),
            *writer.facts(record, ("mvi_criterion",)),
            *effects(record, writer, measure.theme_set),
        ],
    )
    sections.append(Section(html))
    if record.clause or record.ours:
        html = desk.render("measure/clause.html", writer, clause=record.clause, ours=record.ours)
        sections.append(desk.section("clause", html))
    if record.indicators:
        sections.append(desk.section("indicators", writer.table(record.indicators, desk.texts("section.indicators"))))
    sections.append(desk.section("used_by", _uses(desk, writer, measure)))
    sections.extend(attachments_section(desk, writer, record))
    sections.extend(links_section(desk, writer, record.links, (record.source,)))
    return desk.card(
        measure,
        sections,
        keywords=(*record.search_words, desk.texts("kind.measure")),
        description=writer.plain(record.description),
    )


def _uses(desk: Desk, writer: Writer, measure: LinkedMeasure) -> str:
    """Where it is used and what became of it; a measure that is used very often has a list of its own."""
    uses = desk.relations.uses_of.get(measure.id, ())
    rows = []
    for use in uses[:USES_AT_MOST]:
        choice = use.choice.record
        places = filter(None, (writer.word(choice.card), writer.word(choice.feasibility)))
        rows.append(
            (
                writer.link(use.holder.name, measure_at(use.holder, use.choice.number, desk.texts)),
                desk.texts(f"kind.{_KIND[use.holder.kind]}"),
                ", ".join(places),
                writer.word(choice.execution),
            )
        )
    all_path = catalogue_of_measure(measure.id) if len(uses) > USES_AT_MOST else ""
    return desk.render("measure/uses.html", writer, rows=rows, total=len(uses), all_path=all_path)


_KIND = {"categorie": "category", "project": "project"}
