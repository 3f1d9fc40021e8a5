"""What a measure costs, and what it helps or clashes with, as a person would say it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model.cost import CostEffect
from ambitieweb.model.files import MEASURE
from ambitieweb.model.measure import MeasureContent
from ambitieweb.model.relation import Relation
from ambitieweb.pages.writer import Writer


def effects(record: MeasureContent, writer: Writer, theme_set: LinkedThemeSet | None) -> list[tuple[str, Markup]]:
    """Label and words of the cost and of the relations; without what is not filled in."""
    found = []
    if record.cost is not None:
        found.append((writer.label(record, "cost"), cost_words(record.cost, writer)))
    if record.relations:
        lines = [relation_words(relation, writer, theme_set) for relation in record.relations]
        html = lines[0] if len(lines) == 1 else _list(lines)
        found.append((writer.label(record, "relations"), html))
    return found


def cost_words(cost: CostEffect, writer: Writer) -> Markup:
    """'hoger, € 40 per hectare, 5,5% van het budget: over tien jaar'."""
    amount = Markup(writer.money(cost.amount)) if cost.amount is not None else Markup()
    if cost.per:
        amount = Markup("{} {}").format(amount, Markup(writer.texts("notes.per", what=writer.line(cost.per))))
    budget = writer.texts("notes.of_budget", n=writer.number(cost.percentage)) if cost.percentage is not None else ""
    parts = [Markup.escape(writer.word(cost.direction)), amount.strip(), Markup.escape(budget)]
    return _explained(Markup(", ").join(part for part in parts if part), cost, _IN_COST, writer)


def relation_words(relation: Relation, writer: Writer, theme_set: LinkedThemeSet | None) -> Markup:
    """'botst met Eerst opknappen: minder handwerk'."""
    theme = theme_set.theme(relation.theme) if theme_set and relation.theme else None
    names = [
        str(name)
        for name in (
            writer.theme_link(theme) if theme else Markup.escape(relation.theme or ""),
            writer.record_link(MEASURE.name, relation.measure) if relation.measure else Markup(),
        )
        if name
    ]
    other = Markup(joined(names, writer.texts.language))
    words = Markup("{} {}").format(writer.word(relation.sort), other).strip()
    return _explained(words, relation, _IN_RELATION, writer)


_IN_COST = ("direction", "amount", "per", "percentage", "explanation")
_IN_RELATION = ("sort", "theme", "measure", "explanation")


def _explained(words: Markup, record: CostEffect | Relation, said: Sequence[str], writer: Writer) -> Markup:
    """Words with their explanation behind them, and behind that what else the record says."""
    words = Markup(": ").join(part for part in (words, writer.line(record.explanation)) if part)
    return Markup(", ").join(
        (words, *(Markup("{}: {}").format(label.lower(), html) for label, html in writer.rest(record, said)))
    )


def _list(lines: Sequence[Markup]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup().join(Markup("<li>{}</li>").format(line) for line in lines))
