"""The book of an organisation, for its council or board: what the site says of it, in the order in which one reads, as one HTML page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import KINDS, page_of
from ambitieweb.addresses.fixed import MONITOR, OUTCOMES, PROJECTS, STATE
from ambitieweb.languages import long_date
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page, Section, shown_html
from ambitieweb.pages.printed.rendition import opened, with_full_links, without_files
from ambitieweb.pages.web_figure import drawing, is_drawable, web_input

BOOK_PAGE = Address("boek")
"""What the book belongs to: no page, but all of them."""
_HEADING = re.compile(r"<(/?)h([2-5])\b")
_NAMED = re.compile(r'\s(id|for|headers|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"')
_USED = re.compile(r'(\s(?:xlink:)?href="|url\()#')


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the contents: its place in the book, its words, and whether it stands below another."""

    anchor: str
    words: str
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the book that begins on a page of its own. A heading of it stands in the contents when it has an anchor there."""

    heading: Heading
    lead: str
    parts: tuple[Markup, ...]
    below: tuple[Heading, ...] = ()


def book_title(desk: Desk) -> str:
    """What it is and of whom."""
    return desk.texts("pdf.book.title", name=_owner(desk))


def book_name(desk: Desk) -> str:
    """The name of its file, without ending."""
    unit = desk.portfolio.organisation
    return f"{desk.texts('pdf.file.book')}-{unit.id}" if unit else desk.texts("pdf.file.book")


def book_html(desk: Desk, pages: Iterable[Page], numbers: Mapping[str, int] = {}) -> str:
    """The book. `numbers` are the pages of paper on which its headings fall, by their places; the first time nobody knows them."""
    chapters = tuple(_chapters(desk, {page.path: page for page in pages}))
    t, portfolio, unit = desk.texts, desk.portfolio, desk.portfolio.organisation
    day = portfolio.reference_date
    web = unit.web if unit and unit.web and is_drawable(unit.web.theme_set) else None
    entries = [entry for chapter in chapters for entry in (chapter.heading, *chapter.below)]
    html = desk.render(
        "printed/book.html",
        desk.writer(STATE),
        site=portfolio.site.name,
        owner=_owner(desk),
        title=t("pdf.book.cover"),
        day=t("show.print_day", day=long_date(day, desk.language)) if day else "",
        address=portfolio.web_address,
        notice=desk.notice,
        web=drawing(web_input(unit, web, t)) if unit and web else "",
        entries=[(entry, numbers.get(entry.anchor, "")) for entry in entries],
        chapters=chapters,
    )
    return desk.render(
        "printed/frame.html",
        desk.writer(STATE),
        language=desk.language,
        title=f"{book_title(desk)} - {portfolio.site.name}",
        css="aw-book",
        html=Markup(html),
    )


def _owner(desk: Desk) -> str:
    unit = desk.portfolio.organisation
    return unit.name if unit else desk.portfolio.site.name


def _chapters(desk: Desk, pages: Mapping[str, Page]) -> Iterator[Chapter]:
    t, unit = desk.texts, desk.portfolio.organisation
    if unit and (page := pages.get(page_of(unit).path)):
        yield _chapter(desk, "ambitions", [(page, page.sections[:-1])])
    if page := pages.get(STATE.path):
        yield _chapter(desk, "state", [(page, _without_data(desk, page))])
    cards = [page for page in pages.values() if page.address.kind == KINDS["categorie"] and _is_own(desk, page)]
    if cards:
        yield _menu_cards(desk, cards)
    if page := pages.get(PROJECTS.path):
        headed = [section for section in page.sections if section.heading or "aw-finding" in section.html]
        yield _chapter(desk, "projects", [(page, headed)])
    closing = []
    if page := pages.get(OUTCOMES.path):
        closing.append((page, [s for s in page.sections if s.anchor == desk.anchor("lagging")]))
    if page := pages.get(MONITOR.path):
        rest = {desk.anchor("monitor_rest"), desk.anchor("data")}
        closing.append((page, [s for s in page.sections if s.anchor not in rest]))
    if any(sections for _, sections in closing):
        yield _chapter(desk, "closing", closing, lead=t("pdf.book.closing_lead"))


def _is_own(desk: Desk, page: Page) -> bool:
    """True for a category of the organisation; another that stands on the site as an example has no place in the book."""
    unit, category = desk.portfolio.organisation, desk.portfolio.categories.get(page.address.shows[1])
    if unit is None or category is None:
        return True
    return category.root in (None, unit)


def _without_data(desk: Desk, page: Page) -> tuple[Section, ...]:
    return tuple(section for section in page.sections if section.anchor != desk.anchor("data"))


def _chapter(desk: Desk, key: str, of_pages: Sequence[tuple[Page, Sequence[Section]]], lead: str = "") -> Chapter:
    parts, below = [], []
    for number, (page, sections) in enumerate(of_pages):
        prefix = f"{key}-{number}-"
        parts.append(Markup(_of_page(desk, page, sections, prefix)))
        below += [Heading(prefix + one.anchor, one.heading, is_below=True) for one in sections if one.heading]
    return Chapter(Heading(key, desk.texts(f"pdf.book.{key}")), lead, tuple(parts), tuple(below))


def _menu_cards(desk: Desk, pages: Sequence[Page]) -> Chapter:
    """Each menu card on a page of its own, its headings a step lower than those of the book."""
    parts, below = [], []
    for page in pages:
        heading = Heading(f"menu-{page.address.id}", page.title, is_below=True)
        body = _HEADING.sub(_lower, _of_page(desk, page, page.sections[:-1], f"{heading.anchor}-"))
        parts.append(
            Markup('<section class="aw-book-card"><h2 id="{}">{}</h2>{}</section>').format(
                heading.anchor, heading.words, Markup(body)
            )
        )
        below.append(heading)
    return Chapter(Heading("menu", desk.texts("pdf.book.menu")), "", tuple(parts), tuple(below))


def _lower(heading: re.Match[str]) -> str:
    return f"<{heading[1]}h{int(heading[2]) + 1}"


def _of_page(desk: Desk, page: Page, sections: Iterable[Section], prefix: str) -> str:
    """Sections of a page with places that no other part of the book has."""
    html = "\n".join(
        (f'<h2 id="{section.anchor}">{section.heading}</h2>\n' if section.heading else "") + shown_html(page, section)
        for section in without_files(sections, desk)
    )
    linked = with_full_links(opened(html), page.address, desk)
    named = _NAMED.sub(lambda found: f' {found[1]}="{" ".join(prefix + name for name in found[2].split())}"', linked)
    return _USED.sub(lambda found: f"{found[1]}#{prefix}", named)
