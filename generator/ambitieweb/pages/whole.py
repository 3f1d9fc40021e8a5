"""The last step of making pages: a link leads to a page that was made and to a place that is on it, or it is no link."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cached_property
from html import unescape

from ambitieweb.addresses.address import Address, path_of_html
from ambitieweb.pages.page import TITLE_ANCHOR, Page, PageFile

_LINK = re.compile(r'(<a\b[^<>]*?)\shref=(\\?")([^"\\]*)\2')
"""A link in HTML; in the script file of a table there is a backslash before each quote."""
_ID = re.compile(r'\sid="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def whole(pages: Iterable[Page], files: Set[str] = frozenset()) -> tuple[Page, ...]:
    """The pages without a link that leads nowhere. Its words stay; where only the place on a page is not there, it leads to the
    page. Our own pages have no such link: this is for the texts of authors, and for what nobody thought of. `files` are the
    paths of what can be downloaded."""
    made = tuple(pages)
    places = places_of(made)
    files = files | {file.path for page in made for file in page.files}
    return tuple(whole_page(page, places, files) for page in made)


def places_of(pages: Iterable[Page]) -> Mapping[str, frozenset[str]]:
    """The places that a link can lead to, by the path of their page."""
    return {page.path: _places(page) for page in pages}


class Places(Mapping[str, frozenset[str]]):
    """The same, with no more pages made than somebody asks for: `at` gives one, `every` all of them."""

    def __init__(self, at: Callable[[str], Page | None], every: Callable[[], Iterable[Page]]) -> None:
        self._at = at
        self._every = every

    @cached_property
    def _whole(self) -> Mapping[str, frozenset[str]]:
        return places_of(self._every())

    def __getitem__(self, path: str) -> frozenset[str]:
        page = self._at(path)
        return self._whole[path] if page is None else _places(page)

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


def _places(page: Page) -> frozenset[str]:
    found = {TITLE_ANCHOR, *(section.anchor for section in page.headings)}
    return frozenset(found.union(*(_ID.findall(section.html) for section in page.sections)))


def whole_page(page: Page, places: Mapping[str, Set[str]], files: Set[str]) -> Page:
    """One page, held against the places of all pages and the files that there are."""

    def mended(text: str) -> str:
        return _LINK.sub(lambda link: _link(link, page.address, places, files), text)

    sections = tuple(replace(section, html=mended(section.html)) for section in page.sections)
    rows = tuple(PageFile(file.path, mended(file.content.decode()).encode()) for file in page.files)
    crumbs = tuple(crumb for crumb in page.crumbs if crumb.address.path in places)
    return replace(page, sections=sections, crumbs=crumbs, files=rows)


def _link(link: re.Match[str], here: Address, places: Mapping[str, Set[str]], files: Set[str]) -> str:
    before, quote, address = link.groups()
    if _OUTSIDE.match(address):
        return link[0]
    rest, _, anchor = unescape(address).partition("#")
    path = rest.partition("?")[0]
    target = posixpath.normpath(posixpath.join("/", here.path, path)).lstrip("/") if path else here.html
    page = path_of_html(target)
    if page not in places:
        return link[0] if target in files else before
    if not anchor or anchor in places[page] or anchor.startswith(":~:"):
        return link[0]
    return f"{before} href={quote}{address.partition('#')[0]}{quote}" if rest else before
