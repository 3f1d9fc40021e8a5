"""Which PDF files there can be: one per card and per page with sheets. Their names say what is in them, in the language of the
site, and stay the same whatever else is added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import AMBITION_CARD, KINDS, PAPER, REPORT, SESSION, THEME, on_paper
from ambitieweb.addresses.fixed import SHOW_ON_PAPER
from ambitieweb.pages.page import Page
from ambitieweb.texts import Texts

_NUMBER = re.compile(r"-(\d+)(?=/|$)")
"""Which session a page is of."""
SHEET, RESULTS, BOOK = "sheet", "results", "book"
_KINDS: Mapping[str, str] = {
    KINDS["organisatie"].name: "unit",
    KINDS["categorie"].name: "menu",
    KINDS["project"].name: "project",
    KINDS["maatregel"].name: "measure",
    KINDS["praktijkvoorbeeld"].name: "practice",
    KINDS["themaset"].name: "set",
    AMBITION_CARD.name: "card",
    SESSION.name: "session",
    REPORT.name: "report",
    THEME.name: "theme",
}
"""What a PDF of each kind of page is called, as a key of the texts under `pdf.kind`."""


@dataclass(frozen=True, slots=True)
class PdfDocument:
    """A PDF that can be made: of which page, its kind, the file of content that the page shows, and its name."""

    page: Page
    kind: str
    shows: tuple[str, str]
    name: str


def documents(pages: Iterable[Page], t: Texts) -> Iterator[PdfDocument]:
    """All of them, in the order of the pages."""
    made = tuple(pages)
    cards = {page.path: page for page in made if page.layout == "card" and page.address.shows[0]}
    by_sheet = {on_paper(page.address).path: page for page in cards.values()}
    for page in made:
        if page.path in cards:
            yield PdfDocument(page, _kind(page.address), page.address.shows, _name(page.address, t))
        elif page.address.kind == PAPER and (card := by_sheet.get(page.path)):
            name = f"{t('pdf.file.sheet')}-{_name(card.address, t, of_sheet=True)}"
            yield PdfDocument(page, SHEET, card.address.shows, name)
        elif page.path == SHOW_ON_PAPER.path:
            yield PdfDocument(page, RESULTS, ("", ""), t("pdf.file.results"))


def _kind(address: Address) -> str:
    return _KINDS.get(address.kind.name, address.shows[0])


def _name(address: Address, t: Texts, *, of_sheet: bool = False) -> str:
    """'menukaart-catering', 'sessie-1-project-kastanjelaan', 'thema-mvoi_klimaat'. An id has no underscore, so no two are the
    same."""
    kind, (of, identifier) = _kind(address), address.shows
    match kind:
        case "session" | "report":
            number = _NUMBER.findall(address.path)[-1]
            return f"{t(f'pdf.file.{kind}')}-{number}-{_of(of, t)}-{identifier}"
        case "theme":
            return f"{t('pdf.file.theme')}-{identifier}_{address.id}"
        case "menu" if of_sheet:
            return f"{_of(of, t)}-{identifier}"
        case _:
            return f"{_word(kind, t)}-{identifier}"


def _of(kind: str, t: Texts) -> str:
    """What a card is called in the name of a file that belongs to it."""
    return t("pdf.file.category") if kind == "categorie" else _word(_KINDS.get(kind, kind), t)


def _word(kind: str, t: Texts) -> str:
    """A kind of file that nobody thought of goes by its own name."""
    key = f"pdf.file.{kind}"
    return t(key) if key in t.words else kind
