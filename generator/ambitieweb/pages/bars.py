"""The two slim bars with the words that stand under them: the road of a goal, and a result beside its goal.

They are never mixed in one list: a road runs from start to goal, a result from zero."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from ambitieweb.charts.result_bar import result_bar_svg
from ambitieweb.charts.road_bar import road_bar_svg
from ambitieweb.derive.results import read_result
from ambitieweb.derive.targets import Target
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import Theme
from ambitieweb.model.better import Better
from ambitieweb.model.result import Result
from ambitieweb.model.said import share_of_change
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.formats import upper_first, with_minus, with_unit
from ambitieweb.pages.verdicts import verdict_mark
from ambitieweb.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar and what was measured, in words; no drawing where there is a number and no road to draw it on."""

    svg: Markup
    words: Markup


def road(desk: Desk, writer: Writer, target: Target) -> Bar:
    """How far a goal or indicator is: dotted when nothing was measured, with a tick where the plan is needed for the verdict."""
    return Bar(road_drawing(target), _measured(desk, writer, target))


def road_drawing(target: Target) -> Markup:
    """The bar alone."""
    track = target.measured
    hue = target.track.theme.hue if target.track.theme else 0
    if target.verdict in (Verdict.NO_FIGURE, Verdict.STOPPED):
        return Markup(road_bar_svg(None, hue))
    if target.verdict is Verdict.REACHED:
        return Markup(road_bar_svg(1.0, hue))
    if track.share is None:
        return Markup()
    planned = track.planned_share if target.planned is not None else None
    return Markup(
        road_bar_svg(round(float(track.share), 3), hue, None if planned is None else round(float(planned), 3))
    )


def result_drawing(result: Result, theme: Theme | None, language: str) -> Markup:
    """The bar of a result with a goal; none where their words do not give two numbers of one thing."""
    read = read_result(result, language)
    if read is None or read.aim.goal is None:
        return Markup()
    is_share = "%" in result.value
    hue = theme.hue if theme else 0
    is_most = read.aim.side is Better.LESS
    value, goal = float(read.value.value), float(read.aim.goal)
    return Markup(result_bar_svg(value, goal, hue, is_share=is_share, is_most=is_most))


def _measured(desk: Desk, writer: Writer, target: Target) -> Markup:
    """'in 2025: 54% van de oppervlakte'; 'alleen het begin gemeten: 34% in 2023'; 'nog niet gemeten'."""
    t, track = desk.texts, target.measured
    unit = writer.plain(track.unit)
    if target.result:
        return Markup(escape(with_minus(writer.plain(target.result.value))))
    if target.newest:
        value = with_unit(writer.number(target.newest.value), unit)
        year = target.newest.in_year
        return Markup(escape(t("bars.in", value=value, year=year) if year else value))
    if track.baseline is None:
        return Markup(escape(t("bars.nothing")))
    if not track.baseline and share_of_change(track.unit):
        return Markup(escape(t("bars.start", year=track.base_year) if track.base_year else t("bars.nothing")))
    value = with_unit(writer.number(track.baseline), unit)
    start = t("bars.in", value=value, year=track.base_year) if track.base_year else value
    return Markup(escape(t("bars.start_only", value=start)))


@dataclass(frozen=True, slots=True)
class ResultTile:
    """A result as a tile: theme, figure, what it counts, bar, verdict and goal; what is not there is empty."""

    theme: Theme | None
    figure: str
    """The number that the value starts with, '76%' or '4'; empty when it starts with none."""
    counts: Markup
    """The rest of the value."""
    bar: Markup
    verdict: Markup
    goal: Markup
    words: Markup
    """What the author says of it."""


def result_tile(desk: Desk, writer: Writer, result: Result, theme: Theme | None, judged: Verdict | None) -> ResultTile:
    """A result ready for `parts/result-tile.html`."""
    figure, counts = figure_and_rest(with_minus(writer.plain(result.value)))
    return ResultTile(
        theme=theme,
        figure=figure,
        counts=Markup(escape(counts)),
        bar=result_drawing(result, theme, desk.portfolio.language),
        verdict=verdict_mark(judged, desk.texts) if judged else _not_yet(desk) if result.goal else Markup(),
        goal=goal_words(desk, writer, result),
        words=writer.line(result.description),
    )


def _not_yet(desk: Desk) -> Markup:
    """What stands for a verdict where figure and goal cannot be held against each other."""
    return Markup('<span class="aw-verdict">{}</span>').format(upper_first(desk.texts("verdict.not_yet")))


def goal_words(desk: Desk, writer: Writer, result: Result) -> Markup:
    """The goal of a result, with its year where its words have none: 'ten minste 40% biologisch, uiterlijk in 2025'."""
    words, year = Markup(with_minus(writer.line(result.goal))), result.goal_year
    if not words or year is None or str(year) in str(result.goal):
        return words
    return Markup("{}, {}").format(words, desk.texts("aims.in", year=year))


def figure_and_rest(value: str) -> tuple[str, str]:
    """'76% in oude stenen' as '76%' and 'in oude stenen', to set the number large; no number when it does not start with one."""
    found = _FIGURE.match(value)
    return (found[1].strip(), value[found.end() :].strip()) if found else ("", value)


_FIGURE = re.compile(r"((?:€\s*)?[-+\N{MINUS SIGN}\N{EN DASH}]?\s*\d[\d.,]*(?<![.,])\s?%?)(?![\w.,])")
