"""A page per measure of the library: what it is, its text to copy, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.lists import catalogue_of_measure
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedMeasure, Theme
from ambitieweb.pages.cards.effects import effects
from ambitieweb.pages.cards.rules import rule_facts
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.takeable import text_to_take
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
    """A measure: what it asks with its text to copy first, then where it is used and how to measure it, the rest folded."""
    here = page_of(measure)
    writer = desk.writer(here)
    record = measure.record
    html = desk.render(
        "measure/first.html",
        writer,
        record=record,
        clause_anchor=desk.anchor("clause"),
        themes=_themes(desk, writer, measure),
        kinds=[writer.word(record.instrument)] if record.instrument else [],
        groups=record.product_groups or (desk.texts("matrix.general"),),
        duty=writer.rest(record.duty),
        rule=rule_facts(writer, record.rule),
        standing_rule=writer.rest(record.standing_rule),
        to_take=Markup(text_to_take(desk.names_in_links.get((measure.kind, measure.id, None), ""))),
    )
    sections = [*picture_section(writer, record), Section(html), desk.section("used_by", _uses(desk, writer, measure))]
    if record.indicators:
        sections.append(desk.section("indicators", writer.table(record.indicators, desk.texts("section.indicators"))))
    sections.append(_about(desk, writer, measure))
    return desk.card(
        measure,
        sections,
        keywords=(*record.search_words, desk.texts("kind.measure")),
        description=writer.plain(record.description),
    )


def _themes(desk: Desk, writer: Writer, measure: LinkedMeasure) -> list[tuple[Markup, int, str, str | None]]:
    """Each theme that it works for: the way to it, its colour, at which levels, and what that hangs on."""
    return [
        (
            writer.theme_link(_theme_here(desk, theme)),
            theme.hue,
            writer.level_range(use.levels, desk.portfolio.theme_sets.get(theme.set_id)),
            use.condition,
        )
        for theme, use in measure.themes
    ]


def _about(desk: Desk, writer: Writer, measure: LinkedMeasure) -> Section:
    """Whom to ask, and what else is known of it."""
    record, t = measure.record, desk.texts
    owner = t("measure.owned", owner=writer.plain(record.owner)) if record.owner else t("measure.unowned")
    facts = [
        *([(writer.label(record, "tools"), explained(desk, writer, record.tools))] if record.tools else ()),
        *writer.facts(record, ("mvi_criterion",)),
        *effects(record, writer, measure.theme_set),
        *writer.facts(record, ("theme_set",), measure.theme_set),
    ]
    lines = []
    if facts:
        hint = lower_first(joined([label for label, _ in facts], t.language))
        lines.append(desk.section("measure_facts", desk.render("parts/facts.html", writer, facts=facts), hint))
    lines.extend(attachments_section(desk, writer, record))
    lines.extend(links_section(desk, writer, record.links, (record.source,)))
    return desk.about("about_measure", writer, owner, lines, measure)


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
