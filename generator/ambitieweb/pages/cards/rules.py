"""A rule as facts, with its threshold in words: 'vanaf' and 'meer dan' are two things (row O16)."""

from __future__ import annotations

from markupsafe import Markup, escape

from ambitieweb.model.rule import Rule
from ambitieweb.pages.writer import Writer


def rule_facts(writer: Writer, rule: Rule | None) -> list[tuple[str, Markup]]:
    """The facts of a rule, its threshold first; nothing without a rule."""
    if rule is None:
        return []
    facts = writer.rest(rule, ("threshold", "side"))
    if rule.threshold is None:
        return [*writer.facts(rule, ("side",)), *facts]
    words = f"{writer.word(rule.counted_side)} {writer.money(rule.threshold)}"
    return [(writer.label(rule, "threshold"), Markup(escape(words))), *facts]
