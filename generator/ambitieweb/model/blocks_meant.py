"""Which block of keys an author may mean by a text or a list: {door: Directie}, {niveaus: {1: Bewust}}. For messages only."""

from __future__ import annotations

import re

from ambitieweb.model import kinds
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.record import FieldSpec, Record, specs
from ambitieweb.model.shapes import in_braces
from ambitieweb.model.values import date_of

_DATES = (kinds.DATE_RECORDED, kinds.DATE_PLANNED, kinds.DATE_STATED)
_TEXTS = (kinds.LINE, kinds.TEXT)
_MARKED = re.compile(r"(?:\d{1,2}[.)]|[-•*·–])\s")
_TIMED = re.compile(r"(\d{1,2}\.\d{2}(?:\s?[-–]\s?\d{1,2}\.\d{2})?)(?: uur)?\s+(?:[-–]\s+)?([^\W\d].*)")
_BEFORE_TIME = re.compile(r"\s*[,;]\s*(?=\d{1,2}\.\d{2}\b)")
_AMOUNT = re.compile(r"(?:€|EUR|euro)?\s*-?\d[\d.,\s]*(?:-|%|euro|mln|k)?", re.IGNORECASE)
_MAIL = re.compile(r"\S+@\S+\.\S+")


def block_meant(record: type[Record], text: str) -> str | None:
    """A text as the record that belongs there, under the key that it fits: a choice, a day, an amount, else the first text. What else
    the record needs is an ellipsis. None where it fits no key, or starts as an item of a list."""
    said = " ".join(text.split())
    if _MARKED.match(said):
        return None
    if record.pair and (timed := [_TIMED.fullmatch(part) for part in _BEFORE_TIME.split(said)]) and all(timed):
        pairs = ", ".join(f"{found[1]}: {found[2]}" for found in timed if found)
        return pairs if len(timed) == 1 else f"{{{pairs}}}"
    spec = _fits(record, said)
    if spec is None:
        return None
    beside = [one.alias for one in specs(record) if one is not spec and (one.is_required or _goes_with(one, spec))]
    given = {spec.alias: in_braces(said), **dict.fromkeys(beside, "…")}
    return f"{{{', '.join(f'{one.alias}: {given[one.alias]}' for one in specs(record) if one.alias in given)}}}"


def items_meant(record: type[Record], value: object) -> str | None:
    """A whole list of texts as what its record says of them together: levels with their numbers, or a group of words."""
    if is_level(record):
        return scale_meant(value)
    fields = specs(record)
    if len(fields) == 1 and fields[0].is_many and fields[0].kind in _TEXTS:
        words = value if isinstance(value, list) else [value]
        if all(isinstance(word, str) for word in words):
            return f"{{{fields[0].alias}: [{', '.join(map(in_braces, words))}]}}"
    return None


def is_level(record: type[Record]) -> bool:
    """True for a record that names a level."""
    return any(record.pair and one.name == record.pair[0] and one.kind == kinds.LEVEL_NUMBER for one in specs(record))


def scale_meant(value: object) -> str | None:
    """The names of levels as a block with their numbers: {1: Bewust, 2: Actief, 3: Ambitieus}; four of them start at 0."""
    if isinstance(value, str):
        value = [part for part in re.split(r"\s*[,;/]\s*|\s+(?:en|and)\s+", value) if part]
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        return None
    if not 1 < len(value) <= MAXIMUM_LEVEL + 1 or any(re.fullmatch(r"[\d\s-]+", name) for name in value):
        return None
    first = 0 if len(value) > MAXIMUM_LEVEL else 1
    return f"{{{', '.join(f'{number}: {in_braces(name)}' for number, name in enumerate(value, start=first))}}}"


def _fits(record: type[Record], said: str) -> FieldSpec | None:
    fields = specs(record)
    word = said.casefold()
    if found := [one for one in fields if one.kind and any(word in pair for pair in one.kind.choices)]:
        return found[0] if len(found) == 1 else None
    if "@" in said and not _MAIL.fullmatch(said):
        return None
    if date_of(said):
        return next((one for one in fields if one.kind in _DATES), None)
    if _MAIL.fullmatch(said) and (mail := next((one for one in fields if one.name == "email"), None)):
        return mail
    if _AMOUNT.fullmatch(said):
        return next((one for one in fields if one.kind == kinds.MONEY), None)
    needed = [one for one in fields if one.is_required]
    takes = needed[0] if len(needed) == 1 else fields[0] if not needed else None
    return takes if takes is not None and takes.kind in _TEXTS and not takes.is_many else None


def _goes_with(one: FieldSpec, spec: FieldSpec) -> bool:
    """True for the year of an amount."""
    return one.kind == kinds.YEAR and spec.kind == kinds.MONEY
