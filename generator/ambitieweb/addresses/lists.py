"""Where the parts of overviews stand: what there is of one organisation, theme, category, owner, letter and so on."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.addresses.address import Address, FixedPage, PageKind
from ambitieweb.addresses.fixed import A_TO_Z, ACTIONS, COMPARISON, INDICATORS, LESSONS, MONEY, PROJECTS, SHOW, STATE
from ambitieweb.link.portfolio import LinkedCategory, LinkedThemeSet, Theme, Unit

# --- overviews


def state_of_unit(unit: Unit) -> Address:
    """Where an organisation stands that is not the site's own."""
    return STATE.below(f"organisatie/{unit.id}", STATE.kind)


def comparison_of(kind: str, theme_set: LinkedThemeSet, own: LinkedThemeSet | None) -> Address:
    """The webs of a kind side by side; of those on the site's own theme set the address is short."""
    folder = COMPARISON.below(COMPARED[kind], COMPARISON.kind)
    return folder if theme_set is own else folder.below(theme_set.id, COMPARISON.kind)


COMPARED = {"organisatie": "onderdelen", "categorie": "categorieen", "project": "projecten"}

SLICES: Mapping[str, str] = {"theme": "thema", "unit": "onderdeel", "category": "categorie", "year": "jaar"}
NO_SLICE = "zonder"
"""Stands in addresses for no theme, no category and no year; a theme's own always holds a hyphen, a year is a number."""


_OF_SLICES = {
    SHOW: PageKind("a slice of what goes well", "show"),
    LESSONS: PageKind("a slice of the lessons", "lessons"),
}


def slice_of(overview: FixedPage, sort: str, name: str) -> Address:
    """What an overview has of one theme, unit, category or year."""
    return overview.below(f"{SLICES[sort]}/{name}", _OF_SLICES[overview])


def theme_slug(theme: Theme) -> str:
    """The name of a theme in addresses of the overviews; ids hold no double hyphen, so two themes never share it."""
    return f"{theme.set_id}--{theme.id}" if "-" in theme.set_id else f"{theme.set_id}-{theme.id}"


def letter_of(letter: str) -> Address:
    """Everything that begins with a letter."""
    return A_TO_Z.below(letter.lower() if letter.isascii() else f"u{ord(letter[0]):x}", A_TO_Z.kind)


def indicator_page(indicator_id: str) -> Address:
    """An indicator with all places that use it."""
    return INDICATORS.below(indicator_id)


def old_projects_part(number: int) -> Address:
    """Where a part of the list of projects used to be, counted from 0."""
    return PROJECTS.below(f"lijst-{number + 1}")


# --- the catalogue

OF_THEME = PageKind("catalogue of a theme", "catalogue")
OF_CATEGORY = PageKind("catalogue of a category", "catalogue")
OF_MEASURE = PageKind("catalogue of a measure", "catalogue")


def catalogue_of_theme(key: tuple[str, str]) -> Address:
    """The measures for a theme: the set that first defined it and its id, so that it has one page in every set."""
    return Address(f"catalogus/thema/{key[0]}/{key[1]}", OF_THEME)


def catalogue_of_category(category: LinkedCategory) -> Address:
    """The measures of a category."""
    return Address(f"catalogus/categorie/{category.id}", OF_CATEGORY)


def catalogue_of_measure(entry_id: str) -> Address:
    """All places of a measure that has too many for a row."""
    return Address(f"catalogus/maatregel/{entry_id}", OF_MEASURE)


# --- the monitor


def whole_list(page: Address, name: str) -> Address:
    """A list of the monitor that is too long for its page, by the name that it has there."""
    return page.below(name)


def owner_page(slug: str) -> Address:
    """The actions of an owner, on a site with many."""
    return ACTIONS.below(f"eigenaar-{slug}")


def money_group(number: int) -> Address:
    """The money of an organisation, counted from 1, on a site with many categories."""
    return MONEY.below(f"groep-{number}")
