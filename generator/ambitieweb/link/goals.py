"""Where a link in a text leads: a page of the site, a hand-written page, a file, or an address elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.address import (
    Sort,
    behind_path,
    file_within,
    is_file,
    path_within,
    quoted,
    sort_of,
    without_spaces,
)
from ambitieweb.model.files import KIND_BY_FOLDER
from ambitieweb.source.stored import FOLDERS, StoredFile

OLD_MENU_CARD = "/menukaart"
"""Where a menu card stood before it became the page of its category: links of authors to it lead there."""


@dataclass(frozen=True, slots=True)
class Outside:
    """An address that needs nothing of this site; None when nobody can follow it."""

    sort: Sort
    address: str | None


@dataclass(frozen=True, slots=True)
class CardPage:
    """A page of the site by its path, which may not exist, with what stands behind it: choices and a place on the page."""

    path: str
    behind: str


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of the site: where it stands from the top of the site, None when it is not there, and what is known of it."""

    name: str
    address: str | None
    file: StoredFile | None = None


Goal = Outside | CardPage | OwnFile


def goal_of(target: str, portfolio: Portfolio) -> Goal:
    """What a link means, by its looks and by what there is."""
    sort = sort_of(target)
    if sort is not Sort.WITHIN:
        return Outside(sort, _followed(sort, target))
    path = path_within(target)
    for way in (path, path.removeprefix("docs/")):
        if way in portfolio.docs.file_by_path and (way or target.lower().endswith(".md")):
            return OwnFile(way, quoted(portfolio.docs.file_by_path[way]) + behind_path(target))
    if is_file(target):
        return _file(target, portfolio)
    folder, slash, rest = path.partition("/")
    kind = KIND_BY_FOLDER.get(folder)
    if kind is KIND_BY_FOLDER["categorieen"]:
        rest = rest.removesuffix(OLD_MENU_CARD)
    return CardPage(f"{kind.folder}{slash}{rest}" if kind else path, behind_path(target))


def file_of(name: str, portfolio: Portfolio) -> OwnFile:
    """A file that a field names."""
    file = portfolio.stored.get(name)
    return OwnFile(name, site_path(file) if file is not None else None, file)


def site_path(file: StoredFile) -> str:
    """Where a file stands from the top of the site, as part of an address."""
    return quoted(f"{FOLDERS[0]}/{file.path}")


def _file(target: str, portfolio: Portfolio) -> OwnFile:
    bare = target.removesuffix(behind_path(target))
    whole = file_of(file_within(target, FOLDERS), portfolio)
    if whole.file is not None or bare == target:
        return whole if whole.file is not None else _other(bare, portfolio)
    found = file_of(file_within(bare, FOLDERS), portfolio)
    if found.address is None:
        return _other(bare, portfolio)
    return OwnFile(found.name, found.address + behind_path(target), found.file)


def _other(target: str, portfolio: Portfolio) -> OwnFile:
    """A picture or document beside the hand-written pages, else a file that is not there."""
    path = file_within(target, ("docs",))
    if path in portfolio.docs.others:
        return OwnFile(path, quoted(path))
    return OwnFile(file_within(target, FOLDERS), None)


def _followed(sort: Sort, target: str) -> str | None:
    match sort:
        case Sort.WEB | Sort.MAIL | Sort.HERE:
            return target
        case Sort.WEB_WITH_SPACE:
            return without_spaces(target)
        case Sort.WITHOUT_HTTPS:
            return f"https://{target}"
        case Sort.WITHOUT_MAILTO:
            return f"mailto:{target}"
        case _:
            return None
