"""The story that opens 'Be good and show it': one project with its figures, a chart of its own, and what did not work out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from ambitieweb.addresses.cards import page_of
from ambitieweb.charts.story_bar import story_bar_svg
from ambitieweb.derive.achievements import Achievement, AchievementKind
from ambitieweb.derive.outcomes import Outcome
from ambitieweb.derive.results import result_verdict, results_of
from ambitieweb.derive.verdicts import MISSES, Verdict
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.said import said
from ambitieweb.model.story import StoryBar
from ambitieweb.pages.bars import result_drawing
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.show.facts import Fact, fact
from ambitieweb.pages.verdicts import said_as
from ambitieweb.pages.writer import Writer

POINTS = 3


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar of a story with its words."""

    name: str
    value: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class StoryPoint:
    """A figure of the story with the bar of it."""

    fact: Fact
    bar: Markup


@dataclass(frozen=True, slots=True)
class ShownStory:
    """What to lay out of a story; texts that are not there are empty."""

    title: str
    text: Markup
    hue: int
    points: tuple[StoryPoint, ...]
    bars: tuple[DrawnBar, ...]
    verdict: Markup
    lower: str
    href: str


def told_in_story(project: LinkedProject, found: Sequence[Achievement]) -> tuple[Achievement, ...]:
    """The results that a story shows: those that an editor chose, else the first."""
    own = [a for a in found if a.holder is project and a.kind is AchievementKind.RESULT]
    own.sort(key=lambda achievement: achievement.number)
    return tuple([a for a in own if a.is_featured][:POINTS] or own[:POINTS])


def story_title(project: LinkedProject, writer: Writer) -> str:
    """Its headline, else the name of the project."""
    record = project.record.story
    return writer.plain(record.title) if record else project.name


def story(project: LinkedProject, found: Sequence[Achievement], desk: Desk, writer: Writer) -> ShownStory:
    """The story of a project on the page of a writer."""
    told = told_in_story(project, found)
    record = project.record.story
    hue = next((achievement.themes[0].hue for achievement in told if achievement.themes), 0)
    text = writer.text(record.text) if record and record.text else Markup()
    return ShownStory(
        title=story_title(project, writer),
        text=text or _summary(project, writer),
        hue=hue,
        points=tuple(
            StoryPoint(fact(achievement, desk, writer), _bar(project, achievement, desk)) for achievement in told
        ),
        bars=_bars(record.bars if record else (), hue, desk, writer),
        verdict=_verdict(project, desk),
        lower=_lower(project, desk),
        href=writer.href(page_of(project)),
    )


def _summary(project: LinkedProject, writer: Writer) -> Markup:
    summary = project.record.summary
    return Markup("<p>{}</p>").format(writer.line(summary)) if summary else Markup()


def _bar(project: LinkedProject, achievement: Achievement, desk: Desk) -> Markup:
    result = results_of(project)[achievement.number - 1]
    return result_drawing(result, achievement.themes[0] if achievement.themes else None, desk.portfolio.language)


def _bars(bars: Sequence[StoryBar], hue: int, desk: Desk, writer: Writer) -> tuple[DrawnBar, ...]:
    """As long as their numbers; without a drawing when one of them has none, because then they cannot be held together."""
    numbers = [_number(bar, desk.portfolio.language) for bar in bars]
    most = max((number for number in numbers if number is not None), default=Decimal(0))
    is_drawn = most > 0 and all(number is not None and number >= 0 for number in numbers)
    shown = []
    for place, (bar, number) in enumerate(zip(bars, numbers, strict=True)):
        svg = ""
        if is_drawn and number is not None:
            svg = story_bar_svg(round(float(number / most), 3), hue, is_last=place == len(bars) - 1)
        shown.append(DrawnBar(writer.plain(bar.name), writer.plain(bar.value), Markup(svg)))
    return tuple(shown)


def _number(bar: StoryBar, language: str) -> Decimal | None:
    read = said(bar.value, language) if bar.number is None else None
    return read.value if read else bar.number


def _verdict(project: LinkedProject, desk: Desk) -> Markup:
    """'Alle 4 doelen gehaald', or how many of them."""
    t = desk.texts
    aimed = [result for result in results_of(project) if result.goal]
    met = sum(result_verdict(result, project, desk.portfolio) is Verdict.REACHED for result in aimed)
    if not aimed:
        return Markup()
    if met < len(aimed):
        return Markup(escape(t("show.story_some", met=met, n=len(aimed))))
    return said_as(Verdict.REACHED, t("show.story_all", n=met))


def _lower(project: LinkedProject, desk: Desk) -> str:
    """Which ambitions were not reached: a story that leads says that too."""
    missed = [o for o in desk.outcomes if o.project is project and o.verdict in MISSES]
    return "; ".join(_lower_words(outcome, desk) for outcome in missed)


def _lower_words(outcome: Outcome, desk: Desk) -> str:
    return desk.texts("show.story_lower", theme=outcome.course.place.theme.short, n=-(outcome.course.change or 0))
