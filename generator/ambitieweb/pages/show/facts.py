"""A figure with its goal, ready to show large: as a tile, on the wall and on paper; and the sentence that counts them honestly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ambitieweb.derive.achievements import Achievement, AchievementKind, holder_key
from ambitieweb.derive.figures import measured
from ambitieweb.derive.verdicts import tally
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import Theme
from ambitieweb.pages.bars import figure_and_rest
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.show.deeds import amount, goal_words, place_of
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer

LARGE = 10
"""A figure of so many letters stands large as a whole ('27 mensen'); of a longer one only the number does."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What to lay out of a figure; texts that are not there are empty."""

    theme: Theme | None
    figure: str
    """What stands large; empty for a result without a number."""
    counts: str
    """The rest of it: what the number counts."""
    words: Markup
    goal: str
    verdict: Markup
    holder: str
    href: str


def fact(achievement: Achievement, desk: Desk, writer: Writer) -> Fact:
    """A result or reading on the page of a writer."""
    figure, counts = large_and_rest(amount(achievement.figure, desk, writer))
    goal = goal_words(achievement, desk, writer)
    return Fact(
        theme=achievement.themes[0] if achievement.themes else None,
        figure=figure,
        counts=counts,
        words=writer.line(achievement.words),
        goal=without(goal, amount(achievement.figure, desk, writer)),
        verdict=verdict_mark(achievement.verdict, desk.texts),
        holder=achievement.holder.name,
        href=writer.href(place_of(achievement, desk)),
    )


def large_and_rest(value: str) -> tuple[str, str]:
    """'27 mensen' as it is, '76% in oude stenen' as '76%' and the rest."""
    figure, rest = figure_and_rest(value)
    return (value, "") if figure and len(value) <= LARGE else (figure, rest)


def without(goal: str, value: str) -> str:
    """The goal without what the figure beside it says already: of '31% opgeknapt' the goal is 'ten minste 20%'."""
    _, counts = figure_and_rest(value)
    said = goal.replace(f" {counts}", "", 1) if counts else goal
    return said if any(letter.isdigit() for letter in said) else goal


def finding(found: Sequence[Achievement], desk: Desk) -> str:
    """'Wij maten 35 resultaten: 26 zijn gehaald, 6 liggen op koers en 3 blijven achter': every one is in one of the counts. Without
    a result it says which of the two others there are, done and to come."""
    counted, t = tally(achievement.verdict for achievement in measured(found)), desk.texts
    parts = [t(f"show.counted.{key}", n=n) for key, n in counted.counts]
    if total := sum(n for _, n in counted.counts):
        return t("show.finding", n=total, counts=joined(parts, t.language))
    times = {achievement.is_soon for achievement in found if achievement.is_ours}
    return t(f"show.finding_none.{_NONE_OF[frozenset(times)]}")


_NONE_OF: Mapping[frozenset[bool], str] = {
    frozenset(): "nothing",
    frozenset((False,)): "done",
    frozenset((True,)): "soon",
    frozenset((False, True)): "done_and_soon",
}


def coming(found: Iterable[Achievement], desk: Desk, writer: Writer, at_most: int) -> list[Values]:
    """What has a day to come, the soonest first, one of each project, category or unit."""
    kinds = (AchievementKind.ACTION, AchievementKind.MOMENT)
    soon: dict[tuple[str, str], Achievement] = {}
    for achievement in found:
        if achievement.is_soon and achievement.day and achievement.kind in kinds:
            soon.setdefault(holder_key(achievement), achievement)
    return [
        {
            "day": writer.date(achievement.day),
            "words": writer.line(achievement.words),
            "holder": achievement.holder.name,
            "href": writer.href(place_of(achievement, desk)),
        }
        for achievement in list(soon.values())[:at_most]
    ]
