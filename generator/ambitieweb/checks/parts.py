"""Checks on the small records, wherever they stand: actions, goals, indicators, spend, rules, stickers, links."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from ambitieweb.link.dates import months_between
from ambitieweb.model.head_count import is_plural, without_some
from ambitieweb.model.locations import Location, inside
from ambitieweb.model.measure import Feasibility, MeasureChoice
from ambitieweb.model.method import LARGEST_GROUP, LINK_IS_OLD_AFTER_MONTHS, SMALLEST_GROUP
from ambitieweb.model.nested import Objective, SubGoal
from ambitieweb.model.parts import Action, ActionStatus, Goal, Indicator, Link, Participants, Picture, Spend
from ambitieweb.model.project import Difference, Measurement, Project
from ambitieweb.model.read import Entry
from ambitieweb.model.reading import Reading
from ambitieweb.model.record import Record
from ambitieweb.model.rule import Rule
from ambitieweb.model.session import Session
from ambitieweb.model.web import Impact
from ambitieweb.problems import Problem, error, warning


def parts(entry: Entry, date: datetime.date | None) -> Iterator[Problem]:
    """What is missing in the small records inside a file."""
    assert entry.record is not None
    for location, record in inside(entry.record, ()):
        if location in entry.mended:  # what seems to be missing may be what was wrong
            continue
        yield from _check(entry, location, record, date)


def _check(entry: Entry, location: Location, record: Record, date: datetime.date | None) -> Iterator[Problem]:
    match record:
        case Action(owner=None, status=status) if status is not ActionStatus.DROPPED:
            yield error("actie-zonder-eigenaar", entry.place(location))
            yield from _late(entry, location, record, date)
        case Action():
            yield from _late(entry, location, record, date)
        case Objective():
            yield from _not_smart(entry, location, record)
        case SubGoal(rating=rating, objectives=objectives) if rating and rating.level and objectives:
            if rating.level not in objectives:
                yield warning("doel-zonder-doelstelling", entry.place((*location, "rating")), niveau=rating.level)
        case Reading(year=None, date=None):
            yield warning("meting-zonder-jaar", entry.place(location))
        case Goal(year=None, text=text) if not _YEAR.search(text):
            yield warning("doel-zonder-jaar", entry.place(location))
        case Indicator(unit=None, by_supplier=by_supplier) if not by_supplier and location[0] != "themes":
            yield warning("indicator-zonder-eenheid", entry.place(location))
        case Spend(year=None):
            yield error("uitgave-zonder-jaar", entry.place(location))
        case Spend(year=year, amount=amount) if amount is not None and _is_second_of_year(entry, location, year):
            yield warning("uitgave-zelfde-jaar", entry.place((*location, "year")), jaar=year)
        case Rule():
            yield from _rule(entry, location, record)
        case Impact(argument=None):
            yield warning("sticker-zonder-argument", entry.place(location))
        case Difference(cause=cause, lesson=lesson) if cause is None or lesson is None:
            yield warning(
                "verschil-zonder-oorzaak", entry.place(location), wat=_missing(oorzaak=cause, leerpunt=lesson)
            )
        case Measurement(moment=moment, date=day) if moment is None or day is None:
            yield error("meting-zonder-moment", entry.place(location), wat=_missing(moment=moment, datum=day))
        case Participants(role=role, count=None, name=None) if location[0] == "sessions" and is_plural(role):
            yield warning("deelnemers-zonder-aantal", entry.place(location), waarde=role, zo=f"4 {without_some(role)}")
        case Picture(file=file, alt=None):
            yield warning("plaatje-zonder-alt", entry.place((*location, "file")), naam=file)
        case Session(participants=participants) if participants and not _is_good_group(record):
            if any(spot[: len(location) + 1] == (*location, "participants") for spot in entry.mended):
                return  # how many there were is not known
            yield warning("groepsgrootte", entry.key_place((*location, "participants")), aantal=record.people_said)
        case Link(checked_on=checked) if checked and date and months_between(checked, date) >= LINK_IS_OLD_AFTER_MONTHS:
            months = months_between(checked, date)
            yield warning("link-oud", entry.place((*location, "url")), maanden=months, peildatum=date.isoformat())
        case MeasureChoice(feasibility=Feasibility.REJECTED, rejection_reason=None):
            yield warning("niet-gekozen-zonder-reden", entry.place(location))
        case MeasureChoice(question=question, owner=owner) if record.is_explored and not (question and owner):
            words = _missing(onderzoeksvraag=question, eigenaar=owner)
            yield warning("onderzoek-zonder-vraag", entry.place(location), wat=words)


def _rule(entry: Entry, location: Location, rule: Rule) -> Iterator[Problem]:
    """What a rule does not say of when it applies (row O16)."""
    threshold = entry.place((*location, "threshold"))
    if rule.threshold is None and rule.condition is None:
        yield error("regel-zonder-voorwaarde", entry.place(location))
    elif rule.threshold is None and rule.side is not None:
        yield warning("grens-zonder-drempel", entry.place((*location, "side")), grens=rule.side.nl)
    elif rule.threshold is not None:
        if rule.side is None:
            yield warning("drempel-zonder-grens", threshold, drempel=rule.threshold)
        if rule.condition is None:
            yield warning("drempel-zonder-voorwaarde", threshold)


def _late(entry: Entry, location: Location, action: Action, date: datetime.date | None) -> Iterator[Problem]:
    """An action whose day has passed. Of a project that was stopped nothing is due, as on the monitor."""
    if isinstance(entry.record, Project) and entry.record.is_stopped:
        return
    if action.date is not None and action.is_late(date):
        place = entry.place((*location, "date"))
        yield warning("actie-te-laat", place, datum=action.date.isoformat(), peildatum=date)


def _is_second_of_year(entry: Entry, location: Location, year: int | None) -> bool:
    """True when an earlier line gives an amount for the same year: that one counts."""
    *_, number = location
    spends: tuple[Spend, ...] = getattr(entry.record, "spends", ())
    return any(s.year == year and s.amount is not None for s in spends[: int(number)])


def _missing(**value_by_key: object) -> str:
    """The keys that have no value, as an author would write them."""
    return ", ".join(key for key, value in value_by_key.items() if value is None)


def _is_good_group(session: Session) -> bool:
    """True for 5 to 10 people (row S2)."""
    return SMALLEST_GROUP <= session.people <= LARGEST_GROUP


_YEAR = re.compile(r"\b(19|20)\d\d\b")


def _not_smart(entry: Entry, location: Location, objective: Objective) -> Iterator[Problem]:
    """A warning when an objective names no number, neither in its sentence nor beside it, or no year (Z1303)."""
    has_year = objective.year is not None or _YEAR.search(objective.text) is not None
    rest = _YEAR.sub("", objective.text)
    has_number = objective.value is not None or any(character.isdigit() for character in rest)
    missing = [word for word, is_there in (("getal", has_number), ("jaar", has_year)) if not is_there]
    if missing:
        yield warning("doelstelling-niet-smart", entry.place(location), ontbreekt="-en-".join(missing))
