"""What a record says in a document, field by field: small records as sentences, several lines as a list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model import kinds
from ambitieweb.model.parts import Example, Indicator
from ambitieweb.model.record import FieldSpec, Record, is_filled
from ambitieweb.model.rule import Rule
from ambitieweb.model.web import Impact
from ambitieweb.pages.fragments import item, items
from ambitieweb.pages.writer import Writer
from ambitieweb.word.sentences import example_words, impact_words, indicator_words, rule_words

TELLERS: Mapping[type[Record], Callable[[Writer, Any], Markup]] = {
    Indicator: indicator_words, Impact: impact_words, Rule: rule_words, Example: example_words,
}  # fmt: skip


def told(
    writer: Writer, record: Record | None, shown: Collection[str], theme_set: LinkedThemeSet | None = None
) -> list[tuple[str, Markup]]:
    """Label and words of what the document has no place of its own for, in the order of declaration."""
    found: list[tuple[str, Markup]] = []
    for spec in writer.fields(type(record)) if record else ():
        value = getattr(record, spec.name)
        if record is None or spec.name in shown or not is_filled(value):
            continue
        words = _words(writer, spec, value)
        found += [(writer.label(record, spec.name), words)] if words else writer.facts(record, (spec.name,), theme_set)
    return found


def _words(writer: Writer, spec: FieldSpec, value: Any) -> Markup:
    """A value in words of its own; '' for one that the writer of pages says well."""
    say = TELLERS.get(spec.record) if spec.record and not spec.is_mapping else None
    if say is not None:
        return _listed([say(writer, one) for one in (value if spec.is_many else (value,))])
    if spec.is_many and spec.kind == kinds.LINE and any(line.endswith(".") for line in value):
        return _listed([writer.line(line) for line in value])
    return Markup()


def _listed(lines: list[Markup]) -> Markup:
    return lines[0] if len(lines) == 1 else items(map(item, lines), "")
