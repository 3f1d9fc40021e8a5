"""The sheets of a theme: its aspects, levels and indicators in five columns (Figure 4), its examples per product group side by
side (Figure 8); and what the levels mean in a web, to lay on the table in a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedThemeSet, LinkedWeb, Meaning, Theme, WebHolder
from ambitieweb.model.parts import Indicator
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.method.meanings import limit_words, whose
from ambitieweb.pages.method.theme_sheet import (
    example_table,
    examples_note,
    examples_title,
    general_words,
    indicator_words,
    is_whole,
    meanings_at,
    sheet_levels,
    webs_with_words,
)
from ambitieweb.pages.paper.frame import PaperSheet
from ambitieweb.pages.paper.grid import GridRow, Names, grid, row_name
from ambitieweb.pages.paper.pieces import Piece, pieces, said
from ambitieweb.pages.paper.subject import of_holder
from ambitieweb.pages.writer import Writer


def theme_sheet(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> PaperSheet | None:
    """The theme in columns: aspects, each level, indicators. A column without anything in it is left out; None without any."""
    record, columns = theme.record, []
    if record.aspects:
        aspects = tuple(said(writer.line(aspect), is_item=True) for aspect in record.aspects)
        columns.append((writer.label(record, "aspects"), aspects))
    columns += [
        (theme_set.level_label(number), tuple(_level(desk, writer, theme_set, theme, number)))
        for number in sheet_levels(theme_set, theme)
    ]
    if record.indicators:
        columns.append((writer.label(record, "indicators"), tuple(_indicators(writer, record.indicators))))
    if not columns:
        return None
    headings, cells = zip(*columns, strict=True)
    names = _names(desk, theme_set, theme, "theme")
    if any(is_whole(holder) for holder, _ in webs_with_words(desk, theme_set, theme)):
        names = replace(names, notice=desk.notice)
    return grid(desk, writer, "theme", names, headings, [GridRow("", cells)])


def examples_sheet(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme) -> PaperSheet:
    """The examples by level and product group."""
    table = example_table(desk, writer, theme_set, theme)
    rows = [
        GridRow(row.level, tuple(tuple(said(item, is_item=len(cell) > 1) for item in cell) for cell in row.cells))
        for row in table.rows
    ]
    lead = f"{examples_title(desk, table.groups)}. {examples_note(desk, table.groups)}"
    return grid(desk, writer, "examples", _names(desk, theme_set, theme, "examples", lead), table.columns, rows)


def _names(desk: Desk, theme_set: LinkedThemeSet, theme: Theme, key: str, lead: str = "") -> Names:
    source = theme_set.record.source
    return Names(
        kicker=(desk.texts(f"paper.sheet.{key}"), theme_set.name),
        title=theme.name,
        aside=(source.title,) if source and source.title else (),
        lead=lead,
        crumbs=(desk.texts("nav.themes"), theme_set.name, theme.name),
    )


def _level(desk: Desk, writer: Writer, theme_set: LinkedThemeSet, theme: Theme, number: int) -> Iterator[Piece]:
    level = theme_set.level(number)
    if level and number not in theme.record.levels:
        yield from pieces(writer, general_words(level))
        yield _aside(desk.texts("meaning.of_scale"))
    for meaning, holder in meanings_at(desk, theme_set, theme, number):
        yield from _meaning(desk, writer, meaning, holder)


def _meaning(desk: Desk, writer: Writer, meaning: Meaning, holder: WebHolder | None) -> Iterator[Piece]:
    record, owner = meaning.record, meaning.owner or holder
    yield from pieces(writer, record.description)
    yield from (said(writer.line(item), is_item=True) for item in record.measures)
    yield from (said(limit_words(writer, limit), is_item=True) for limit in record.limits)
    if owner:
        yield _aside(f"{whose(desk, owner)} {owner.name}")


def _aside(words: str) -> Piece:
    return said(Markup("<em>{}</em>").format(words))


def _indicators(writer: Writer, indicators: tuple[Indicator, ...]) -> Iterator[Piece]:
    for indicator in indicators:
        yield said(indicator_words(writer, indicator, Markup(" · ")), is_item=True)


def levels_sheet(desk: Desk, writer: Writer, holder: WebHolder, web: LinkedWeb) -> PaperSheet | None:
    """What each level means on this web, a row for each theme of which somebody wrote it down; None without any."""
    themes = [place for place in web.themes if place.meanings]
    numbers = sorted({number for place in themes for number in place.meanings})
    if not themes:
        return None
    rows = []
    for place in themes:
        found = (place.meanings.get(number) for number in numbers)
        cells = tuple(tuple(_meaning(desk, writer, one, holder)) if one else () for one in found)
        rows.append(GridRow(row_name(place.theme.name, place.theme.short), cells))
    subject = of_holder(desk, writer, holder, web)
    names = Names(
        kicker=(desk.texts("paper.sheet.levels"), subject.owner),
        title=holder.name,
        aside=subject.status,
        lead="",
        crumbs=subject.crumbs,
        notice=subject.notice,
    )
    headings = [upper_first(writer.level_title(number, web.theme_set)) for number in numbers]
    return grid(desk, writer, "levels", names, headings, rows)
