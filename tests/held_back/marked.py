"""The complete example with a word of its own in every text, address and file name of the parts that wait."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ambitieweb.link.held_back import can_wait
from ambitieweb.model import kinds
from ambitieweb.model.files import FILE_KINDS, KIND_BY_FOLDER
from ambitieweb.model.record import FieldSpec, Record, specs

COMPLETE = Path(__file__).parent.parent / "content" / "complete"
DAY = "2031-05-06"
WORD = "zwijg"
IsHeld = Callable[[tuple[str, ...], type[Record]], bool]
"""Whether a part waits, from the keys that lead to it (none for a whole file) and its record."""

POINTED_AT = {("themas",), ("afweegcriteria",)}
"""Lists by id at which others point: what waits there takes those along, which leaving it out does not."""


def is_file(way: tuple[str, ...], record: type[Record]) -> bool:
    """Every whole file."""
    return way == () and record.can_wait


def is_part(way: tuple[str, ...], record: type[Record]) -> bool:
    """Every block and item right below the top of a file."""
    return len(way) == 1 and record.can_wait and way not in POINTED_AT


def is_deep(way: tuple[str, ...], record: type[Record]) -> bool:
    """Every block and item inside another."""
    return len(way) == 2 and record.can_wait


@dataclass
class Marked:
    """Copies of the complete example in which parts wait, and the words that were put in them, by field."""

    is_held: IsHeld
    by_key: bool = False
    """True to let each key wait that can, instead of the part as a whole."""
    marks: dict[tuple[str, str], str] = field(default_factory=dict)
    files: set[tuple[str, str]] = field(default_factory=set)

    def write(self, content: Path) -> Path:
        """The example with every such part waiting."""
        return self._write(content, self._waiting)

    def write_bare(self, content: Path) -> Path:
        """The example without these parts."""
        return self._write(content, lambda way, record, value: None)

    def _waiting(self, way: tuple[str, ...], record: type[Record], value: dict[str, Any]) -> dict[str, Any]:
        if not self.by_key:
            return {"niet_voor": DAY, **self._marked(record, value)}
        can = {key: inner for spec, key, inner in _filled(record, value) if spec and can_wait(spec)}
        waiting = self._marked(record, can)
        return {**value, **waiting, **({"niet_voor": dict.fromkeys(waiting, DAY)} if waiting else {})}

    def _write(self, content: Path, held: Callable[..., dict[str, Any] | None]) -> Path:
        shutil.copytree(COMPLETE, content)
        for path in sorted(content.rglob("*.yml")):
            folder = path.relative_to(content).parts[0]
            record = KIND_BY_FOLDER[folder].record if folder in KIND_BY_FOLDER else FILE_KINDS[0].record
            values = _read(path)
            if (made := self._walk((), record, values, held)) is not None:
                path.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), "utf-8")
        for old, new in self.files:
            for path in [path for path in content.rglob("*") if path.as_posix().endswith(f"/{old}")]:
                shutil.copy(path, Path(path.as_posix().removesuffix(old)) / new)
        return content

    def _walk(self, way: tuple[str, ...], record: type[Record], value: Any, held: Callable[..., Any]) -> Any:
        """The value of a record with the parts in it that wait, or without them; None when it is left out itself."""
        value = as_block(record, value)
        if self.is_held(way, record):
            return held(way, record, value)
        made = {}
        for spec, key, inner in _filled(record, value):
            if spec is None or spec.record is None:
                made[key] = inner
                continue
            below = (*way, key)
            if spec.is_mapping:
                kept = {k: self._walk(below, spec.record, item, held) for k, item in inner.items()}
                made[key] = {k: item for k, item in kept.items() if item is not None}
            elif spec.is_many:
                items = [self._walk(below, spec.record, item, held) for item in _listed(inner)]
                made[key] = [item for item in items if item is not None]
            elif (one := self._walk(below, spec.record, inner, held)) is not None:
                made[key] = one
        return made

    def _marked(self, record: type[Record], value: dict[str, Any]) -> dict[str, Any]:
        """A record with a word of its own in each of its fields that can hold one."""
        made: dict[str, Any] = {}
        for spec, key, inner in _filled(record, value):
            if spec is None:  # no content, such as the ids that it had before
                made[key] = inner
                continue
            if spec.record is not None:
                part = spec.record
                if spec.is_mapping:
                    made[key] = {k: self._marked(part, as_block(part, item)) for k, item in inner.items()}
                elif spec.is_many:
                    made[key] = [self._marked(part, as_block(part, item)) for item in _listed(inner)]
                else:
                    made[key] = self._marked(part, as_block(part, inner))
            elif spec.is_many and not spec.is_mapping:
                made[key] = [self._with_mark(record, spec, item) for item in _listed(inner)]
            elif spec.is_mapping:
                made[key] = {k: self._with_mark(record, spec, item) for k, item in inner.items()}
            else:
                made[key] = self._with_mark(record, spec, inner)
        return made

    def _with_mark(self, record: type[Record], spec: FieldSpec, value: Any) -> Any:
        if not takes_word(spec):
            return value
        word = self.marks.setdefault((record.__name__, spec.name), f"{WORD}{len(self.marks):04d}x")
        if spec.kind == kinds.FILE or str(value).endswith(".csv"):
            folder, slash, name = str(value).rpartition("/")
            self.files.add((str(value), f"{folder}{slash}{word}-{name}"))
            return f"{folder}{slash}{word}-{name}"
        if spec.kind == kinds.URL:
            return f"{value}?{word}"
        return f"{value} {word}"


def takes_word(spec: FieldSpec) -> bool:
    """True for a field that holds texts, addresses or names of files; a score is text that must be a number."""
    return spec.kind in (kinds.TEXT, kinds.LINE, kinds.URL, kinds.FILE) and spec.name != "score"


def as_block(record: type[Record], value: Any) -> dict[str, Any]:
    """A record as keys with values, also when it was written as one word."""
    if isinstance(value, dict):
        return value
    if value is None:
        return {}
    name = record.short_for(str(value))
    return {next(spec.alias for spec in specs(record) if spec.name == name): value}


def _filled(record: type[Record], value: dict[str, Any]) -> Iterator[tuple[FieldSpec | None, str, Any]]:
    by_key = {key: spec for spec in specs(record) for key in (spec.alias, spec.name)}
    return ((by_key.get(str(key)), str(key), inner) for key, inner in value.items())


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _read(path: Path) -> Any:
    """Values as text, as the author wrote them."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
