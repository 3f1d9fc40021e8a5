"""What stands at the addresses of earlier ids: a page that leads on, and of a file that can be kept or subscribed to a copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from ambitieweb.addresses.address import Address, path_of_html
from ambitieweb.addresses.called_after import called_after, with_id
from ambitieweb.addresses.earlier import earlier_addresses, follows
from ambitieweb.exports.export import Export
from ambitieweb.gathered import gathered
from ambitieweb.link.portfolio import Portfolio
from ambitieweb.model.addressed import Addressed
from ambitieweb.model.files import CARDS
from ambitieweb.output.kept_pdfs import KeptPdf
from ambitieweb.output.spool import Content, bytes_of
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.files_made import KeptFile
from ambitieweb.pages.moved import leads_on, moved
from ambitieweb.pages.page import Page
from ambitieweb.source.stored import StoredFile

_PAGE, _SCRIPT = ".html", ".js"


def earlier(desk: Desk, pages: Iterable[Page], exports: Iterable[Export]) -> Iterator[Export]:
    """For each page and file that follows an id the one at each earlier address; never over something of today."""
    beginnings = earlier_addresses(desk.portfolio)
    if not beginnings:
        return
    titles = {page.address.html: page.title for page in pages}
    files = {file.path: file.kept for page in pages for file in page.files}
    files |= {export.path: export.kept for export in exports}
    done = {*titles, *files}
    for path in (*titles, *files):
        for old in _earlier_paths(path, beginnings):
            if old in done or path.endswith(_SCRIPT):
                continue
            done.add(old)
            if path.endswith(_PAGE):
                yield Export(old, _leading_on(desk, old, _goal(path, files), titles))
            else:
                yield Export(old, files[path])


def _goal(path: str, files: Mapping[str, Content]) -> str:
    """The page that an old one leads to: what only leads on itself is left out of the way."""
    if path in files and leads_on(bytes_of(files[path])):
        return Address(path_of_html(path).rpartition("/")[0]).html
    return path


def _leading_on(desk: Desk, old: str, path: str, titles: Mapping[str, str]) -> bytes:
    now = path_of_html(path)
    title = titles.get(path) or titles.get(Address(now.rpartition("/")[0]).html) or desk.portfolio.site.name
    return moved(desk, Address(path_of_html(old)), Address(now), title, desk.texts("shell.renamed"))


def _earlier_paths(path: str, beginnings: Mapping[str, str]) -> Iterator[str]:
    """Where a file stood under each earlier id of what it follows, and of what that follows."""
    todo, seen = [path], {path}
    while todo:
        here = todo.pop()
        for old, now in beginnings.items():
            if follows(here, now) and (before := old + here[len(now) :]) not in seen:
                seen.add(before)
                todo.append(before)
                yield before


def earlier_made(portfolio: Portfolio, made: Iterable[KeptFile]) -> Iterator[KeptFile]:
    """The files to take along from a card once more, under each id that it had before."""
    before = gathered((new, old) for old, new in earlier_addresses(portfolio).items())
    for file in made:
        for page in map(str, (PurePosixPath(file.of.path), *PurePosixPath(file.of.path).parents)):
            for old in before.get(page, ()):
                place = old + file.path[len(page) :] if follows(file.path, page) else file.path
                path = with_id(place, page.rpartition("/")[2], old.rpartition("/")[2])
                if path != file.path:
                    yield replace(file, path=path, is_listed=False)


def earlier_pdfs(portfolio: Portfolio, pdfs: Iterable[KeptPdf]) -> Iterator[KeptPdf]:
    """The PDF files of a card once more, under each id that it had before; never over one of today."""
    kept = tuple(pdfs)
    done = {pdf.name for pdf in kept}
    beginnings = earlier_addresses(portfolio)
    for pdf in kept:
        for old, now in beginnings.items():
            name = with_id(pdf.name, now.rpartition("/")[2], old.rpartition("/")[2]) if follows(pdf.page, now) else ""
            if name and name not in done:
                done.add(name)
                yield replace(pdf, name=name)


def earlier_stored(portfolio: Portfolio, used: Iterable[StoredFile]) -> Iterator[StoredFile]:
    """The pictures and documents that are called after a card once more, under each id that it had before."""
    cards = [card for kind in CARDS for card in portfolio.of(kind.name).values()]
    ids = {card.id for card in cards}
    for file in used:
        for card in cards:
            for old in card.record.formerly if isinstance(card.record, Addressed) else ():
                path = called_after(file.path, card.id, old, ids)
                if path and path not in portfolio.stored:
                    yield replace(file, path=path)
