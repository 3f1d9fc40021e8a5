"""The texts of a tender by instrument, numbered: each first as it is taken over, then its theme and level, where it comes from, and its
official number."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.addresses.cards import page_of
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.pages.cards.clause_texts import ClauseText, ClauseTexts, clause_texts, instrument_title
from ambitieweb.word.blocks import Block, Style, WordDocument
from ambitieweb.word.composer import Composer
from ambitieweb.word.measures import clause, labelled

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
    yield from composer.head(project.name, KIND, project)
    yield from composer.html(writer.text(t("word.texts_lead")), Style.NOTE)
    number = 0
    for instrument, of_instrument in texts.by_instrument:
        yield composer.heading(1, instrument_title(composer.desk, instrument))
        for text in of_instrument:
            number += 1
            yield from _text(composer, text, number)
    yield from composer.about(t("word.about_project"), project, page_of(project), facts)


def _text(composer: Composer, text: ClauseText, number: int) -> Iterator[Block]:
    """A text, and in small print the themes, levels and sources of the measures that it belongs to."""
    writer, t = composer.writer, composer.texts
    names = joined(list(dict.fromkeys(choice.name for choice in text.choices)), t.language)
    yield composer.heading(2, f"{number}. {names}")
    yield from clause(composer, text.clause)
    places, told = [], []
    for choice in text.choices:
        sets = writer.portfolio.theme_sets
        theme = choice.theme
        level = writer.level_range(choice.whole.levels, sets.get(theme.set_id) if theme else None)
        places.append(", ".join(filter(None, (theme.name if theme else "", level, choice.level_condition or ""))))
        told += writer.facts(choice.whole, _FACTS)
        if choice.measure is not None and "clause" in choice.inherited:
            told += writer.facts(choice.measure.record, ("ours",))
    yield from composer.note(*dict.fromkeys(places))
    for fact in dict.fromkeys(map(labelled, told)):
        yield from composer.note(fact)
