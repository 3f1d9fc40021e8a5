"""Where the page of each card stands, and the pages below it. An address stays the same as long as its file keeps its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ambitieweb.addresses.address import Address, PageKind
from ambitieweb.addresses.fixed import LISTS
from ambitieweb.link.portfolio import Linked, LinkedCategory, LinkedPractice, LinkedThemeSet, Theme, Unit, WebHolder

_FOUND_AS = {
    "organisatie": "unit",
    "categorie": "category",
    "project": "project",
    "maatregel": "measure",
    "praktijkvoorbeeld": "practice",
    "themaset": "set",
}
KINDS: Mapping[str, PageKind] = {name: PageKind(name, _FOUND_AS.get(name, name)) for name in LISTS}
"""The kind of page of each kind of file."""
THEME = PageKind("theme", "theme")
AMBITION_CARD = PageKind("ambition card", "card")
SESSION = PageKind("session", "session")
REPORT = PageKind("report", "report")
WEBS_BELOW = PageKind("webs below", "study")
DESK_STUDY = PageKind("desk study", "study")
PAPER = PageKind("paper", "")
SHEETS = "vellen"
"""The folder of everything on paper."""


@lru_cache(maxsize=4096)
def card_page(kind: str, record_id: str) -> Address:
    """The page of a file of content by its kind and id."""
    return Address(f"{LISTS[kind].path}/{record_id}", KINDS[kind], (kind, record_id))


def page_of(record: Linked | Theme) -> Address:
    """The page of a record."""
    if isinstance(record, Theme):
        return _theme_page(record.set_id, record.id)
    return card_page(record.kind, record.id)


@lru_cache(maxsize=512)
def _theme_page(set_id: str, theme_id: str) -> Address:
    return _below(card_page("themaset", set_id), theme_id, THEME)


def ambition_card_of(category: LinkedCategory) -> Address:
    """The ambition card of a category; its own page is the menu card."""
    return _below(page_of(category), "ambitiekaart", AMBITION_CARD)


def old_menu_card_of(category: LinkedCategory) -> Address:
    """Where the menu card stood before it became the page of the category: whoever kept that address is led on."""
    return page_of(category).below("menukaart")


def session_of(holder: WebHolder, number: int) -> Address:
    """A session, counted from 1 in the order of the file."""
    return _below(page_of(holder), f"sessie-{number}", SESSION)


def report_of(holder: WebHolder, number: int) -> Address:
    """The report of a session."""
    return _below(session_of(holder, number), "verslag", REPORT)


def webs_below(holder: Unit | LinkedCategory) -> Address:
    """The webs below a web side by side, with what they propose together."""
    return page_of(holder).below("webben", WEBS_BELOW)


def desk_study_of(category: LinkedCategory) -> Address:
    """What the projects of a category have in common."""
    return page_of(category).below("bureaustudie", DESK_STUDY)


def paper_of(record: WebHolder | LinkedPractice | LinkedThemeSet | Theme) -> Address:
    """The sheets of paper of a web, set or theme."""
    return on_paper(page_of(record))


def session_paper_of(holder: WebHolder, number: int) -> Address:
    """The sheets of paper of a session."""
    return on_paper(session_of(holder, number))


def below_card(page: Address, sessions: int) -> tuple[Address, ...]:
    """The pages that a card can have below its own page, with this number of sessions."""
    held = [page.below(f"sessie-{number + 1}") for number in range(sessions)]
    reports = [session.below("verslag") for session in held]
    names = {"organisatie": ("webben",), "categorie": ("ambitiekaart", "menukaart", "webben", "bureaustudie")}
    return (*(page.below(name) for name in names.get(page.kind.name, ())), *held, *reports)


def _below(page: Address, name: str, kind: PageKind) -> Address:
    """A page that shows the same file of content."""
    return Address(f"{page.path}/{name}", kind, page.shows)


def on_paper(page: Address) -> Address:
    """The sheets of paper of what a page shows, where it has any."""
    return Address(f"{SHEETS}/{page.path}", PAPER)
