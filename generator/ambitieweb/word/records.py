"""Records as a table that fits a page: what says little stands small below the name of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model.parts import Action, Goal
from ambitieweb.model.record import Record, is_filled
from ambitieweb.word.blocks import Block, Paragraph, Style, WordTable
from ambitieweb.word.composer import Composer
from ambitieweb.word.sentences import goal_words, readings_words
from ambitieweb.word.told import told

MOST_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class _Plan:
    """The field that names a record, those with a column, and those that `said` says together in one more."""

    name: str
    columns: tuple[str, ...]
    together: tuple[str, ...] = ()
    head: str = ""


_PLANS: Mapping[type[Record], _Plan] = {
    Action: _Plan("what", ("owner", "date", "status")),
    Goal: _Plan("text", ("theme",), ("value", "unit", "year", "baseline", "base_year", "readings"), "word.aim"),
}


def records(
    composer: Composer, found: Sequence[Record], title: str, theme_set: LinkedThemeSet | None
) -> Iterator[Block]:
    """A table of records; where they say too much for one, a few lines for each."""
    if not found:
        return
    plan = _PLANS.get(type(found[0]))
    if plan is not None:
        yield _planned(composer, found, title, theme_set, plan)
        return
    writer = composer.writer
    filled = {
        spec.name for record in found for spec in writer.fields(type(record)) if is_filled(getattr(record, spec.name))
    }
    if len(filled) <= MOST_COLUMNS:
        yield from composer.html(writer.table(found, title, theme_set))
        return
    for record in found:
        facts = told(writer, record, (), theme_set)
        yield Paragraph(tuple(replace(run, is_bold=True) for run in composer.runs(facts[0][1])), Style.LEAD)
        yield from composer.lines(facts[1:])


def _planned(
    composer: Composer, found: Sequence[Record], title: str, theme_set: LinkedThemeSet | None, plan: _Plan
) -> WordTable:
    """A table with the columns of a plan that anybody filled in."""
    writer = composer.writer

    def cell(name: str) -> Callable[[Record], Markup]:
        return lambda record: Markup().join(html for _, html in writer.facts(record, (name,), theme_set))

    made = [(writer.label(type(found[0]), name), cell(name)) for name in plan.columns]
    if plan.together:
        made.append((composer.texts(plan.head), lambda record: _together(composer, record)))
    shown = [(head, say) for head, say in made if any(say(record) for record in found)]
    rows = []
    for record in found:
        name = tuple(replace(run, is_bold=True) for run in composer.runs(cell(plan.name)(record)))
        rest = told(writer, record, (plan.name, *plan.columns, *plan.together), theme_set)
        below = [replace(line, style=Style.CELL) for line in composer.lines(rest) if isinstance(line, Paragraph)]
        first: tuple[Block, ...] = (Paragraph(name, Style.CELL), *below)
        rows.append((first, *(composer.html(say(record), Style.CELL) for _, say in shown)))
    return WordTable(title, (writer.label(type(found[0]), plan.name), *(head for head, _ in shown)), tuple(rows))


def _together(composer: Composer, record: Record) -> Markup:
    """What a goal wants to reach, and what was measured of it."""
    if not isinstance(record, Goal):
        return Markup()
    parts = (goal_words(composer.writer, record), readings_words(composer.writer, record.readings, record.unit))
    return Markup("<br>").join(part for part in parts if part)
