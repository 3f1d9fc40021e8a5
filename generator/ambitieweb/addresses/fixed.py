"""The pages that every site has, with the name of each, and the main menu."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.addresses.address import FixedPage, PageKind
from ambitieweb.model.files import CARDS, PLAIN


def _page(path: str, title: str, found_as: str = "overview") -> FixedPage:
    return FixedPage(path, PageKind(path, found_as), title=title)


HOME = FixedPage("", PageKind("home"), ("site", "site"), title="nav.home")

LISTS: Mapping[str, FixedPage] = {
    kind.name: FixedPage(kind.folder, PageKind(kind.folder), title=kind.listed) for kind in CARDS
}
"""The page with the list of each kind of file."""
ORGANISATION = LISTS["organisatie"]
CATEGORIES = LISTS["categorie"]
PROJECTS = LISTS["project"]
MEASURES = LISTS["maatregel"]
THEME_SETS = LISTS["themaset"]
PRACTICES = LISTS["praktijkvoorbeeld"]

SOURCES = _page("catalogus/bronnen", "catalogue.source.title", "catalogue")
INDICATORS = _page("indicatoren", "nav.indicators")

STATE = _page("overzichten", "nav.state")
TREE = _page("overzichten/boom", "nav.tree")
COMPARISON = _page("vergelijken", "nav.comparison")
DEVIATIONS = _page("vergelijken/afwijkingen", "deviations.title")
OUTCOMES = _page("vergelijken/bereikt", "outcomes.title")
VERSIONS = _page("vergelijken/versies", "versions.title")
SHOW = _page("goed-bezig", "nav.show")
SHOW_ALL = _page("goed-bezig/alles", "show.everything", "show")
SHOW_ON_PAPER = _page("goed-bezig/afdruk", "show.print_title", "show")
SHOW_ON_WALL = _page("goed-bezig/scherm", "show.wall_title", "")
LESSONS = _page("leerpunten", "nav.lessons", "lessons")
LESSONS_ALL = _page("leerpunten/alles", "lessons.all_of_them", "lessons")
DOWNLOADS = _page("gegevens", "nav.downloads")

MONITOR = _page("monitor", "nav.monitor")
ACTIONS = _page("monitor/acties", "monitor.title.actions")
UNOWNED = _page("monitor/niet-belegd", "monitor.title.unowned")
CURRENT = _page("monitor/actueel", "monitor.title.current")
TARGETS = _page("monitor/doelen", "monitor.title.targets")
MONEY = _page("monitor/geld", "monitor.title.money")

ABOUT = _page("over", "nav.about")
GLOSSARY = _page("begrippen", "nav.glossary", "glossary")
A_TO_Z = _page("a-z", "nav.a_to_z", "")
ACCESSIBILITY = _page("toegankelijkheid", "nav.accessibility")
SEARCH = _page("zoeken", "search.title", "")
BASKET = _page("meenemen/mand", "basket.title", "")
BOARD = _page("bord", "board.title")
SESSION_SCREEN = BOARD.at("sessie")
"""The board with the whole session on it: the name of the place says its script what to show."""
KIT = _page("sessie-begeleiden", "kit.title", "page")
KITS: Mapping[str, FixedPage] = {
    "project": KIT,
    "organisation": _page("sessie-begeleiden/organisatie", "kit.route.organisation", "page"),
    "category": _page("sessie-begeleiden/categorie", "kit.route.category", "page"),
}
"""How to lead a session, step by step, for each thing that one can be about."""

OVERVIEWS = (STATE, TREE, COMPARISON, SHOW, MONITOR, LESSONS, DOWNLOADS)
"""What the webs say together."""

MENU: tuple[tuple[str, tuple[FixedPage, ...]], ...] = (
    ("", (HOME, ORGANISATION, CATEGORIES, PROJECTS, MEASURES, THEME_SETS, *(LISTS[kind.name] for kind in PLAIN))),
    ("nav.overviews_group", OVERVIEWS),
    ("nav.about_group", (PRACTICES, ABOUT, GLOSSARY, A_TO_Z, ACCESSIBILITY)),
)
"""The main menu: pages by themselves, then groups of pages with the name of each group. Cards lie behind these pages."""

WITH_FILES: Mapping[FixedPage, str] = {
    PRACTICES: "praktijkvoorbeeld",
    **{LISTS[kind.name]: kind.name for kind in PLAIN},
}
"""What stands in the menu only when the site has a file of this kind."""
