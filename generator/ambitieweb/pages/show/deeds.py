"""An achievement as a page shows it: its words, figure and goal, and the way to where it is written down."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.addresses.address import Address
from ambitieweb.addresses.anchors import measure_at
from ambitieweb.addresses.cards import page_of, session_of
from ambitieweb.derive.achievements import Achievement, AchievementKind, GivenAmount, Spot
from ambitieweb.link.portfolio import LinkedCategory, LinkedPractice, LinkedProject, Unit
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first, with_minus
from ambitieweb.pages.page import TITLE_ANCHOR
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer

ANCHORS = {
    Spot.RESULTS: "results",
    Spot.PROGRESS: "progress",
    Spot.SHOWN: "shown",
    Spot.SAID: "session_themes",
    Spot.MEASUREMENTS: "measurements",
    Spot.ACTIONS: "actions",
    Spot.PLANNING: "planning",
    Spot.RULE: "standing_rule",
}
"""Per spot the section of the page of the holder where its words stand."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What to lay out of one achievement; texts that are not there are empty."""

    words: Markup
    level: str
    """Of a measured ambition: which level was reached, in words; else empty."""
    figure: str
    goal: str
    verdict: Markup
    kind: str
    href: str
    organisation: str


def place_of(achievement: Achievement, desk: Desk) -> Address:
    """Where it is written down."""
    holder, spot = achievement.holder, achievement.spot
    page = page_of(holder)
    if isinstance(holder, Unit | LinkedCategory | LinkedProject):
        if spot is Spot.MEASURE:
            return measure_at(holder, achievement.number, desk.texts)
        if spot in (Spot.SHOWN, Spot.SAID, Spot.SESSION):
            page = session_of(holder, achievement.number)
    return page.at(desk.anchor(ANCHORS[spot]) if spot in ANCHORS else TITLE_ANCHOR)


def deed(achievement: Achievement, desk: Desk, writer: Writer) -> Deed:
    """An achievement ready to lay out on the page of a writer."""
    holder = achievement.holder
    return Deed(
        words=words_of(achievement, desk, writer),
        level=upper_first(figure_words(achievement, desk, writer)) if achievement.kind is AchievementKind.LEVEL else "",
        figure=figure_words(achievement, desk, writer),
        goal=goal_words(achievement, desk, writer),
        verdict=verdict_mark(achievement.verdict if has_verdict(achievement) else None, desk.texts),
        kind=kind_of(achievement, desk),
        href=writer.href(place_of(achievement, desk)),
        organisation=holder.record.organisation or holder.name if isinstance(holder, LinkedPractice) else "",
    )


def has_verdict(achievement: Achievement) -> bool:
    """True for a figure with a goal: a reached ambition says it in its own words."""
    return achievement.goal is not None and achievement.kind in (AchievementKind.RESULT, AchievementKind.TRACK)


def is_ambition(achievement: Achievement) -> bool:
    """True for a measured level that is just the ambition: figure and goal are one thing then."""
    same = achievement.figure is not None and achievement.figure == achievement.goal
    return achievement.kind is AchievementKind.LEVEL and same


def figure_words(achievement: Achievement, desk: Desk, writer: Writer) -> str:
    """The figure; of a reached ambition 'ambitie gehaald: niveau 1 Basis'."""
    figure = amount(achievement.figure, desk, writer)
    return desk.texts("show.level_reached", level=figure) if is_ambition(achievement) else figure


def goal_words(achievement: Achievement, desk: Desk, writer: Writer) -> str:
    """The goal; 'ten hoogste' or 'ten minste' before it where the baseline shows which way is better."""
    goal, base = amount(achievement.goal, desk, writer), achievement.base
    target = achievement.goal.number if achievement.goal else None
    if base is None or base.number is None or target is None or base.number == target:
        return goal
    return desk.texts("show.at_most" if base.number > target else "show.at_least", value=goal)


def words_of(achievement: Achievement, desk: Desk, writer: Writer) -> Markup:
    """What was done in the author's words; of a reached ambition in ours."""
    if achievement.kind is AchievementKind.LEVEL:
        moment = achievement.moment
        return Markup(escape(desk.texts("show.level_at", moment=moment.word(desk.language)) if moment else ""))
    words = writer.line(achievement.words)
    if achievement.kind is AchievementKind.MOMENT and achievement.note:
        return Markup(f"{words}: {writer.line(achievement.note)}")
    return words


def kind_of(achievement: Achievement, desk: Desk) -> str:
    """The word of its kind; of a measure how far it is."""
    t, kind = desk.texts, achievement.kind
    if achievement.execution is not None:
        return t(f"show.execution.{achievement.execution.name.lower()}")
    soon = achievement.is_soon and kind in (AchievementKind.ACTION, AchievementKind.TOLD)
    return t(f"show.kind.{kind.value}_soon" if soon else f"show.kind.{kind.value}")


def amount(value: GivenAmount | None, desk: Desk, writer: Writer) -> str:
    """A figure or goal in words: what the author wrote, '18.900 m2 in 2028', or '2 significant'."""
    if value is None:
        return ""
    if value.rating is not None and value.theme is not None:
        return desk.texts(
            "level.number", level=writer.rating_words(value.rating, desk.portfolio.theme_sets[value.theme.set_id])
        )
    if value.number is None:
        return with_minus(writer.plain(value.words))
    unit = writer.plain(value.unit)
    number = f"{writer.number(value.number)}{'' if unit.startswith('%') else ' '}{unit}".strip()
    return desk.texts("show.in_year", value=number, year=value.year) if value.year else number
