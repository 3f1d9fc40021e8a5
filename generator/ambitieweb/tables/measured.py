"""What became of the ambitions: one row for each theme of each measurement of each project (rows P14, P15)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from ambitieweb.derive.stages import Stage, stage_of
from ambitieweb.model.project import MeasuredTheme, Measurement
from ambitieweb.model.record import Record, specs_by_key
from ambitieweb.model.values import Rating
from ambitieweb.tables.declared import Plan, table
from ambitieweb.tables.fields import fields, rating_fields
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material
from ambitieweb.tables.surroundings import after, before, field, theme
from ambitieweb.tables.table import Column, Table


def measured(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """The level found, with the stage in which it was measured, beside the level wished for; a measurement without themes has one row."""
    t = material.texts
    measured_label = t("data.column.niveau_gemeten.label"), t("data.column.niveau_gemeten.help")
    stages = tuple(t(f"stage.{stage.value}") for stage in Stage)
    wished = t("data.column.niveau_ambitie.label"), t("data.column.niveau_ambitie.help")
    made = [
        *before(Measurement, material),
        *fields(Measurement, material, tabled, skip=("themes",)),
        *theme(material),
        *rating_fields(material, "niveau_gemeten", *measured_label, _measured),
        field(material, "gemeten_in", lambda found: t(f"stage.{_stage(found).value}"), choices=stages),
        *rating_fields(material, "niveau_ambitie", *wished, _wished),
        field(material, "thema_bewijs", lambda found: _said(found, "evidence")),
        field(material, "thema_toelichting", lambda found: _said(found, "explanation")),
        *_others_of_theme(material, tabled),
        *after(material, has_parent=False),
    ]
    return table(plan, material, made, _rows(material))


def _rows(material: Material) -> Iterator[FoundRecord]:
    spec = specs_by_key(Measurement)["themes"]
    for found in material.found.get(Measurement, ()):
        assert isinstance(found.record, Measurement)
        if not found.record.themes:
            yield found
        yield from (FoundRecord(found.file, found.record, found, spec, theme_id) for theme_id in found.record.themes)


def _stage(found: FoundRecord) -> Stage:
    assert isinstance(found.record, Measurement)
    return stage_of(found.record.moment)


def _measured(found: FoundRecord) -> Rating | None:
    assert isinstance(found.record, Measurement)
    said = found.record.themes.get(found.key)
    return said.rating if said else None


def _others_of_theme(material: Material, tabled: Collection[type[Record]]) -> Iterator[Column[FoundRecord]]:
    """What else is declared of a measured theme; the measurement itself has fields of the same name."""
    others = fields(
        MeasuredTheme,
        material,
        tabled,
        skip=("rating", "evidence", "explanation"),
        reader=lambda name: lambda f: _said(f, name),
    )
    for other in others:
        yield replace(other, key=f"thema_{other.key}")


def _said(found: FoundRecord, name: str) -> Any:
    """What the author wrote of this theme beside its level."""
    assert isinstance(found.record, Measurement)
    said = found.record.themes.get(found.key)
    return getattr(said, name) if said else None


def _wished(found: FoundRecord) -> Rating | None:
    holder = found.file.holder
    place = holder.place(found.key) if holder else None
    return place.rating if place else None
