"""The kinds of page a reader tells apart in a list of results, and how much each counts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ambitieweb.model.files import PLAIN
from ambitieweb.texts import Texts

WEIGHTS: Mapping[str, float] = {
    "category": 1.35,
    "theme": 1.3,
    "measure": 1.15,
    "unit": 1.15,
    "project": 1.0,
    "menu": 0.95,
    "page": 0.8,
    "glossary": 0.8,
    "set": 0.8,
    "practice": 0.75,
    "overview": 0.7,
    "lessons": 0.42,
    "catalogue": 0.5,
    "show": 0.5,
    "session": 0.5,
    "study": 0.45,
    "report": 0.4,
    **{kind.name: 0.75 for kind in PLAIN},
}
"""In the order of the filter; `page` is a page that somebody wrote by hand."""

_BY_PATH = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r".*/sessie-\d+/verslag", "report"),
        (r".*/sessie-\d+", "session"),
        (r"categorieen/[^/]+/menukaart", "menu"),
        (r"(categorieen|organisaties)/[^/]+/(webben|bureaustudie)", "study"),
        (r"categorieen/[^/]+", "category"),
        (r"organisaties/[^/]+", "unit"),
        (r"projecten/[^/]+", "project"),
        (r"maatregelen/[^/]+", "measure"),
        (r"praktijkvoorbeelden/[^/]+", "practice"),
        *((rf"{kind.folder}/[^/]+", kind.name) for kind in PLAIN),
        (r"themasets/[^/]+/[^/]+", "theme"),
        (r"themasets/[^/]+", "set"),
        (r"catalogus(/.*)?", "catalogue"),
        (r"leerpunten(/.*)?", "lessons"),
        (r"goed-bezig/.*", "show"),
        (r"begrippen", "glossary"),
    )
)
_CONTINUED = re.compile(r"(.*/)?deel-\d+|goed-bezig/scherm|zoeken|a-z(/.*)?")


def kind_word(kind: str, t: Texts) -> str:
    """What a kind of page is called in a list of results."""
    plain = next((plain for plain in PLAIN if plain.name == kind), None)
    return t.of(plain.words) if plain else t(f"search.kind.{kind}")


def kind_of(path: str) -> str | None:
    """The kind of page at a path; none for what is only the rest of another page, or a list of pages."""
    if _CONTINUED.fullmatch(path):
        return None
    return next((kind for pattern, kind in _BY_PATH if pattern.fullmatch(path)), "overview")
