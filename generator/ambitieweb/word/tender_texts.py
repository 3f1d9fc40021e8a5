"""The texts of a tender by instrument, numbered: each with its theme and level, where it comes from, and its official number."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.cards.clause_texts import ClauseText, ClauseTexts, clause_texts, instrument_title
from ambitieweb.word.blocks import Block, Style, WordDocument
from ambitieweb.word.composer import Composer
from ambitieweb.word.measures import clause, note

KIND = "tender_texts"
_FACTS = ("points", "mvi_criterion", "source")


def tender_texts(composer: Composer, project: LinkedProject) -> WordDocument | None:
    """The document; None for a project without texts."""
    texts = clause_texts(project.choices)
    if not texts.by_instrument:
        return None
    return composer.document(project.name, KIND, project, _blocks(composer, project, texts))


def _blocks(composer: Composer, project: LinkedProject, texts: ClauseTexts) -> Iterator[Block]:
    writer, t = composer.writer, composer.texts
    facts = writer.facts(project.record, ("category", "sort", "procedure", "phase", "buyer"), project.theme_set)
    yield from composer.head(project.name, KIND, project, page_of(project), facts)
    yield from composer.html(writer.text(t("word.texts_lead")), Style.NOTE)
    number = 0
    for instrument, of_instrument in texts.by_instrument:
        yield composer.heading(1, instrument_title(composer.desk, instrument))
        for text in of_instrument:
            number += 1
            yield from _text(composer, text, number)


def _text(composer: Composer, text: ClauseText, number: int) -> Iterator[Block]:
    """A text with the measures that it belongs to."""
    writer, t = composer.writer, composer.texts
    names = joined(list(dict.fromkeys(choice.name for choice in text.choices)), t.language)
    yield composer.heading(2, f"{number}. {names}")
    places = []
    for choice in text.choices:
        sets = writer.portfolio.theme_sets
        theme = choice.theme
        level = writer.level_range(choice.whole.levels, sets.get(theme.set_id) if theme else None)
        places.append(", ".join(filter(None, (theme.name if theme else "", level, choice.level_condition or ""))))
    yield from note(composer, *dict.fromkeys(places))
    told: dict[str, None] = {}
    for choice in text.choices:
        facts = writer.facts(choice.whole, _FACTS)
        if choice.measure is not None and "clause" in choice.inherited:
            facts += writer.facts(choice.measure.record, ("ours",))
        for label, html in facts:
            if f"{label}{html}" not in told:
                told[f"{label}{html}"] = None
                yield from composer.lines(((label, html),))
    yield from clause(composer, text.clause)
