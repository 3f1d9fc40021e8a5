"""Which of the PDF files that are kept still show what their page says. Only those are published and linked."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ambitieweb.addresses.fixed import DOWNLOADS, HOME, STATE
from ambitieweb.output.kept_pdfs import KeptPdf, KeptPdfs, mark_of_files
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page
from ambitieweb.pages.printed.book import BOOK_PAGE, book_html, book_name
from ambitieweb.pages.printed.documents import documents
from ambitieweb.pages.printed.places import with_book, with_places
from ambitieweb.pages.printed.rendition import rendition

NAME_THE_BOOK = (HOME.path, STATE.path, DOWNLOADS.path)
"""The pages that lead to the book."""
FORMAT = "2"
"""Changes when a PDF is made in another way of the same page."""
_PICTURE = re.compile(r'<(?:img|image)\b[^<>]*?\s(?:src|href)="([^"]*)"')
"""What a page shows from a file beside it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages with links to the PDF files that are true, these files, and how many are out of date."""

    pages: tuple[Page, ...]
    files: tuple[KeptPdf, ...] = ()
    stale: int = 0


def with_pdfs(desk: Desk, pages: tuple[Page, ...], kept: KeptPdfs, mark_of: Callable[[str], str]) -> Printed:
    """The pages with what is kept. `mark_of` says how a file beside the pages, by its path, differs from an earlier one."""
    if not kept.all:
        return Printed(pages)
    look = look_of(desk, kept.look)
    wanted = dict(marks(desk, pages, look, mark_of))
    if any(file.page == BOOK_PAGE.path for file in kept.all):
        wanted[BOOK_PAGE.path] = mark(book_html(desk, pages), look, mark_of)
    names = names_of(desk, pages)
    true = tuple(f for f in kept.all if wanted.get(f.page) == f.mark and names.get(f.page) == f.name)
    by_page = {file.page: file for file in true}
    linked = tuple(with_places(page, by_page.get(page.path), desk) for page in pages)
    if book := by_page.get(BOOK_PAGE.path):
        linked = tuple(with_book(page, book, desk) if page.path in NAME_THE_BOOK else page for page in linked)
    return Printed(linked, true, len(kept.all) - len(true))


def names_of(desk: Desk, pages: Iterable[Page]) -> Mapping[str, str]:
    """What each PDF is called, by the path of its page, and the book."""
    names = {document.page.path: f"{document.name}.pdf" for document in documents(pages, desk.texts)}
    return names | {BOOK_PAGE.path: f"{book_name(desk)}.pdf"}


def look_of(desk: Desk, look: str) -> str:
    """The mark of the look of the theme, with what the house style of the site makes of it."""
    house = desk.portfolio.house
    if house is None:
        return look
    return f"{look} {hashlib.sha256(house.css.encode()).hexdigest()} {mark_of_files(f.source for f in house.stored.values())}"


def marks(desk: Desk, pages: Iterable[Page], look: str, mark_of: Callable[[str], str]) -> Mapping[str, str]:
    """What each PDF is made from, in a mark, by the path of its page."""
    return {
        document.page.path: mark(rendition(document, desk), look, mark_of) for document in documents(pages, desk.texts)
    }


def mark(html: str, look: str, mark_of: Callable[[str], str]) -> str:
    """A mark that changes with anything that a reader of the PDF would see."""
    pictures = [mark_of(path) for path in _PICTURE.findall(html)]
    return hashlib.sha256("\0".join((FORMAT, look, html, *pictures)).encode()).hexdigest()
