"""Where a page links to its PDF. Only when all pages are made is known which PDF is still true, so each place is marked first, and
then filled or taken away."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.files import pdf_file
from ambitieweb.output.kept_pdfs import KeptPdf
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import file_size
from ambitieweb.pages.page import Page
from ambitieweb.pages.printed.marked import HINT, MARK
from ambitieweb.pages.printed.rendition import says_something

_ITEM = re.compile(rf'<li[^<>]*>\s*<span class="aw-pdf-place">{MARK}</span>\s*</li>')
_LONE = re.compile(rf'<span class="aw-pdf-place">{MARK}</span>')
_EMPTY = re.compile(
    r"<details\b(?:(?!<details\b|</details>).)*?<ul[^<>]*>\s*</ul>\s*(?:</div>\s*)?</details>", re.DOTALL
)


def with_places(page: Page, pdf: KeptPdf | None, desk: Desk) -> Page:
    """A page with a link to its PDF where there is a place for it, else in the foot; or without that place."""
    if not any(MARK in section.html for section in page.sections):
        return replace(page, pdf=pdf_link(page.address, pdf, desk)) if pdf else page
    sections = tuple(
        replace(section, html=_filled(section.html, page.address, pdf, desk)) if MARK in section.html else section
        for section in page.sections
    )
    return replace(
        page, sections=tuple(section for section in sections if section.heading == "" or says_something(section.html))
    )


def pdf_link(here: Address, pdf: KeptPdf, desk: Desk) -> str:
    """'Deze pagina (PDF, 210 kB)'."""
    return _link(here, pdf, "pdf.link", desk)


def _link(here: Address, pdf: KeptPdf, key: str, desk: Desk) -> str:
    words = desk.texts(key, size=file_size(pdf.size, desk.language))
    return f'<a href="{here.root}{pdf_file(pdf.name)}" download>{escape(words, quote=False)}</a>'


def with_book(page: Page, book: KeptPdf, desk: Desk) -> Page:
    """A page that leads to the book of the organisation."""
    return replace(page, pdf=_link(page.address, book, "pdf.book.link", desk))


def _filled(html: str, here: Address, pdf: KeptPdf | None, desk: Desk) -> str:
    if pdf:
        return _LONE.sub(lambda _: pdf_link(here, pdf, desk), html).replace(HINT, desk.texts("pdf.first"))
    return _EMPTY.sub("", _LONE.sub("", _ITEM.sub("", html.replace(HINT, ""))))
