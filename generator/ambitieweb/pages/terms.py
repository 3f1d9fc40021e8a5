"""Words of the glossary: where each stands, and a word as a link to what it means."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from ambitieweb.derive.folded import folded
from ambitieweb.model.values import as_id
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer

GLOSSARY = "begrippen"


def term_anchor(desk: Desk, term: str) -> str:
    """Where a term of the glossary stands on its page."""
    return desk.anchor("term", term=as_id(term) or term.encode().hex())


def explained(desk: Desk, writer: Writer, words: Iterable[str]) -> Markup:
    """Words with a comma between them; one that the glossary explains, by its name or another name, leads there."""
    known = {folded(name): term.term for term in desk.portfolio.site.terms for name in (*term.synonyms, term.term)}
    links = []
    for word in words:
        term = known.get(folded(word))
        links.append(writer.link(word, GLOSSARY, term_anchor(desk, term)) if term else Markup(escape(word)))
    return Markup(", ").join(links)
