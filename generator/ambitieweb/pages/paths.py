"""Where each record's page stands; addresses never change as long as file names do not (row T15)."""

from __future__ import annotations

from ambitieweb.derive.indicators import IndicatorEntry
from ambitieweb.link.portfolio import Category, Linked, Practice, Project, Theme, ThemeSet, Unit
from ambitieweb.model.files import CARDS

FOLDERS = {kind.name: kind.folder for kind in CARDS}


def path_of(record: Linked | Theme) -> str:
    """The path of a record's page."""
    if isinstance(record, Theme):
        return f"{FOLDERS['themaset']}/{record.set_id}/{record.id}"
    return f"{FOLDERS[record.kind]}/{record.id}"


def menu_card_path(category: Category) -> str:
    """The path of the menu card of a category."""
    return f"{path_of(category)}/menukaart"


INDICATORS = "indicatoren"


def indicator_path(entry: IndicatorEntry) -> str:
    """The path of the page of an indicator."""
    return f"{INDICATORS}/{entry.id}"


def web_file(record: Unit | Category | Project) -> str:
    """The path of the SVG file of a web, from the top of the site."""
    return f"webben/{FOLDERS[record.kind]}-{record.id}.svg"


def voting_form_file(theme_set: ThemeSet) -> str:
    """The path of the empty voting form of a theme set, from the top of the site."""
    return f"webben/stemformulier-{theme_set.id}.csv"


def session_path(record: Unit | Category | Project, number: int) -> str:
    """The path of the page of a session, counted from 1 in the order of the file."""
    return f"{path_of(record)}/sessie-{number}"


def report_path(record: Unit | Category | Project, number: int) -> str:
    """The path of the report of a session."""
    return f"{session_path(record, number)}/verslag"


def webs_below_path(record: Unit | Category) -> str:
    """The path of the page on which the webs below a web stand side by side, with what they propose together."""
    return f"{path_of(record)}/webben"


def desk_study_path(category: Category) -> str:
    """The path of the sheet with what the projects of a category have in common."""
    return f"{path_of(category)}/bureaustudie"


def paper_path(record: Unit | Category | Project | Practice | ThemeSet | Theme) -> str:
    """The path of the page with the sheets of paper of a web, set or theme."""
    return f"vellen/{path_of(record)}"


def session_paper_path(record: Unit | Category | Project, number: int) -> str:
    """The path of the page with the sheets of paper of a session."""
    return f"vellen/{session_path(record, number)}"


def blank_web_file(theme_set: ThemeSet, use: str) -> str:
    """The path of the drawing that the blank sheets of a set share; `use` is 'blank' or 'impact'."""
    return f"webben/vel-{theme_set.id}{'-impact' if use == 'impact' else ''}.svg"
