"""Measures on a card or in a project, ready to lay out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from ambitieweb.addresses.cards import page_of
from ambitieweb.link.portfolio import ChosenMeasure
from ambitieweb.pages.cards.effects import effects
from ambitieweb.pages.cards.rules import rule_facts
from ambitieweb.pages.environment import Values
from ambitieweb.pages.writer import Writer

_LAID_OUT = (
    "name", "description", "theme", "levels", "instrument", "clause", "owner", "duty", "rule", "scores", "relations", "cost",
    "standing_rule",
)  # fmt: skip
"""What has a place of its own; every other field is a fact, and so is one that is declared tomorrow."""


def measure_view(choice: ChosenMeasure, writer: Writer, *, skip: Sequence[str] = ()) -> Values:
    """A measure as its card shows it; `skip` names fields that the page already shows by their place."""
    whole = choice.whole
    theme_set = writer.portfolio.theme_sets.get(choice.theme.set_id) if choice.theme else None
    is_named_there = choice.measure is None or "name" in choice.inherited
    shown = (*_LAID_OUT, *skip, *(("measure",) if is_named_there else ()))
    return {
        "anchor": writer.anchor("measure", number=choice.number),
        "name": choice.name,
        "title": writer.link(choice.name, page_of(choice.measure)) if choice.measure else writer.line(choice.name),
        "theme": writer.theme_link(choice.theme),
        "theme_name": choice.theme.short if choice.theme else "",
        "hue": choice.theme.hue if choice.theme else 0,
        "level": writer.level_range(whole.levels, theme_set),
        "level_condition": choice.level_condition or "",
        "instrument": writer.word(whole.instrument),
        "owner": whole.owner or "",
        # A measure that was rejected or dropped needs nobody.
        "needs_owner": choice.is_kept,
        "description": writer.text(whole.description),
        "clause": whole.clause or "",
        "duty": writer.rest(whole.duty),
        "rule": rule_facts(writer, whole.rule),
        "facts": [*_of_library(choice, writer), *writer.rest(whole, shown, theme_set)],
        "standing_rule": writer.rest(whole.standing_rule),
        "effects": effects(whole, writer, theme_set),
    }


def _of_library(choice: ChosenMeasure, writer: Writer) -> list[tuple[str, Markup]]:
    """What the library says of its text, where that text was taken over."""
    if choice.measure is None or "clause" not in choice.inherited:
        return []
    return writer.facts(choice.measure.record, ("ours",))


def measure_views(choices: Iterable[ChosenMeasure], writer: Writer, *, skip: Sequence[str] = ()) -> tuple[Values, ...]:
    """Several measures, in the order of the file."""
    return tuple(measure_view(choice, writer, skip=skip) for choice in choices)
