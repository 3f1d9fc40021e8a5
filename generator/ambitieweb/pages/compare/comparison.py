"""Webs side by side: units, categories and projects, a table per theme set in which a reader ticks what is laid over each other."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of
from ambitieweb.addresses.fixed import COMPARISON
from ambitieweb.charts.overlay import OverlayInput, overlay_svg
from ambitieweb.link.portfolio import LinkedTheme, WebHolder
from ambitieweb.pages.compare.below import TABLE, TILES_AT_MOST
from ambitieweb.pages.compare.front import TABLES, front
from ambitieweb.pages.compare.groups import WebGroup, group_finding, group_pairs, group_title, groups
from ambitieweb.pages.compare.heat import heat_cell, heat_css, theme_columns
from ambitieweb.pages.compare.pair import pair_finding, pair_html
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.facets import by_category, by_root, if_several, web_facets
from ambitieweb.pages.fragments import drawn
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import row_id, tiles
from ambitieweb.pages.web_figure import is_drawable, letter_key
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet


def pages(desk: Desk) -> Iterator[Page]:
    """The front and a table per kind of web and theme set."""
    found = groups(desk)
    yield front(desk, found)
    for group in found:
        yield from group_pages(desk, group)


def group_pages(desk: Desk, group: WebGroup) -> Iterator[Page]:
    """The webs of a group as rows with their themes as columns, and as small webs when they are not too many."""
    t = desk.texts
    writer = desk.writer(group.address)
    themes = group.theme_set.themes
    small = tiles(desk, writer, group.holders[:TILES_AT_MOST], "b-", TABLE)
    key = Section(desk.paragraph("note", drawn(t("compare.key"))))
    line = Section(small, t("rollup.small"), desk.anchor("small_webs"))
    small_webs = (
        (Section(desk.render("parts/folded.html", writer, lines=(line,))),)
        if len(group.holders) <= TILES_AT_MOST
        else ()
    )

    def place(holder: WebHolder, number: int) -> LinkedTheme:
        assert holder.web is not None
        return holder.web.themes[number]

    def cell(holder: WebHolder, number: int, writer: Writer) -> Markup:
        of = place(holder, number)
        return heat_cell(writer, of, writer.href(page_of(holder), theme_anchor(of, t)), of.theme.hue)

    kind = t(f"kind.{_KINDS[group.kind]}").capitalize()
    table: LiveTable[WebHolder] = LiveTable(
        name=TABLE,
        caption=group_title(desk, group),
        columns=(
            Column(kind, lambda holder, w: w.to(holder)),
            *theme_columns(themes, cell, lambda holder, number: place(holder, number).rating),
        ),
        facets=(*_parents(desk, group), *web_facets(desk, group.holders)),
        things=group.holders,
        css=heat_css(themes),
        can_choose=len(group.holders) > 1,
        id=row_id,
    )
    page = desk.page(
        group.address,
        t("compare.group_title", what=group_title(desk, group)),
        _overlay(desk, writer, group),
        above=(desk.crumb(COMPARISON),),
        description=t("compare.table_lead"),
        finding=group_finding(desk, group) or t("compare.table_lead"),
        tables=TABLES,
    )
    yield from pages_with_table(desk, page, table, t("compare.table"), desk.anchor("webs"), (key, *small_webs))


def _overlay(desk: Desk, writer: Writer, group: WebGroup) -> Iterator[Section]:
    """Where webs that a reader ticks are laid over each other, with the two furthest apart until then; the choice stands in the
    address."""
    if len(group.holders) <= 1 or not is_drawable(group.theme_set):
        return
    t = desk.texts
    themes = tuple((theme.short, theme.hue) for theme in group.theme_set.themes)
    drawn = OverlayInput(
        id=f"over-{group.theme_set.id}", title=t("compare.over.drawn"), description=t("compare.over.described"), themes=themes
    )  # fmt: skip
    html = desk.render(
        "overviews/overlay.html",
        writer,
        table=TABLE,
        svg=Markup(overlay_svg(drawn)),
        letters=letter_key(themes),
        examples=[(pair_finding(two, desk), pair_html(desk, writer, two, "card")) for two in group_pairs(group)[:1]],
    )
    yield Section(html)


_KINDS = {"organisatie": "organisation", "categorie": "category", "project": "project"}


def _parents(desk: Desk, group: WebGroup) -> tuple[Facet[WebHolder], ...]:
    """Filters on organisation and, for projects, on category."""
    projects = group.holders if group.kind == "project" else ()
    return if_several(by_root(desk, group.holders, _itself)), if_several(by_category(desk, projects, _itself))


def _itself(holder: WebHolder) -> WebHolder:
    return holder
