"""Places on pages. Their names are words of the site's language and stand in the texts under `anchor`."""

from __future__ import annotations

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.cards import page_of
from ambitieweb.link.portfolio import LinkedMeasure, LinkedTheme, WebHolder
from ambitieweb.model.measure import Instrument
from ambitieweb.model.values import as_id
from ambitieweb.texts import Texts


def measure_at(holder: WebHolder | LinkedMeasure, number: int | None, texts: Texts) -> Address:
    """Where a measure stands: as the library has it on its own page; when it is used, by its number on the page of the category
    or project."""
    page = page_of(holder)
    return page if number is None else page.at(texts("anchor.measure", number=number))


def theme_anchor(place: LinkedTheme, texts: Texts) -> str:
    """The row of a theme in a web."""
    return texts("anchor.theme", theme=place.theme.id)


def letter_anchor(letter: str, texts: Texts) -> str:
    """Where a letter begins in a list by letter."""
    return texts("anchor.letter", code=f"{ord(letter[0]):x}")


def term_anchor(term: str, texts: Texts) -> str:
    """Where a word of the glossary stands."""
    return texts("anchor.term", term=as_id(term) or term.encode().hex())


def instrument_anchor(instrument: Instrument | None, texts: Texts) -> str:
    """Where the measures with an instrument begin on the page of a category."""
    return as_id(instrument.word(texts.language)) if instrument else texts("anchor.no_instrument")
