"""Small records as a person would say them: what is measured, what a sticker means, when a rule holds, what is to be reached."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model.parts import Example, Goal, Indicator
from ambitieweb.model.reading import Reading
from ambitieweb.model.rule import Rule
from ambitieweb.model.session import Vote
from ambitieweb.model.web import Impact
from ambitieweb.pages.formats import upper_first, with_unit
from ambitieweb.pages.writer import Writer


def indicator_words(writer: Writer, one: Indicator) -> Markup:
    """'Voedselresten per gast: van 118 gram (2023) naar 70 gram (2026). Methode: dagelijks wegen.'"""
    t = writer.texts
    base = _amount(writer, one.baseline, one.base_year, one.unit)
    target = _amount(writer, one.target, one.target_year, one.unit)
    if one.baseline is not None and one.target is not None:
        words = t("word.from_to", base=base, target=target)
    else:
        unit = t("word.in_unit", unit=one.unit) if one.unit and one.baseline is None and one.target is None else ""
        start = t("word.baseline", value=base) if base else ""
        words = ", ".join(filter(None, (unit, start, t("word.target", value=target) if target else "")))
    said = _joined(": ", (writer.line(one.name), writer.line(words)))
    shown = ("name", "unit", "baseline", "base_year", "target", "target_year", "readings", "by_supplier")
    told = [said, *_labelled(writer.rest(one, shown)), readings_words(writer, one.readings, one.unit)]
    if one.by_supplier is not None:
        told.append(writer.line(t("word.by_supplier" if one.by_supplier else "word.not_by_supplier")))
    return sentences(told)


def readings_words(writer: Writer, readings: Sequence[Reading], unit: str | None) -> Markup:
    """'Gemeten: 17% (2023), 21% (2024, na de verbouwing)'; '' where nobody measured."""
    lines = []
    for reading in readings:
        when = writer.date(reading.date) if reading.date else Markup(reading.year or "")
        beside = _joined(", ", (when, writer.line(reading.explanation)))
        value = writer.line(with_unit(writer.number(reading.value), unit or ""))
        lines.append(Markup("{} ({})").format(value, beside) if beside else value)
    return Markup("{}: {}").format(writer.texts("word.measured"), Markup(", ").join(lines)) if lines else Markup()


def impact_words(writer: Writer, impact: Impact) -> Markup:
    """'Positief (6 stickers, uitvoering): Schoonmaken is werk voor mensen die opnieuw beginnen.'"""
    count = writer.texts("word.stickers", n=impact.count) if impact.count is not None else ""
    beside = ", ".join(filter(None, (count, impact.phase)))
    effect = upper_first(writer.word(impact.direction)) + (f" ({beside})" if beside else "")
    return _joined(": ", (writer.line(effect), writer.line(impact.argument)))


def rule_words(writer: Writer, rule: Rule) -> Markup:
    """'8% van de loonsom van de opdracht, vanaf € 100.000. Bij losse bestellingen vragen wij niets.'"""
    share = _joined("", (html for _, html in writer.facts(rule, ("percentage",))))
    basis = writer.line(rule.basis)
    if share and basis:
        share, basis = Markup(writer.texts("word.share", share=share, basis=basis)), Markup()
    above = escape(writer.word(rule.side))
    if rule.threshold is not None:
        above = Markup("{} {}").format(writer.word(rule.counted_side), Markup(writer.money(rule.threshold)))
    if above and basis:
        above, basis = Markup("{} ({})").format(above, basis), Markup()
    start = _joined(", ", (share, above, basis))
    rest = writer.rest(rule, ("threshold", "side", "percentage", "basis", "condition", "explanation"))
    told = (Markup(upper_first(start)), writer.line(rule.condition), *_labelled(rest), writer.line(rule.explanation))
    return sentences(told)


def goal_words(writer: Writer, goal: Goal) -> Markup:
    """'75% van de porties in 2027'; of a goal without a number its unit and year."""
    base = _amount(writer, goal.baseline, goal.base_year, goal.unit)
    if goal.value is None:
        value = " ".join(filter(None, (goal.unit, str(goal.year or ""))))
    else:
        value = with_unit(writer.number(goal.value), goal.unit or "")
        value = writer.texts("word.in_year", value=value, year=goal.year) if goal.year else value
    start = writer.texts("word.baseline", value=base) if base else ""
    return writer.line("; ".join(filter(None, (value, start))))


def vote_words(writer: Writer, vote: Vote, theme_set: LinkedThemeSet) -> Markup:
    """'inkoper: 3 Ambitieus (2 stemmen)'."""
    level = writer.rating_words(vote.rating, theme_set)
    count = f" ({writer.texts('word.vote_count', n=vote.count)})" if vote.count is not None else ""
    who = " ".join(filter(None, (vote.role, vote.initials if writer.shows_names else None)))
    return writer.line(": ".join(filter(None, (who, level + count))))


def example_words(writer: Writer, example: Example) -> Markup:
    """Its title, what happened, and where more is told."""
    title = writer.outside(example.url, example.title) if example.url else writer.line(example.title)
    more = sentences(_labelled(writer.rest(example, ("title", "url", "description"))))
    return Markup("<p><strong>{}</strong></p>{}<p>{}</p>").format(title, writer.text(example.description), more)


def sentences(parts: Iterable[Markup]) -> Markup:
    """Parts one after the other, each with an end."""
    return Markup(" ").join(part if part.endswith((".", "?", "!", ">")) else part + "." for part in parts if part)


def _amount(writer: Writer, value: Decimal | None, year: int | None, unit: str | None) -> str:
    """'118 gram (2023)'; the year alone where there is no value."""
    told = with_unit(writer.number(value), unit or "") if value is not None else ""
    return " ".join(filter(None, (told, f"({year})" if year and told else str(year or ""))))


def _labelled(facts: Iterable[tuple[str, Markup]]) -> list[Markup]:
    return [Markup("{}: {}").format(label, html) for label, html in facts]


def _joined(sign: str, parts: Iterable[Markup]) -> Markup:
    return Markup(sign).join(part for part in parts if part)
