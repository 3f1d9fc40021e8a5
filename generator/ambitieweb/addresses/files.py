"""Where the files beside the pages lie, from the top of the site. These addresses never change."""

from __future__ import annotations

from ambitieweb.addresses.cards import page_of, session_of
from ambitieweb.addresses.fixed import BASKET, BOARD, DOWNLOADS, KITS, LISTS
from ambitieweb.link.portfolio import LinkedCategory, LinkedMeasure, LinkedProject, LinkedThemeSet, WebHolder

DRAWINGS, EMBEDS, PDFS, SCHEMAS, SEARCH_INDEX = "webben", "inbed", "pdf", "schemas", "zoekindex"
FOLDERS = (DOWNLOADS.path, DRAWINGS, EMBEDS, PDFS, SCHEMAS, SEARCH_INDEX)
"""The folders that hold files of the site; nobody else may put files there."""
WORKBOOK = DOWNLOADS.file("ambitieweb.xlsx")
PORTFOLIO = DOWNLOADS.file("portfolio.json")
SCHEMA = DOWNLOADS.file("portfolio.schema.json")
FEED = DOWNLOADS.file("wijzigingen.atom")
CALENDAR = DOWNLOADS.file("agenda.ics")
BASKET_WORDS = BASKET.file("woorden.js")
BASKET_WORD = BASKET.file("word.js")
BOARD_START = BOARD.file("begin.js")
"""What the board needs to open: the words, the theme sets, and an index of all webs."""
BOARD_KINDS = BOARD.file("soorten.js")
"""The fields of each kind of file, by which the board knows what it opens."""
BOARD_MEASURES = BOARD.file("maatregelen.js")
"""The library of measures for the board."""
BOARD_SESSION = BOARD.file("sessie.js")
"""The words of the session screen, and the fields that it writes."""
BOARD_VOTES = BOARD.file("stemmen.js")
"""The words by which the board knows what stands in a file with votes."""
REASONS = "redenen.js"
"""The reasons of a web for the board, beside its page."""
PLANNED = "programma.js"
"""The sessions of a web that are still to come, for the board, beside its page."""
TEXTS = "teksten.js"
"""The texts of a card, project or measure for the basket, beside its page."""
GUIDE_TO_BOARD = "handleiding/bord.html"
GUIDE_TO_SESSIONS = "handleiding/begeleider.html"
GUIDE_TO_THEMES = "handleiding/themas.html"
"""Where the author guide stands on a site whose `docs/` has it, as that of `ambitieweb new site`."""


def workbook_file(number: int) -> str:
    """The workbook with all tables; on a very large site there are several, counted from 1."""
    return WORKBOOK if number == 1 else DOWNLOADS.file(f"ambitieweb-{number}.xlsx")


def csv_file(key: str) -> str:
    """The CSV file of a table; of one that is too large for a file, the list of its parts."""
    return DOWNLOADS.file(f"{key}.csv")


def csv_part(key: str, number: int) -> str:
    """A part of a table that is too large for one CSV file, counted from 1."""
    return DOWNLOADS.file(f"{key}-{number}.csv")


def json_part(key: str, number: int) -> str:
    """Rows of a table for which the JSON file has no room, counted from 1."""
    return DOWNLOADS.file(f"{key}-{number}.json")


def calendar_of_category(category: LinkedCategory) -> str:
    """What lies ahead of a category with its projects."""
    return DOWNLOADS.file(f"agenda-categorie-{category.id}.ics")


def calendar_of_role(slug: str) -> str:
    """What lies ahead of a role."""
    return DOWNLOADS.file(f"agenda-rol-{slug}.ics")


def programme_file(project: LinkedProject) -> str:
    """The programme of ambitions of a project, for Word."""
    return page_of(project).file(f"ambitieprogramma-{project.id}.docx")


def texts_file(project: LinkedProject) -> str:
    """The texts of a tender, for Word."""
    return page_of(project).file(f"teksten-{project.id}.docx")


def menu_card_file(category: LinkedCategory) -> str:
    """The menu card of a category, for Word."""
    return page_of(category).file(f"menukaart-{category.id}.docx")


def report_file(holder: WebHolder, number: int) -> str:
    """The report of a session, for Word."""
    return session_of(holder, number).file(f"verslag-{holder.id}-sessie-{number}.docx")


def invitation_file(holder: WebHolder, number: int) -> str:
    """The invitation to a session that is planned, for Word."""
    return session_of(holder, number).file(f"uitnodiging-{holder.id}-sessie-{number}.docx")


def blank_invitation(route: str) -> str:
    """The invitation to any session about a project, organisation or category, for Word."""
    return KITS[route].file("uitnodiging.docx")


def workbook_of(category: LinkedCategory) -> str:
    """What a buyer of a category works with, as a workbook."""
    return page_of(category).file(f"werkboek-{category.id}.xlsx")


def pdf_file(name: str) -> str:
    """A PDF by its name."""
    return f"{PDFS}/{name}"


def basket_file(holder: LinkedCategory | LinkedProject | LinkedMeasure) -> str:
    """The texts of a card, project or measure for the basket."""
    return page_of(holder).file(TEXTS)


def board_set_file(theme_set: LinkedThemeSet) -> str:
    """What the themes and levels of a set mean, for the board."""
    return BOARD.file(f"set-{theme_set.id}.js")


def board_reasons_file(holder: WebHolder) -> str:
    """The reasons of a web for the board."""
    return page_of(holder).file(REASONS)


def board_planned_file(holder: WebHolder) -> str:
    """The sessions of a web that are still to come, for the board."""
    return page_of(holder).file(PLANNED)


def schema_file(name: str) -> str:
    """The JSON Schema of a kind of file."""
    return f"{SCHEMAS}/{name}"


def web_file(holder: WebHolder) -> str:
    """The drawing of a web."""
    return f"{DRAWINGS}/{LISTS[holder.kind].path}-{holder.id}.svg"


PICTURE, EMBED = "picture", "embed"
"""What a file to take along is called that the menu of a picture offers."""
PICTURES = {"slide": "dia", "post": "bericht", "small": "klein"}
"""What the name of a picture of a web ends in, for each form."""


PICTURE_MENU = f"{DRAWINGS}/menu.js"
"""The words of that menu."""


def web_picture(holder: WebHolder, form: str) -> str:
    """A picture of a web: for a slide, for a post, or small."""
    return f"{web_file(holder).removesuffix('.svg')}-{PICTURES[form]}.png"


def embed_of(holder: WebHolder, part: str = "") -> str:
    """The light page of a card for in a frame on another site, or of its web alone."""
    return f"{EMBEDS}/{LISTS[holder.kind].path}-{holder.id}{f'-{part}' if part else ''}.html"


EMBEDDED_OVERVIEWS = {
    "state": f"{EMBEDS}/stand-van-zaken.html",
    "show": f"{EMBEDS}/goed-bezig.html",
    "atlas": f"{EMBEDS}/atlas.html",
}
"""The overviews that have such a page."""


def empty_web_file(theme_set: LinkedThemeSet) -> str:
    """The drawing of an empty web of a theme set."""
    return f"{DRAWINGS}/leeg-{theme_set.id}.svg"


def blank_web_file(theme_set: LinkedThemeSet, use: str) -> str:
    """The drawing that the blank sheets of a set share; `use` is 'blank' or 'impact'."""
    return f"{DRAWINGS}/vel-{theme_set.id}{'-impact' if use == 'impact' else ''}.svg"


def voting_form_file(theme_set: LinkedThemeSet) -> str:
    """The empty voting form of a theme set."""
    return f"{DRAWINGS}/stemformulier-{theme_set.id}.csv"
