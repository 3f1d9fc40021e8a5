"""Which texts of the content something was made of: who knows that need not make it again when an author changes another text.

While a program watches, each text of a record tells what is being made that somebody asked for it. Whether there is a text at all
is no secret: where one comes or goes, the content has another shape, and who compares two contents must look at that first.
"""

from __future__ import annotations

import threading
import weakref
from array import array
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar, cast, overload

T = TypeVar("T")
K = TypeVar("K")
_FIELDS = 9
"""Bits for the number of a field."""


class _Making(set[int]):
    """What was asked for by what is being made: texts, and what else was made of texts before."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[int, Reads] = {}


class _Now(threading.local):
    """What is being made in this thread; None where nobody wants to know."""

    making: _Making | None = None


_now = _Now()
_numbers: dict[str, int] = {}
_copies: dict[int, _Copy] = {}
"""The records that take their texts from others, by their `id`, as long as they are there: then another record can get the same `id`."""
_of_now: list[object] = []
"""The same records as far as they were made of the content of now: what was read of one that is gone must be told as well."""


class _Copy(weakref.ref[Any]):
    """A record that takes its texts from others."""

    __slots__ = ("key", "sources")
    key: int
    sources: tuple[object, ...]

    @staticmethod
    def forget(copy: weakref.ref[Any]) -> None:
        """Called when the record goes away."""
        assert isinstance(copy, _Copy)
        _copies.pop(copy.key, None)


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """The texts that one thing was made of, in order, and what it shares with others that was made of texts."""

    texts: array[int]
    parts: tuple[Reads, ...] = ()

    def has_any(self, texts: frozenset[int], known: dict[int, bool]) -> bool:
        """True when one of these texts is among them. `known` has the answer for what many things share."""
        found = known.get(id(self))
        if found is None:
            found = known[id(self)] = self._has_any(texts, known)
        return found

    def _has_any(self, texts: frozenset[int], known: dict[int, bool]) -> bool:
        """Asked some hundred thousand times after an edit, so that it calls as little as it can."""
        own = self.texts
        end = len(own)
        for text in texts:
            at = bisect_left(own, text)
            if at < end and own[at] == text:
                return True
        for part in self.parts:
            found = known.get(id(part))
            if part.has_any(texts, known) if found is None else found:
                return True
        return False


NOTHING_READ = Reads(array("Q"))


def is_watching() -> bool:
    """True when texts tell who asks for them."""
    return bool(_numbers)


def is_making() -> bool:
    """True when somebody wants to know what is asked for now."""
    return _now.making is not None


class WatchedText:
    """A field with a text that tells who asks for it, in the place of the one that the class of a record has."""

    __slots__ = ("name", "number")

    def __init__(self, name: str) -> None:
        self.name = name
        self.number = _numbers.setdefault(name, len(_numbers))
        assert self.number < 1 << _FIELDS, "more fields with texts than there are numbers"

    def __get__(self, record: object | None, owner: type | None = None) -> Any:
        if record is None:
            return self
        if (making := _now.making) is not None:
            making.add(id(record) << _FIELDS | self.number)
        try:
            return record.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, record: object, value: object) -> None:
        raise AttributeError(self.name)


def takes_from(record: object, *sources: object) -> None:
    """Who asks for a text of this record asks for the text of the same field of the others."""
    if is_watching():
        _copies[id(record)] = copy = _Copy(record, _Copy.forget)
        copy.key, copy.sources = id(record), sources
        _of_now.append(record)


@contextmanager
def reading() -> Iterator[list[Reads]]:
    """What is made inside; at the end the list has what that was made of. What was being made outside does not read it by that."""
    before, found = _now.making, list[Reads]()
    _now.making = making = _Making() if is_watching() else None
    try:
        yield found
    finally:
        _now.making = before
        found.append(_closed(making) if making is not None and (making or making.parts) else NOTHING_READ)


@contextmanager
def aside() -> Iterator[None]:
    """What is done inside is no part of what is being made, or asks only whether there is a text."""
    before, _now.making = _now.making, None
    try:
        yield
    finally:
        _now.making = before


def _closed(making: _Making) -> Reads:
    is_first = not _copies and not _grown.has_moved
    texts = making if is_first else {real for text in making for real in _real(text)}
    return Reads(array("Q", sorted(texts)), tuple(making.parts.values()))


def _real(text: int) -> Iterator[int]:
    """The texts that one text is: its own, or those of the records that its record takes them from."""
    copy = _copies.get(text >> _FIELDS)
    if copy is None:
        yield _grown.real(text)
        return
    number = text & (1 << _FIELDS) - 1
    for record in copy.sources:
        yield from _real(id(record) << _FIELDS | number)


class Grown:
    """Content that was read again with nothing but other texts: each record of a file that changed is that of before."""

    def __init__(self, first: Mapping[int, tuple[weakref.ref[Any], object]] | None = None) -> None:
        self._first = {key: found for key, found in (first or {}).items() if found[0]() is not None}
        """By the `id` of each such record the record itself, as long as it is there, and the one that stood there at first."""

    def with_changes(self, now_and_before: Iterable[tuple[object, object]]) -> Grown:
        """The same with records that take the place of others."""
        grown = Grown(self._first)
        for now, before in now_and_before:
            known = grown._first.pop(id(before), None)
            first = known[1] if known and known[0]() is before else before
            grown._first[id(now)] = weakref.ref(now), first
        return grown

    @property
    def has_moved(self) -> bool:
        """True when a record took the place of another."""
        return bool(self._first)

    def text(self, record: object, name: str) -> int:
        """What a text is called, by its field."""
        return self.real(id(record) << _FIELDS | _numbers[name])

    def real(self, text: int) -> int:
        """What a text was called at first."""
        found = self._first.get(text >> _FIELDS)
        if found is None or found[0]() is None:
            return text
        return id(found[1]) << _FIELDS | text & (1 << _FIELDS) - 1


_grown = Grown()


ALL: Final = "all"
"""Names, among the readers, what every page and file is made of."""


class Readers:
    """What each page and file was made of, by what names it. With `grown`, the records by which their texts are called."""

    def __init__(self, grown: Grown | None = None) -> None:
        self.grown = grown or Grown()
        self._reads: dict[Hashable, list[Reads]] = {}

    def begin(self) -> None:
        """Content is linked again: what is made from now on is made of that."""
        global _grown
        _of_now.clear()
        _grown = self.grown

    def add(self, reader: Hashable, reads: Reads) -> None:
        """Something was made of this."""
        of = self._reads.setdefault(reader, [])
        if reads is not NOTHING_READ:
            of.append(reads)

    def __contains__(self, reader: object) -> bool:
        return reader in self._reads

    def of(self, texts: frozenset[int]) -> frozenset[Hashable]:
        """All that was made of one of these texts."""
        known: dict[int, bool] = {}
        return frozenset(
            reader for reader, reads in self._reads.items() if any(each.has_any(texts, known) for each in reads)
        )

    def again(self, newer: Readers, remade: Iterable[Hashable]) -> Readers:
        """The same, of which some was made again."""
        found = Readers(newer.grown)
        found._reads = self._reads | {reader: newer._reads[reader] for reader in remade if reader in newer}
        return found


_END: Final = object()


def step_by_step(items: Iterator[T], tell: Callable[[Reads], None]) -> Iterator[T]:
    """The items; at each step it is told what that one was made of."""
    while True:
        with reading() as found:
            item = next(items, _END)
        tell(found[0])
        if item is _END:
            return
        yield cast(T, item)


def kept_in(store: MutableMapping[K, Any], key: K, make: Callable[[], T]) -> T:
    """What is worked out once and kept under a key; who asks for it reads all that it was made of."""
    if key not in store:
        with reading() as found:
            made = make()
        store[key] = made, found[0]
    value, reads = store[key]
    read_too(reads)
    return cast(T, value)


def read_too(reads: Reads) -> None:
    """What is being made is made of this as well."""
    making = _now.making
    if making is not None and reads is not NOTHING_READ:
        making.parts[id(reads)] = reads


class kept(Generic[T]):  # noqa: N801 - stands where `cached_property` would
    """A property that is worked out once, as `cached_property` does; who asks for it reads all that it was made of."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._place = f"{name} with its texts"

    @overload
    def __get__(self, thing: None, owner: type) -> kept[T]: ...

    @overload
    def __get__(self, thing: object, owner: type | None = None) -> T: ...

    def __get__(self, thing: object | None, owner: type | None = None) -> kept[T] | T:
        if thing is None:
            return self
        store = thing.__dict__
        if is_watching():
            return kept_in(store, self._place, lambda: self._make(thing))
        store[self._name] = made = self._make(thing)
        return made
