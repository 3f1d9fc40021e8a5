"""A page per measure: its text to copy, when to ask it, and every place where it is asked with what became of it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import MEASURES
from ambitieweb.addresses.lists import catalogue_of_measure
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web_input import State
from ambitieweb.derive.catalogue import CatalogueEntry, ThemeUse
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedMeasure
from ambitieweb.model.measure import Instrument
from ambitieweb.pages.cards.effects import effects
from ambitieweb.pages.cards.rules import rule_facts
from ambitieweb.pages.catalogue.facets import FacetMaker, theme_here
from ambitieweb.pages.catalogue.places import finding, table_of_places
from ambitieweb.pages.catalogue.rows import RowMaker, has_places_page
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.formats import lower_first
from ambitieweb.pages.illustration import attachments_section, links_section, picture_section
from ambitieweb.pages.live_table import pages_with_table
from ambitieweb.pages.moved import moved
from ambitieweb.pages.page import Page, PageFile, Section
from ambitieweb.pages.takeable import text_to_take
from ambitieweb.pages.terms import explained
from ambitieweb.pages.writer import Writer


def measure_pages(desk: Desk, facets: FacetMaker, rows: RowMaker) -> Iterator[Page]:
    """The pages of each measure of the library, and of each other one with more places or texts than fit in a row."""
    for entry in desk.catalogue.entries:
        if entry.measure:
            page = _of_library(desk, entry, entry.measure)
        elif has_places_page(entry):
            page = _of_its_own(desk, entry)
        else:
            continue
        yield from _with_places(desk, facets, rows, entry, page)


def _with_places(desk: Desk, facets: FacetMaker, rows: RowMaker, entry: CatalogueEntry, page: Page) -> Iterator[Page]:
    """The page with its places after the first screen. Those of a measure of the library used to have a page of their own."""
    headed = (number for number, section in enumerate(page.sections) if section.heading)
    first = next(headed, len(page.sections))
    start, after = replace(page, sections=page.sections[:first]), tuple(page.sections[first:])
    table = table_of_places(desk, facets, rows, entry)
    made, *parts = pages_with_table(
        desk, start, table, desk.texts("section.used_by"), desk.anchor("used_by"), after=after
    )
    if entry.measure and has_places_page(entry):
        old = catalogue_of_measure(entry.id)
        way_on = moved(desk, old, page.address, page.title, desk.texts("moved.list"))
        made = replace(made, files=(*made.files, PageFile(old.html, way_on)))
    yield made
    yield from parts


def _of_library(desk: Desk, entry: CatalogueEntry, measure: LinkedMeasure) -> Page:
    """A measure of the library: its text first, then its places and how to measure it, the rest folded."""
    writer = desk.writer(page_of(measure))
    record = measure.record
    html = _first(
        desk,
        writer,
        entry,
        [ThemeUse(theme, use.levels, use.condition) for theme, use in measure.themes],
        record=record,
        clause=record.clause,
        instrument=record.instrument,
        groups=record.product_groups or (desk.texts("matrix.any"),),
        to_take=Markup(text_to_take(desk.names_in_links.get((measure.kind, measure.id, None), ""))),
        duty=writer.rest(record.duty),
        rule=rule_facts(writer, record.rule),
        standing_rule=writer.rest(record.standing_rule),
    )
    sections = [*picture_section(writer, record), Section(html)]
    if record.indicators:
        sections.append(desk.section("indicators", writer.table(record.indicators, desk.texts("section.indicators"))))
    sections += _about(desk, writer, measure)
    return desk.card(
        measure,
        sections,
        keywords=(*record.search_words, desk.texts("kind.measure")),
        description=writer.plain(record.description),
        finding=finding(entry, writer),
    )


def _of_its_own(desk: Desk, entry: CatalogueEntry) -> Page:
    """A measure that is not in the library: the text that all its places share first."""
    here = catalogue_of_measure(entry.id)
    writer = desk.writer(here)
    texts = entry.clauses
    shared = texts[0] if len(texts) == 1 else None
    names = (
        (desk.names_in_links.get((one.holder.kind, one.holder.id, one.number), "") for one in shared[1])
        if shared
        else ()
    )
    html = _first(
        desk,
        writer,
        entry,
        [ThemeUse(theme, levels[0] if len(levels) == 1 else None, None) for theme, levels in entry.themes],
        clause=shared[0] if shared else "",
        instrument=entry.instruments[0] if len(entry.instruments) == 1 else None,
        to_take=Markup(text_to_take(next(filter(None, names), ""))),
        groups=(),
        duty=[],
        rule=[],
        standing_rule=[],
    )
    words = finding(entry, writer)
    return desk.page(
        here,
        entry.name or desk.texts("catalogue.unnamed"),
        (Section(html),) if html.strip() else (),
        above=(desk.crumb(MEASURES),),
        description=words,
        finding=words,
    )


def _first(
    desk: Desk,
    writer: Writer,
    entry: CatalogueEntry,
    uses: list[ThemeUse],
    *,
    instrument: Instrument | None,
    record: object = None,
    **values: object,
) -> str:
    return desk.render(
        "measure/first.html",
        writer,
        record=record,
        clause_anchor=desk.anchor("clause"),
        themes=[_theme(desk, writer, use) for use in uses],
        instrument=writer.word(instrument) if instrument else "",
        **values,
    )


def _theme(desk: Desk, writer: Writer, use: ThemeUse) -> Values:
    """A theme that it works for: the way to it, its colour, at which levels, and what that hangs on."""
    levels, theme_set = use.levels, desk.portfolio.theme_sets.get(use.theme.set_id)
    return {
        "link": writer.theme_link(theme_here(desk, use.theme.key)),
        "hue": use.theme.hue,
        "bar": Markup(level_bar_svg(State.LEVEL, levels.low, use.theme.hue)) if levels else "",
        "level": writer.level_range(levels, theme_set),
        "condition": use.condition,
    }


def _about(desk: Desk, writer: Writer, measure: LinkedMeasure) -> tuple[Section, ...]:
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
        lines.append(desk.section("measure_facts", desk.facts(writer, facts), hint))
    lines.extend(attachments_section(desk, writer, record))
    lines.extend(links_section(desk, writer, record.links, (record.source,)))
    return desk.about("about_measure", writer, owner, lines, measure)
