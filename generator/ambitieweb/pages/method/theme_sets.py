"""Theme sets, their themes, and per theme every web's level and the measures by level and product group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.files import empty_web_file, voting_form_file
from ambitieweb.addresses.fixed import THEME_SETS
from ambitieweb.charts.web_input import Segment, State, WebInput
from ambitieweb.link.portfolio import (
    LinkedCategory,
    LinkedMeasure,
    LinkedProject,
    LinkedTheme,
    LinkedThemeSet,
    Theme,
    Unit,
    WebHolder,
)
from ambitieweb.pages.cards.intro import Badge, intro
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.illustration import attachments_section, links_html, links_section, picture_section
from ambitieweb.pages.method.theme_sheet import (
    column_title,
    example_table,
    examples_note,
    examples_title,
    indicator_words,
    level_columns,
    own_words,
)
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import paper_badge
from ambitieweb.pages.web_figure import drawing, is_drawable, legend
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The index, a page per set, and a page per theme of each set."""
    yield index(desk)
    for theme_set in desk.portfolio.theme_sets.values():
        yield set_page(desk, theme_set)
        for theme in theme_set.themes:
            yield theme_page(desk, theme_set, theme)


def index(desk: Desk) -> Page:
    """All theme sets with their themes."""
    here = THEME_SETS
    writer = desk.writer(here)
    sets = sorted(
        desk.portfolio.theme_sets.values(), key=lambda s: (s is not desk.portfolio.theme_set, s.name.casefold())
    )
    sections = [Section(desk.paragraph("lead", desk.texts("index.themes")))]
    for theme_set in sets:
        html = desk.render("theme/index-set.html", writer, theme_set=theme_set, path=page_of(theme_set))
        sections.append(Section(html, theme_set.name, desk.anchor("theme_set", id=theme_set.id)))
    return desk.page(here, desk.texts("nav.themes"), sections, description=desk.texts("index.themes"))


def set_page(desk: Desk, theme_set: LinkedThemeSet) -> Page:
    """A theme set: an empty web to print, its levels, its themes, and how it differs from its basis."""
    here = page_of(theme_set)
    writer = desk.writer(here)
    record = theme_set.record
    badges = [Badge(writer.word(record.status).capitalize())] if record.status else []
    if record.version:
        badges.append(Badge(desk.texts("badge.version", version=record.version)))
    badges.extend(paper_badge(desk, writer, theme_set))
    sections = [intro(desk, writer, None, badges), *picture_section(writer, record)]
    sections.append(Section(desk.render("theme/set-intro.html", writer, record=record)))
    html = desk.render(
        "theme/set-web.html",
        writer,
        svg=_empty_web(desk, theme_set),
        theme_set=theme_set,
        file=writer.file(empty_web_file(theme_set)),
        form=writer.file(voting_form_file(theme_set)),
    )
    sections.append(desk.section("themes", html))
    sections.append(desk.section("scale", desk.render("theme/scale.html", writer, theme_set=theme_set)))
    if theme_set.basis:
        sections.append(
            desk.section(
                "difference",
                desk.render("theme/difference.html", writer, theme_set=theme_set, basis_path=page_of(theme_set.basis)),
            )
        )
    used_by = [unit for unit in desk.portfolio.units.values() if unit.theme_set is theme_set]
    derived = desk.relations.sets_based_on.get(theme_set.id, ())
    if used_by or derived:
        using: tuple[Unit | LinkedThemeSet, ...] = (*used_by, *derived)
        links = [writer.link(item.name, page_of(item)) for item in using]
        sections.append(desk.section("used_by", desk.render("parts/list.html", writer, items=links)))
    sections.extend(attachments_section(desk, writer, record))
    sections.append(desk.section("links", links_html(desk, writer, record.links, (record.source,))))
    return desk.card(
        theme_set,
        sections,
        keywords=(desk.texts("kind.theme_set"),),
        description=writer.plain(record.description),
    )


def empty_web_input(theme_set: LinkedThemeSet, desk: Desk) -> WebInput:
    """The web of a set with nothing filled in, for print and for a first look (row F13)."""
    segments = tuple(
        Segment(
            t.name,
            t.short,
            State.BLANK,
            None,
            "",
            inherited=False,
            outline=None,
            href=None,
            hue=t.position,
            note=t.name,
        )
        for t in theme_set.themes
    )
    title = desk.texts("web.empty_title", name=theme_set.name)
    return WebInput(
        f"leeg-{theme_set.id}",
        title,
        desk.texts("web.empty_description"),
        segments,
        legend(desk.texts, theme_set),
        desk.language,
    )


def _empty_web(desk: Desk, theme_set: LinkedThemeSet) -> Markup:
    return drawing(empty_web_input(theme_set, desk)) if is_drawable(theme_set) else Markup()


def theme_page(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Page:
    """A theme: what it is about, what each level asks, where every web stands, and its measures."""
    here = page_of(theme)
    writer = desk.writer(here)
    record = theme.record
    badges = [Badge(theme_set.name, writer.href(page_of(theme_set)))]
    if record.pillar:
        badges.append(Badge(writer.word(record.pillar).capitalize()))
    badges.extend(paper_badge(desk, writer, theme))
    sections = [
        intro(desk, writer, None, badges),
        *picture_section(writer, record),
        Section(
            desk.render(
                "theme/about.html",
                writer,
                record=record,
                name=theme.name,
                original=theme.original_name if theme.original_name != theme.name else "",
                ours=theme_set.record.ours,
            )
        ),
    ]
    sections.append(_sheet_section(desk, writer, theme_set, theme))
    if rows := own_words(desk, writer, theme_set, theme):
        sections.append(desk.section("own_words", desk.render("theme/own-words.html", writer, rows=rows)))
    if record.steps:
        sections.append(desk.section("theme_steps", desk.render("theme/steps.html", writer, record=record)))
    sections.extend(_examples_section(desk, writer, theme_set, theme))
    matrix = _matrix(desk, writer, theme_set, theme)
    if matrix.rows:
        sections.append(desk.section("matrix", desk.render("theme/matrix.html", writer, matrix=matrix)))
    webs = desk.relations.webs_on.get((theme_set.id, theme.id), ())
    if webs:
        groups = [(desk.texts(f"nav.{key}"), _rows(writer, theme_set, webs, cls)) for key, cls in _GROUPS]
        sections.append(
            desk.section("webs", desk.render("theme/webs.html", writer, groups=[g for g in groups if g[1]]))
        )
    if record.matches:
        links = [writer.theme_link(desk.theme_by_path[p]) for p in record.matches if p in desk.theme_by_path]
        sections.append(desk.section("matches", desk.render("parts/list.html", writer, items=links)))
    sections.extend(attachments_section(desk, writer, record))
    sections.extend(links_section(desk, writer, record.links, ()))
    return desk.card(
        theme_set,
        sections,
        above=(Crumb(theme_set.name, page_of(theme_set)),),
        record=record,
        address=here,
        title=theme.name,
        keywords=(*record.search_words, desk.texts("kind.theme")),
        description=writer.plain(record.description),
    )


_GROUPS = (("organisation", Unit), ("categories", LinkedCategory), ("projects", LinkedProject))


def _rows(
    writer: Writer, theme_set: LinkedThemeSet, webs: tuple[tuple[WebHolder, LinkedTheme], ...], cls: type
) -> list[Values]:
    """The level of one web on a theme."""
    of_kind = [(holder, place) for holder, place in webs if isinstance(holder, cls)]
    of_kind.sort(key=lambda item: (-(item[1].level if item[1].level is not None else -1), item[0].name.casefold()))
    return [
        {
            "name": writer.link(holder.name, page_of(holder)),
            "level": writer.place(place, theme_set),
            "why": writer.line(_first_sentence(writer, place)),
        }
        for holder, place in of_kind
    ]


def _first_sentence(writer: Writer, place: LinkedTheme) -> str:
    text = writer.plain(place.record.rationale or place.record.deviation_reason)
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]


def _sheet_section(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Section:
    """The sheet of the theme in one table (Figure 4)."""
    html = desk.render(
        "theme/levels.html",
        writer,
        record=theme.record,
        levels=level_columns(desk, writer, theme_set, theme),
        indicators=[indicator_words(writer, indicator) for indicator in theme.record.indicators],
    )
    return desk.section("levels", html)


def _examples_section(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Iterator[Section]:
    """The examples of the theme per product group, which the heading names (Figures 6-11)."""
    if theme.record.examples:
        table = example_table(desk, writer, theme_set, theme)
        title = examples_title(desk, table.groups)
        note = examples_note(desk, table.groups)
        html = desk.render("theme/examples.html", writer, table=table, title=title, note=note)
        yield Section(html, title, desk.anchor("theme_examples"))


@dataclass(frozen=True, slots=True)
class Matrix:
    """Measures by level (rows) and product group (columns); row L1, Figures 6-11."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[list[Markup], ...]], ...]


COLUMNS_AT_MOST = 4


def _matrix(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Matrix:
    """A column per product group; with many groups one column holds them all, each measure with its group."""
    measures = desk.relations.measures_on.get(theme.key, ())
    named = sorted({group for measure in measures for group in measure.record.product_groups}, key=str.casefold)
    columns = ["", *named] if len(named) <= COLUMNS_AT_MOST else ["", desk.texts("matrix.groups")]
    is_named = len(named) <= COLUMNS_AT_MOST
    ranges = sorted(
        {use.levels for m in measures for t, use in m.themes if t.key == theme.key and use.levels},
        key=lambda r: (r.low, r.high),
    )
    rows = []
    for levels in (*ranges, None):
        cells: list[list[Markup]] = [[] for _ in columns]
        for measure in measures:
            for own, use in measure.themes:
                if own.key == theme.key and use.levels == levels:
                    _place_measure(desk, writer, measure, use.condition, columns, cells)
        if any(cells):
            title = writer.level_range(levels, theme_set) or desk.texts("matrix.no_level")
            rows.append((title, tuple(cells)))
    titles = (
        tuple(column_title(desk, column) for column in columns) if is_named else (column_title(desk, ""), columns[1])
    )
    return Matrix(titles, tuple(rows))


def _place_measure(
    desk: Desk,
    writer: Writer,
    measure: LinkedMeasure,
    condition: str | None,
    columns: list[str],
    cells: list[list[Markup]],
) -> None:
    groups = measure.record.product_groups
    link = writer.link(measure.name, page_of(measure))
    note = Markup(' <span class="aw-note">{}</span>')
    depends = note.format(desk.texts("measure.depends", condition=condition)) if condition else Markup()
    if not groups:
        cells[0].append(link + depends)
    elif all(group in columns for group in groups):
        for group in groups:
            cells[columns.index(group)].append(link + depends)
    else:
        cells[1].append(link + note.format(f"({', '.join(groups)})") + depends)
