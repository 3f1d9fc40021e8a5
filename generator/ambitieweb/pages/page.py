"""A page as both outlets know it: a title and sections of finished HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of
from ambitieweb.link.portfolio import Linked, Theme
from ambitieweb.output.spool import Content, bytes_of
from ambitieweb.pages.long_words import breakable


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page; without a heading it belongs to what stands above it."""

    html: str
    heading: str = ""
    anchor: str = ""
    hint: str = ""
    """What is inside, in a few words, for where it stands folded."""
    in_short: str = ""
    """What the way along the page calls it, where its heading is a sentence."""
    has_rest: bool = False
    """True when it holds what the record of the page says and what has no other place on the page."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumb: a page above this one, by title and address."""

    title: str
    address: Address

    @classmethod
    def to(cls, record: Linked | Theme) -> Crumb:
        """The page of a record."""
        return cls(record.name, page_of(record))


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file that belongs to a page: its path from the top of the site, and its bytes, which may wait until they are asked for."""

    path: str
    kept: Content

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return bytes_of(self.kept)


@dataclass(frozen=True, slots=True)
class Page:
    """A page at its address.

    `keywords` help search and are never shown. `layout` is 'home', 'overview', 'card', 'sheet', 'wall'
    or 'paper'. `files` are what the page asks for beside itself.
    A page that is not findable stays out of the search index.
    `tables` are the keys of the tables whose rows it shows: at its foot stand links to their files. `sheet` is the page on
    paper of the same record, `pdf` the link to its PDF where that stands nowhere else on it. `short_notice` says `notice` in the header,
    where a line fits. A page that `names_its_group` leads to the other pages of its part of the menu by itself. `finding` is the sentence
    under its title without marks and `picture` the path of its picture, both for who shares a link to it.
    """

    address: Address
    title: str
    sections: Sequence[Section]
    crumbs: tuple[Crumb, ...] = ()
    crumbs_label: str = ""
    keywords: tuple[str, ...] = ()
    description: str = ""
    notice: str = ""
    short_notice: str = ""
    along_label: str = ""
    top_label: str = ""
    sheet: Address | None = None
    pdf: str = ""
    layout: str = "card"
    files: tuple[PageFile, ...] = ()
    is_findable: bool = True
    tables: tuple[str, ...] = ()
    names_its_group: bool = False
    finding: str = ""
    picture: str = ""

    @property
    def path(self) -> str:
        """The path of its address."""
        return self.address.path

    @property
    def headings(self) -> tuple[Section, ...]:
        """The sections that have a heading, for the table of contents."""
        return tuple(section for section in self.sections if section.heading)


def crumbs_html(page: Page) -> str:
    """The breadcrumb, or nothing for a page without one. Two steps say no more than the marked tab does, where tabs are in sight."""
    if not page.crumbs:
        return ""
    items = "".join(
        f'<li><a href="{escape(crumb.address.seen_from(page.address.root))}">{escape(crumb.title)}</a></li>'
        for crumb in page.crumbs
    )
    css = "aw-crumbs aw-crumbs--short" if len(page.crumbs) <= SAID_BY_TAB else "aw-crumbs"
    return f'<nav class="{css}" aria-label="{escape(page.crumbs_label)}"><ol>{breakable(items)}</ol></nav>'


def along_html(page: Page) -> str:
    """The way along a long page, which stays in sight: its title, unless that is long, and a link to each heading. Nothing for
    a short page."""
    least, most = ALONG.get(page.layout, (1, 0))
    if not least <= len(page.headings) <= most:
        return ""
    links = "".join(
        f'<li><a href="#{section.anchor}">{escape(section.in_short or section.heading, quote=False)}</a></li>'
        for section in page.headings
    )
    title = page.title if len(page.title) <= LONGEST_TITLE else page.top_label
    top = f'<li><a href="#{TITLE_ANCHOR}">{escape(title, quote=False)}</a></li>'
    return f'<nav class="aw-along" aria-label="{escape(page.along_label)}"><ul tabindex="0">{top}{links}</ul></nav>'


def along_place(page: Page) -> int:
    """The number of the section before which the way along the page stands: the first with a heading after the first screen."""
    headed = [number for number, section in enumerate(page.sections) if section.heading]
    is_shown = any(FIRST_SCREEN in section.html for section in page.sections[: headed[0]]) if headed else False
    return headed[0 if is_shown or len(headed) == 1 else 1] if headed else 0


def page_html(page: Page) -> str:
    """The whole of a page as HTML: breadcrumb, title, and each section under its heading."""
    parts = [crumbs_html(page), f'<h1 id="{TITLE_ANCHOR}">{escape(page.title, quote=False)}</h1>']
    place = along_place(page)
    for number, section in enumerate(page.sections):
        if number == place:
            parts.append(along_html(page))
        if section.heading:
            parts.append(f'<h2 id="{section.anchor}">{escape(section.heading, quote=False)}</h2>')
        parts.append(shown_html(page, section))
    return "\n".join(part for part in parts if part)


def shown_html(page: Page, section: Section) -> str:
    """What stands under the heading of a section, in both outlets. On a sheet of paper all words are measured already."""
    return section.html if page.layout == "sheet" else breakable(section.html)


TITLE_ANCHOR = "titel"
LONGEST_TITLE = 32
"""Letters of a title that leave room for the links beside it."""
FIRST_SCREEN = 'class="aw-first'
SAID_BY_TAB = 2
"""Steps of a breadcrumb that the menu says too: the start page, and the list that is marked there."""
ALONG = {"card": (5, 12), "overview": (5, 10)}
"""Per layout how many headings a page has, at least and at most, that shows the way along it."""
