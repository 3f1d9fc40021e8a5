"""Checks on a project: a framework agreement that is never looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from ambitieweb.link.portfolio import Project
from ambitieweb.model.project import Procedure
from ambitieweb.model.read import Entry
from ambitieweb.problems import Problem, warning


def project(entry: Entry, linked: Project) -> Iterator[Problem]:
    """What the method asks of a project."""
    record = linked.record
    is_framework = record.is_framework or record.procedure is Procedure.FRAMEWORK
    if is_framework and not (record.web and record.web.next_update):
        field_name = "is_framework" if record.is_framework else "procedure"
        yield warning("raamovereenkomst-zonder-actualisatie", entry.place((field_name,)))
