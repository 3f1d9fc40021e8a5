"""The webs: one row for each holder, and one for each theme of each holder with what counts there and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ambitieweb.link.portfolio import LinkedTheme, WebHolder
from ambitieweb.model import web as web_model
from ambitieweb.model.record import Record, specs_by_key
from ambitieweb.tables.declared import Plan, table
from ambitieweb.tables.fields import fields, rating_fields
from ambitieweb.tables.found import FoundRecord, SourceFile
from ambitieweb.tables.material import Material
from ambitieweb.tables.surroundings import after, field, kind_word, kind_words, organisation, whose
from ambitieweb.tables.table import Form, Table, Value

_NO_WEB = web_model.Web()


def webs(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """Every web that can be drawn, also when all of it comes from above."""
    made = [
        *_holder(material),
        field(material, "eigen_web", lambda found: _web(found).is_own, Form.YES_NO, is_required=True),
        field(material, "set_naam", lambda found: _web(found).theme_set.name, is_required=True),
        field(material, "set", lambda found: _web(found).theme_set.id, technical=True, is_required=True),
        *fields(web_model.Web, material, tabled, skip=("theme_set",)),
        *after(material, has_parent=False),
    ]
    return table(plan, material, made, (web for _, web in _all_webs(material)))


def web_themes(plan: Plan, material: Material, tabled: Collection[type[Record]]) -> Table:
    """Every theme of every web: the level that counts, where it comes from, what stands above it, and the reasons."""
    t = material.texts

    def above(key: str, rating: str) -> Any:
        label, help = t(f"data.column.{key}.label"), t(f"data.column.{key}.help")
        return rating_fields(material, key, label, help, lambda found: getattr(_place(found), rating))

    made = [
        *_holder(material),
        field(material, "thema_naam", lambda found: _place(found).theme.name, is_required=True),
        field(material, "thema", lambda found: _place(found).theme.id, technical=True, is_required=True),
        field(
            material, "thema_overal", lambda found: "/".join(_place(found).theme.key), technical=True, is_required=True
        ),
        field(material, "set", lambda found: _place(found).theme.set_id, technical=True, is_required=True),
        *above("niveau", "rating"),
        field(material, "niveau_naam", lambda found: material.level_name(_place(found).rating, _web(found).theme_set)),
        field(material, "zelf_gekozen", _is_own, Form.YES_NO, is_required=True),
        field(material, "overgenomen_van", lambda found: _name(_place(found).inherited_from)),
        *above("niveau_daarboven", "parent_rating"),
        field(material, "daarboven", lambda found: _name(_place(found).parent)),
        field(
            material,
            "daarboven_soort",
            lambda found: _kind(_place(found).parent, material),
            choices=kind_words(material),
            technical=True,
        ),
        field(material, "daarboven_id", lambda found: _id(_place(found).parent), technical=True),
        field(material, "wijkt_af", lambda found: _place(found).deviates, Form.YES_NO, is_required=True),
        *fields(web_model.WebTheme, material, tabled, skip=("rating",)),
        *after(material, has_parent=False),
    ]
    return table(plan, material, made, _all_themes(material))


def _holder(material: Material) -> Iterator[Any]:
    yield from whose(material)
    yield organisation(material)


def _all_webs(material: Material) -> Iterator[tuple[SourceFile, FoundRecord]]:
    for file in material.files:
        if file.holder is not None and file.holder.web is not None:
            spec = specs_by_key(type(file.record))["web"]
            yield file, FoundRecord(file, file.holder.web.record or _NO_WEB, FoundRecord(file, file.record), spec)


def _all_themes(material: Material) -> Iterator[FoundRecord]:
    spec = specs_by_key(web_model.Web)["themes"]
    for _, web in _all_webs(material):
        for place in _web(web).themes:
            yield FoundRecord(web.file, place.record, web, spec, place.theme.id, place)


def _web(found: FoundRecord) -> Any:
    assert found.file.holder is not None
    return found.file.holder.web


def _place(found: FoundRecord) -> LinkedTheme:
    assert isinstance(found.became, LinkedTheme)
    return found.became


def _is_own(found: FoundRecord) -> Value:
    place = _place(found)
    return place.rating is not None and not place.is_inherited


def _name(holder: WebHolder | None) -> str | None:
    return holder.name if holder else None


def _id(holder: WebHolder | None) -> str | None:
    return holder.id if holder else None


def _kind(holder: WebHolder | None, material: Material) -> str | None:
    return kind_word(holder.kind, material) if holder else None
