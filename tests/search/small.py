"""An index over a few pages given as words, without the rest of the generator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ambitieweb.addresses.files import SEARCH_INDEX
from ambitieweb.search.document import Passages, SearchDocument
from ambitieweb.search.index import Words, index_files
from ambitieweb.search.language import language

KINDS = {"category": "Categorie", "measure": "Maatregel", "report": "Verslag"}


def document(
    title: str, *paragraphs: str, kind: str = "measure", weight: float = 1.0, **more: object
) -> SearchDocument:
    """A page whose address is made of its title."""
    address = f"{title.lower().replace(' ', '-')}/index.html"
    return SearchDocument(address, title, kind, weight, (Passages("", "", paragraphs),), **more)  # type: ignore[arg-type]


def files(
    documents: Iterable[SearchDocument], spoken: str = "nl", synonyms: Sequence[Sequence[str]] = ()
) -> dict[str, bytes]:
    """The files of their index, by their path on the site."""
    given = Words(KINDS, {}, {}, {}, synonyms, (), {"title": "Zoeken"})
    made = index_files(documents, language(spoken), given)
    return {f"{SEARCH_INDEX}/{path}": content for path, content in made.items()}


def index(
    folder: Path, documents: Iterable[SearchDocument], spoken: str = "nl", synonyms: Sequence[Sequence[str]] = ()
) -> Path:
    """The same on disk."""
    for path, content in files(documents, spoken, synonyms).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder
