"""Tables that follow from a declaration alone: one row for each record of a kind, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from ambitieweb.model.files import PLAIN, FileKind
from ambitieweb.model.record import Record
from ambitieweb.tables.fields import fields
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material
from ambitieweb.tables.places import places
from ambitieweb.tables.surroundings import HOLDERS, after, before, field, organisation
from ambitieweb.tables.table import Column, Form, T, Table


@dataclass(frozen=True, slots=True)
class Plan:
    """A table to be made: its key, its group, the records that it holds, and how it is made of the material.

    `records` have no other table, so their fields are not repeated in the row that they lie in.
    """

    key: str
    group: str
    records: tuple[type[Record], ...]
    make: Callable[[Plan, Material, Collection[type[Record]]], Table]


def declared(key: str, group: str, record: type[Record]) -> Plan:
    """A table of records that lie within files."""
    return Plan(key, group, (record,), _inner_table)


def of_files(kind: FileKind, group: str) -> Plan:
    """A table of files of one kind."""

    def make(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
        made = [
            field(material, "id", lambda found: found.file.id, technical=True, is_required=True),
            *([organisation(material)] if kind.name in HOLDERS else []),
            *fields(kind.record, material, tabled),
            field(material, "pagina", material.page, Form.PAGE, is_required=True),
        ]
        return table(plan, material, made, material.found.get(kind.record, ()))

    return Plan(kind.folder or kind.name, group, (kind.record,), make)


def table(plan: Plan, material: Material, made: Iterable[Column[FoundRecord]], found: Iterable[FoundRecord]) -> Table:
    """A table of the records that were found."""
    return named_table(material, plan.key, plan.group, made, found)


def named_table(material: Material, key: str, group: str, columns: Iterable[Column[T]], things: Iterable[T]) -> Table:
    """A table whose title and what it holds stand in the texts under `data.table.<key>`, or with its kind of file."""
    t, plain = material.texts, next((kind for kind in PLAIN if kind.folder == key), None)
    return Table(
        key=key,
        group=group,
        title=t.of(plain.listed) if plain else t(f"data.table.{key}.title"),
        holds=t("data.table.plain", folder=key) if plain else t(f"data.table.{key}.holds"),
        all_columns=tuple(columns),
        things=tuple(things),
    )


def has_parent(record: type[Record]) -> bool:
    """True when records of this kind can lie in a row of another table, and not only in a file."""
    return any(place.is_deep for place in places()[record])


def _inner_table(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    (record,) = plan.records
    made = (
        *before(record, material),
        *fields(record, material, tabled),
        *after(material, has_parent=has_parent(record)),
    )
    return table(plan, material, made, material.found.get(record, ()))
