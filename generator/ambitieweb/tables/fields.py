"""Columns from declarations: each field of a record becomes one column or more, whatever its kind.

A level stands as a number, and beside it a word says whether there is one: `niet relevant`, `nog te bepalen` and not filled in
never become numbers. A theme or a reference stands as a name and as an id. A small record within the row becomes columns
(`bron_titel`), a list of records that has a table of its own is left to that table, any other list stands in one column.
What is internal is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Any

from ambitieweb.model import kinds
from ambitieweb.model.kind import Kind, Look
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.values import Rating
from ambitieweb.model.web import Web
from ambitieweb.tables import small_records
from ambitieweb.tables.found import FoundRecord
from ambitieweb.tables.looks import CELLS, in_json
from ambitieweb.tables.material import Material
from ambitieweb.tables.table import Column, Form, Nested, T, Value

Get = Callable[[FoundRecord], Any]


def fields(
    record: type[Record],
    material: Material,
    tabled: Collection[type[Record]],
    *,
    skip: Collection[str] = (),
    reader: Callable[[str], Get] | None = None,
) -> tuple[Column[FoundRecord], ...]:
    """The columns of a record. `tabled` are the records with a table of their own, `skip` names fields to leave out,
    `reader` says how a field is read when that is not simply from the record."""
    return tuple(_FieldMaker(material, tabled, reader or _reader).fields(record, skip))


class _FieldMaker:
    def __init__(self, material: Material, tabled: Collection[type[Record]], reader: Callable[[str], Get]) -> None:
        self.material = material
        self.words = material.texts.of
        self.tabled = tabled
        self.reader = reader

    def fields(self, record: type[Record], skip: Collection[str]) -> Iterator[Column[FoundRecord]]:
        for spec in specs(record):
            if spec.name not in skip and not spec.internal:
                yield from self._of(spec, self.reader(spec.name))

    def _of(self, spec: FieldSpec, get: Get) -> Iterator[Column[FoundRecord]]:
        column: Column[FoundRecord] = Column(
            self.words(spec.label), key=spec.alias, help=self.words(spec.help), is_required=spec.is_required
        )
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

    def _inner(self, spec: FieldSpec, record: type[Record], get: Get) -> Iterator[Column[FoundRecord]]:
        """The columns of a small record, each with the name of the record before its own."""
        above = self.words(spec.label)
        for inner in specs(record):
            if inner.internal:
                continue
            for column in self._of(inner, _through(get, inner.name)):
                label = f"{above}: {column.label[:1].lower()}{column.label[1:]}"
                yield replace(column, key=f"{spec.alias}_{column.key}", label=label, is_required=False)

    def _single(self, kind: Kind, column: Column[FoundRecord], get: Get) -> Iterator[Column[FoundRecord]]:
        match kind.look:
            case Look.RATING:
                yield from rating_fields(self.material, column.key, column.label, column.help, get)
            case Look.LEVELS:
                yield from self._range(column, get)
            case Look.THEME:
                yield from self._named(column, get, FoundRecord.theme_name)
            case Look.REFERENCE:
                name_of = self.material.name_of
                yield from self._named(column, get, lambda _, value: name_of(kind.target, value))
            case Look.CHOICE:
                yield replace(column, choices=self._choices(kind), value=_given(get, self._plain(kind)))
            case look:
                form, label = CELLS.get(look, Form.TEXT), column.label + kind.unit
                yield replace(column, form=form, label=label, value=_given(get, kind.plain))

    def _choices(self, kind: Kind) -> tuple[str, ...]:
        return tuple(map(self.words, kind.choices))

    def _plain(self, kind: Kind) -> Callable[[Any], str]:
        """How one of several values, or a word to choose, stands in a cell."""
        return lambda value: str(in_json(kind, value, self.material))

    def _named(
        self, column: Column[FoundRecord], get: Get, name: Callable[[FoundRecord, str], str | None]
    ) -> Iterator[Column[FoundRecord]]:
        def read_name(found: FoundRecord) -> Value:
            value = get(found)
            return None if value is None else name(found, value)

        t = self.material.texts
        yield replace(column, key=f"{column.key}_naam", is_required=False, value=read_name)
        yield replace(column, label=t("data.id_of", label=column.label), technical=True, value=get)

    def _range(self, column: Column[FoundRecord], get: Get) -> Iterator[Column[FoundRecord]]:
        """The lowest and the highest level, so that a spreadsheet cannot take '2/3' for a day."""
        t = self.material.texts
        for key, end in (("van", "low"), ("tot", "high")):
            label = t(f"data.range_{end}", label=column.label)
            value = _given(get, attrgetter(end))
            yield replace(column, key=f"{column.key}_{key}", label=label, form=Form.INTEGER, value=value)

    def _list(self, spec: FieldSpec, column: Column[FoundRecord], get: Get) -> Iterator[Column[FoundRecord]]:
        kind = spec.kind or kinds.LINE
        plain, many = self._plain(kind), replace(column, form=Form.LIST, choices=self._choices(kind))
        if kind.look is Look.REFERENCE:
            name_of = self.material.name_of

            def names(found: FoundRecord) -> Value:
                return tuple(name_of(kind.target, value) or value for value in get(found) or ()) or None

            label = self.material.texts("data.id_of", label=column.label)
            yield replace(many, key=f"{column.key}_naam", value=names)
            many = replace(many, label=label, technical=True)
        yield replace(many, value=lambda found: tuple(map(plain, get(found) or ())) or None)

    def _nested(self, spec: FieldSpec, column: Column[FoundRecord], get: Get) -> Column[FoundRecord]:
        material = self.material

        def read(found: FoundRecord) -> Value:
            value = get(found)
            return (
                Nested(
                    small_records.in_json(spec, value, material), small_records.in_words(spec, value, found, material)
                )
                if value
                else None
            )

        return replace(column, form=Form.NESTED, schema=small_records.schema_of(spec, material), value=read)


def rating_fields(
    material: Material, key: str, label: str, help: str, get: Callable[[T], Rating | None], **shown: Any
) -> Iterator[Column[T]]:
    """A level as a number, and a word that says whether it is one. A page shows the first; `shown` says how."""
    t = material.texts
    level = _given(get, attrgetter("level"))
    yield Column(label, key=key, value=level, help=help, form=Form.INTEGER, **shown)
    yield Column(
        t("data.status_of", label=label),
        key=f"{key}_status",
        value=lambda found: material.status(get(found)),
        help=t("data.status_help"),
        choices=material.statuses(),
        is_required=True,
    )


def _reader(name: str) -> Get:
    return attrgetter(f"record.{name}")


def _through(get: Get, name: str) -> Get:
    def read(found: FoundRecord) -> Any:
        inner = get(found)
        return None if inner is None else getattr(inner, name)

    return read


def _given(get: Callable[[T], Any], make: Callable[[Any], Value]) -> Callable[[T], Value]:
    """What is made of a value, where there is one."""
    return lambda found: None if (value := get(found)) is None else make(value)
