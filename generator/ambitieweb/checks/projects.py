"""Checks on a project: the size of the group, and a framework agreement that is never looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import Project
from ambitieweb.model.project import Procedure
from ambitieweb.model.read import Entry
from ambitieweb.problems import Problem, warning

SMALLEST_GROUP, LARGEST_GROUP = 5, 10


def project(entry: Entry, linked: Project) -> Iterator[Problem]:
    """What the method asks of a project."""
    record = linked.record
    for position, session in enumerate(record.sessions):
        people = sum(participants.count or 1 for participants in session.participants)
        if session.participants and not SMALLEST_GROUP <= people <= LARGEST_GROUP:
            yield warning("groepsgrootte", entry.key_place(("sessions", position, "participants")), aantal=people)
    is_framework = record.is_framework or record.procedure is Procedure.FRAMEWORK
    if is_framework and not (record.web and record.web.next_update):
        field_name = "is_framework" if record.is_framework else "procedure"
        yield warning("raamovereenkomst-zonder-actualisatie", entry.place((field_name,)))
