"""References from one file to another: unknown ones get a problem with the nearest right id, circles are cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from ambitieweb.link.old_ids import ids_of_now
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.files import CATEGORY, KIND_BY_NAME, MEASURE
from ambitieweb.model.last_time import NOT_KEPT, Steps
from ambitieweb.model.locations import Location
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.record import FieldSpec, Record, specs_towards
from ambitieweb.model.values import as_id
from ambitieweb.problems import Place, Problem, error
from ambitieweb.problems.problem import nearest

T = TypeVar("T")
MOST_SHOWN = 12
MOST_SUGGESTIONS = 200
"""Looking for the nearest of a thousand ids takes a while; who has more unknown references than this has another problem."""


@dataclass(slots=True)
class Joined:
    """The joining under way: what is being joined, what was joined before, and the problems found so far."""

    content: Content
    steps: Steps = NOT_KEPT
    problems: list[Problem] = field(default_factory=list)
    guessed: dict[tuple[str, str], None] = field(default_factory=dict)
    """Kind and id of what another problem left incomplete, so that nobody knows which themes it really has."""

    ids_of_now: Mapping[str, Mapping[str, str]] = field(init=False)
    """Per kind of file the id of now for each earlier one."""
    _known: Mapping[str, Set[str]] = field(init=False)
    _names: dict[str, Mapping[str, str]] = field(init=False, default_factory=dict)
    votes_files: set[str] = field(default_factory=set)
    """The paths of CSV files that a session names."""

    def __post_init__(self) -> None:
        kinds = tuple(self.content.entries)
        self.ids_of_now = {kind: ids_of_now(self.content, kind) for kind in kinds}
        self._known = {kind: self.content.ids(kind) for kind in kinds}

    def report_on(self, *, is_guess: bool) -> list[Problem]:
        """Where problems go; those that rest on a guess go nowhere, for they may vanish with their cause."""
        return [] if is_guess else self.problems

    def check_references(self) -> None:
        """A problem for every reference to a file that does not exist."""
        known = self.steps.same("known", self._known)
        for entries in self.content.entries.values():
            for entry in entries.values():
                if entry.record is None:
                    continue
                if not self._is_joined(entry, entry.record, known):
                    for location, target, word in _references(entry.record, ()):
                        self.refers(entry, location, target, word)

    def _is_joined(self, entry: Entry, record: Record, known: Mapping[str, Set[str]]) -> bool:
        """True when each file that a record refers to is there."""

        def is_joined() -> bool:
            return all(word in known[target] for _, target, word in _references(record, ()))

        return self.steps.made(("references", entry.kind.name, entry.id), (record, known), is_joined)

    def step(self, name: Hashable, of: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` makes of the things in `of`, with the problems that it tells and the guesses that it makes; what last time was
        made of the very same is not made again."""
        start, guesses = len(self.problems), len(self.guessed)

        def made() -> tuple[T, tuple[Problem, ...], tuple[tuple[str, str], ...]]:
            value = make()
            new = islice(reversed(self.guessed), len(self.guessed) - guesses)
            return value, tuple(self.problems[start:]), tuple(new)

        value, problems, new = self.steps.made(name, of, made)
        self.problems[start:] = problems
        self.guessed |= dict.fromkeys(new)
        return value

    def refers(self, entry: Entry, location: Location, target: str, word: str) -> bool:
        """True when there is such a file; else there is one problem more."""
        known = self._known[target]
        if word in known:
            return True
        now = self.ids_of_now[target].get(word)
        if now is not None:
            words = {"soort": target, "id": word, "nu": now}
            self.problems.append(error("heet-nu", entry.place(location), now, **words))
        elif (gone := self.content.withdrawn.get((target, word))) is not None:
            self.problems.append(_withdrawn(entry.place(location), target, gone))
        else:
            suggestion = None
            if len(self.problems) < MOST_SUGGESTIONS:
                suggestion = _all_meant(word, known, self._ids_by_name(target))
            other = next((kind for kind, ids in self._known.items() if word in ids), None)
            words = {"soort": target, "id": word, "bekend": _some(known), "is_een": other or ""}
            slug = _slug(entry, location, target, other)
            self.problems.append(error(slug, entry.place(location), suggestion, **words))
        return False

    def _ids_by_name(self, kind: str) -> Mapping[str, str]:
        """The id for each name that readers see: an author may have written the name."""
        if kind not in self._names:
            named = ((getattr(entry.record, "name", None), entry.id) for entry in self.content.of(kind).values())
            self._names[kind] = {name: entry_id for name, entry_id in named if name}
        return self._names[kind]

    def top_down(self, entries: Mapping[str, Entry], field_name: str) -> Iterator[str]:
        """The ids of usable entries, each after the one that its field refers to; a circle is reported and cut."""
        done: set[str] = set()
        for start in entries:
            path: list[str] = []
            current: str | None = start
            while current is not None and current in entries and current not in done:
                record = entries[current].record
                if record is None:
                    break
                if current in path:
                    self._report_circle(entries, path[path.index(current) :], field_name)
                    break
                path.append(current)
                current = getattr(record, field_name)
            for entry_id in reversed(path):
                done.add(entry_id)
                yield entry_id

    def _report_circle(self, entries: Mapping[str, Entry], circle: list[str], field_name: str) -> None:
        for position, entry_id in enumerate(circle):
            around = " → ".join([*circle[position:], *circle[: position + 1]])
            self.problems.append(error("kring", entries[entry_id].place((field_name,)), kring=around))


def _withdrawn(here: Place, target: str, gone: Entry) -> Problem:
    record = gone.record
    assert isinstance(record, CardFile)
    assert record.withdrawn is not None
    instead = record.withdrawn.replaced_by
    words = {"soort": target, "id": gone.id, "dag": record.withdrawn.date.isoformat()}
    return error("verwijzing-ingetrokken", here, instead[0] if len(instead) == 1 else None, **words)


def _slug(entry: Entry, location: Location, target: str, other: str | None) -> str:
    """Which unknown reference it is: one to a file of another kind, one that may be a new measure, or just unknown."""
    if other is not None:
        is_nested = entry.kind.name == other == CATEGORY.name and location == ("parent",)
        return "categorie-onder-categorie" if is_nested else "verwijzing-andere-soort"
    is_in_list = target == MEASURE.name and len(location) > 2 and location[-3] == "measures"
    return "maatregel-onbekend" if is_in_list else "onbekende-verwijzing"


def _some(ids: Set[str]) -> str:
    """The first ids, so that an author sees how they are written."""
    shown = sorted(ids)[:MOST_SHOWN]
    return ", ".join([*shown, "…"] if len(ids) > MOST_SHOWN else shown) or "-"


def _all_meant(word: str, ids: Set[str], id_by_name: Mapping[str, str]) -> str | None:
    """The id that an author meant; a list of ids when commas or semicolons stand between several."""
    bare = re.sub(r"\.ya?ml$", "", word.replace("\\", "/").rpartition("/")[2], flags=re.IGNORECASE)
    if bare in ids:
        return bare
    exact = next((known for name, known in id_by_name.items() if name.casefold() == word.casefold()), None)
    if exact is not None:
        return exact
    parts = [part.strip() for part in re.split("[,;]", word) if part.strip()]
    if len(parts) < 2:
        return _meant(word, ids, id_by_name)
    meant = [part if part in ids else _meant(part, ids, id_by_name) for part in parts]
    return f"[{', '.join(found for found in meant if found)}]" if all(meant) else None


def _meant(word: str, ids: Set[str], id_by_name: Mapping[str, str]) -> str | None:
    """The id that an author meant: of what has this name, else the id most like it."""
    name = nearest(word, id_by_name, likeness=0.85)
    return id_by_name[name] if name else nearest(as_id(word), ids)


def _references(record: Record, location: Location) -> Iterator[tuple[Location, str, str]]:
    for spec in specs_towards(type(record), _is_reference):
        value = getattr(record, spec.name)
        if value is None or value == () or value == {}:
            continue
        here = (*location, spec.name)
        if spec.kind is not None and _is_reference(spec):
            if spec.is_many:
                yield from (((*here, position), spec.kind.target, word) for position, word in enumerate(value))
            else:
                yield here, spec.kind.target, value
        elif spec.record is not None and spec.is_mapping:
            for key, item in value.items():
                yield from _references(item, (*here, str(key)))
        elif spec.record is not None and spec.is_many:
            for position, item in enumerate(value):
                yield from _references(item, (*here, position))
        elif spec.record is not None:
            yield from _references(value, here)


def _is_reference(spec: FieldSpec) -> bool:
    return spec.kind is not None and spec.kind.target in KIND_BY_NAME
