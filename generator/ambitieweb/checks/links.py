"""Links in texts that point within the site: the page must exist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from ambitieweb.link.portfolio import Portfolio, WebHolder
from ambitieweb.model.files import FILE_KINDS, KIND_BY_NAME
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Place, Problem, Span, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.source.nodes import scalars

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_OVERVIEWS = (
    *("overzichten", "overzichten/boom", "leerpunten", "gegevens", "catalogus/bronnen"),
    *("goed-bezig", "goed-bezig/afdruk", "goed-bezig/scherm"),
    *("monitor", "monitor/acties", "monitor/niet-belegd", "monitor/actueel", "monitor/geld"),
    *("vergelijken", "vergelijken/onderdelen", "vergelijken/categorieen", "vergelijken/projecten"),
    *("vergelijken/afwijkingen", "vergelijken/bereikt", "vergelijken/versies"),
)
_WORKED_OUT = re.compile(
    r"(?:goed-bezig|leerpunten)/(?:thema|jaar)/[a-z0-9-]+|catalogus/maatregel/[a-z0-9-]+"
    r"|monitor/(?:acties|niet-belegd|actueel|geld)/[a-z0-9-]+|monitor/doeljaar-voorbij"
)
"""Pages that depend on what was worked out from all content together; these are never held against a list."""
_PART = re.compile(r"/(?:deel|lijst)-\d+$")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def links_within(entry: Entry, pages: Set[str]) -> Iterator[Problem]:
    """A warning for each link in a text to a page of this site that does not exist."""
    if "](" not in entry.document.text:
        return
    for scalar in scalars(entry.document.root):
        for match in _LINK.finditer(scalar.text):
            target = match[1]
            scheme = _SCHEME.match(target)
            if scheme is None and not target.startswith("#") and not _is_page(page_of(target), pages):
                place = _place(entry, scalar.span, target)
                yield warning("link-onbekende-pagina", place, _nearest_page(page_of(target), pages), doel=target)
            elif scheme is not None and scheme[1].lower() not in ("http", "https", "mailto"):
                yield warning("url-soort", _place(entry, scalar.span, target), begin=scheme[1])


def pages_of(content: Content, portfolio: Portfolio) -> frozenset[str]:
    """The path of every page, of files with faults too. An overview that stands only when there is something to show
    counts as well: it may come and go with the content of others."""
    folders = [kind.folder for kind in FILE_KINDS if kind.folder]
    cards = [f"{kind.folder}/{card}" for kind in FILE_KINDS if kind.folder for card in content.ids(kind.name)]
    sessions = [path for holder in portfolio.holders for path in _session_pages(holder)]
    menus = [f"categorieen/{card}/menukaart" for card in content.ids("categorie")]
    themes = [f"themasets/{made.id}/{theme.id}" for made in portfolio.theme_sets.values() for theme in made.themes]
    sheets = [f"vellen/{path}" for path in (*cards, *sessions)]
    known = *folders, *cards, *menus, *themes, *sessions, *sheets, *_overviews(content, portfolio)
    return frozenset((*known, "begrippen", "over", "toegankelijkheid", ""))


def _overviews(content: Content, portfolio: Portfolio) -> Iterator[str]:
    yield from _OVERVIEWS
    for unit in content.ids("organisatie"):
        yield from (f"organisaties/{unit}/webben", f"overzichten/organisatie/{unit}", f"goed-bezig/onderdeel/{unit}")
    for card in content.ids("categorie"):
        yield from (f"categorieen/{card}/webben", f"categorieen/{card}/bureaustudie", f"catalogus/categorie/{card}")
        yield from (f"goed-bezig/categorie/{card}", f"leerpunten/categorie/{card}")
    for made in portfolio.theme_sets.values():
        yield f"vergelijken/projecten/{made.id}"
        yield from (f"catalogus/thema/{theme.origin}/{theme.id}" for theme in made.themes)


def _session_pages(holder: WebHolder) -> list[str]:
    folder = KIND_BY_NAME[holder.kind].folder
    numbers = range(1, len(holder.record.sessions) + 1)
    return [f"{folder}/{holder.id}/sessie-{number}{end}" for number in numbers for end in ("", "/verslag")]


def _is_page(path: str, pages: Set[str]) -> bool:
    whole = _PART.sub("", path)
    return whole in pages or _WORKED_OUT.fullmatch(whole) is not None


def page_of(target: str) -> str:
    """The path of a page for a link as an author writes it."""
    return re.sub(r"(/?(index\.html)?)?([?#].*)?$", "", target.lstrip("/")).removesuffix("/")


def _nearest_page(path: str, pages: Set[str]) -> str | None:
    """The nearest page in the same folder."""
    folder = path.rpartition("/")[0]
    return nearest(path, (page for page in pages if page.rpartition("/")[0] == folder))


def _place(entry: Entry, span: Span, target: str) -> Place:
    """The link itself, on its own line of a text that may run over several lines."""
    for number in range(span.line, len(entry.document.lines) + 1):
        column = entry.document.lines[number - 1].find(target)
        if column >= 0:
            text = entry.document.lines[number - 1]
            return Place(entry.document.path, Span(number, column + 1, column + 1 + len(target)), text)
    return Place(entry.document.path, span, entry.document.lines[span.line - 1])
