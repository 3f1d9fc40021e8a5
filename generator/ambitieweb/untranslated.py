"""What a language still lacks, as one note to the administrator."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.editor.blocks import reachable
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.kind import Words
from ambitieweb.model.record import Record, specs
from ambitieweb.texts import Texts, texts
from ambitieweb.texts.words import FIELDS

MOST_NAMED = 5


def untranslated(language: str, t: Texts) -> str:
    """How many words a language lacks and which come first; empty for one that has them all."""
    own = texts(language)
    if own.language == own.base:
        return ""
    fields = dict.fromkeys(dutch for kind in FILE_KINDS for dutch, _ in _declared(kind.record) if dutch)
    lacking = (*own.lacking, *(FIELDS + dutch for dutch in fields if FIELDS + dutch not in own.words))
    if not lacking:
        return ""
    base = texts(own.base)
    named = "\n".join(f"   {key}" for key in lacking[:MOST_NAMED])
    return t(
        "untranslated",
        n=len(lacking), of=len(base.words) + len(base.problems) + len(fields), language=language, base=own.base, named=named,
    )  # fmt: skip


def _declared(record: type[Record]) -> Iterator[Words]:
    """The labels, helps and choices of a kind of file, in Dutch and English."""
    yield record.title_words
    for spec in (spec for inner in reachable(record) for spec in specs(inner)):
        yield from (spec.label, spec.help)
        if spec.kind is not None:
            yield from (*spec.kind.choices, *((spec.kind.typed.says,) if spec.kind.typed else ()))
