"""A list written as one text: `Inkoper, beheerder` is one role with a comma in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ambitieweb.model import kinds
from ambitieweb.model.locations import Location, written
from ambitieweb.model.read import Entry
from ambitieweb.model.record import FieldSpec, Record, specs, specs_towards
from ambitieweb.problems import Problem, error, warning

MOST_WORDS = 3
"""More words than this between two commas make a sentence, not a list."""
_PART = re.compile(r"(?=.*[^\W\d_])\w[^.?!:]*")


def lists(entry: Entry) -> Iterator[Problem]:
    """A warning for each text that looks like several items, and an error for a number where a list of parts belongs."""
    if entry.record is not None:
        yield from _lists(entry, entry.record, ())


def _lists(entry: Entry, record: Record, location: Location) -> Iterator[Problem]:
    for spec in specs_towards(type(record), _is_list):
        value = getattr(record, spec.name)
        if not value:
            continue
        here = (*location, spec.name)
        if spec.is_many and len(value) == 1 and (word := _only_word(spec, value[0])):
            yield from _one_word(entry, spec, here, word)
        if spec.record is None:
            continue
        if spec.is_mapping:
            inner: list[tuple[Location, Record]] = [((*here, str(key)), item) for key, item in value.items()]
        elif spec.is_many:
            inner = [((*here, position), item) for position, item in enumerate(value)]
        else:
            inner = [(here, value)]
        for place, item in inner:
            yield from _lists(entry, item, place)


def _is_list(spec: FieldSpec) -> bool:
    return spec.is_many


def _one_word(entry: Entry, spec: FieldSpec, here: Location, word: str) -> Iterator[Problem]:
    is_bare = entry.document.is_bare(written(entry.kind.record, here))
    place = entry.place(here if is_bare else (*here, 0))
    parts = [part.strip() for part in re.split(r";|,\s" if is_bare else ";", word)]
    if spec.record is not None and is_bare and re.fullmatch(r"[\d\s.,]+", word):
        keys = [inner.alias for inner in specs(spec.record)]
        yield error("geen-lijst", place, waarde=word, eerste=keys[0], sleutels=", ".join(keys))
    elif len(parts) > 1 and all(_PART.fullmatch(part) and len(part.split()) <= MOST_WORDS for part in parts):
        yield warning("een-onderdeel", place, f"[{', '.join(parts)}]", tekst=word)


def _only_word(spec: FieldSpec, item: object) -> str | None:
    """The text of an item that is nothing but a text."""
    if isinstance(item, str):
        return item if spec.kind == kinds.LINE else None
    shorthand = spec.record.shorthand if spec.record else None
    if shorthand is None or not isinstance(item, Record) or item.model_fields_set != {shorthand}:
        return None
    word = getattr(item, shorthand)
    return word if isinstance(word, str) else None
