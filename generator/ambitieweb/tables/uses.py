"""Measures as used: on a card or in a project, with what stays empty there taken from the library."""

from __future__ import annotations

from collections.abc import Callable, Collection
from operator import attrgetter
from typing import Any

from ambitieweb.link.portfolio import ChosenMeasure
from ambitieweb.model.measure import MeasureChoice
from ambitieweb.model.record import Record
from ambitieweb.tables.declared import Plan, table
from ambitieweb.tables.fields import fields
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material
from ambitieweb.tables.surroundings import after, before, field, theme
from ambitieweb.tables.table import Table


def uses(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """One row for each measure on a card or in a project."""
    made = [
        *before(MeasureChoice, material),
        *fields(MeasureChoice, material, tabled, skip=("theme",), reader=_reader),
        *theme(material),
        field(material, "niveau_voorwaarde", lambda found: _choice(found).level_condition),
        *after(material, has_parent=False),
    ]
    return table(plan, material, made, material.found.get(MeasureChoice, ()))


def _reader(name: str) -> Callable[[FoundRecord], Any]:
    return attrgetter(f"became.whole.{name}")


def _choice(found: FoundRecord) -> ChosenMeasure:
    assert isinstance(found.became, ChosenMeasure)
    return found.became
