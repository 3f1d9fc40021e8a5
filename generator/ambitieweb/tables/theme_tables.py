"""Themes and levels as each set has them, with what it takes over from the set that it is based on."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ambitieweb.link.portfolio import LinkedThemeSet, Theme
from ambitieweb.model import theme_set as theme_set_model
from ambitieweb.model.record import Record, specs_by_key
from ambitieweb.tables.declared import Plan, table
from ambitieweb.tables.fields import fields
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.material import Material
from ambitieweb.tables.surroundings import after, field
from ambitieweb.tables.table import Form, Table


def themes(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """One row for each theme of each set; inherited themes come back in every set that has them."""
    made = [
        field(material, "set_naam", lambda found: found.file.name, is_required=True),
        field(material, "nummer", lambda found: _theme(found).position + 1, Form.INTEGER, is_required=True),
        field(material, "thema_naam", lambda found: _theme(found).name, is_required=True),
        field(material, "eerste_naam", lambda found: _theme(found).original_name, is_required=True),
        *fields(theme_set_model.ThemeDefinition, material, tabled, skip=("name",)),
        field(material, "set", lambda found: found.file.id, technical=True, is_required=True),
        field(material, "thema", lambda found: _theme(found).id, technical=True, is_required=True),
        field(material, "thema_overal", lambda found: "/".join(_theme(found).key), technical=True, is_required=True),
        *after(material, has_parent=False),
    ]
    return table(plan, material, made, _themes(material))


def levels(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """One row for each level of the scale of each set, inherited or not."""
    made = [
        field(material, "set_naam", lambda found: found.file.name, is_required=True),
        *fields(theme_set_model.ScaleLevel, material, tabled),
        field(material, "set", lambda found: found.file.id, technical=True, is_required=True),
        *after(material, has_parent=False),
    ]
    return table(plan, material, made, _levels(material))


def _themes(material: Material) -> Iterator[FoundRecord]:
    spec = specs_by_key(theme_set_model.ThemeSet)["themes"]
    for file in material.files:
        if isinstance(file.linked, LinkedThemeSet):
            top = FoundRecord(file, file.record)
            yield from (FoundRecord(file, theme.record, top, spec, theme.id, theme) for theme in file.linked.themes)


def _levels(material: Material) -> Iterator[FoundRecord]:
    scale_spec = specs_by_key(theme_set_model.ThemeSet)["scale"]
    spec = specs_by_key(theme_set_model.Scale)["levels"]
    for file in material.files:
        if isinstance(file.linked, LinkedThemeSet) and (scale := file.linked.scale):
            top = FoundRecord(file, scale, FoundRecord(file, file.record), scale_spec)
            ordered = sorted(scale.levels, key=lambda level: level.number)
            yield from (FoundRecord(file, level, top, spec, str(n)) for n, level in enumerate(ordered, start=1))


def _theme(found: FoundRecord) -> Theme:
    assert isinstance(found.became, Theme)
    return found.became
