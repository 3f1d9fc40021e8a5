"""A page as both outlets know it: a title and sections of finished HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ambitieweb.addresses.address import Address


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page; without a heading it belongs to what stands above it."""

    html: str
    heading: str = ""
    anchor: str = ""
    hint: str = ""
    """What is inside, in a few words, for where it stands folded."""
    has_rest: bool = False
    """True when it holds what the record of the page says and what has no other place on the page."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumb: a page above this one, by title and address."""

    title: str
    address: Address


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file that belongs to a page: its path from the top of the site, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """A page at its address.

    `keywords` help search and are never shown. `layout` is 'home', 'overview', 'card', 'sheet', 'wall'
    or 'paper'. `files` are what the page asks for beside itself.
    A page that is not findable stays out of the search index.
    `tables` are the keys of the tables whose rows it shows: at its foot stand links to their files.
    """

    address: Address
    title: str
    sections: tuple[Section, ...]
    crumbs: tuple[Crumb, ...] = ()
    crumbs_label: str = ""
    keywords: tuple[str, ...] = ()
    description: str = ""
    notice: str = ""
    layout: str = "card"
    files: tuple[PageFile, ...] = ()
    is_findable: bool = True
    tables: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The path of its address."""
        return self.address.path

    @property
    def headings(self) -> tuple[Section, ...]:
        """The sections that have a heading, for the table of contents."""
        return tuple(section for section in self.sections if section.heading)


def crumbs_html(page: Page) -> str:
    """The breadcrumb, or nothing for a page without one."""
    if not page.crumbs:
        return ""
    items = "".join(
        f'<li><a href="{escape(crumb.address.seen_from(page.address.root))}">{escape(crumb.title)}</a></li>'
        for crumb in page.crumbs
    )
    return f'<nav class="aw-crumbs" aria-label="{escape(page.crumbs_label)}"><ol>{items}</ol></nav>'


def page_html(page: Page) -> str:
    """The whole of a page as HTML: breadcrumb, title, and each section under its heading."""
    parts = [crumbs_html(page), f'<h1 id="{TITLE_ANCHOR}">{escape(page.title, quote=False)}</h1>']
    for section in page.sections:
        if section.heading:
            parts.append(f'<h2 id="{section.anchor}">{escape(section.heading, quote=False)}</h2>')
        parts.append(section.html)
    return "\n".join(part for part in parts if part)


TITLE_ANCHOR = "titel"
