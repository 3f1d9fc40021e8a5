"""What an edit changed, where it changed nothing but words: every card is there, with the same keys, numbers and choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ambitieweb.model.files import SITE, THEME_SET
from ambitieweb.model.read import Content, Entry
from ambitieweb.model.record import FieldSpec, Record, is_text, written_specs

K = TypeVar("K")
_NAME = "name"


@dataclass(frozen=True, slots=True)
class EditOfWords:
    """The records that took the place of others, with these, and the texts that are others now: the record of before and the field."""

    moved: list[tuple[Record, Record]] = field(default_factory=list)
    texts: list[tuple[Record, str]] = field(default_factory=list)


class _OtherShape(Exception):
    """More changed than words."""


def edited(before: Content, now: Content) -> EditOfWords | None:
    """The words that changed from one reading to the next; None where more did. Words of the site as a whole and of a theme set stand
    everywhere, as the name of a card does in menus and lists, so that these count as more."""
    same = ("unreadable", "sheets", "others", "language", "stored", "tokens")
    if any(getattr(before, name) != getattr(now, name) for name in same):
        return None
    edit = EditOfWords()
    try:
        for kind in (SITE.name, THEME_SET.name):
            _compare_files(before.of(kind), now.of(kind), edit)
        _compare_files(before.withdrawn, now.withdrawn, edit)
        if edit.texts:
            return None
        for kind in before.entries:
            if kind not in (SITE.name, THEME_SET.name):
                _compare_files(before.of(kind), now.of(kind), edit)
    except _OtherShape:
        return None
    return edit


def _compare_files(before: Mapping[K, Entry], now: Mapping[K, Entry], edit: EditOfWords) -> None:
    if list(before) != list(now):
        raise _OtherShape
    for key, entry in before.items():
        _compare_entries(entry, now[key], edit)


def _compare_entries(before: Entry, now: Entry, edit: EditOfWords) -> None:
    if before.document.path != now.document.path or before.mended != now.mended:
        raise _OtherShape
    if before.record is None or now.record is None:
        if before.record is not now.record:
            raise _OtherShape
    elif before.record is not now.record:
        _compare(before.record, now.record, edit)
        if any(record is before.record and name == _NAME for record, name in edit.texts):
            raise _OtherShape


def _compare(before: Record, now: Record, edit: EditOfWords) -> None:
    if type(before) is not type(now):
        raise _OtherShape
    edit.moved.append((now, before))
    of_before, of_now = before.__dict__, now.__dict__
    for spec in written_specs(type(before)):
        old, new = of_before[spec.name], of_now[spec.name]
        if spec.record is not None:
            _must_be_alike(old, new)
            for one, other in zip(_items(old), _items(new), strict=True):
                _compare(one, other, edit)
        elif _is_other(old, new):
            _must_be_alike(old, new)
            if not (is_text(spec) and _has_words(spec, old) and _has_words(spec, new)):
                raise _OtherShape
            edit.texts.append((before, spec.name))


def _is_other(old: object, new: object) -> bool:
    """True where a page may show something else: 30 and 30.0 are the same number, and stand in the files as they were written."""
    return old != new or (type(old) is not str and repr(old) != repr(new))


def _must_be_alike(old: object, new: object) -> None:
    """Raises _OtherShape for two values of which one holds more than the other."""
    is_other = type(old) is not type(new)
    if isinstance(old, tuple) and isinstance(new, tuple):
        is_other = len(old) != len(new)
    if isinstance(old, dict) and isinstance(new, dict):
        is_other = _is_other(list(old), list(new))
    if is_other:
        raise _OtherShape


def _items(value: object) -> tuple[Any, ...]:
    """The records in the value of a field."""
    if value is None:
        return ()
    if isinstance(value, dict):
        return tuple(value.values())
    return value if isinstance(value, tuple) else (value,)


def _has_words(spec: FieldSpec, value: object) -> bool:
    """True when there is a text in each place: one that comes or goes is more than other words."""
    items = _items(value) if spec.is_many or spec.is_mapping else (value,)
    return all(isinstance(item, str) and item.strip() for item in items)
