"""Where a kind of record can stand, read from the declarations: what its table needs to say of its surroundings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ambitieweb.model import kinds
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.session import Session


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A field that can hold the record: the kind of file, the records and fields around it, the nearest last."""

    kind: str
    around: tuple[tuple[type[Record], FieldSpec], ...]

    @property
    def spec(self) -> FieldSpec:
        """The field itself."""
        return self.around[-1][1]

    @property
    def is_deep(self) -> bool:
        """True when it lies in something that there can be several of in one file."""
        return any(spec.is_many or spec.is_mapping for _, spec in self.around[:-1])

    @property
    def has_part(self) -> bool:
        """True when it lies in something within the file that its theme and session do not name already."""
        rows = [(spec.record, spec) for _, spec in self.around[:-1] if spec.is_many or spec.is_mapping]
        if not rows:
            return False
        record, spec = rows[-1]
        return record is not Session and not (spec.is_mapping and spec.key_kind == kinds.THEME)

    @property
    def has_theme(self) -> bool:
        """True when something around it says which theme it is about."""
        keyed = any(spec.is_mapping and spec.key_kind == kinds.THEME for _, spec in self.around)
        return keyed or any(names_theme(record) for record, _ in self.around)

    @property
    def is_in_session(self) -> bool:
        """True when it lies in a session."""
        return any(record is Session for record, _ in self.around)


def names_theme(record: type[Record]) -> bool:
    """True when the record itself has a field for one theme."""
    return any(spec.name == "theme" and spec.kind == kinds.THEME for spec in specs(record))


@cache
def places() -> Mapping[type[Record], tuple[FieldPlace, ...]]:
    """Every place of every kind of record."""
    found: dict[type[Record], list[FieldPlace]] = defaultdict(list)
    for kind in FILE_KINDS:
        _walk(kind.name, kind.record, (), found)
    return {record: tuple(items) for record, items in found.items()}


def _walk(
    kind: str,
    record: type[Record],
    around: tuple[tuple[type[Record], FieldSpec], ...],
    found: dict[type[Record], list[FieldPlace]],
) -> None:
    for spec in specs(record):
        if spec.record is not None and not spec.internal:
            here = (*around, (record, spec))
            found[spec.record].append(FieldPlace(kind, here))
            _walk(kind, spec.record, here, found)
