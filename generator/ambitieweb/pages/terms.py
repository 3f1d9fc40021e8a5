"""Words as links to what the glossary says of them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from ambitieweb.addresses.anchors import term_anchor
from ambitieweb.addresses.fixed import GLOSSARY
from ambitieweb.derive.folded import folded
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.writer import Writer


def explained(desk: Desk, writer: Writer, words: Iterable[str]) -> Markup:
    """Words with a comma between them; one that the glossary explains, by its name or another name, leads there."""
    known = {folded(name): term.term for term in desk.portfolio.site.terms for name in (*term.synonyms, term.term)}
    links = []
    for word in words:
        term = known.get(folded(word))
        links.append(writer.link(word, GLOSSARY, term_anchor(term, desk.texts)) if term else Markup(escape(word)))
    return Markup(", ").join(links)
