"""The last step of making pages: a link leads to a page that was made and to a place that is on it, or it is no link."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cached_property
from html import unescape

from ambitieweb.addresses.address import Address, path_of_html
from ambitieweb.pages.page import TITLE_ANCHOR, Page, PageFile, Section

_LINK = re.compile(r'(<a\b[^<>]*?)\shref=(\\?")([^"\\]*)\2')
"""A link in HTML; in the script file of a table there is a backslash before each quote."""
_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')
"""The place of an element. It starts with a letter, which is found sooner than any white space."""
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def whole(pages: Iterable[Page], files: Set[str] = frozenset()) -> tuple[Page, ...]:
    """The pages without a link that leads nowhere. Its words stay; where only the place on a page is not there, it leads to the
    page. Our own pages have no such link: this is for the texts of authors, and for what nobody thought of. `files` are the
    paths of what can be downloaded."""
    made = tuple(pages)
    links = _Links(places_of(made), files | {file.path for page in made for file in page.files})
    return tuple(links.mended(page) for page in made)


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


class KnownPlaces(Places):
    """The same of pages that are all made: whether one is there is known without looking at it."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        super().__init__(pages.get, pages.values)
        self._pages = pages

    def __contains__(self, path: object) -> bool:
        return path in self._pages


def _places(page: Page) -> frozenset[str]:
    found = {TITLE_ANCHOR, *(section.anchor for section in page.headings)}
    return frozenset(found.union(*(_ID.findall(section.html) for section in page.sections)))


def whole_page(page: Page, places: Mapping[str, Set[str]], files: Set[str]) -> Page:
    """One page, held against the places of all pages and the files that there are."""
    return _Links(places, files).mended(page)


def _with_html(section: Section, html: str) -> Section:
    return replace(section, html=html)


class _Links:
    """What becomes of the links of all pages. Nearly all lead somewhere, and many to the same: what was found to is known from
    the top of the site, so that a page below another one need not ask again."""

    def __init__(self, places: Mapping[str, Set[str]], files: Set[str]) -> None:
        self._places = places
        self._files = files
        self._leads: set[str] = set()

    def mended(self, page: Page) -> Page:
        """The page without links that lead nowhere."""
        here = page.address
        given = tuple(page.sections)
        texts = tuple(self._text(section.html, here) for section in given)
        is_whole = all(text is section.html for text, section in zip(texts, given, strict=True))
        sections = page.sections if is_whole else tuple(map(_with_html, given, texts))
        files = tuple(self._file(file, here) for file in page.files)
        crumbs = tuple(crumb for crumb in page.crumbs if crumb.address.path in self._places)
        return replace(page, sections=sections, crumbs=crumbs, files=files)

    def _file(self, file: PageFile, here: Address) -> PageFile:
        given = file.content.decode()
        text = self._text(given, here)
        return file if text is given else PageFile(file.path, text.encode())

    def _text(self, html: str, here: Address) -> str:
        root, known = here.root, self._leads
        top = len(root)
        is_whole = all(
            (address[top:] in known and address.startswith(root)) or self._address(address, here) == address
            for _, _, address in _LINK.findall(html)
        )
        return html if is_whole else _LINK.sub(lambda link: self._link(link, here), html)

    def _link(self, link: re.Match[str], here: Address) -> str:
        before, quote, given = link.groups()
        address = self._address(given, here)
        if address == given:
            return link[0]
        return f"{before} href={quote}{address}{quote}" if address else before

    def _address(self, given: str, here: Address) -> str:
        """An address as it can stay on a page, or nothing when there is no such page."""
        if _OUTSIDE.match(given):
            return given
        rest, _, anchor = unescape(given).partition("#")
        path = rest.partition("?")[0]
        target = posixpath.normpath(posixpath.join("/", here.path, path)).lstrip("/") if path else here.html
        page = path_of_html(target)
        is_whole = (
            target in self._files
            if page not in self._places
            else not anchor or anchor in self._places[page] or anchor.startswith(":~:")
        )
        if not is_whole:
            return given.partition("#")[0] if rest and page in self._places else ""
        if given.startswith(here.root) and target == path.removeprefix(here.root):
            self._leads.add(given.removeprefix(here.root))
        return given
