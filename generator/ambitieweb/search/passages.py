"""The text of each page for a snippet below a result: each paragraph once on the whole site, with the place where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ambitieweb.search.document import SearchDocument

MOST = 2000
"""Letters of a page; of a long list the beginning is enough."""
LONGEST = 600
"""Letters of a paragraph."""


def passages(documents: Sequence[SearchDocument]) -> list[list[Any]]:
    """Per document its parts, as (anchor, heading, paragraph, ...), and its facts. A paragraph that stands on several pages
    stays with the first, which weighs most."""
    seen: set[str] = set()
    return [[_parts(document, seen), [list(fact) for fact in document.facts]] for document in documents]


def _parts(document: SearchDocument, seen: set[str]) -> list[list[str]]:
    found, room = [], MOST
    for part in document.parts:
        kept = []
        for paragraph in part.paragraphs:
            if paragraph in seen or room <= 0 or " " not in paragraph:
                continue
            seen.add(paragraph)
            kept.append(_cut(paragraph))
            room -= len(kept[-1])
        if kept or part.heading:
            found.append([part.anchor, part.heading, *kept])
    return found


def _cut(paragraph: str) -> str:
    return paragraph if len(paragraph) <= LONGEST else paragraph[:LONGEST].rsplit(" ", 1)[0] + " …"
