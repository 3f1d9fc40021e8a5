"""What the pages of the monitor share: fact tiles, tables that move to a page of their own, and ways to filter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from ambitieweb.derive.holders import organisations, root_of
from ambitieweb.derive.ownership import Owner
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import Category, Theme, Unit, WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.intro import Badge, intro
from ambitieweb.pages.live_table import LiveTable, in_sight, pages_with_table
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.paths import path_of
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, T

ROOT = "monitor"
ACTIONS, UNOWNED, CURRENT, MONEY = f"{ROOT}/acties", f"{ROOT}/niet-belegd", f"{ROOT}/actueel", f"{ROOT}/geld"
IN_SIGHT = 10
"""Of a list among other lists; the rest is folded."""
INLINE_AT_MOST = 100
"""A longer list gets a page of its own, where it can be filtered and is paged."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, what it counts, and where that stands."""

    number: str
    words: str
    href: str


def facts(desk: Desk, writer: Writer, found: Iterable[Fact]) -> str:
    """Facts as tiles."""
    tiles = tuple(found)
    return desk.render(
        "monitor/facts.html", writer, facts=tiles, css=" aw-monitor-facts--six" if len(tiles) == 6 else ""
    )


def counted(desk: Desk, key: str, count: int, href: str, of: int | None = None, *, of_what: str = "of") -> Fact:
    """A count whose words stand in the texts with their plural; `of` is what it is a part of, in the words `of_what`."""
    words = desk.texts(f"monitor.fact.{key}", n=count)
    return Fact(str(count), words if of is None else f"{words} {desk.texts(f'monitor.{of_what}', total=of)}", href)


def opening(desk: Desk, writer: Writer, key: str) -> Section:
    """The sentence to the reader, and the day that the site is held against."""
    day = desk.portfolio.reference_date
    words = desk.texts("monitor.reference", date=long_date(day, desk.language)) if day else ""
    lead = f"{desk.texts(f'monitor.lead.{key}')} {scope(desk)}".strip()
    return intro(desk, writer, lead, [Badge(words)] if words else [])


def scope(desk: Desk) -> str:
    """For which organisations the counts of a page of the monitor hold, on a site with several; else nothing."""
    names = [unit.name for unit in organisations(desk.portfolio)]
    if len(names) < 2:
        return ""
    return desk.texts("monitor.scope", names=joined(names, desk.texts.language))


def overview(desk: Desk, path: str, key: str, sections: Iterable[Section]) -> Page:
    """A page of the monitor; its title and description stand in the texts."""
    above = (desk.crumb("monitor", ROOT),) if path != ROOT else ()
    return desk.page(
        path,
        desk.texts(f"monitor.title.{key}"),
        sections,
        above=desk.overview_crumbs(*above),
        description=desk.texts(f"monitor.lead.{key}"),
        notice=desk.notice,
    )


def list_section(
    desk: Desk, page: Page, table: LiveTable[T], heading: str, anchor: str, own: str, none: str = ""
) -> tuple[Section, list[Page]]:
    """A list as a section of a page. A long one gets a page of its own below `own`, and the section leads to it."""
    writer = desk.writer(page.path)
    if not table.things:
        html = desk.render("monitor/sentence.html", writer, words=none or desk.texts("none"), href="", link="")
        return Section(html, heading, anchor), []
    if len(table.things) <= INLINE_AT_MOST:
        html = plain_table(desk, writer, table.caption, table.columns, table.things, table.css)
        return Section(html, heading, anchor), []
    path = f"{page.path}/{own}"
    count = desk.texts("monitor.rows", n=len(table.things))
    link = desk.texts("monitor.whole_list", n=len(table.things))
    html = desk.render("monitor/sentence.html", writer, words=count, href=writer.href(path), link=link)
    below = replace(page, path=path, title=heading, sections=(), crumbs=(*page.crumbs, Crumb(page.title, page.path)))
    return Section(html, heading, anchor), list(pages_with_table(desk, below, table))


def plain_table(
    desk: Desk, writer: Writer, caption: str, columns: Sequence[Column[T]], things: Sequence[T], css: str = ""
) -> str:
    """A table without a filter."""
    rows = [
        [
            (column.label, column.cell(thing, writer), "aw-number" if column.kind == "number" else "")
            for column in columns
            if column.cell
        ]
        for thing in things
    ]
    first, folded = in_sight(rows, IN_SIGHT)
    return desk.render(
        "monitor/table.html",
        writer,
        caption=caption,
        columns=columns,
        rows=first,
        folded=folded,
        folded_words=desk.texts("filter.folded", n=len(folded)),
        css=css,
    )


# --- owners


def owner_anchor(writer: Writer, owner: Owner) -> str:
    """Where an owner stands on the page of all actions."""
    return writer.anchor("owner", owner=owner.slug)


def owner_path(owner: Owner) -> str:
    """The page of an owner, on a site with many actions."""
    return f"{ACTIONS}/eigenaar-{owner.slug}"


# --- cells


def where(writer: Writer, holder: WebHolder, anchor: str = "") -> Markup:
    """A link to a unit, card or project."""
    return writer.link(holder.name, path_of(holder), anchor)


def named(writer: Writer, holder: WebHolder, anchor: str = "") -> Markup:
    """A link with the kind below it, and the organisation where that is not the site's own."""
    notes = [kind(writer, holder)]
    root, own = root_of(holder), writer.portfolio.organisation
    if root is not None and own is not None and root is not own.root and root is not holder:
        notes.append(root.name)
    return Markup(f'{where(writer, holder, anchor)} <span class="aw-note">{escape(" · ".join(notes))}</span>')


def kind(writer: Writer, holder: WebHolder) -> str:
    """'afdeling', 'categorie' or 'project'."""
    if isinstance(holder, Unit):
        return writer.word(holder.record.sort) or writer.texts("kind.organisation")
    return writer.texts("kind.category" if isinstance(holder, Category) else "kind.project")


def themes_html(themes: Iterable[tuple[Theme, str]]) -> Markup:
    """Themes with their mark, each with a link. No template: long lists hold thousands of these."""
    items = "".join(
        f'<li><span class="aw-theme-dot aw-h{theme.position}"><a href="{escape(href)}">{escape(theme.short)}</a></span></li>'
        for theme, href in themes
    )
    return Markup(f'<ul class="aw-theme-list">{items}</ul>')


def root_name(desk: Desk, holder: WebHolder) -> str:
    """The organisation of a record, in words."""
    root = root_of(holder)
    return root.name if root else desk.texts("index.other")


def kept(pages: Iterable[list[Page]]) -> Iterator[Page]:
    """The pages of several lists, one after the other."""
    for some in pages:
        yield from some
