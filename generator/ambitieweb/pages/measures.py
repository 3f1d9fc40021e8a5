"""The measure library: an index by theme, and a page per measure with where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import Measure, Theme
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.effects import effects
from ambitieweb.pages.intro import Badge, intro
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.paths import FOLDERS, path_of
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The index and a page per measure."""
    yield index(desk)
    for measure in desk.portfolio.measures.values():
        yield measure_page(desk, measure)


def index(desk: Desk) -> Page:
    """All measures by theme, each with level, product group and instrument."""
    path = FOLDERS["maatregel"]
    writer = desk.writer(path)
    by_theme: dict[tuple[str, str], tuple[Theme, list[Measure]]] = {}
    without: list[Measure] = []
    for measure in sorted(desk.portfolio.measures.values(), key=lambda m: (m.name.casefold(), m.id)):
        if not measure.themes:
            without.append(measure)
        for theme, _ in measure.themes:
            by_theme.setdefault(theme.key, (_theme_here(desk, theme), []))[1].append(measure)
    sections = [Section(desk.render("measure/index-intro.html", writer, count=len(desk.portfolio.measures)))]
    for theme, measures in sorted(by_theme.values(), key=lambda item: (item[0].set_id, item[0].position)):
        html = _list(desk, writer, measures, theme)
        sections.append(Section(html, theme.name, f"thema-{theme.set_id}-{theme.id}"))
    if without:
        sections.append(desk.section("no_theme", _list(desk, writer, without, None)))
    if not desk.portfolio.measures:
        sections.append(Section(desk.render("parts/none.html", writer)))
    return Page(
        path, desk.texts("nav.measures"), tuple(sections), layout="overview", description=desk.texts("index.measures")
    )


def _theme_here(desk: Desk, theme: Theme) -> Theme:
    """The theme as the site's own set names it."""
    return (desk.portfolio.theme_set.same(theme) if desk.portfolio.theme_set else None) or theme


def _list(desk: Desk, writer: Writer, measures: list[Measure], theme: Theme | None) -> str:
    rows = []
    for measure in measures:
        use = next((use for own, use in measure.themes if theme and own.key == theme.key), None)
        theme_set = desk.portfolio.theme_sets.get(theme.set_id) if theme else None
        rows.append(
            (
                writer.link(measure.name, path_of(measure)),
                writer.level_range(use.levels, theme_set) if use else "",
                ", ".join(measure.record.product_groups) or desk.texts("matrix.general"),
                writer.word(measure.record.instrument),
                len(desk.relations.uses_of.get(measure.id, ())),
            )
        )
    return desk.render("measure/list.html", writer, rows=rows, theme=theme)


def measure_page(desk: Desk, measure: Measure) -> Page:
    """A measure: what it is, its text to copy, when it is compulsory, and where it is used."""
    path = path_of(measure)
    writer = desk.writer(path)
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
    sections = [intro(desk, writer, None, badges)]
    html = desk.render(
        "measure/about.html",
        writer,
        record=record,
        themes=themes,
        duty=writer.facts(record.duty, ("condition", "source")) if record.duty else [],
        rule=writer.facts(record.rule, tuple(type(record.rule).model_fields)) if record.rule else [],
        standing_rule=writer.facts(record.standing_rule, tuple(type(record.standing_rule).model_fields))
        if record.standing_rule
        else [],
        facts=[
            *writer.facts(record, ("owner", "theme_set", "tools"), measure.theme_set),
            *effects(record, record.cost, record.relations, writer, measure.theme_set),
        ],
    )
    sections.append(Section(html))
    if record.clause:
        sections.append(desk.section("clause", desk.render("measure/clause.html", writer, clause=record.clause)))
    if record.indicators:
        sections.append(desk.section("indicators", writer.table(record.indicators, desk.texts("section.indicators"))))
    sections.append(desk.section("used_by", _uses(desk, writer, measure)))
    if record.links or record.source:
        html = desk.render(
            "parts/links.html",
            writer,
            links=[writer.sentence(link) for link in record.links],
            sources=[writer.sentence(record.source)] if record.source else [],
        )
        sections.append(desk.section("links", html))
    return Page(
        path=path,
        title=measure.name,
        sections=tuple(sections),
        crumbs=(desk.crumb("home", ""), desk.crumb("measures", FOLDERS["maatregel"])),
        crumbs_label=desk.texts("nav.crumbs"),
        keywords=(*record.search_words, desk.texts("kind.measure")),
        description=writer.plain(record.description),
        kind="maatregel",
        record_id=measure.id,
    )


def _uses(desk: Desk, writer: Writer, measure: Measure) -> str:
    rows = []
    for use in desk.relations.uses_of.get(measure.id, ()):
        choice = use.choice.record
        place = choice.card or choice.feasibility
        rows.append(
            (
                writer.link(use.holder.name, path_of(use.holder)),
                desk.texts(f"kind.{_KIND[use.holder.kind]}"),
                writer.word(place),
                writer.word(choice.execution),
            )
        )
    return desk.render("measure/uses.html", writer, rows=rows)


_KIND = {"categorie": "category", "project": "project"}
