"""Columns from declarations: each field of a record becomes one column or more, whatever its kind.

A level stands as a number, and beside it a word says whether there is one: `niet relevant`, `nog te bepalen` and not filled in
never become numbers. A theme or a reference stands as a name and as an id. A small record within the row becomes columns
(`bron_titel`), a list of records that has a table of its own is left to that table, any other list stands in one column.
What is internal is left out.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ambitieweb.model import kinds
from ambitieweb.model.kinds import Kind
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.values import Choice, LevelRange, Rating
from ambitieweb.model.web import Web
from ambitieweb.tables.found import Found
from ambitieweb.tables.material import Material
from ambitieweb.tables.table import Column, Form, Nested, Value

_FORMS = {
    kinds.DATE_RECORDED: Form.DATE,
    kinds.DATE_PLANNED: Form.DATE,
    kinds.DATE_STATED: Form.DATE,
    kinds.YEAR: Form.INTEGER,
    kinds.COUNT: Form.INTEGER,
    kinds.LEVEL_NUMBER: Form.INTEGER,
    kinds.NUMBER: Form.NUMBER,
    kinds.MONEY: Form.MONEY,
    kinds.PERCENTAGE: Form.PERCENTAGE,
    kinds.YES_NO: Form.YES_NO,
}
UNITS = {Form.MONEY: " (€)", Form.PERCENTAGE: " (%)"}


@dataclass(frozen=True, slots=True)
class Field:
    """A column and how its value is read from what was found."""

    column: Column
    read: Callable[[Found], Value]


Get = Callable[[Found], Any]


def fields(
    record: type[Record],
    material: Material,
    tabled: Collection[type[Record]],
    *,
    skip: Collection[str] = (),
    reader: Callable[[str], Get] | None = None,
) -> tuple[Field, ...]:
    """The columns of a record. `tabled` are the records with a table of their own, `skip` names fields to leave out,
    `reader` says how a field is read when that is not simply from the record."""
    return tuple(_Maker(material, tabled, reader or _reader).fields(record, skip))


class _Maker:
    def __init__(self, material: Material, tabled: Collection[type[Record]], reader: Callable[[str], Get]) -> None:
        self.material = material
        self.words = material.texts.of
        self.tabled = tabled
        self.reader = reader

    def fields(self, record: type[Record], skip: Collection[str]) -> Iterator[Field]:
        for spec in specs(record):
            if spec.name not in skip and not spec.internal:
                yield from self._of(spec, self.reader(spec.name))

    def _of(self, spec: FieldSpec, get: Get) -> Iterator[Field]:
        column = Column(spec.alias, self.words(spec.label), self.words(spec.help), is_required=spec.is_required)
        if spec.record is not None and not spec.is_many and not spec.is_mapping:
            if spec.record is not Web:
                yield from self._inner(spec, spec.record, get)
        elif spec.record is not None or spec.is_mapping:
            if spec.record not in self.tabled:
                yield self._nested(spec, column, get)
        elif spec.is_many:
            yield from self._list(spec, column, get)
        else:
            yield from self._single(spec.kind or kinds.LINE, column, get)

    def _inner(self, spec: FieldSpec, record: type[Record], get: Get) -> Iterator[Field]:
        """The columns of a small record, each with the name of the record before its own."""
        above = self.words(spec.label)
        for inner in specs(record):
            if inner.internal:
                continue
            for field in self._of(inner, _through(get, inner.name)):
                column = field.column
                label = f"{above}: {column.label[:1].lower()}{column.label[1:]}"
                yield replace(
                    field, column=replace(column, key=f"{spec.alias}_{column.key}", label=label, is_required=False)
                )

    def _single(self, kind: Kind, column: Column, get: Get) -> Iterator[Field]:
        if kind == kinds.RATING:
            yield from rating_fields(self.material, column.key, column.label, column.help, get)
        elif kind == kinds.LEVEL_RANGE:
            yield from self._range(column, get)
        elif kind == kinds.THEME:
            yield from self._named(column, get, _theme_name)
        elif kind.name == "reference":
            name_of = self.material.name_of
            yield from self._named(column, get, lambda _, value: name_of(kind.target, value))
        elif kind.choices:
            words = tuple(self.words(pair) for pair in kind.choices)
            language = self.material.texts.language
            yield Field(replace(column, choices=words), lambda found: _word(get(found), language))
        else:
            form = _FORMS.get(kind, Form.TEXT)
            yield Field(replace(column, form=form, label=column.label + UNITS.get(form, "")), get)

    def _named(self, column: Column, get: Get, name: Callable[[Found, str], str | None]) -> Iterator[Field]:
        def read_name(found: Found) -> Value:
            value = get(found)
            return None if value is None else name(found, value)

        t = self.material.texts
        yield Field(replace(column, key=f"{column.key}_naam", is_required=False), read_name)
        yield Field(replace(column, label=t("data.id_of", label=column.label), technical=True), get)

    def _range(self, column: Column, get: Get) -> Iterator[Field]:
        """The lowest and the highest level, so that a spreadsheet cannot take '2/3' for a day."""
        t = self.material.texts
        for key, end in (("van", "low"), ("tot", "high")):
            label = t(f"data.range_{end}", label=column.label)
            yield Field(
                replace(column, key=f"{column.key}_{key}", label=label, form=Form.INTEGER), _end_of_range(get, end)
            )

    def _list(self, spec: FieldSpec, column: Column, get: Get) -> Iterator[Field]:
        kind, language = spec.kind or kinds.LINE, self.material.texts.language
        name_of = self.material.name_of
        many = replace(column, form=Form.LIST)
        if kind.choices:
            words = tuple(self.words(pair) for pair in kind.choices)
            yield Field(replace(many, choices=words), lambda found: _words(get(found), language))
        elif kind.name == "reference":

            def names(found: Found) -> Value:
                return tuple(name_of(kind.target, value) or value for value in get(found) or ()) or None

            label = self.material.texts("data.id_of", label=column.label)
            yield Field(replace(many, key=f"{column.key}_naam"), names)
            yield Field(replace(many, label=label, technical=True), lambda found: get(found) or None)
        else:
            yield Field(many, lambda found: tuple(map(str, get(found) or ())) or None)

    def _nested(self, spec: FieldSpec, column: Column, get: Get) -> Field:
        material = self.material

        def read(found: Found) -> Value:
            value = get(found)
            return Nested(_json(spec, value, material), _text(spec, value, found, material)) if value else None

        return Field(replace(column, form=Form.NESTED, schema=_schema(spec, material)), read)


def rating_fields(material: Material, key: str, label: str, help: str, get: Get) -> Iterator[Field]:
    """A level as a number, and a word that says whether it is one."""
    t = material.texts
    yield Field(Column(key, label, help, Form.INTEGER), lambda found: _level(get(found)))
    yield Field(
        Column(
            f"{key}_status",
            t("data.status_of", label=label),
            t("data.status_help"),
            choices=material.statuses(),
            is_required=True,
        ),
        lambda found: material.status(get(found)),
    )


def _reader(name: str) -> Get:
    return lambda found: getattr(found.record, name)


def _through(get: Get, name: str) -> Get:
    def read(found: Found) -> Any:
        inner = get(found)
        return None if inner is None else getattr(inner, name)

    return read


def _end_of_range(get: Get, end: str) -> Get:
    def read(found: Found) -> Any:
        levels = get(found)
        return None if levels is None else getattr(levels, end)

    return read


def _level(rating: Rating | None) -> int | None:
    return rating.level if rating is not None else None


def _word(choice: Choice | str | None, language: str) -> str | None:
    return choice.word(language) if isinstance(choice, Choice) else choice


def _words(choices: tuple[Choice, ...] | None, language: str) -> tuple[str, ...] | None:
    return tuple(choice.word(language) for choice in choices or ()) or None


def _theme_name(found: Found, theme_id: str) -> str | None:
    theme = found.file.theme(theme_id)
    return theme.name if theme else None


# --- small records without a table of their own ----------------------------------------------------------------------


def _json(spec: FieldSpec, value: Any, material: Material) -> Any:
    if spec.is_mapping:
        return {str(key): _json_item(item, material) for key, item in value.items()}
    if spec.is_many:
        return [_json_item(item, material) for item in value]
    return _json_item(value, material)


def _json_item(value: Any, material: Material) -> Any:
    if isinstance(value, Record):
        return {spec.alias: _json(spec, item, material) for spec, item in _filled(value)}
    if isinstance(value, Rating):
        return value.level if value.level is not None else material.status(value)
    if isinstance(value, Choice):
        return value.word(material.texts.language)
    if isinstance(value, LevelRange):
        return str(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def _filled(record: Record) -> list[tuple[FieldSpec, Any]]:
    shown = ((spec, getattr(record, spec.name)) for spec in specs(type(record)) if not spec.internal)
    return [(spec, value) for spec, value in shown if value not in (None, (), {})]


def _text(spec: FieldSpec, value: Any, found: Found, material: Material) -> str:
    if spec.is_mapping:
        return "; ".join(f"{_key(spec, key, found)}: {_item(item, found, material)}" for key, item in value.items())
    items = value if spec.is_many else (value,)
    return "; ".join(_item(item, found, material) for item in items)


def _key(spec: FieldSpec, key: Any, found: Found) -> str:
    return (_theme_name(found, key) if spec.key_kind in (kinds.THEME, kinds.KEY) else None) or str(key)


def _item(value: Any, found: Found, material: Material) -> str:
    """'vakdocent (gemeente, aantal: 3)': the first value, and the others with their labels."""
    t = material.texts
    if isinstance(value, Record):
        parts = [
            (material.texts.of(spec.label).lower(), _text_of(spec, item, found, material))
            for spec, item in _filled(value)
        ]
        rest = ", ".join(f"{label}: {text}" for label, text in parts[1:])
        return f"{parts[0][1]} ({rest})" if rest else parts[0][1] if parts else ""
    if isinstance(value, Rating):
        return str(value.level) if value.level is not None else material.status(value)
    if isinstance(value, Choice):
        return value.word(t.language)
    if isinstance(value, bool):
        return t("yes" if value else "no")
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _text_of(spec: FieldSpec, value: Any, found: Found, material: Material) -> str:
    if spec.kind == kinds.THEME and not spec.is_many and not spec.is_mapping:
        return _theme_name(found, value) or str(value)
    return _text(spec, value, found, material)


def _schema(spec: FieldSpec, material: Material) -> dict[str, Any]:
    inner = (
        _schema_of_record(spec.record, material) if spec.record else _schema_of_kind(spec.kind or kinds.LINE, material)
    )
    if spec.is_mapping:
        return {"type": "object", "additionalProperties": inner}
    return {"type": "array", "items": inner} if spec.is_many else inner


def _schema_of_record(record: type[Record], material: Material) -> dict[str, Any]:
    shown = [spec for spec in specs(record) if not spec.internal]
    made: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            spec.alias: {
                "title": material.texts.of(spec.label),
                "description": material.texts.of(spec.help),
                **_schema(spec, material),
            }
            for spec in shown
        },
    }
    required = [spec.alias for spec in shown if spec.is_required]
    return {**made, "required": required} if required else made


def _schema_of_kind(kind: Kind, material: Material) -> dict[str, Any]:
    if kind == kinds.RATING:
        return {"enum": [_json_item(rating, material) for rating in Rating]}
    if kind.choices:
        return {"enum": [material.texts.of(pair) for pair in kind.choices]}
    if kind == kinds.YES_NO:
        return {"type": "boolean"}
    form = _FORMS.get(kind, Form.TEXT)
    if form is Form.DATE:
        return {"type": "string", "format": "date"}
    if form is Form.INTEGER:
        return {"type": "integer"}
    return {"type": "number" if form in (Form.NUMBER, Form.MONEY, Form.PERCENTAGE) else "string"}
