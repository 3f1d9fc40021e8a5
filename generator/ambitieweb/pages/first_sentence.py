"""A text of an author in two: the sentence that is always shown, and the rest that opens."""

from __future__ import annotations

import re

from markupsafe import Markup

from ambitieweb.pages import markdown
from ambitieweb.pages.writer import Writer

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'\N{LEFT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}])")
_SHORTENED = re.compile(r"(?:\b(?:\w|art|bijv|ca|dr|drs|enz|etc|excl|incl|ing|ir|max|min|mr|nr|nrs|prof|resp|vgl)|\.\w)\.$", re.I)  # fmt: skip
"""What ends with a full stop that ends no sentence: 'bijv.', 'o.a.', 'J.'."""
_LEAST = 60
"""A sentence of fewer letters, such as 'Ja.' or 'Oud asfalt is grondstof.', takes the next along."""


def first_sentence(writer: Writer, text: str | None) -> tuple[Markup, Markup]:
    """The first sentence in one line, and what comes after it. A text that does not start with a sentence is all rest."""
    plain = (text or "").strip()
    opening, _, rest = plain.partition("\n\n")
    if not opening:
        return Markup(), Markup()
    if [is_item for _, is_item in markdown.parts(opening)] != [False] or opening[0] in "#|>!<":
        return Markup(), writer.text(plain)
    end = _sentence_end(opening)
    return writer.line(opening[:end]), writer.text("\n\n".join(filter(None, (opening[end:].strip(), rest.strip()))))


def _sentence_end(opening: str) -> int:
    """Where the first whole sentence ends; marks that were opened in it are closed there."""
    for found in _END.finditer(opening):
        sentence = opening[: found.start()]
        if len(sentence) >= _LEAST and not _SHORTENED.search(sentence) and _is_whole(sentence):
            return found.start()
    return len(opening)


def _is_whole(sentence: str) -> bool:
    pairs = all(sentence.count(left) == sentence.count(right) for left, right in ("()", "[]", "<>"))
    return pairs and all(sentence.count(mark) % 2 == 0 for mark in ("**", "*", "__", "_", "`"))
