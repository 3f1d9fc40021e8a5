"""What may stand on the site today: the content without the parts that wait for a day or phase, and without whatever
points at a file or theme that waits. Nothing after this knows that there is more (decision 0008)."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, cast

from ambitieweb.model import kinds
from ambitieweb.model.address import path_within
from ambitieweb.model.files import KIND_BY_FOLDER, SITE, THEME_SET
from ambitieweb.model.kind import Kind
from ambitieweb.model.last_time import NOT_KEPT, Steps
from ambitieweb.model.locations import Location, inside, written
from ambitieweb.model.not_before import KEYS, PerKey, has_come
from ambitieweb.model.phase import Phase
from ambitieweb.model.project import Project
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.theme_set import ThemeSet
from ambitieweb.problems import Place
from ambitieweb.prose.links import without_links

Id: TypeAlias = tuple[str, str]
"""A kind of file, or `theme`, and an id."""
_THEME = kinds.THEME.name
Entries: TypeAlias = Mapping[str, Mapping[str, Entry]]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A part that stays off the site: where it stands, its location, the keys that lead to it (none for a whole file), and until
    when; or else the id of what it points at, which waits."""

    place: Place
    location: Location
    keys: tuple[str, ...]
    until: datetime.date | Phase | None
    phase: Phase | None = None
    """Where the project stands now."""
    because_of: str = ""


@dataclass(frozen=True, slots=True)
class Released:
    """What may be shown, and what waits."""

    content: Content
    waiting: tuple[Waiting, ...] = ()


def released(content: Content, date: datetime.date | None, steps: Steps = NOT_KEPT) -> Released:
    """The content as it may be shown on this day. Without a day, what waits for one goes on waiting: the newest recorded
    date is good enough to call something late, but not to make a secret public."""

    def says_when(entry: Entry) -> bool:
        return steps.made(("says when", entry.kind.name, entry.id), (entry.record,), lambda: _says_when(entry))

    if not any(says_when(entry) for found in content.entries.values() for entry in found.values() if entry.record):
        return Released(content)
    gone: frozenset[Id] = frozenset()
    while True:
        work = _Pass(content, date, gone)
        entries = {kind: dict(work.kept(found)) for kind, found in content.entries.items()}
        found = gone | _missing(content.entries, entries)
        if found == gone:
            break
        gone = found
    shown = replace(content, entries=entries) if work.has_changed else content
    return Released(shown, tuple(work.waiting))


def _says_when(entry: Entry) -> bool:
    """True when a file, or a part of it, has something to wait for; most sites have no such file. A key is there only where its letters
    are, or a backslash that can stand for one."""
    text = entry.document.text
    if entry.record is None or not ("\\" in text or any(key in text for key in KEYS)):
        return False
    records = (entry.record, *(record for _, record in inside(entry.record, ())))
    return any(record.not_before is not None for record in records)


def _missing(before: Entries, after: Entries) -> frozenset[Id]:
    """The files that are left out, and the themes that no set has any more."""
    files = {(kind, entry_id) for kind, found in before.items() for entry_id in found.keys() - after[kind].keys()}
    themes = _themes(before) - _themes(after)
    return frozenset(files | {(_THEME, theme) for theme in themes})


def _themes(entries: Entries) -> set[str]:
    records = (entry.record for entry in entries[THEME_SET.name].values() if entry.record is not None)
    return {theme for record in records for theme in cast(ThemeSet, record).themes}


@dataclass(slots=True)
class _Pass:
    """One run through all files, with what is known to be gone; what it leaves out may make more go in the next."""

    content: Content
    date: datetime.date | None
    gone: frozenset[Id]
    waiting: list[Waiting] = field(default_factory=list)
    has_changed: bool = False

    def kept(self, entries: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
        """The entries of a kind that may be shown, each without what may not."""
        for entry_id, entry in entries.items():
            if entry.record is None:
                yield entry_id, entry
                continue
            record = _File(self, entry).record()
            self.has_changed |= record is not entry.record
            if record is not None:
                yield entry_id, entry if record is entry.record else replace(entry, record=record)


@dataclass(slots=True)
class _File:
    """One file in a pass."""

    work: _Pass
    entry: Entry
    criteria: set[str] = field(default_factory=set)
    """The criteria that wait; they stand above the measures that have scores on them."""

    @property
    def phase(self) -> Phase | None:
        """Where the project stands; None for another kind of file."""
        record = self.entry.record
        return record.phase if isinstance(record, Project) else None

    def record(self) -> Record | None:
        """What may be shown of it; None when that is nothing."""
        assert self.entry.record is not None
        return self._record(self.entry.record, ())

    def _record(self, record: Record, location: Location) -> Record | None:
        changes: dict[str, Any] = {}
        until = record.not_before
        if until is not None and not isinstance(until, PerKey) and record.can_wait and self._is_early(until):
            self._wait(self.entry.place((*location, KEYS[1])), location, until=until)
            return None
        if until is not None:
            changes[KEYS[1]] = None
        for spec in specs(type(record)):
            value = getattr(record, spec.name)
            if value is None or value == () or value == {}:
                continue
            own = own_until(until, spec)
            if own is not None and self._is_early(own) and can_wait(spec):
                here = (*location, spec.name)
                self._wait(self.entry.place(here), here, until=own)
                changes[spec.name] = type(record).model_fields[spec.name].default
                if spec.key_kind == kinds.CRITERION and spec.record is not None:
                    self.criteria |= value.keys()
                continue
            made, pointed = self._value(spec, value, (*location, spec.name))
            if pointed and self.entry.kind is not SITE:
                self._wait(self.entry.place((*location, spec.name)), location, because_of=pointed)
                return None
            if made is not value:
                changes[spec.name] = made
        return record.model_copy(update=changes) if changes else record

    def _is_early(self, until: datetime.date | Phase) -> bool:
        return not has_come(until, self.work.date, self.phase)

    def _value(self, spec: FieldSpec, value: Any, here: Location) -> tuple[Any, str]:
        """What may be shown of a field; and the id when the one thing that it points at waits."""
        if spec.is_mapping:
            made = {key: self._item(spec, item, (*here, str(key))) for key, item in value.items()}
            left = {
                key: item for key, item in made.items() if item is not None and not self._is_gone(spec.key_kind, key)
            }
            if spec.key_kind == kinds.CRITERION and spec.record is not None:
                self.criteria |= value.keys() - left.keys()
            is_same = len(left) == len(value) and all(left[key] is value[key] for key in left)
            return (value if is_same else left), ""
        if spec.is_many:
            items = [self._item(spec, item, (*here, position)) for position, item in enumerate(value)]
            kept = tuple(item for item in items if item is not None and not self._is_gone(spec.kind, item))
            is_same = len(kept) == len(value) and all(map(operator.is_, kept, value))
            return (value if is_same else kept), ""
        if self._is_gone(spec.kind, value):
            return None, str(value)
        return self._item(spec, value, here), ""

    def _item(self, spec: FieldSpec, value: Any, location: Location) -> Any:
        if spec.record is not None:
            return self._record(value, location)
        if spec.kind in (kinds.TEXT, kinds.LINE) and self.work.gone:
            return self._text(value)
        return value

    def _text(self, text: str) -> str:
        """The text with the words of links to what waits, without their address."""

        def leads_there(target: str) -> bool:
            folder, _, rest = path_within(target).partition("/")
            kind = KIND_BY_FOLDER.get(folder)
            return kind is not None and (kind.name, rest.partition("/")[0]) in self.work.gone

        return without_links(text, leads_there)

    def _is_gone(self, kind: Kind | None, value: object) -> bool:
        if kind is None:
            return False
        if kind == kinds.CRITERION:
            return value in self.criteria
        if kind == kinds.THEME_PATH:
            set_id, _, theme = str(value).partition("/")
            return bool({(THEME_SET.name, set_id), (_THEME, theme)} & self.work.gone)
        name = kind.target or kind.name
        return (name, value) in self.work.gone if isinstance(value, str) and self.work.gone else False

    def _wait(
        self, place: Place, location: Location, until: datetime.date | Phase | None = None, because_of: str = ""
    ) -> None:
        keys = _keys(self.entry.kind.record, location)
        self.work.waiting.append(Waiting(place, location, keys, until, self.phase, because_of))


def can_wait(spec: FieldSpec) -> bool:
    """True for a field that its record can do without for a while."""
    return not spec.is_required and (spec.record is None or spec.record.can_wait)


def own_until(until: datetime.date | Phase | PerKey | None, spec: FieldSpec) -> datetime.date | Phase | None:
    """Until when one field of a record waits by itself."""
    if not isinstance(until, PerKey):
        return None
    return next((until.until[key] for key in (spec.alias, spec.name) if key in until.until), None)


def _keys(record: type[Record], location: Location) -> tuple[str, ...]:
    """The way as an author follows it: keys, and the number of an item in its list."""
    return tuple(str(step + 1) if isinstance(step, int) else step[0] for step in written(record, location))
