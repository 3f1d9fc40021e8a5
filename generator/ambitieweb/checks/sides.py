"""Goals, indicators and results whose words, start and `beter` say two things: then the site gives no verdict, or a wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ambitieweb.model.better import Better, is_bound
from ambitieweb.model.locations import Location, inside
from ambitieweb.model.parts import Goal, Indicator
from ambitieweb.model.read import Entry
from ambitieweb.model.result import Result
from ambitieweb.model.said import better_side, said
from ambitieweb.problems import Problem, error, warning


def sides(entry: Entry, language: str) -> Iterator[Problem]:
    """What an author is asked about each of them, with both readings."""
    assert entry.record is not None
    for location, record in inside(entry.record, ()):
        if location in entry.mended:
            continue
        if isinstance(record, Goal):
            words = better_side(record.text, record.value, record.unit or "", language)
            yield from _side(entry, location, words, record.better)
            yield from _start(entry, location, words, record.better, record.baseline, record.value)
        elif isinstance(record, Indicator):
            yield from _start(entry, location, None, record.better, record.baseline, record.target)
        elif isinstance(record, Result) and record.goal and (goal := said(record.goal, language)):
            yield from _side(entry, location, goal.better, record.better)
            if goal.year and record.goal_year and goal.year != record.goal_year:
                place = entry.place((*location, "goal_year"))
                yield error("doeljaar-tegen-woorden", place, woorden=goal.year, jaar=record.goal_year)


def _side(entry: Entry, location: Location, words: Better | None, given: Better | None) -> Iterator[Problem]:
    if words and given and words is not given:
        values = {"kant": words.nl, "beter": given.nl}
        yield error("beter-tegen-woorden", entry.place((*location, "better")), **values)


def _start(
    entry: Entry,
    location: Location,
    words: Better | None,
    given: Better | None,
    start: Decimal | None,
    goal: Decimal | None,
) -> Iterator[Problem]:
    """A start that is better than the goal already: a bound to keep where the words say so, else perhaps a mistake."""
    if words is None and given and is_bound(start, goal, given):
        place = entry.place((*location, "baseline"))
        yield warning("beter-tegen-nulmeting", place, kant=given.nl, nulmeting=start, doel=goal)
