"""How a proposal came about, in words with numbers: on how many webs it rests, how the rule chose, and why it differs from
most of them (row O13)."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from ambitieweb.derive.rollup import ThemeRollup
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedThemeSet
from ambitieweb.model.rollup import RollupRule
from ambitieweb.model.values import Rating
from ambitieweb.pages.writer import Writer


def proposed(writer: Writer, found: ThemeRollup, theme_set: LinkedThemeSet) -> Markup:
    """The proposed level; of too few webs in words alone, without the blocks that show a direction."""
    if found.proposal is None:
        return Markup.escape(writer.texts("rollup.no_proposal"))
    if found.is_thin:
        return Markup.escape(theme_set.level_label(found.proposal))
    return writer.rating(Rating(found.proposal), theme_set, found.theme.hue)


def thin(writer: Writer, found: ThemeRollup) -> str:
    """'steunt op 2 webben: te weinig om een richting te zien'; nothing where there are enough."""
    return writer.texts("rollup.thin", n=len(found.weighing)) if found.is_thin else ""


def how(writer: Writer, found: ThemeRollup) -> list[str]:
    """How the rule came to its level, and in a second sentence why most webs chose another one."""
    if found.proposal is None:
        return []
    t = writer.texts
    sentences = [_chosen(writer, found)] if len(found.weighing) > 1 else []
    if found.is_direction and found.differs_from_most:
        sentences.append(_why_other(writer, found))
    if found.without_amount:
        sentences.append(t("rollup.without_amount", n=len(found.without_amount)))
    return sentences


def _chosen(writer: Writer, found: ThemeRollup) -> str:
    t = writer.texts
    counts = joined([t("rollup.times", n=n, level=level) for level, n in enumerate(found.counts) if n], t.language)
    if found.rule is RollupRule.BY_SPEND:
        return _by_spend(writer, found)
    if found.lowest == found.highest:
        return t("rollup.how.all_equal", counts=counts)
    if found.tied:
        levels = joined([t("level.number", level=level) for level in found.tied], t.language)
        return t(f"rollup.how.{found.rule.name.lower()}_tied", counts=counts, levels=levels)
    return t(f"rollup.how.{found.rule.name.lower()}", counts=counts, level=found.proposal)


def _by_spend(writer: Writer, found: ThemeRollup) -> str:
    """How much money lies on each side of the proposed level."""
    level, t = found.proposal or 0, writer.texts
    sides = (
        ("lower", sum(found.amounts[:level], Decimal(0))),
        ("at", found.amounts[level]),
        ("higher", sum(found.amounts[level + 1 :], Decimal(0))),
    )
    parts = [t(f"rollup.spend.{key}", amount=writer.money(amount), level=level) for key, amount in sides if amount]
    words = f"{joined(parts, t.language)}."
    if not found.tied:
        return words
    half = writer.money(sum(found.amounts, Decimal(0)) / 2)
    tied = t("rollup.how.by_spend_tied", half=half, low=found.tied[0], high=found.tied[1])
    return f"{words} {tied}"


def _why_other(writer: Writer, found: ThemeRollup) -> str:
    level = found.proposal or 0
    return writer.texts(
        f"rollup.differs.{found.rule.name.lower()}",
        n=len(found.lower) + len(found.higher),
        total=len(found.weighing),
        lower=len(found.lower),
        higher=len(found.higher),
        level=level,
        at=writer.money(found.amounts[level]),
        sum=writer.money(sum(found.amounts, Decimal(0))),
    )
