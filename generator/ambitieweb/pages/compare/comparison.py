"""Webs side by side: units, categories and projects, a table per theme set, and the way to every other comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import page_of, webs_below
from ambitieweb.addresses.fixed import COMPARISON, DEVIATIONS, OUTCOMES, VERSIONS
from ambitieweb.addresses.lists import comparison_of
from ambitieweb.charts.overlay import OverlayInput, overlay_svg
from ambitieweb.link.portfolio import LinkedTheme, LinkedThemeSet, WebHolder
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.values import Rating
from ambitieweb.pages.cards.intro import intro
from ambitieweb.pages.compare.below import TABLE, TILES_AT_MOST
from ambitieweb.pages.compare.heat import heat_cell, heat_css, theme_columns
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import by_category, by_root, if_several, web_facets
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import row_id, tiles
from ambitieweb.pages.web_figure import is_drawable, letter_key
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, Facet

TABLES = ("webthemas",)


@dataclass(frozen=True, slots=True)
class WebGroup:
    """Webs of one kind on one theme set: what fits in one table."""

    kind: str
    theme_set: LinkedThemeSet
    holders: tuple[WebHolder, ...]
    address: Address


def pages(desk: Desk) -> Iterator[Page]:
    """The index and a table per kind of web and theme set."""
    found = groups(desk)
    yield index(desk, found)
    for group in found:
        yield from group_pages(desk, group)


def groups(desk: Desk) -> tuple[WebGroup, ...]:
    """Units, categories and projects whose web says something, by theme set; the site's own set has the short address."""
    portfolio = desk.portfolio
    kinds: tuple[tuple[str, Sequence[WebHolder]], ...] = (
        ("organisatie", tuple(portfolio.units.values())),
        ("categorie", tuple(portfolio.categories.values())),
        ("project", tuple(portfolio.projects.values())),
    )
    made = []
    for kind, holders in kinds:
        by_set: dict[str, list[WebHolder]] = {}
        for holder in sorted(holders, key=lambda holder: (holder.name.casefold(), holder.id)):
            if holder.web is not None and not holder.web.is_empty:
                by_set.setdefault(holder.web.theme_set.id, []).append(holder)
        own = portfolio.theme_set.id if portfolio.theme_set else ""
        for set_id in sorted(by_set, key=lambda set_id: (set_id != own, set_id)):
            theme_set = portfolio.theme_sets[set_id]
            made.append(
                WebGroup(kind, theme_set, tuple(by_set[set_id]), comparison_of(kind, theme_set, portfolio.theme_set))
            )
    return tuple(made)


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group on the index: a link to its table, and how its webs are spread per theme."""

    title: str
    link: Markup
    set_name: Markup
    href: str
    heads: list[str]
    rows: list[Values]


def index(desk: Desk, found: Sequence[WebGroup]) -> Page:
    """The ways to compare, and per group how many webs stand at which level."""
    writer = desk.writer(COMPARISON)
    t = desk.texts
    ways = [
        (writer.link(DEVIATIONS.called(t), DEVIATIONS), t("deviations.way")),
        (writer.link(OUTCOMES.called(t), OUTCOMES), t("outcomes.way")),
        (writer.link(VERSIONS.called(t), VERSIONS), t("versions.way")),
    ]
    below = [
        writer.link(rollup.holder.name, webs_below(rollup.holder))
        for rollup in sorted(
            desk.rollups.values(), key=lambda r: (r.holder.kind != "organisatie", r.holder.name.casefold())
        )
    ]
    views = [_view(desk, writer, group) for group in found]
    sections = [
        Section(desk.paragraph("lead", t("compare.lead"))),
        Section(
            desk.render("overviews/comparison.html", writer, views=views, ways=ways),
            t("compare.ways"),
            desk.anchor("compare_ways"),
        ),
        *(
            Section(
                desk.render("overviews/counts.html", writer, view=view, heads=view.heads),
                view.title,
                desk.anchor("group", number=number),
            )
            for number, view in enumerate(views, start=1)
        ),
    ]
    if not found:
        sections.insert(1, desk.nothing(writer, "compare"))
    if below:
        html = desk.render("overviews/below-list.html", writer, links=below)
        sections.append(Section(html, t("compare.below"), desk.anchor("per_unit")))
    return desk.page(
        COMPARISON, t("compare.title"), sections, notice=desk.notice, description=t("compare.lead"), tables=TABLES
    )


def _heads(desk: Desk) -> list[str]:
    t = desk.texts
    levels = [t("level.number", level=level) for level in range(MAXIMUM_LEVEL + 1)]
    return [*levels, t("level.not_relevant"), t("level.undecided"), t("level.blank")]


def _view(desk: Desk, writer: Writer, group: WebGroup) -> GroupView:
    t = desk.texts
    title = _title(desk, group)
    answers: tuple[Rating | None, ...] = (
        *(Rating(n) for n in range(MAXIMUM_LEVEL + 1)),
        Rating.NOT_RELEVANT,
        Rating.UNDECIDED,
        None,
    )
    counted = []
    for theme in group.theme_set.themes:
        ratings = [place.rating for holder in group.holders if holder.web and (place := holder.web.of(theme.id))]
        counted.append((theme, [ratings.count(answer) for answer in answers]))
    heads = _heads(desk)
    shown = [n for n in range(len(heads)) if any(counts[n] for _, counts in counted)]
    rows: list[Values] = [
        {"theme": writer.theme_link(theme, short=True), "counts": [(heads[n], counts[n]) for n in shown]}
        for theme, counts in counted
    ]
    link = writer.link(t(f"compare.all.{group.kind}", n=len(group.holders)), group.address)
    return GroupView(
        title=title,
        link=link,
        set_name=writer.link(group.theme_set.name, page_of(group.theme_set)),
        href=writer.href(group.address, desk.anchor("webs")),
        heads=[heads[n] for n in shown],
        rows=rows,
    )


def _title(desk: Desk, group: WebGroup) -> str:
    title = desk.texts(f"compare.groups.{group.kind}")
    own = desk.portfolio.theme_set
    return title if own is None or group.theme_set is own else f"{title}: {group.theme_set.name}"


def group_pages(desk: Desk, group: WebGroup) -> Iterator[Page]:
    """The webs of a group as rows with their themes as columns, and as small webs when they are not too many."""
    t = desk.texts
    writer = desk.writer(group.address)
    themes = group.theme_set.themes
    sections = [
        intro(desk, writer, t("compare.table_lead"), ()),
        Section(desk.paragraph("note", t("compare.key"))),
        *_overlay(desk, writer, group),
    ]
    small = tiles(desk, writer, group.holders[:TILES_AT_MOST], "b-", TABLE)
    after = (
        (Section(small, t("rollup.small"), desk.anchor("small_webs")),) if len(group.holders) <= TILES_AT_MOST else ()
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
        caption=_title(desk, group),
        columns=(
            Column(kind, lambda holder, w: w.link(holder.name, page_of(holder))),
            *theme_columns(themes, cell, lambda holder, number: place(holder, number).rating),
        ),
        facets=(*_parents(desk, group), *web_facets(desk, group.holders)),
        things=group.holders,
        css=heat_css(themes),
        can_choose=len(group.holders) > 2,
        id=row_id,
    )
    page = desk.page(
        group.address,
        t("compare.group_title", what=_title(desk, group)),
        sections,
        above=(desk.crumb(COMPARISON),),
        description=t("compare.table_lead"),
        notice=desk.notice,
        tables=TABLES,
    )
    yield from pages_with_table(desk, page, table, t("compare.table"), desk.anchor("webs"), after)


def _overlay(desk: Desk, writer: Writer, group: WebGroup) -> Iterator[Section]:
    """Where webs that a reader ticks are laid over each other; the choice stands in the address."""
    if len(group.holders) <= 2 or not is_drawable(group.theme_set):
        return
    t = desk.texts
    themes = tuple((theme.short, theme.hue) for theme in group.theme_set.themes)
    drawn = OverlayInput(
        id=f"over-{group.theme_set.id}", title=t("compare.over.drawn"), description=t("compare.over.described"), themes=themes
    )  # fmt: skip
    html = desk.render(
        "overviews/overlay.html", writer, table=TABLE, svg=Markup(overlay_svg(drawn)), letters=letter_key(themes)
    )
    yield Section(html)


_KINDS = {"organisatie": "organisation", "categorie": "category", "project": "project"}


def _parents(desk: Desk, group: WebGroup) -> tuple[Facet[WebHolder], ...]:
    """Filters on organisation and, for projects, on category."""
    projects = group.holders if group.kind == "project" else ()
    return if_several(by_root(desk, group.holders, _itself)), if_several(by_category(desk, projects, _itself))


def _itself(holder: WebHolder) -> WebHolder:
    return holder
