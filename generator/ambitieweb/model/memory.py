"""What was read before of files that did not change: their records, the places that were asked, what their own checks found.

Only what was read without a fault is remembered, under all that decides it: kind, path, language and text. So what is
recalled is what reading would give, and a file with a fault tells it again each time.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ambitieweb.model.record import Record
from ambitieweb.model.record_text import NotKept, decoded, encoded
from ambitieweb.output.own_cache import forget_others, recalled, remember
from ambitieweb.problems import Place, Problem, Severity, Span
from ambitieweb.source.document import Document

Checked = dict[str, tuple[Problem, ...]]
"""What the checks of one file found, by what else they depend on."""
_BROKEN = (ValueError, KeyError, TypeError, ArithmeticError, AttributeError, RecursionError)
"""What a text can bring about that has the right head and says something else."""


@dataclass(slots=True)
class Remembered:
    """One file as it was read."""

    key: str
    record: Record
    outline: str
    places: dict[str, Place]
    checked: Checked
    document: Document | None = None
    """What came of it while the program works: its text may wait on disk already."""
    size: tuple[int, tuple[str, ...]] = (0, ())
    """How much of it stands in the cache."""

    def state(self) -> tuple[int, tuple[str, ...]]:
        """What grows while the program works."""
        return len(self.places), tuple(self.checked)


@dataclass(slots=True)
class Memory:
    """The memory of one folder with content: recalled while that is read, and brought up to date when all is checked."""

    folder: Path | None = None
    _files: dict[str, Remembered] = field(default_factory=dict)
    _shelves: dict[str, dict[str, Remembered]] = field(default_factory=dict)

    def recall(self, path: str, kind: str, language: str, text: str) -> Remembered | None:
        """A file as it was read before, when nothing of it changed."""
        found = self._shelf(path).get(path)
        return self._taken(path, found) if found and found.key == _key(path, kind, language, text) else None

    def recall_unread(self, path: str) -> Remembered | None:
        """The same for who knows already that nothing of it changed."""
        found = self._shelf(path).get(path)
        return self._taken(path, found) if found else None

    def _taken(self, path: str, file: Remembered) -> Remembered:
        self._files[path] = file
        return file

    def keep(self, document: Document, language: str, record: Record, checked: Checked) -> None:
        """Remembers a file that was read without a fault."""
        key = _key(document.path, document.kind, language, document.text)
        self._files[document.path] = Remembered(key, record, document.outline, document.places, checked, document)

    def again(self) -> Memory:
        """What reading the same folder once more starts with: what was read now is at hand."""
        return Memory(self.folder, {}, dict(self._read()))

    def write(self) -> None:
        """Brings the folder up to date: only the parts in which something changed."""
        if self.folder is None:
            return
        wanted = self._read()
        for name, files in wanted.items():
            before = self._shelves.get(name, {})
            if before.keys() != files.keys() or any(file.state() != file.size for file in files.values()):
                remember(self.folder / name, _text(files))
                for file in files.values():
                    file.size = file.state()
        forget_others(self.folder, wanted.keys())

    def _read(self) -> dict[str, dict[str, Remembered]]:
        """What was read now, as it is put away."""
        shelves: dict[str, dict[str, Remembered]] = defaultdict(dict)
        for path, file in self._files.items():
            shelves[_shelf_name(path)][path] = file
        return shelves

    def _shelf(self, path: str) -> dict[str, Remembered]:
        name = _shelf_name(path)
        if name not in self._shelves:
            kept = recalled(self.folder / name) if self.folder else None
            self._shelves[name] = _files_of(kept or "[]")
        return self._shelves[name]


def _key(path: str, kind: str, language: str, text: str) -> str:
    return hashlib.sha256(f"{kind}\n{language}\n{path}\n{text}".encode("utf-8", "replace")).hexdigest()


@cache
def _shelf_name(path: str) -> str:
    """256 files, so that one edit writes little and thousands of files do not make thousands here."""
    return hashlib.sha256(path.encode("utf-8", "replace")).hexdigest()[:2]


def _text(files: dict[str, Remembered]) -> str:
    lines = []
    for path, file in files.items():
        try:
            places = tuple((key, _spot(place, path)) for key, place in file.places.items())
            checked = tuple((key, tuple(_fault(one, path) for one in found)) for key, found in file.checked.items())
            lines.append(encoded((path, file.key, file.record, file.outline, places, checked)))
        except NotKept:
            continue
    return "[" + ",\n".join(lines) + "]"


def _files_of(text: str) -> dict[str, Remembered]:
    try:
        made = {}
        for path, key, record, outline, places, checked in decoded(text):
            by_key = {way: _place(path, spot) for way, spot in places}
            found = {way: tuple(_problem(path, fault) for fault in faults) for way, faults in checked}
            file = Remembered(key, record, outline, by_key, found)
            file.size = file.state()
            made[path] = file
    except _BROKEN:
        return {}
    return made


def _spot(place: Place, path: str) -> tuple[Any, ...]:
    if place.path != path or place.is_beside:
        raise NotKept(place.path)
    return (*(place.span or (0, 0, 0)), place.text, place.span is not None)


def _place(path: str, spot: Iterable[Any]) -> Place:
    line, column, end, text, has_span = spot
    return Place(path, Span(line, column, end) if has_span else None, text)


def _fault(problem: Problem, path: str) -> tuple[Any, ...]:
    values = tuple(problem.values.items())
    return problem.slug, _spot(problem.place, path), problem.severity.value, values, problem.suggestion


def _problem(path: str, fault: Iterable[Any]) -> Problem:
    slug, spot, severity, values, suggestion = fault
    return Problem(slug, _place(path, spot), Severity(severity), MappingProxyType(dict(values)), suggestion)
