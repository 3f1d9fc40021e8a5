"""The book is printed twice: only when it lies there is known on which pages its headings fall."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path

from pypdf import PdfReader

from ambitieweb.addresses.fixed import STATE
from ambitieweb.output.whole_file import write_whole
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.page import Page
from ambitieweb.pages.printed.book import BOOK_PAGE, book_html, book_name, book_title
from ambitieweb.pages.printed.truth import mark
from ambitieweb.pdf.finishing import About
from ambitieweb.pdf.making import with_styles, workplace
from ambitieweb.pdf.printing import Job, printed

MOST_TIMES = 3
"""Printing with the numbers can move a heading only where the contents just fill a page."""


def print_book(browser: Path, pages: tuple[Page, ...], desk: Desk, site: Path, folder: Path, book_mark: str) -> str:
    """Writes the book into a folder; returns why not, or '' when it is there."""
    name = book_name(desk)
    title = f"{book_title(desk)} - {desk.portfolio.site.name}"
    about = About(title, desk.language, desk.portfolio.reference_date, BOOK_PAGE.path, book_mark, f"{name}.pdf")
    numbers: Mapping[str, int] = {}
    with workplace(folder) as work:
        for _ in range(MOST_TIMES):
            path = work / f"{name}.html"
            path.write_text(with_styles(book_html(desk, pages, numbers), site / STATE.html), "utf-8")
            (made,) = printed(browser, [Job(name, path, about)])
            if made.why:
                return made.why
            found = pages_of(made.pdf)
            if found == numbers:
                break
            numbers = found
        write_whole(folder / f"{name}.pdf", made.pdf)
    return ""


def pages_of(pdf: bytes) -> dict[str, int]:
    """On which page each place lies to which something in the file leads."""
    reader = PdfReader(io.BytesIO(pdf))
    return {
        name.removeprefix("/"): number + 1
        for name, place in reader.named_destinations.items()
        if (number := reader.get_destination_page_number(place)) is not None
    }


def mark_of_book(pages: tuple[Page, ...], desk: Desk, look: str, mark_of: Callable[[str], str]) -> str:
    """A mark that changes with anything that a reader of the book would see."""
    return mark(book_html(desk, pages), look, mark_of)
