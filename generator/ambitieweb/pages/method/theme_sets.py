"""Theme sets, their themes, and per theme every web's level and the measures by level and product group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of, paper_of
from ambitieweb.addresses.files import empty_web_file, voting_form_file
from ambitieweb.addresses.fixed import THEME_SETS
from ambitieweb.charts.level_bar import level_bar_svg
from ambitieweb.charts.web_input import State
from ambitieweb.link.portfolio import LinkedMeasure, LinkedThemeSet, Theme, Unit
from ambitieweb.pages.alone import alone
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.first_sentence import first_sentence
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import said
from ambitieweb.pages.illustration import attachments_section, links_html, links_section, picture_section
from ambitieweb.pages.method.theme_levels import (
    chosen_by,
    levels_section,
    set_finding,
    theme_finding,
    theme_strip,
    theme_strips,
)
from ambitieweb.pages.method.theme_picture import picture, wheel
from ambitieweb.pages.method.theme_sheet import (
    column_title,
    example_table,
    examples_note,
    examples_title,
    indicator_words,
    own_words,
    sheet_levels,
    voices,
)
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paper.links import has_paper
from ambitieweb.pages.web_figure import is_drawable
from ambitieweb.pages.writer import Writer


def pages(desk: Desk) -> Iterator[Page]:
    """The index, a page per set, and a page per theme of each set."""
    yield index(desk)
    for theme_set in desk.portfolio.theme_sets.values():
        yield set_page(desk, theme_set)
        for theme in theme_set.themes:
            yield theme_page(desk, theme_set, theme)


@alone
def index(desk: Desk) -> Page:
    """The themes of the site's own set as a wheel, each with what the webs choose; the other sets in a line each."""
    here = THEME_SETS
    writer = desk.writer(here)
    sets = sorted(
        desk.portfolio.theme_sets.values(), key=lambda s: (s is not desk.portfolio.theme_set, s.name.casefold())
    )
    sections = []
    if sets:
        own, *others = sets
        sections.append(Section(_own_set(desk, writer, own), own.name, desk.anchor("theme_set", id=own.id)))
        if others:
            html = desk.render("theme/index-others.html", writer, rows=[_other_set(desk, writer, s) for s in others])
            sections.append(desk.section("other_sets", html))
    lead = desk.texts("index.themes")
    finding = (set_finding(desk, sets[0]) if sets else "") or lead
    return desk.page(here, desk.texts("nav.themes"), sections, description=lead, finding=finding)


def _own_set(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> str:
    lead, _ = first_sentence(writer, theme_set.record.description)
    rows = _themes_with_choice(desk, writer, theme_set)
    return desk.render(
        "theme/index-set.html",
        writer,
        theme_set=theme_set,
        path=page_of(theme_set),
        wheel=wheel(desk, writer, theme_set, "page"),
        lead=lead,
        rows=rows,
        key=_strip_key(desk, theme_set) if any(row[1] for row in rows) else "",
    )


def _strip_key(desk: Desk, theme_set: LinkedThemeSet) -> str:
    """What the numbers beside a theme say, and whose the mark is."""
    own, t = desk.portfolio.organisation, desk.texts
    is_marked = own is not None and own.web is not None and not own.web.is_empty and own.theme_set is theme_set
    return " ".join((t("theme.strip_key"), *([t("theme.strip_own", name=own.name)] if own and is_marked else ())))


def _themes_with_choice(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> list[tuple[Theme, Markup, Markup]]:
    """Each theme with what the webs choose, and its description in one sentence."""
    return [
        (theme, strip, first_sentence(writer, theme.record.description)[0])
        for theme, strip in zip(theme_set.themes, theme_strips(desk, writer, theme_set), strict=True)
    ]


def _other_set(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> Values:
    return {
        "anchor": desk.anchor("theme_set", id=theme_set.id),
        "link": writer.to(theme_set),
        "wheel": wheel(desk, writer, theme_set, "thumbnail"),
        "lead": first_sentence(writer, theme_set.record.description)[0],
        "themes": Markup(", ").join(writer.theme_link(theme) for theme in theme_set.themes),
    }


@alone
def set_page(desk: Desk, theme_set: LinkedThemeSet) -> Page:
    """A theme set: its themes as a coloured wheel, its levels, how it differs from its basis, and the empty web to take along."""
    here = page_of(theme_set)
    writer = desk.writer(here)
    lead, rest = first_sentence(writer, theme_set.record.description)
    rows = _themes_with_choice(desk, writer, theme_set)
    html = desk.render(
        "theme/set-web.html",
        writer,
        record=theme_set.record,
        svg=wheel(desk, writer, theme_set, "page"),
        theme_set=theme_set,
        rows=rows,
        key=_strip_key(desk, theme_set) if any(strip for _, strip, _ in rows) else "",
        file=writer.file(empty_web_file(theme_set)) if is_drawable(theme_set) else "",
        form=writer.file(voting_form_file(theme_set)),
        paper=writer.link(desk.texts("paper.link"), paper_of(theme_set)) if has_paper(theme_set) else "",
    )
    sections = [
        *((Section(rest),) if rest else ()),
        desk.section("themes", html),
        desk.section("scale", desk.render("theme/scale.html", writer, theme_set=theme_set)),
    ]
    if theme_set.basis:
        basis = page_of(theme_set.basis)
        html = desk.render("theme/difference.html", writer, theme_set=theme_set, basis_path=basis)
        sections.append(desk.section("difference", html))
    lines = _lines_of_set(desk, writer, theme_set)
    sections += desk.about("about_set", writer, _status(desk, writer, theme_set), lines, of=theme_set)
    return desk.card(
        theme_set,
        sections,
        keywords=(desk.texts("kind.theme_set"),),
        description=writer.plain(theme_set.record.description),
        finding=lead or desk.texts("count.themes", n=len(theme_set.themes)),
    )


def _status(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> str:
    """'Vastgesteld · versie 1.2': how firm it is."""
    record = theme_set.record
    parts = [writer.word(record.status).capitalize()] if record.status else []
    if record.version:
        parts.append(desk.texts("badge.version", version=record.version))
    return " · ".join(parts)


def _lines_of_set(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> Iterator[Section]:
    record = theme_set.record
    yield from picture_section(writer, record)
    used_by = [unit for unit in desk.portfolio.units.values() if unit.theme_set is theme_set]
    derived = desk.relations.sets_based_on.get(theme_set.id, ())
    if used_by or derived:
        using: tuple[Unit | LinkedThemeSet, ...] = (*used_by, *derived)
        links = [writer.to(item) for item in using]
        yield desk.section("used_by", desk.render("parts/list.html", writer, items=links))
    yield from attachments_section(desk, writer, record)
    yield desk.section("links", links_html(desk, writer, record.links, (record.source,)))
    yield from _ours(desk, writer, theme_set)


def _ours(desk: Desk, writer: Writer, theme_set: LinkedThemeSet) -> Iterator[Section]:
    """What of the set does not come from its source."""
    if theme_set.record.ours:
        yield Section(writer.text(theme_set.record.ours), desk.texts("ours.title"), desk.anchor("ours"))


@alone
def theme_page(desk: Desk, theme_set: LinkedThemeSet, theme: Theme) -> Page:
    """A theme: what it is about, what each level asks, where every web stands, and its measures."""
    here = page_of(theme)
    writer = desk.writer(here)
    record = theme.record
    sections = [
        Section(
            desk.render(
                "theme/about.html",
                writer,
                record=record,
                picture=picture(desk, writer, theme_set, theme),
                strip=theme_strip(desk, writer, theme_set, theme),
                hue=theme.hue,
                key=_strip_key(desk, theme_set),
            )
        ),
        _sheet_section(desk, writer, theme_set, theme),
        *levels_section(desk, writer, theme_set, theme),
        *_examples_section(desk, writer, theme_set, theme),
    ]
    matrix = _matrix(desk, writer, theme_set, theme)
    if matrix.rows:
        sections.append(desk.section("matrix", desk.render("theme/matrix.html", writer, matrix=matrix)))
    lines = _lines_of_theme(desk, writer, theme_set, theme)
    sections += desk.about("about_theme", writer, _belongs_to(desk, writer, theme_set, theme), lines)
    return desk.card(
        theme_set,
        sections,
        above=(Crumb.to(theme_set),),
        record=record,
        address=here,
        title=theme.name,
        keywords=(*record.search_words, desk.texts("kind.theme")),
        description=writer.plain(record.description),
        finding=theme_finding(desk, theme_set, theme),
    )


def _belongs_to(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Markup:
    """The set of the theme, its other names, its pillar, and the sheet of paper."""
    parts = [Markup("{} {}").format(desk.texts("theme.belongs_to"), writer.to(theme_set))]
    if theme.original_name != theme.name:
        parts.append(said(desk.texts("theme.renamed", name=theme.original_name)))
    if theme.record.short and theme.record.short != theme.name:
        parts.append(Markup("{}: {}").format(writer.label(theme.record, "short"), writer.line(theme.record.short)))
    if theme.record.pillar:
        parts.append(Markup("{}: {}").format(writer.label(theme.record, "pillar"), writer.word(theme.record.pillar)))
    if has_paper(theme):
        parts.append(writer.link(desk.texts("paper.link"), paper_of(theme)))
    return Markup(" · ").join(parts)


def _lines_of_theme(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Iterator[Section]:
    record = theme.record
    yield from picture_section(writer, record)
    if rows := own_words(desk, writer, theme_set, theme):
        yield desk.section("own_words", desk.render("theme/own-words.html", writer, rows=rows))
    if record.steps:
        yield desk.section("theme_steps", desk.render("theme/steps.html", writer, record=record))
    if record.matches:
        links = [
            writer.theme_link(desk.theme_by_path[p], short=False) for p in record.matches if p in desk.theme_by_path
        ]
        yield desk.section("matches", desk.render("parts/list.html", writer, items=links))
    yield from attachments_section(desk, writer, record)
    yield from links_section(desk, writer, record.links, ())
    yield from _ours(desk, writer, theme_set)


def _sheet_section(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> Section:
    """The sheet of the theme in one table (Figure 4), with a mark at the level that the site's own organisation chose."""
    said = voices(desk, writer, theme_set, theme)
    if not (said or theme.record.aspects or theme.record.indicators):
        return desk.section("levels", Markup('<p class="aw-empty">{}</p>').format(desk.texts("theme.no_meaning")))
    name, level = chosen_by(desk, theme_set, theme)
    numbers = sheet_levels(theme_set, theme)
    html = desk.render(
        "theme/levels.html",
        writer,
        record=theme.record,
        titles=[
            (theme_set.level_label(number), Markup(level_bar_svg(State.LEVEL, number, theme.hue))) for number in numbers
        ],
        voices=said,
        chosen=numbers.index(level) if level in numbers else None,
        chosen_by=desk.texts("theme.chosen_here", name=name),
        hue=theme.hue,
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
    """A column per product group; with many groups one column holds all measures, each with its group."""
    measures = desk.relations.measures_on.get(theme.key, ())
    named = sorted({group for measure in measures for group in measure.record.product_groups}, key=str.casefold)
    columns = ["", *named] if len(named) <= COLUMNS_AT_MOST else []
    ranges = sorted(
        {use.levels for m in measures for t, use in m.themes if t.key == theme.key and use.levels},
        key=lambda r: (r.low, r.high),
    )
    rows = []
    for levels in (*ranges, None):
        cells: list[list[Markup]] = [[] for _ in columns or [""]]
        for measure in measures:
            for own, use in measure.themes:
                if own.key == theme.key and use.levels == levels:
                    _place_measure(desk, writer, measure, use.condition, columns, cells)
        if any(cells):
            title = writer.level_range(levels, theme_set) or desk.texts("matrix.no_level")
            rows.append((upper_first(title), tuple(cells)))
    titles = tuple(column_title(desk, column) for column in columns) or (desk.texts("matrix.all"),)
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
    link = writer.to(measure)
    note = Markup(' <span class="aw-note">{}</span>')
    depends = note.format(desk.texts("measure.depends", condition=condition)) if condition else Markup()
    if not columns:
        cells[0].append(link + note.format(f"({', '.join(groups) or desk.texts('matrix.any')})") + depends)
    elif not groups:
        cells[0].append(link + depends)
    else:
        for group in groups:
            cells[columns.index(group)].append(link + depends)
