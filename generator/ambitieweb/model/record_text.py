"""A record as JSON and back, for what is remembered between two runs. It is data and nothing else: what is read back can
only become records, words from lists, days and numbers that this program declares, whoever wrote it. (`pickle` would run
what stands there.) Reading it takes a tenth of the time that YAML and its checks take."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from ambitieweb.model.addressed import Withdrawal
from ambitieweb.model.estimates import People
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.not_before import PerKey
from ambitieweb.model.record import Record, shared_names, specs_inside
from ambitieweb.model.values import Choice, LevelRange, Rating

_PLAIN = (str, int, bool, type(None))
_RECORD, _CHOICE, _DAY, _NUMBER, _LEVELS, _PEOPLE, _UNTIL, _MAPPING, _LIST = (
    *("", "w", "d", "n", "l", "p", "u", "m", "t"),
)
"""The key by which each kind of value is known; a record has the name of its class there, and its fields beside it."""
_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


class NotKept(Exception):
    """A value of a kind that has no place here: its file is read again each time."""


def encoded(value: object) -> str:
    """A value with the records in it as JSON."""
    return _ENCODE(_data(value))


def decoded(text: str) -> Any:
    """What `encoded` was given. Raises ValueError, KeyError, TypeError or ArithmeticError for a text that it did not make."""
    return _tuples(json.loads(text, object_hook=_value))


def _data(value: Any) -> Any:
    if type(value) in _PLAIN:
        return value
    match value:
        case Record():
            name, fields = type(value).__name__, value.__dict__
            if _records().get(name, (None,))[0] is not type(value):
                raise NotKept(name)
            filled = value.model_fields_set
            return {_RECORD: name} | {key: _data(item) for key, item in fields.items() if key in filled}
        case Choice() | Rating():
            return {_CHOICE: f"{type(value).__name__}.{value.name}"}
        case tuple():
            return [{_LIST: _data(item)} if isinstance(item, tuple) else _data(item) for item in value]
        case datetime.datetime():
            raise NotKept("datetime")
        case datetime.date():
            return {_DAY: value.isoformat()}
        case Decimal():
            return {_NUMBER: str(value)}
        case LevelRange():
            return {_LEVELS: [value.low, value.high]}
        case People():
            return {_PEOPLE: [value.number, value.about]}
        case PerKey():
            return {_UNTIL: _data(dict(value.until))}
        case dict():
            return {
                _MAPPING: [
                    [key, {_LIST: _data(item)} if isinstance(item, tuple) else _data(item)]
                    for key, item in value.items()
                ]
            }
    raise NotKept(type(value).__name__)


def _value(data: dict[str, Any]) -> Any:
    if _RECORD in data:
        return _record(data)
    ((key, value),) = data.items()
    return _words()[value] if key == _CHOICE else _READERS[key](value)


_READERS: dict[str, Any] = {
    _DAY: datetime.date.fromisoformat,
    _NUMBER: Decimal,
    _LEVELS: lambda levels: LevelRange(*levels),
    _PEOPLE: lambda people: People(*people),
    _UNTIL: PerKey,
    _MAPPING: dict,
    _LIST: lambda items: tuple(items),
}


def _record(data: dict[str, Any]) -> Record:
    """The record without reading its fields anew: they are what was read before."""
    kind, defaults = _records()[data.pop(_RECORD)]
    if not data.keys() <= defaults.keys():
        raise KeyError(kind.__name__)
    fields = defaults | data
    for key, value in data.items():
        if type(value) is list:
            fields[key] = tuple(value)
    made = kind.__new__(kind)
    object.__setattr__(made, "__dict__", fields)
    object.__setattr__(made, "__pydantic_fields_set__", shared_names(frozenset(data)))
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


def _tuples(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@cache
def _records() -> dict[str, tuple[type[Record], dict[str, Any]]]:
    """Every kind of record by its name, with what its fields are when nobody fills them in."""
    kinds = {kind.record for kind in FILE_KINDS}
    kinds |= {spec.record for kind in FILE_KINDS for spec in specs_inside(kind.record) if spec.record is not None}
    kinds.add(Withdrawal)  # beside the content of a record
    return {
        kind.__name__: (kind, {name: info.get_default() for name, info in kind.model_fields.items()}) for kind in kinds
    }


@cache
def _words() -> dict[str, Enum]:
    """Every word of every list by the name of its list and its own."""
    lists: list[type[Enum]] = [Rating, *Choice.__subclasses__()]
    return {f"{kind.__name__}.{word.name}": word for kind in lists for word in kind}
