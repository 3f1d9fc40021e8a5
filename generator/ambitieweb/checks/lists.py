"""A list written as one text: `Inkoper, beheerder` is one role with a comma in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ambitieweb.model import kinds
from ambitieweb.model.locations import Location, items, written
from ambitieweb.model.read import Entry
from ambitieweb.model.record import FieldSpec, Record, specs, specs_towards
from ambitieweb.problems import Place, Problem, error, warning

MOST_WORDS = 3
"""More words than this between two commas make a sentence, not a list."""
_CODE = re.compile(r"\d[\d-]{3,}")
_KEY = re.compile(r"^[\w-]+:(?=\s|$)")
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
        if spec.record is not None:
            for place, item in items(spec, value, here):
                yield from _lists(entry, item, place)


def _is_list(spec: FieldSpec) -> bool:
    return spec.is_many


def _one_word(entry: Entry, spec: FieldSpec, here: Location, word: str) -> Iterator[Problem]:
    is_bare = entry.document.is_bare(written(entry.kind.record, here))
    place = entry.place(here if is_bare else (*here, 0))
    rows = _rows(entry, place, word) if is_bare else []
    parts = rows or [part.strip() for part in re.split(r";|,\s| [/|&+] " if is_bare else ";", word)]
    if spec.record is not None and is_bare and re.fullmatch(r"[\d\s.,]+", word):
        keys = [inner.alias for inner in specs(spec.record)]
        yield error("geen-lijst", place, waarde=word, eerste=keys[0], sleutels=", ".join(keys))
    elif len(parts) > 1 and all(map(_is_part, parts)):
        yield warning("een-onderdeel", place, f"[{', '.join(parts)}]", tekst=word)


def _is_part(part: str) -> bool:
    """True for a few words without the signs of a sentence, and for a code such as 15000000."""
    return _CODE.fullmatch(part) is not None or (_PART.fullmatch(part) is not None and len(part.split()) <= MOST_WORDS)


def _rows(entry: Entry, place: Place, word: str) -> list[str]:
    """The lines of a text that goes on over several, which YAML puts behind each other; none when it is on one line."""
    if place.span is None:
        return []
    lines = entry.document.lines
    first = place.span.line - 1
    begun = _KEY.sub("", lines[first][place.span.column - 1 :]).strip()
    rows = [begun] if begun else []
    for line in lines[first + 1 :]:
        if " ".join(" ".join(rows).split()) == word:
            break
        if line.strip():
            rows.append(line.strip())
    return rows if len(rows) > 1 and " ".join(" ".join(rows).split()) == word else []


def _only_word(spec: FieldSpec, item: object) -> str | None:
    """The text of an item that is nothing but a text."""
    if isinstance(item, str):
        return item if spec.kind == kinds.LINE else None
    shorthand = spec.record.shorthand if spec.record else None
    if shorthand is None or not isinstance(item, Record) or item.model_fields_set != {shorthand}:
        return None
    word = getattr(item, shorthand)
    return word if isinstance(word, str) else None
