"""What the pages of the monitor share: fact tiles, tables that move to a page of their own, and ways to filter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.fixed import MONITOR
from ambitieweb.addresses.lists import whole_list
from ambitieweb.derive.holders import organisations
from ambitieweb.derive.ownership import Owner
from ambitieweb.languages import joined, long_date
from ambitieweb.link.portfolio import LinkedCategory, Theme, Unit, WebHolder
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.folds import lowered
from ambitieweb.pages.formats import spelled, upper_first
from ambitieweb.pages.fragments import dot, item, items, noted
from ambitieweb.pages.live_table import LiveTable, in_sight, pages_with_table
from ambitieweb.pages.page import Crumb, Page, Section
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column, T

IN_SIGHT = 10
"""Of a list among other lists; the rest is folded."""
INLINE_AT_MOST = 100
"""A longer list gets a page of its own, where it can be filtered and is paged."""


def facts(desk: Desk, writer: Writer, found: Iterable[Values]) -> str:
    """Facts as tiles."""
    tiles = tuple(found)
    return desk.render(
        "monitor/facts.html", writer, facts=tiles, css=" aw-monitor-facts--six" if len(tiles) == 6 else ""
    )


def counted(desk: Desk, key: str, count: int, href: str, of: int | None = None, *, of_what: str = "of") -> Values:
    """A count whose words stand in the texts with their plural; `of` is what it is a part of, in the words `of_what`."""
    words = desk.texts(f"monitor.fact.{key}", n=count)
    return {
        "number": str(count),
        "words": words if of is None else f"{words} {desk.texts(f'monitor.{of_what}', total=of)}",
        "href": href,
    }


def said(desk: Desk, *counts: tuple[str, int]) -> str:
    """'Eén actie is te laat. 19 acties moeten dit kwartaal klaar zijn.': counts as sentences; what is nought is left out."""
    t = desk.texts
    return " ".join(upper_first(t(f"monitor.said.{key}", n=n, count=spelled(n, t))) for key, n in counts if n)


def scope(desk: Desk) -> str:
    """For which organisations the counts of a page of the monitor hold, on a site with several; else nothing."""
    names = [unit.name for unit in organisations(desk.portfolio)]
    if len(names) < 2:
        return ""
    return desk.texts("monitor.scope", names=joined(names, desk.texts.language))


def overview(desk: Desk, here: Address, key: str, tables: tuple[str, ...], finding: str) -> Page:
    """A page of the monitor, still without its sections; its title and description stand in the texts."""
    above = (desk.crumb(MONITOR),) if here != MONITOR else ()
    return desk.page(
        here,
        desk.texts(f"monitor.title.{key}"),
        (),
        above=desk.overview_crumbs(*above),
        description=desk.texts(f"monitor.lead.{key}"),
        tables=tables,
        finding=finding or desk.texts(f"monitor.lead.{key}"),
    )


class Lists:
    """Gathers the sections of a page, and the pages below it for the lists that are too long for a section."""

    def __init__(self, desk: Desk, page: Page, *sections: Section) -> None:
        self._desk = desk
        self._page = page
        self._below: list[Page] = []
        self._empty: list[tuple[str, str]] = []
        self.sections = list(sections)

    @property
    def page(self) -> Page:
        """The page with its finding, if it has one, and its sections."""
        return replace(self._page, sections=(*self._page.sections, *self.sections))

    @property
    def below(self) -> tuple[Page, ...]:
        """The pages of the long lists."""
        return tuple(self._below)

    def fold(self) -> None:
        """Closes the last section: a line that opens, without a heading on the page."""
        last = self.sections.pop()
        html = self._desk.render(
            "monitor/fold.html",
            self._desk.writer(self._page.address),
            title=last.heading,
            html=Markup(lowered(last.html)),
            anchor=last.anchor,
        )
        self.sections.append(Section(html))

    def add(
        self, table: LiveTable[Any], heading: str, anchor: str, own: str, *, none: str = "", before: str = ""
    ) -> None:
        """A list as a section, with HTML `before` it. A long one gets a page of its own below `own`, and the section leads to
        it; of an empty one the section says `none`."""
        self.sections.append(Section(before + self._shown(table, heading, own, none), heading, anchor))

    def add_or_end(
        self, table: LiveTable[Any], heading: str, anchor: str, own: str, none: str, *, before: str = ""
    ) -> None:
        """A list as a section; that an empty one is empty is said at the end, in the words `none`."""
        if table.things:
            self.add(table, heading, anchor, own, before=before)
        else:
            self.empty(none, anchor)

    def empty(self, words: str, anchor: str) -> None:
        """A list without anything in it: a sentence at the end of the page, to which links to the list lead."""
        self._empty.append((words, anchor))

    def closing(self) -> Section:
        """What is empty, for whom the counts hold and on which day: the last words of a page."""
        desk = self._desk
        day = desk.portfolio.reference_date
        words = (scope(desk), desk.texts("monitor.reference", date=long_date(day, desk.language)) if day else "")
        return Section(
            desk.render(
                "monitor/closing.html",
                desk.writer(self._page.address),
                empty=self._empty,
                words=[one for one in words if one],
            )
        )

    def _shown(self, table: LiveTable[Any], heading: str, own: str, none: str) -> str:
        desk, page, count = self._desk, self._page, len(table.things)
        writer = desk.writer(page.address)
        if not count:
            return sentence(desk, writer, none or desk.texts("none"))
        if count <= INLINE_AT_MOST:
            sight = min(table.in_sight, IN_SIGHT)
            return plain_table(
                desk,
                writer,
                table.caption,
                table.columns,
                table.things,
                table.css,
                sight,
                is_headless=table.is_headless,
            )
        here = whole_list(page.address, own)
        crumbs = (*page.crumbs, Crumb(page.title, page.address))
        self._below += pages_with_table(desk, replace(page, address=here, title=heading, crumbs=crumbs), table)
        words = desk.texts("monitor.rows", n=count)
        return sentence(desk, writer, words, writer.href(here), desk.texts("monitor.whole_list", n=count))


def sentence(desk: Desk, writer: Writer, words: str, href: str = "", link: str = "") -> str:
    """A sentence, with a link after it where there is an address."""
    return desk.render("monitor/sentence.html", writer, words=words, href=href, link=link)


def plain_table(
    desk: Desk,
    writer: Writer,
    caption: str,
    columns: Sequence[Column[T]],
    things: Sequence[T],
    css: str = "",
    sight: int = IN_SIGHT,
    *,
    is_headless: bool = False,
) -> str:
    """A table without a filter, of which so many rows are in sight; the heads too, unless it `is_headless`."""
    rows = [
        [
            (column.label, column.cell(thing, writer), "aw-number" if column.kind == "number" else "")
            for column in columns
            if column.cell
        ]
        for thing in things
    ]
    first, folded = in_sight(rows, sight)
    return desk.render(
        "monitor/table.html",
        writer,
        caption=caption,
        columns=columns,
        rows=first,
        folded=folded,
        folded_words=desk.texts("filter.folded", n=len(folded)),
        css=css,
        is_headless=is_headless,
    )


# --- owners


def owner_anchor(writer: Writer, owner: Owner) -> str:
    """Where an owner stands on the page of all actions."""
    return writer.anchor("owner", owner=owner.slug)


# --- cells


def named(writer: Writer, holder: WebHolder, anchor: str = "") -> Markup:
    """A link with the kind below it, and the organisation where that is not the site's own."""
    notes = [kind(writer, holder)]
    root, own = holder.root, writer.portfolio.organisation
    if root is not None and own is not None and root is not own.root and root is not holder:
        notes.append(root.name)
    return noted(writer.to(holder, anchor), " · ".join(notes))


def kind(writer: Writer, holder: WebHolder) -> str:
    """'afdeling', 'categorie' or 'project'."""
    if isinstance(holder, Unit):
        return writer.word(holder.record.sort) or writer.texts("kind.organisation")
    return writer.texts("kind.category" if isinstance(holder, LinkedCategory) else "kind.project")


def themes_html(themes: Iterable[tuple[Theme, str]]) -> Markup:
    """Themes with their mark, each with a link. No template: long lists hold thousands of these."""
    lines = [
        item(dot(theme.hue, Markup(f'<a href="{escape(href)}">{escape(theme.short)}</a>'))) for theme, href in themes
    ]
    return items(lines, "aw-theme-list")


def to_root(holder: WebHolder, writer: Writer) -> Markup:
    """The organisation of a record as a link."""
    return writer.to(holder.root) if holder.root else Markup("–")


def root_name(desk: Desk, holder: WebHolder) -> str:
    """The organisation of a record, in words."""
    return holder.root.name if holder.root else desk.texts("index.other")
