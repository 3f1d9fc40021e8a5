"""The kinds of page that the site has, told by the folder they lie in."""

from __future__ import annotations

from pathlib import Path

PAGE_TYPES = {
    "home": "index.html",
    "organisation index": "organisaties/index.html",
    "organisation": "organisaties/*/index.html",
    "category index": "categorieen/index.html",
    "category card": "categorieen/*/index.html",
    "ambition card": "categorieen/*/ambitiekaart/index.html",
    "project index": "projecten/index.html",
    "project": "projecten/*/index.html",
    "session": "*/*/sessie-*/index.html",
    "session report": "*/*/sessie-*/verslag/index.html",
    "theme set index": "themasets/index.html",
    "theme set": "themasets/*/index.html",
    "theme": "themasets/*/*/index.html",
    "measure index": "maatregelen/index.html",
    "measure": "maatregelen/*/index.html",
    "measures of a theme": "catalogus/thema/*/*/index.html",
    "measures of a category": "catalogus/categorie/*/index.html",
    "sources of measures": "catalogus/bronnen/index.html",
    "practice index": "praktijkvoorbeelden/index.html",
    "practice": "praktijkvoorbeelden/*/index.html",
    "where we stand": "overzichten/index.html",
    "tree of webs": "overzichten/boom/index.html",
    "comparison index": "vergelijken/index.html",
    "webs side by side": "vergelijken/projecten/index.html",
    "deviations": "vergelijken/afwijkingen/index.html",
    "outcomes": "vergelijken/bereikt/index.html",
    "changes of webs": "vergelijken/versies/index.html",
    "webs below": "*/*/webben/index.html",
    "desk study": "categorieen/*/bureaustudie/index.html",
    "monitor": "monitor/index.html",
    "monitor actions": "monitor/acties/index.html",
    "monitor unowned": "monitor/niet-belegd/index.html",
    "monitor current": "monitor/actueel/index.html",
    "monitor goals": "monitor/doelen/index.html",
    "monitor money": "monitor/geld/index.html",
    "indicator index": "indicatoren/index.html",
    "indicator": "indicatoren/*/index.html",
    "sheets of a web": "vellen/*/*/index.html",
    "sheet of a session": "vellen/*/*/sessie-*/index.html",
    "glossary": "begrippen/index.html",
    "about": "over/index.html",
    "accessibility": "toegankelijkheid/index.html",
    "downloads": "gegevens/index.html",
    "board": "bord/index.html",
    "leading a session": "sessie-begeleiden/index.html",
    "leading a session about something else": "sessie-begeleiden/*/index.html",
    "planned session": "projecten/inzameling-huishoudens-2028/sessie-1/index.html",
    "search": "zoeken/index.html",
    "everything from A to Z": "a-z/index.html",
    "achievements": "goed-bezig/index.html",
    "achievements on a theme": "goed-bezig/thema/*/index.html",
    "achievements of a unit": "goed-bezig/onderdeel/*/index.html",
    "achievements of a category": "goed-bezig/categorie/*/index.html",
    "achievements of a year": "goed-bezig/jaar/*/index.html",
    "list of achievements": "goed-bezig/alles/index.html",
    "achievements on paper": "goed-bezig/afdruk/index.html",
    "wall of results": "goed-bezig/scherm/index.html",
    "lessons": "leerpunten/index.html",
    "list of lessons": "leerpunten/alles/index.html",
    "lessons on a theme": "leerpunten/thema/*/index.html",
    "lessons of a category": "leerpunten/categorie/*/index.html",
    "not found": "404.html",
}
HANDBOOK = "handbook"
"""Every page that is written by hand in `docs/`."""

ALL_TYPES = (*PAGE_TYPES, HANDBOOK)


def html_files(site: Path) -> tuple[Path, ...]:
    return tuple(sorted(site.rglob("*.html")))


def pages_of_type(site: Path, page_type: str) -> tuple[Path, ...]:
    if page_type == HANDBOOK:
        generated = {page for pattern in PAGE_TYPES.values() for page in site.glob(pattern)}
        return tuple(page for page in html_files(site) if page not in generated)
    return tuple(sorted(site.glob(PAGE_TYPES[page_type])))


def richest_page(site: Path, page_type: str) -> str:
    """The address within the site of the page of this type that has most on it."""
    pages = pages_of_type(site, page_type)
    assert pages, f"the site has no page of the type '{page_type}'"
    return max(pages, key=lambda page: page.stat().st_size).relative_to(site).as_posix()
