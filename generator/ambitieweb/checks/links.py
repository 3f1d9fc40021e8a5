"""Links and pictures in texts: what they lead to must exist, and a reader must be able to open it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set

from ambitieweb.checks.texts import place_of, written
from ambitieweb.link.goals import CardPage, Outside, OwnFile, goal_of
from ambitieweb.link.portfolio import Portfolio, WebHolder
from ambitieweb.model import kinds
from ambitieweb.model.address import Sort, scheme_of, without_spaces
from ambitieweb.model.files import FILE_KINDS, KIND_BY_NAME
from ambitieweb.model.read import Content, Entry
from ambitieweb.problems import Place, Problem, error, warning
from ambitieweb.problems.problem import nearest
from ambitieweb.prose.links import TextLink, links, may_hold_links
from ambitieweb.source.stored import FOLDERS, SHOWN_AS_PICTURE

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


def links_within(entry: Entry, pages: Set[str], portfolio: Portfolio, others: Set[str]) -> Iterator[Problem]:
    """What is wrong with the links and pictures in the texts of a file. `others` are files that have their own problem."""
    if not may_hold_links(entry.document.text):
        return
    for item in written(entry, kinds.TEXT, kinds.LINE):
        if not may_hold_links(item.value):
            continue
        times: Counter[str] = Counter()
        for link in links(item.value, is_line=item.is_line):
            times[link.target] += 1
            place = (
                place_of(entry, item, link.target, times[link.target]) if link.target else entry.place(item.location)
            )
            yield from link_problems(link, place, pages, portfolio, others)


def link_problems(
    link: TextLink, place: Place, pages: Set[str], portfolio: Portfolio, others: Set[str]
) -> Iterator[Problem]:
    """What is wrong with one link or picture."""
    if link.is_picture and not link.words.strip():
        yield warning("plaatje-zonder-alt", place, naam=link.target)
    match goal_of(link.target, portfolio):
        case Outside(sort=sort):
            yield from _outside(link, sort, place)
        case OwnFile(address=None, name=name):
            if not any(f"{folder}/{name}" in others for folder in FOLDERS):
                yield missing_file(name, place, portfolio)
        case OwnFile(name=name):
            if link.is_picture and not name.lower().endswith(SHOWN_AS_PICTURE):
                yield error("plaatje-soort", place, naam=name)
        case CardPage(path=path):
            if not is_page(path, pages):
                docs = frozenset(portfolio.docs.file_by_path)
                yield warning("link-onbekende-pagina", place, nearest_page(path, pages | docs), doel=link.target)


def _outside(link: TextLink, sort: Sort, place: Place) -> Iterator[Problem]:
    target = link.target
    match sort:
        case Sort.NETWORK:
            yield warning("netwerkschijf", place, waarde=target)
        case Sort.OTHER_SCHEME:
            yield warning("url-soort", place, begin=scheme_of(target))
        case Sort.WEB_WITH_SPACE:
            yield warning("url-spatie", place, without_spaces(target), waarde=target)
        case Sort.WITHOUT_HTTPS:
            yield warning("url-zonder-https", place, f"https://{target}", waarde=target)
        case Sort.WITHOUT_MAILTO:
            yield warning("url-zonder-mailto", place, f"mailto:{target}", waarde=target)
        case Sort.NO_WEB:
            yield warning("url-fout", place, waarde=target)
    if link.is_picture and sort in (Sort.WEB, Sort.WEB_WITH_SPACE, Sort.WITHOUT_HTTPS):
        yield warning("plaatje-van-buiten", place, waarde=target)


def missing_file(name: str, place: Place, portfolio: Portfolio) -> Problem:
    """The problem of a file that is not there, with the one that must be meant."""
    known = portfolio.stored
    folded = [path for path in known if path.casefold() == name.casefold()]
    elsewhere = [path for path in known if path.rpartition("/")[2].casefold() == name.rpartition("/")[2].casefold()]
    meant = next(iter(folded or elsewhere), None) or nearest(name, known)
    return error("bestand-ontbreekt", place, meant, naam=name)


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


def is_page(path: str, pages: Set[str]) -> bool:
    """True when the site has, or may have, this page."""
    whole = _PART.sub("", path)
    return whole in pages or _WORKED_OUT.fullmatch(whole) is not None


def nearest_page(path: str, pages: Set[str]) -> str | None:
    """The nearest page in the same folder, else the only one of that name in any folder."""
    folder, _, name = path.rpartition("/")
    found = nearest(path, (page for page in pages if page.rpartition("/")[0] == folder))
    named = [page for page in pages if page.rpartition("/")[2] == name and name]
    cards = [page for page in named if page.count("/") == 1]
    return found or (cards[0] if len(cards) == 1 else named[0] if len(named) == 1 else None)
