"""A record declares each of its fields once; reading, errors, JSON Schema, author guide and page labels ask here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Self, get_args, get_origin, get_type_hints

import pydantic
from pydantic_core import PydanticCustomError

from ambitieweb.model import kinds
from ambitieweb.model.kind import Kind, Words
from ambitieweb.model.kinds import choice_kind
from ambitieweb.model.not_before import KEYS, NotBefore
from ambitieweb.model.reads import aside, is_making, takes_from
from ambitieweb.model.values import Choice, Rating

_KEY_IN_TEXT = re.compile(r"([^\W\d][\w-]*)(:(?=\S)| *= *(?=\S))")


def field(
    alias: str,
    *,
    label: Words,
    help: Words,
    section: str = "",
    required: bool = False,
    internal: bool = False,
    is_content: bool = True,
    default: Any = None,
) -> Any:
    """A field with its Dutch key, its label and its help in Dutch and English.

    `section` is the part of the page that shows it. `internal` is for names of people: the site leaves it out, unless
    site.yml says `namen_tonen: ja` (row T11). What is no content says how the file itself is treated: no page, table or search shows it.
    """
    return pydantic.Field(
        default=... if required else default,
        alias=alias,
        json_schema_extra={
            "words": [*label, *help],
            "section": section,
            "internal": internal,
            "is_content": is_content,
        },
    )


class Record(pydantic.BaseModel):
    """A frozen piece of content. `shorthand` names the field that a bare word or text fills, `pair` the two fields that
    a key with a value fills, as in `09.30: Opening`; such a key starts with a digit."""

    model_config = pydantic.ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_alias=True,
        validate_by_name=True,
        revalidate_instances="never",
        defer_build=True,
    )
    shorthand: ClassVar[str | None] = None
    pair: ClassVar[tuple[str, str] | None] = None
    counted: ClassVar[tuple[str, str] | None] = None
    """The field that a word fills and the one for its number, where people write `inkopers: 3` for `3 inkopers`."""
    title_words: ClassVar[Words] = ("", "")
    order: ClassVar[tuple[str, ...]] = ()
    """The order of the fields, where it is not that of declaration; those that are not named come last."""
    afterwards: ClassVar[tuple[str, ...]] = ()
    """The fields that nobody can fill in beforehand, where a day in this record may still be to come."""
    can_wait: ClassVar[bool] = True
    """False for what the rest of the site cannot do without."""

    not_before: NotBefore | None = field(
        KEYS[0],
        is_content=False,
        label=("Niet voor", "Not before"),
        help=(
            "Dag of fase van het project; tot dan komt dit deel nergens op de site. Of per sleutel een dag of fase.",
            "Day or phase of the project; until then this part stands nowhere on the site. Or a day or phase per key.",
        ),
    )
    """Not one of the fields with content: what `link/held_back.py` lets through has none any more."""

    @classmethod
    def short_for(cls, text: str) -> str | None:
        """The field that a bare text fills."""
        return cls.shorthand

    @classmethod
    def completed(cls, filled: dict[str, Any]) -> dict[str, Any]:
        """The keys of the record, with what their words say besides."""
        return filled

    def is_past(self, day: str) -> bool:
        """True when the record says what came of it, so that the day in this field has passed (decision 0004)."""
        return not self.afterwards or self.has_outcome

    @property
    def has_outcome(self) -> bool:
        """True when one of the fields that tell of an outcome says something."""
        names = self.afterwards or tuple(spec.name for spec in specs(type(self)))
        with aside():  # asks only whether there is something
            return any(_says_something(getattr(self, name)) for name in names)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same record with other values, which takes all others from this one."""
        made = super().model_copy(update=update, deep=deep)
        takes_from(made, self)
        return made

    def __eq__(self, other: object) -> bool:
        """Who compares two records asks for all their texts."""
        if is_making() and type(other) is type(self):
            _ask_for_texts(self)
            _ask_for_texts(other)
        return super().__eq__(other)

    def __hash__(self) -> int:
        if is_making():
            _ask_for_texts(self)
        return hash(tuple(self.__dict__.values()))

    @pydantic.model_validator(mode="before")
    @classmethod
    def _from_content(cls, value: object) -> object:
        """Empty keys are left out, so that empty and absent are the same, but for one: who forgot until when something waits did
        not want it public. A bare text becomes the field it is short for.
        A key that no field has stays, empty or not: it is a mistake, or half of a text that a comma cut in two."""
        if isinstance(value, str) and (match := _KEY_IN_TEXT.match(value)) and match[1] in keys(cls):
            sign = match[2].strip()
            slug = "is-teken" if sign == "=" else "spatie-ontbreekt"
            raise PydanticCustomError(slug, "no key", {"voor": value.index(sign)})
        if isinstance(value, str) and (name := cls.short_for(value)) is not None:
            return cls.completed({name: value})
        if value is None:
            return {}
        if not isinstance(value, dict):
            return value
        known = keys(cls)
        filled = {key: item for key, item in value.items() if item is not None or key not in known}
        filled |= {key: "" for key in KEYS if key in value and value[key] is None}
        for spec in written_specs(cls):
            if spec.name != spec.alias and spec.name in filled and spec.alias in filled:
                raise PydanticCustomError(
                    "tweemaal-zelfde-veld", "twice", {"sleutel": spec.name, "andere": spec.alias, "veld": spec.name}
                )
        return cls.completed(filled)


def _ask_for_texts(record: Record) -> None:
    for spec in filter(is_text, written_specs(type(record))):
        getattr(record, spec.name)


def lighter(record: Record, once: dict[str, str]) -> Record:
    """The same record in less memory: texts that other records have too, and what says which fields an author filled in, are shared.
    `once` has the texts of earlier records."""
    todo: list[object] = [record]
    while todo:
        value = todo.pop()
        if isinstance(value, Record):
            fields = value.__dict__
            for key, item in fields.items():
                if type(item) is str:
                    fields[key] = once.setdefault(item, item)
                elif item is not None and isinstance(item, (Record, tuple, dict)):
                    todo.append(item)
            object.__setattr__(value, "__pydantic_fields_set__", shared_names(frozenset(value.model_fields_set)))
        elif type(value) is tuple:
            todo.extend(value)
        elif type(value) is dict:
            todo.extend(value.values())
    return record


@cache
def shared_names(names: frozenset[str]) -> set[str]:
    """Names of fields, once for all records that have just these: a set for each would take a quarter of the memory of the content.
    Nothing changes it: records are frozen, and a copy gets its own."""
    return set(names)


def is_filled(value: object) -> bool:
    """True for what an author wrote, be it 0 or `nee`."""
    return value not in (None, (), {})


def _says_something(value: object) -> bool:
    """False for what is empty, undecided, or holds nothing but that."""
    if isinstance(value, Record):
        return value.has_outcome
    if isinstance(value, (tuple, dict)):
        return any(map(_says_something, value.values() if isinstance(value, dict) else value))
    return value is not None and value is not Rating.UNDECIDED


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """What one declaration says, in a form that pages, guide and schema can read."""

    name: str
    alias: str
    label: Words
    help: Words
    section: str
    internal: bool
    is_content: bool
    is_required: bool
    kind: Kind | None
    """What kind of value it holds; None for a record or a mapping of records."""
    record: type[Record] | None
    is_many: bool
    is_mapping: bool
    key_kind: Kind | None


def is_text(spec: FieldSpec) -> bool:
    """True for a field that holds a text, or several, and nothing else."""
    return spec.record is None and spec.kind in (kinds.TEXT, kinds.LINE)


@cache
def keys(record: type[Record]) -> frozenset[str]:
    """Every key that a record knows, in both spellings."""
    return frozenset(specs_by_key(record))


@cache
def specs_by_key(record: type[Record]) -> Mapping[str, FieldSpec]:
    """The fields by every key that an author may write for them."""
    return {key: spec for spec in written_specs(record) for key in (spec.name, spec.alias)}


@cache
def specs(record: type[Record]) -> tuple[FieldSpec, ...]:
    """The declared fields of a record, in order of declaration: all that a page or table can show."""
    return tuple(spec for spec in written_specs(record) if spec.is_content)


@cache
def written_specs(record: type[Record]) -> tuple[FieldSpec, ...]:
    """The same with, at the end, what is no content: earlier names, and until when it waits. For what reads an author's keys."""
    hints = get_type_hints(record, include_extras=True)
    made = [_spec(name, info, hints[name]) for name, info in record.model_fields.items()]
    place = {name: number for number, name in enumerate(record.order)}
    return tuple(sorted(made, key=lambda spec: (_rank(spec), place.get(spec.name, len(place)))))


@cache
def inner_specs(record: type[Record]) -> tuple[FieldSpec, ...]:
    """The fields of a record that hold records: the only way down for who looks through a whole file."""
    return tuple(spec for spec in specs(record) if spec.record is not None)


@cache
def specs_towards(record: type[Record], is_wanted: Callable[[FieldSpec], bool]) -> tuple[FieldSpec, ...]:
    """The fields that are wanted, and those with records in which such a field can stand, however deep."""
    return tuple(
        spec
        for spec in specs(record)
        if is_wanted(spec) or any(map(is_wanted, specs_inside(spec.record) if spec.record else ()))
    )


@cache
def specs_inside(record: type[Record]) -> tuple[FieldSpec, ...]:
    """The fields of a record and of every record inside it."""
    todo, seen = [record], {record}
    found: list[FieldSpec] = []
    while todo:
        own = specs(todo.pop())
        found.extend(own)
        inner = {spec.record for spec in own if spec.record is not None} - seen
        seen |= inner
        todo.extend(inner)
    return tuple(found)


def _rank(spec: FieldSpec) -> int:
    return 0 if spec.is_content else 2 if spec.alias == KEYS[0] else 1


def _spec(name: str, info: pydantic.fields.FieldInfo, hint: Any) -> FieldSpec:
    extra: Any = info.json_schema_extra
    words = extra["words"]
    shape = _Shape()
    _read_shape(hint, shape)
    return FieldSpec(
        name=name,
        alias=info.alias or name,
        label=(words[0], words[1]),
        help=(words[2], words[3]),
        section=extra["section"],
        internal=extra["internal"],
        is_content=extra["is_content"],
        is_required=info.is_required(),
        kind=shape.kind,
        record=shape.record,
        is_many=shape.is_many,
        is_mapping=shape.is_mapping,
        key_kind=shape.key_kind,
    )


@dataclass(slots=True)
class _Shape:
    kind: Kind | None = None
    record: type[Record] | None = None
    is_many: bool = False
    is_mapping: bool = False
    key_kind: Kind | None = None


def _read_shape(hint: Any, shape: _Shape) -> None:
    for marker in getattr(hint, "__metadata__", ()):
        if isinstance(marker, Kind):
            shape.kind = marker
            return
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, Record):
        shape.record = hint
    elif isinstance(hint, type) and issubclass(hint, Choice):
        shape.kind = choice_kind(hint)
    elif origin is tuple:
        shape.is_many = True
        _read_shape(arguments[0], shape)
    elif origin is not None and isinstance(origin, type) and issubclass(origin, dict):
        shape.is_mapping = True
        keys = _Shape()
        _read_shape(arguments[0], keys)
        shape.key_kind = keys.kind
        _read_shape(arguments[1], shape)
    else:
        for argument in arguments:
            if argument is not type(None):
                _read_shape(argument, shape)
