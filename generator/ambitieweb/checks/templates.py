"""Sentences of the files that `ambitieweb new` makes, left as they were: they would go live as if they said something."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.checks.template_sentences import SENTENCES
from ambitieweb.model.read import Entry
from ambitieweb.problems import Place, Problem, warning
from ambitieweb.source.nodes import scalars


def left_from_template(entry: Entry) -> Iterator[Problem]:
    """A warning for each value that is still that of the template."""
    document = entry.document
    if not any(sentence in document.text for sentence in SENTENCES):
        return
    for scalar in scalars(document.root):
        if scalar.text in SENTENCES:
            yield warning("voorbeeldtekst", Place(document.path, scalar.span, document.lines[scalar.span.line - 1]))
