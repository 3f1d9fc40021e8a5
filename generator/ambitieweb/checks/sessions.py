"""Checks on what a group said: no more votes or answers than there were people."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import WebHolder
from ambitieweb.model.locations import Location
from ambitieweb.model.read import Entry
from ambitieweb.model.session import Session
from ambitieweb.problems import Problem, warning


def sessions(entry: Entry, holder: WebHolder) -> Iterator[Problem]:
    """The sessions of a card, with the votes from their files."""
    for position, session in enumerate(holder.record.sessions):
        if session.participants:
            yield from _session(entry, session, ("sessions", position))


def _session(entry: Entry, session: Session, here: Location) -> Iterator[Problem]:
    there = session.people_said
    people = session.people * (3 if session.is_estimated else 2) // 2  # an estimate may be half too low
    for theme, said in session.themes.items():
        votes = sum(1 if vote.count is None else vote.count for vote in said.votes)
        if votes > people:
            where = "votes_file" if session.votes_file else "themes"
            location = (*here, where) if session.votes_file else (*here, where, theme)
            place = entry.key_place(location)
            yield warning("meer-stemmen-dan-deelnemers", place, thema=theme, stemmen=votes, deelnemers=there)
    for position, statement in enumerate(session.statements):
        answers = sum(count or 0 for count in (statement.agree, statement.disagree, statement.neutral))
        if answers > people:
            place = entry.place((*here, "statements", position))
            yield warning("meer-antwoorden-dan-deelnemers", place, antwoorden=answers, deelnemers=there)
