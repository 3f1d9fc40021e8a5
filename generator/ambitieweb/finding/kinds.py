"""How much each kind of page counts in a list of results. What a page is called there says the address book."""

from __future__ import annotations

from collections.abc import Mapping

from ambitieweb.model.files import PLAIN
from ambitieweb.texts import Texts

WEIGHTS: Mapping[str, float] = {
    "category": 1.35,
    "theme": 1.3,
    "measure": 1.15,
    "unit": 1.15,
    "project": 1.0,
    "card": 0.95,
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


def kind_word(kind: str, t: Texts) -> str:
    """What a kind of page is called in a list of results."""
    plain = next((plain for plain in PLAIN if plain.name == kind), None)
    return t.of(plain.words) if plain else t(f"search.kind.{kind}")
