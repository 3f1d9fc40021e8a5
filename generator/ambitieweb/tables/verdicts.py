"""Results with their verdict, what was only offered, and each goal and indicator with its verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ambitieweb.derive.results import result_verdict
from ambitieweb.derive.stages import has_begun
from ambitieweb.derive.verdicts import Verdict
from ambitieweb.link.portfolio import LinkedProject
from ambitieweb.model.record import Record
from ambitieweb.model.result import Result
from ambitieweb.tables.declared import Plan, has_parent, table
from ambitieweb.tables.fields import fields
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material
from ambitieweb.tables.surroundings import after, before, field
from ambitieweb.tables.table import Column, Table


def results(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """What projects and others brought; what was only offered is no result."""

    def verdict(found: FoundRecord) -> str | None:
        assert isinstance(found.record, Result)
        project = found.file.linked
        judged = (
            result_verdict(found.record, project, material.portfolio) if isinstance(project, LinkedProject) else None
        )
        return material.texts(f"verdict.{judged.value}") if judged else None

    words = tuple(material.texts(f"verdict.{verdict.value}") for verdict in Verdict)
    judged = field(material, "oordeel", verdict, choices=words)
    delivered = (found for found in material.found.get(Result, ()) if not _is_offer(found))
    return table(plan, material, _columns(plan, material, tabled, judged), delivered)


def offers(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """What was offered in projects whose work has not begun."""
    offered = (found for found in material.found.get(Result, ()) if _is_offer(found))
    return table(plan, material, _columns(plan, material, tabled), offered)


def _columns(
    plan: Plan, material: Material, tabled: Collection[type[Record]], *more: Column[FoundRecord]
) -> Iterator[Column[FoundRecord]]:
    yield from before(Result, material)
    yield from fields(Result, material, tabled)
    yield from more
    yield from after(material, has_parent=has_parent(Result))


def _is_offer(found: FoundRecord) -> bool:
    return isinstance(found.file.linked, LinkedProject) and not has_begun(found.file.linked)
