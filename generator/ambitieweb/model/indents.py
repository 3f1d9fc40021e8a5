"""Keys that stand beside the empty key that they belong under: found by what the records inside can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ambitieweb.model import kinds
from ambitieweb.model.record import FieldSpec, Record, keys, specs_by_key
from ambitieweb.model.values import date_of, folded, is_range_of_levels, rating_of
from ambitieweb.problems.problem import nearest
from ambitieweb.source.nodes import Entry, Mapping, Node, Scalar, Sequence

_LEVELS = (kinds.RATING, kinds.LEVEL_RANGE)
_DATES = (kinds.DATE_PLANNED, kinds.DATE_RECORDED, kinds.DATE_STATED)


class Fit(Enum):
    """Where a key belongs: under the empty key above it, beside that, or nobody can tell."""

    UNDER = 1
    BESIDE = 2
    EITHER = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """What an empty key may hold: the fields of a record, or free keys that each hold one."""

    record: type[Record]
    free: FieldSpec | None = None

    def takes(self, key: Scalar, value: Node) -> bool:
        """True when the key with this value can stand inside."""
        if self.free is None:
            return key.text in keys(self.record)
        if self.free.key_kind == kinds.LEVEL_NUMBER and key.text not in ("0", "1", "2", "3"):
            return False
        if isinstance(value, Mapping):
            return bool(value.entries) and all(inner.text in keys(self.record) for inner, _ in value.entries)
        short = specs_by_key(self.record).get(self.record.shorthand or "")
        is_level = isinstance(value, Scalar) and (rating_of(value.text) or is_range_of_levels(value.text))
        return bool(short and short.kind in _LEVELS and is_level) or self.free.key_kind == kinds.LEVEL_NUMBER

    def inside(self, key: str) -> Opening | None:
        """What an empty key in here may hold."""
        return Opening(self.record) if self.free is not None else opening(specs_by_key(self.record).get(key))


def opening(spec: FieldSpec | None) -> Opening | None:
    """What the field may hold; None when it holds a value."""
    if spec is None or spec.record is None:
        return None
    return Opening(spec.record, spec if spec.is_mapping else None)


def belonging(above: Opening, below: Iterable[tuple[int, Entry]], own: type[Record] | None) -> tuple[int, ...]:
    """The numbers of the entries below an empty key that belong under it. `own` is the record in which they stand now; there is
    none where the keys are free. What could stand in both goes under when its value fits only there, or when a key
    further on belongs there."""
    open_keys = [above]
    found: list[tuple[int, Fit]] = []
    for position, (key, value) in below:
        depth = next((depth for depth in reversed(range(len(open_keys))) if open_keys[depth].takes(key, value)), None)
        if depth is None or (depth and own is not None and key.text in keys(own)):
            break
        fit = _fit(open_keys[depth], key, value, own)
        if fit is Fit.BESIDE and (own is None or key.text not in keys(own)):
            break
        found.append((position, fit))
        del open_keys[depth + 1 :]
        if is_empty(value) and (inside := open_keys[depth].inside(key.text)):
            open_keys.append(inside)
    last = max((position for position, fit in found if fit is Fit.UNDER), default=-1)
    return tuple(position for position, fit in found if position <= last and fit is not Fit.BESIDE)


def _fit(inside: Opening, key: Scalar, value: Node, own: type[Record] | None) -> Fit:
    if own is None:
        return Fit.UNDER
    here = specs_by_key(own).get(key.text)
    if here is None:
        return Fit.BESIDE if inside.free and nearest(key.text, keys(own), likeness=0.8, is_whole=True) else Fit.UNDER
    if inside.free is not None:
        return Fit.BESIDE
    there = specs_by_key(inside.record)[key.text]
    fits_here, fits_there = _takes(here, value), _takes(there, value)
    if fits_here is fits_there:
        return Fit.EITHER
    return Fit.UNDER if fits_there else Fit.BESIDE


def _takes(spec: FieldSpec, value: Node) -> bool:
    """True when the value can be read in this field, as far as its shape and its words say."""
    if isinstance(value, Mapping):
        return spec.record is not None or spec.is_mapping
    if isinstance(value, Sequence):
        return spec.is_many
    if is_empty(value) or spec.kind is None:
        return True
    if spec.kind.choices:
        word = folded(value.text)
        return any(word == folded(choice) for pair in spec.kind.choices for choice in pair)
    if spec.kind in _DATES:
        return date_of(value.text) is not None
    return spec.kind != kinds.RATING or rating_of(value.text) is not None


def is_empty(node: Node) -> bool:
    """True for a key with nothing behind it."""
    return isinstance(node, Scalar) and not node.text.strip()
