"""Whether a site in memory is whole: every link on its pages and in its files leads to a page, and to a place on it.

The links of a built folder are read in `site_map.py`. Here nothing is written, so that many sites can be looked at.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

from ambitieweb.exports import Export
from ambitieweb.pages.page import Page, PageFile, page_html
from ambitieweb.site import NavItem, Site
from ambitieweb.source.stored import FOLDERS, StoredFile
from site_checks.read_html import ADDRESSES, BY_ID

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r'\s([a-z][a-z:-]*)="([^"]*)"')
_ADDRESS_IN_ROWS = re.compile(r'\shref=\\"([^"\\]*)\\"')
_ADDRESS_IN_FEED = re.compile(r'\shref="([^"]*)"')
_ADDRESS_IN_TABLE = re.compile(r'(?<![\w/.-])((?:[a-z0-9-]+/)+index\.html(?:#[^\s",;\\]+)?)')
_LINK_WITHOUT_ADDRESS = re.compile(r"<a(?=[\s>])(?![^<>]*\shref=)[^<>]*>[^<]*")
LOST = "a link that lost its address"
_OUTSIDE = ("http", "https", "mailto", "tel", "data")


def faults_of(site: Site) -> list[str]:
    """What is wrong with a site as it is published."""
    return faults(site.pages, site.exports, site.nav, site.files)


def faults(
    made: Sequence[Page], exports: Sequence[Export], nav: tuple[NavItem, ...], stored: Iterable[StoredFile] = ()
) -> list[str]:
    """Every dead link, dead anchor, dead reference to an id, doubled id, link that lost its address, and page without a way to
    it. `stored` are the pictures and documents beside the cards."""
    pages = {page.path: page_html(page) for page in made}
    facts = {path: _attributes(html) for path, html in pages.items()}
    ids = {path: [value for name, value in found if name == "id"] for path, found in facts.items()}
    files = {file.path for file in (*exports, *_files(made))} | {f"{FOLDERS[0]}/{file.path}" for file in stored}
    found: list[str] = []
    onward: dict[str, set[str]] = {path: set() for path in pages}
    for page in made:
        name = page.path or "(start)"
        found += [f"{name}: {n} x #{key}" for key, n in Counter(ids[page.path]).items() if n > 1]
        found += [f"{name}: {LOST}: {link}" for link in _lost(pages[page.path])]
        for attribute, value in facts[page.path]:
            if attribute in BY_ID:
                found += [f"{name}: no #{key} for {attribute}" for key in value.split() if key not in ids[page.path]]
            elif attribute in ADDRESSES and (to := _leads_to(page.path, value)):
                onward[page.path].add(to[0])
                found += [f"{name} -> {value}: {what}" for what in _missing(to, ids, files)]
        if page.sheet:
            to = page.sheet.path, page.sheet.anchor
            onward[page.path].add(to[0])
            found += [f"{name} -> its sheet: {what}" for what in _missing(to, ids, files)]
    for source, folder, address in (*_in_files((*exports, *_files(made))), *_in_menu(nav)):
        if to := _leads_to(folder, address):
            found += [f"{source} -> {address}: {what}" for what in _missing(to, ids, files)]
            if source.endswith(".js"):
                onward[folder].add(to[0])
    found += [f"{path}: no way to this page" for path in _orphans(nav, onward)]
    return sorted(set(found))


@lru_cache(maxsize=2_000)
def _attributes(html: str) -> tuple[tuple[str, str], ...]:
    """Of a page that another site has as well, letter for letter, they are known."""
    return tuple((name, unescape(value)) for tag in _TAG.finditer(html) for name, value in _ATTRIBUTE.findall(tag[0]))


@lru_cache(maxsize=2_000)
def _lost(html: str) -> tuple[str, ...]:
    return tuple(link[0] for link in _LINK_WITHOUT_ADDRESS.finditer(html))


@lru_cache(maxsize=50_000)
def _leads_to(folder: str, address: str) -> tuple[str, str] | None:
    """The path of the page or file within the site, and the anchor; nothing for another site."""
    parts = urlsplit(address)
    if parts.scheme in _OUTSIDE or parts.netloc:
        return None
    path = unquote(parts.path)
    whole = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/") if path else f"{folder}/index.html"
    if path and f"{folder}/{path}".count("../") > folder.count("/") + bool(folder):
        whole = "outside the site"
    page = whole.removesuffix("index.html").strip("/") if whole.endswith("index.html") else whole
    return page, unquote(parts.fragment)


def _missing(to: tuple[str, str], ids: Mapping[str, list[str]], files: set[str]) -> Iterator[str]:
    path, anchor = to
    if path not in ids and path not in files:
        yield "no such page"
    elif anchor and path in ids and anchor not in ids[path]:
        yield "no such place on the page"


def _files(pages: Iterable[Page]) -> Iterator[PageFile]:
    return (file for page in pages for file in page.files)


def _in_files(files: Iterable[Export | PageFile]) -> Iterator[tuple[str, str, str]]:
    """Name, folder and address of every link in a file to download or in the rows of a table."""
    for export in files:
        path, text = export.path, export.content.decode("utf-8", "replace")
        folder = posixpath.dirname(path)
        if path.endswith(".js"):
            yield from ((path, folder, unescape(address)) for address in _ADDRESS_IN_ROWS.findall(text))
        elif path.endswith(".xml"):
            yield from ((path, folder, unescape(address)) for address in _ADDRESS_IN_FEED.findall(text))
        elif path.endswith(".json") and "schema" not in path:
            yield from ((path, "", address) for address in _ADDRESS_IN_TABLE.findall(json.dumps(json.loads(text))))
        elif path.endswith((".csv", ".ics")):
            unfolded = text.replace("\r\n ", "")
            yield from ((path, "", address) for address in _ADDRESS_IN_TABLE.findall(unfolded))


def _in_menu(items: tuple[NavItem, ...]) -> Iterator[tuple[str, str, str]]:
    for item in items:
        yield from _in_menu(item.items)
        if item.page is not None:
            yield "menu", "", item.page.html


def _orphans(nav: tuple[NavItem, ...], onward: Mapping[str, set[str]]) -> list[str]:
    seen: set[str] = set()
    todo = ["", *(address.removesuffix("index.html").strip("/") for _, _, address in _in_menu(nav))]
    while todo:
        path = todo.pop()
        if path not in seen and path in onward:
            seen.add(path)
            todo += onward[path]
    return sorted(path for path in onward if path not in seen)
