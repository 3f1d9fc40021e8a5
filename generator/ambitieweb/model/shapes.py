"""The nodes of a file in the shape that its record reads: pairs written short, and blocks that are not well indented.

What stands a step too far left or right is read where the author meant it, and told as one fault, instead of as an
unknown key, a double key and a missing value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

from ambitieweb.model import kinds
from ambitieweb.model.address import addresses_in
from ambitieweb.model.days_meant import Lack, days_meant
from ambitieweb.model.indents import Opening, belonging, is_empty, opening
from ambitieweb.model.kind import Look
from ambitieweb.model.misplaced import homes
from ambitieweb.model.record import FieldSpec, Record, keys, specs, specs_by_key
from ambitieweb.model.synonyms import everyday
from ambitieweb.model.values import date_of, rating_of
from ambitieweb.problems import Span
from ambitieweb.problems.problem import nearest
from ambitieweb.source.complaints import quoted
from ambitieweb.source.nodes import Entry, Mapping, Node, Scalar, Sequence, with_single_keys

_TEXTS = (kinds.LINE, kinds.TEXT)


@dataclass(frozen=True, slots=True)
class Slip:
    """Keys that stand at the wrong depth: the slug, the first of them, the key that they belong under or beside, and
    where all of them stand."""

    slug: str
    key: Scalar
    beside: str
    moved: frozenset[Span]
    values: dict[str, str] = field(default_factory=dict)
    """What else the words of the problem say."""


@dataclass(slots=True)
class _Shaping:
    root: type[Record]
    slips: list[Slip] = field(default_factory=list)


def shaped(root: Mapping, record: type[Record]) -> tuple[Mapping, tuple[Slip, ...]]:
    """The nodes as they are meant, and where the author's indents say something else."""
    work = _Shaping(record)
    made = _record(root, record, work)
    # not before: two of a key may each belong under another
    return cast(Mapping, with_single_keys(made)), tuple(work.slips)


def shape_of(record: type[Record]) -> Callable[[Mapping], Mapping]:
    """The same for a document that makes its nodes again."""
    return lambda root: shaped(root, record)[0]


def _record(node: Mapping, record: type[Record], work: _Shaping) -> Mapping:
    by_key = specs_by_key(record)

    def inside(above: str) -> Opening | None:
        return opening(by_key.get(above))

    entries = _indented(tuple(_spaced(entry, record, work) for entry in node.entries), inside, record, work)
    made = []
    for key, value in entries:
        spec = by_key.get(key.text)
        made.append((key, _value(value, spec, work) if spec is not None and spec.record is not None else value))
    return Mapping(tuple(made), node.span)


def _spaced(entry: Entry, record: type[Record], work: _Shaping) -> Entry:
    """`{niveau:2}` as `{niveau: 2}`: without the space YAML takes all of it for a key."""
    key, value = entry
    word, colon, rest = key.text.partition(":")
    if not (colon and rest and is_empty(value) and word in keys(record)):
        return entry
    line, start, end = key.span.line, key.span.column, key.span.end_column
    middle = start + len(word)
    work.slips.append(Slip("spatie-ontbreekt", Scalar(colon, Span(line, middle, middle + 1)), word, frozenset()))
    return Scalar(word, Span(line, start, middle)), Scalar(rest, Span(line, middle + 1, end))


def _value(node: Node, spec: FieldSpec, work: _Shaping) -> Node:
    record = spec.record
    assert record is not None, "only records have a shape"
    if spec.is_mapping and isinstance(node, Mapping):
        return _records_by_key(node, record, work)
    if spec.is_many and isinstance(node, Mapping) and _is_pairs(node, record):
        return Sequence(tuple(_pairs(node, record)), node.span)
    if spec.is_many and isinstance(node, Mapping) and (counted := _counted(node, record, work)):
        return Sequence(counted, node.span)
    if isinstance(node, Mapping) and (named := _named_items(node, record, work)):
        return Sequence(named, node.span) if spec.is_many else named[0]
    if spec.is_many and isinstance(node, Mapping) and _is_strange(node, spec, record, work):
        return Sequence((), node.span)
    if spec.is_many and isinstance(node, Sequence):
        items: list[Node] = []
        for item in node.items:
            if isinstance(item, Mapping) and _is_pairs(item, record):
                items.extend(_pairs(item, record))
            elif isinstance(item, Mapping) and (counted := _counted(item, record, work)):
                items.extend(counted)
            elif isinstance(item, Mapping) and (named := _named_items(item, record, work)):
                items.extend(named)
            elif isinstance(item, Mapping) and (text := _text_with_colon(item, record, work)):
                items.append(text)
            elif not isinstance(item, Mapping) or not _is_strange(item, spec, record, work):
                items.append(_record(item, record, work) if isinstance(item, Mapping) else item)
        return Sequence(tuple(items), node.span)
    return _record(node, record, work) if isinstance(node, Mapping) and not spec.is_mapping else node


def _records_by_key(node: Mapping, record: type[Record], work: _Shaping) -> Mapping:
    """A block per theme or level: its keys are free, so a field of the record among them stands too far left."""
    todo = _indented(node.entries, lambda _: Opening(record), None, work)[::-1]
    made: list[Entry] = []
    while todo:
        key, value = todo.pop()
        if isinstance(value, Mapping):
            value, outer = _split(value, record)
            for beside, inside in outer:
                moved = frozenset((beside.span, *(inner.span for inner, _ in inside.entries)))
                work.slips.append(Slip("te-ver-ingesprongen", beside, key.text, moved))
            todo.extend(reversed(outer))
            value = _record(value, record, work)
        made.append((key, value))
    return Mapping(tuple(made), node.span)


def _indented(
    entries: tuple[Entry, ...], inside: Callable[[str], Opening | None], own: type[Record] | None, work: _Shaping
) -> list[Entry]:
    """The entries with those that belong under an empty key above them put there."""
    made: list[Entry] = []
    taken: set[int] = set()
    for position, (key, value) in enumerate(entries):
        if position in taken:
            continue
        above = inside(key.text) if is_empty(value) else None
        below = ((number, entries[number]) for number in range(position + 1, len(entries)) if number not in taken)
        moved = belonging(above, below, own) if above else ()
        if moved:
            taken.update(moved)
            under = tuple(entries[number] for number in moved)
            spans = frozenset(entry[0].span for entry in under)
            work.slips.append(Slip("inspringing-vergeten", under[0][0], key.text, spans))
            value = Mapping(under, under[0][0].span)
        made.append((key, value))
    return made


def _split(node: Mapping, record: type[Record]) -> tuple[Mapping, list[tuple[Scalar, Mapping]]]:
    """A block without what must be themes beside it, and these: they hold fields of the record themselves."""
    known = keys(record)
    own: list[Entry] = []
    outer: list[tuple[Scalar, Mapping]] = []
    for position, (key, value) in enumerate(node.entries):
        below = node.entries[position + 1 :]
        if key.text in known or nearest(key.text, known, likeness=0.8, is_whole=True):
            own.append((key, value))
        elif isinstance(value, Mapping) and value.entries and all(inner.text in known for inner, _ in value.entries):
            outer.append((key, value))
        elif is_empty(value) and below and any(below[0][0].text == said.text for said, _ in own):
            outer.append((key, Mapping(below, below[0][0].span)))
            break
        else:
            own.append((key, value))
    return Mapping(tuple(own), node.span), outer


def _text_with_colon(node: Mapping, record: type[Record], work: _Shaping) -> Scalar | None:
    """`- Zaal: regelen` as a text, where a text may stand and the word before the colon is no key at all."""
    takes_text = any(spec.name == record.shorthand and spec.kind in _TEXTS for spec in specs(record))
    if len(node.entries) != 1 or not takes_text:
        return None
    key, value = node.entries[0]
    if key.text in keys(record) or not isinstance(value, Scalar) or is_empty(value):
        return None
    if nearest(key.text, keys(record), likeness=0.8, is_whole=True) or homes(work.root, key.text):
        return None
    colon = Span(key.span.line, key.span.end_column, key.span.end_column + 1)
    work.slips.append(Slip("dubbele-punt-in-tekst", Scalar(":", colon), key.text, frozenset()))
    return Scalar(f"{key.text}: {value.text}", Span(key.span.line, key.span.column, value.span.end_column))


def _counted(node: Mapping, record: type[Record], work: _Shaping) -> tuple[Node, ...]:
    """A record for each of `inkopers: 3` and `3: inkopers`, where words stand beside a number and none of them is a key."""
    if record.counted is None or not node.entries:
        return ()
    role, count = record.counted
    made: list[tuple[Scalar, Scalar, Scalar]] = []
    for key, value in node.entries:
        if not isinstance(value, Scalar) or key.text.isdigit() is value.text.strip().isdigit():
            return ()
        word, number = (value, key) if key.text.isdigit() else (key, value)
        if nearest(word.text, keys(record), likeness=0.8, is_whole=True):
            return ()
        made.append((key, word, number))
    all_of_it = ", ".join(f"{number.text.strip()} {word.text}" for _, word, number in made)
    meant = f"[{all_of_it}]" if len(made) > 1 else all_of_it
    work.slips.append(Slip("deelnemers-sleutel", made[0][0], count, frozenset(), {"bedoeld": meant}))
    return tuple(
        Mapping(((Scalar(role, key.span), word), (Scalar(count, key.span), number)), key.span)
        for key, word, number in made
    )


def _named_items(node: Mapping, record: type[Record], work: _Shaping) -> tuple[Node, ...]:
    """A record for each of `PIANOo: https://www.pianoo.nl`, `publicatie: 2026-03-12` and `inkoper: Kees`, where none of the words is a key,
    and the record has a key for such a text and one for such an address, day or name."""
    by_key = specs_by_key(record)
    text = next(
        (spec for spec in specs(record) if spec.kind == kinds.LINE and (spec.is_required or spec.name == "title")), None
    )
    days = [spec for spec in specs(record) if spec.kind is not None and spec.kind.look is Look.DATE]
    has_names = text is not None and text.name == "role" and "name" in by_key
    if text is None or not node.entries or not ("url" in by_key or len(days) == 1 or has_names):
        return ()
    found: list[tuple[Scalar, Scalar, FieldSpec, str]] = []
    for key, value in node.entries:
        if not isinstance(value, Scalar) or nearest(key.text, keys(record), likeness=0.8, is_whole=True):
            return ()
        addresses = addresses_in(value.text) if "url" in by_key else ()
        if len(addresses) == 1:
            found.append((key, value, by_key["url"], addresses[0]))
        elif len(days) == 1 and (day := _day_meant(value.text)):
            found.append((key, value, days[0], day))
        elif has_names and not is_empty(value) and not everyday(key.text, keys(record)):
            found.append((key, value, by_key["name"], value.text))
        else:
            return ()
    meant = [
        f"{{{text.alias}: {in_braces(key.text)}, {spec.alias}: {in_braces(said) if has_names else said}}}"
        for key, _, spec, said in found
    ]
    key, _, spec, _ = found[0]
    values = {
        "bedoeld": f"[{', '.join(meant)}]" if len(meant) > 1 else meant[0],
        "eerste": text.alias,
        "tweede": spec.alias,
    }
    work.slips.append(Slip("onderdeel-met-naam", key, "", frozenset(), values))
    return tuple(
        Mapping(
            ((Scalar(text.alias, key.span), key), (Scalar(spec.alias, key.span), Scalar(said, value.span))), key.span
        )
        for key, value, spec, said in found
    )


def _day_meant(text: str) -> str | None:
    """The text when it is a day, else the one day that it stands for."""
    if date_of(text):
        return text
    meant = days_meant(text)
    return meant.days[0] if meant is not None and len(meant.days) == 1 and meant.lack is Lack.SPELLING else None


def in_braces(text: str) -> str:
    """A text as it can stand between braces."""
    return text if not set(text) & set(",:{}[]#&*!|>'\"%@`") else (quoted(text) or text)


def _is_strange(node: Mapping, spec: FieldSpec, record: type[Record], work: _Shaping) -> bool:
    """True for an item of which no key is one of the record, or like one, or at home elsewhere in the file: it is told
    as a whole, with how an item is written."""
    for key, _ in node.entries:
        word = key.text.partition(":")[0]
        if (
            word in keys(record)
            or nearest(word, keys(record))
            or everyday(word, keys(record))
            or homes(work.root, word)
        ):
            return False
    if not node.entries or "," in node.entries[0][0].text:
        return False
    meant = {"bedoeld": pair} if (pair := _as_pair(node, record)) else {}
    work.slips.append(
        Slip("onderdeel-onbekend", node.entries[0][0], spec.alias, frozenset(), item_words(record) | meant)
    )
    return True


def _as_pair(node: Mapping, record: type[Record]) -> str | None:
    """A key with a value as what they are in a record: {term: MVI, uitleg: Verantwoord inkopen}, {moment: gunning, datum: zomer 2026},
    {maatregel: plantaardig, niveau: 2}."""
    first, *others = specs(record)
    (key, value), *more = node.entries
    if not isinstance(value, Scalar) or (more and not all(isinstance(one, Scalar) for _, one in more)):
        return None
    if rating_of(value.text.strip()) is not None and first.kind is not None and first.kind.target:
        second = next((one for one in others if one.kind == kinds.LEVEL_RANGE), None)
    else:
        second = others[0] if others and first.kind in (*_TEXTS, kinds.THEME) else None
        is_day = second is not None and second.kind is not None and second.kind.look is Look.DATE
        is_words = second is not None and second.kind in ((kinds.TEXT,) if first.kind in _TEXTS else _TEXTS)
        second = second if is_words or is_day else None
    if second is None or second.is_many:
        return None
    return f"{{{first.alias}: {in_braces(key.text)}, {second.alias}: {in_braces(value.text)}}}"


def item_words(record: type[Record]) -> dict[str, str]:
    """How an item of a list is written, and which keys it can have."""
    every = [spec.alias for spec in specs(record)]
    needed = (
        [spec.alias for spec in specs(record) if spec.is_required]
        or [key for key in every if key == "naam"]
        or every[:1]
    )
    return {"zo": ", ".join(f"{key}: …" for key in needed), "sleutels": ", ".join(every)}


def _is_pairs(node: Mapping, record: type[Record]) -> bool:
    """True for `{3: 4, niet relevant: 1}` and `09.30: Opening`: a key that can stand in a pair, and none of the record's."""
    if record.pair is None:
        return False
    known = keys(record) - set(record.pair) - {specs_by_key(record)[name].alias for name in record.pair}
    words = [key.text for key, _ in node.entries if key.text not in known]
    takes_ratings = specs_by_key(record)[record.pair[0]].kind == kinds.RATING
    has_pair = any(word[:1].isdigit() or (takes_ratings and rating_of(word) is not None) for word in words)
    if takes_ratings and not has_pair:  # {weet niet: 2}: whatever the words are, they are counted
        has_pair = all(isinstance(value, Scalar) and value.text.isdigit() for _, value in node.entries)
        words = [] if any(nearest(word, keys(record), likeness=0.8, is_whole=True) for word in words) else words
    return (
        bool(words)
        and has_pair
        and (len(words) == len(node.entries) or len(words) == 1)
        and not keys(record) & set(words)
    )


def _pairs(node: Mapping, record: type[Record]) -> Iterator[Mapping]:
    """A record for each key with its value; what else is said of one pair goes with it: `{3: 4, rol: Kok}`."""
    assert record.pair is not None, "only some records can be written as a pair"
    first, second = (specs_by_key(record)[name].alias for name in record.pair)
    others = tuple((key, value) for key, value in node.entries if key.text in keys(record))
    for key, value in node.entries:
        if key.text not in keys(record):
            said = ((Scalar(second, key.span), value),)
            if isinstance(value, Mapping) and all(inner.text in keys(record) for inner, _ in value.entries):
                said = cast(tuple[tuple[Scalar, Node]], value.entries)  # {2: {naam: Beter}}
            yield Mapping(((Scalar(first, key.span), key), *said, *others), key.span)
