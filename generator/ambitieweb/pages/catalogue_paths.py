"""Where the plain pages of the catalogue stand, and how a link asks for a selection."""

from __future__ import annotations

from urllib.parse import urlencode

from ambitieweb.derive.catalogue import Place, ThemeKey
from ambitieweb.link.portfolio import Category, Measure
from ambitieweb.model.measure import Instrument
from ambitieweb.pages.catalogue_facets import slug
from ambitieweb.pages.page import address
from ambitieweb.pages.paths import FOLDERS, menu_card_path, path_of
from ambitieweb.texts import Texts

CATALOGUE = FOLDERS["maatregel"]
SOURCES = "catalogus/bronnen"


def theme_path(key: ThemeKey) -> str:
    """The page of a theme: the set that first defined it and its id, so that it has one page in every set."""
    return f"catalogus/thema/{key[0]}/{key[1]}"


def category_path(category: Category) -> str:
    """The page of a category."""
    return f"catalogus/categorie/{category.id}"


def places_path(entry_id: str) -> str:
    """The page with all places of a measure that has too many for a row."""
    return f"catalogus/maatregel/{entry_id}"


def place_address(place: Place, texts: Texts) -> tuple[str, str]:
    """The page and the anchor where a measure stands."""
    if isinstance(place.holder, Measure) or place.choice is None:
        return path_of(place.holder), ""
    anchor = texts("anchor.measure", number=place.choice.number)
    if isinstance(place.holder, Category):
        return menu_card_path(place.holder), anchor
    return path_of(place.holder), anchor


def instrument_anchor(instrument: Instrument | None, texts: Texts) -> str:
    """Where the measures with an instrument begin on the page of a category."""
    return slug(instrument.word(texts.language)) if instrument else texts("anchor.no_instrument")


def selection(root: str, path: str, anchor: str = "", **chosen: str) -> str:
    """A link to a list with choices in its address; without JavaScript the anchor still leads to the right part."""
    asked = urlencode({key: value for key, value in chosen.items() if value})
    page = address(root, path)
    return page + (f"?{asked}" if asked else "") + (f"#{anchor}" if anchor else "")
