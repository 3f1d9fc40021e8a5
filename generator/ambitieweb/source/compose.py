"""YAML text to nodes with positions, within fixed bounds; the only user of `yaml` in the project.

One pass over libyaml's events, without recursion: the C composer crashes the process on deeply nested brackets and
expands alias bombs, so nodes are put together here, where depth, number and aliases are counted on the way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from ambitieweb.problems import Place, Problem, Span, error
from ambitieweb.source.backslashes import BackslashSlip, slip_at
from ambitieweb.source.complaints import explain, in_quotes
from ambitieweb.source.nodes import Mapping, Node, Scalar, Sequence
from ambitieweb.source.paper import Oddity, from_paper
from ambitieweb.source.remarks import Mark, Remarks
from ambitieweb.source.stand_ins import glued_colon, with_stand_ins
from ambitieweb.source.traces import (
    dashes_without_space,
    line_starts,
    lines_of,
    versions,
    without_unseen_ends,
    without_width,
)

MAX_DEPTH = 40
MAX_NODES = 100_000
MAX_ALIASES = 500
MOST_BACKSLASHES = 50
MERGE = "<<"
_MEANT_AS_TEXT = ("dubbele-punt-in-tekst", "teken-aan-begin", "krul-en-dubbele-punt")
"""Slips after which the whole value belongs in quotation marks."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAGS = {None, "!", "tag:yaml.org,2002:str"}
_NOT_IN_YAML = re.compile("[^\t\n\r -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_TABS_BEHIND_KEY_OR_DASH = re.compile(r"^( *(?:- +)*(?:[\w-]+:|-))(\t+)", re.MULTILINE)


class _Refused(Exception):
    """Raised inside this file only: the text cannot become nodes, and this is why."""

    def __init__(self, slug: str, span: Span, **values: object) -> None:
        self.slug, self.span = slug, span
        self.values = {name: str(value) for name, value in values.items()}


class _MergeKey(Scalar):
    """The key `<<` without quotes: what stands behind it is read as if it stood here."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    start: Mark
    is_mapping: bool
    anchor: str | None
    children: list[Node] = field(default_factory=list)


def compose(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """The root node of a YAML text, or None with the problem that stopped reading. An empty text gives (None, [])."""
    lines, starts = lines_of(text), line_starts(text)

    def problems(oddities: list[Oddity]) -> list[Problem]:
        return [error(odd.slug, place(path, lines, odd.span), None, **odd.values) for odd in oddities]

    if found := versions(text, lines):
        return None, problems(found)
    text, unseen = without_unseen_ends(text, starts)
    if match := _NOT_IN_YAML.search(text):
        row = bisect_right(starts, match.start())
        column = match.start() - starts[row - 1] + 1
        return None, [error("vreemd-teken", place(path, lines, Span(row, column, column + 1)))]
    if found := dashes_without_space(text, lines):
        return None, problems([*unseen, *found])
    text, oddities = from_paper(text, starts, lines)
    faults = problems([*unseen, *oddities])
    text = _without_loose_tabs(text)
    try:
        while True:
            remarks = Remarks(lines)
            try:
                root = _root(_events(text), remarks)
                break
            except (yaml.MarkedYAMLError, ValueError) as failure:
                slip = slip_at(failure, text, starts)
                if slip is None or len(faults) > MOST_BACKSLASHES:
                    raise
                faults.append(_told(slip, path, lines, starts))
                text = slip.text
    except _Refused as refusal:
        return None, [*faults, error(refusal.slug, place(path, lines, refusal.span), **refusal.values)]
    except yaml.MarkedYAMLError as failure:
        if unseen:  # where one line looks like two, or two like one, nothing else can be said of it
            return None, faults
        return None, faults + [_complaint(path, lines, *said) for said in explain(failure, lines)]
    if root is None or (isinstance(root, Scalar) and not root.text):
        return None, faults
    faults += remarks.problems(path)
    return root, faults + _duplicate_keys(root, path, lines)


def _complaint(path: str, lines: list[str], slug: str, span: Span, values: dict[str, str]) -> Problem:
    suggestion = in_quotes(lines[span.line - 1]) if slug in _MEANT_AS_TEXT and span.line <= len(lines) else None
    return error(slug, place(path, lines, span), suggestion, **values)


def place(path: str, lines: list[str] | tuple[str, ...], span: Span) -> Place:
    """The place of a span, with the text of its line for the excerpt."""
    return Place(path, span, lines[span.line - 1] if 0 < span.line <= len(lines) else "")


def _told(slip: BackslashSlip, path: str, lines: list[str], starts: list[int]) -> Problem:
    row = bisect_right(starts, slip.at)
    column = slip.at - starts[row - 1] + 1
    here = place(path, lines, Span(row, column, column + len(slip.written)))
    if slip.is_emoji:
        return error("emoji-code", here, slip.meant, code=slip.written)
    return error("schuine-streep", here, code=slip.written, bedoeld=slip.meant)


def _without_loose_tabs(text: str) -> str:
    """Tabs between a key or dash and its value as spaces: libyaml takes them, pure Python refuses; columns stay."""
    if "\t" not in text:
        return text
    return _TABS_BEHIND_KEY_OR_DASH.sub(lambda match: match[1] + " " * len(match[2]), text)


def texts_by_key(text: str) -> Iterator[tuple[str, str]]:
    """The texts of a file of our own, a mapping of mappings, by their keys with a dot between each two. It is read at every start and has
    no faults, so that nobody asks for places in it."""
    above: list[str] = []
    key: str | None = None
    for event in _events(text):
        if isinstance(event, CollectionStartEvent):
            above.append("" if key is None else f"{above[-1]}{key}.")
            key = None
        elif isinstance(event, CollectionEndEvent):
            above.pop()
        elif isinstance(event, ScalarEvent) and key is None:
            key = event.value
        elif isinstance(event, ScalarEvent):
            yield f"{above[-1]}{key}", event.value
            key = None


def _events(text: str) -> Iterator[Event]:
    """What `yaml.parse` gives, with one question for each event in the place of two."""
    if issubclass(_Loader, yaml.SafeLoader):
        yield from _in_pure_python(text)
        return
    loader = _Loader(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


def _in_pure_python(text: str) -> Iterator[Event]:
    """The same where there is no libyaml: that reader sees question marks and colons between brackets in another way."""
    shown, sign = with_stand_ins(text)
    loader = _Loader(shown)
    is_flow: list[bool] = []
    try:
        while (event := loader.get_event()) is not None:
            if isinstance(event, CollectionStartEvent):
                is_flow.append(bool(event.flow_style))
            elif isinstance(event, CollectionEndEvent):
                is_flow.pop()
            elif isinstance(event, ScalarEvent):
                event.value = event.value.replace(sign, "?")
                if is_flow and is_flow[-1] and not event.style:
                    _refuse_glued_colon(event, text)
            yield event
    finally:
        loader.dispose()


def _refuse_glued_colon(event: ScalarEvent, text: str) -> None:
    """Raises what libyaml raises at `[naam:]` and `{naam:, id: x}`."""
    begun: Mark = event.start_mark
    end: Mark = event.end_mark
    start = begun.index
    column = glued_colon(text[start : end.index + 2])
    if column is not None:
        mark = copy(begun)
        mark.line += text.count("\n", start, start + column)
        mark.column = start + column - (text.rfind("\n", 0, start + column) + 1)
        raise yaml.MarkedYAMLError("while scanning a plain scalar", begun, "found unexpected ':'", mark)


def _root(events: Iterator[Event], remarks: Remarks) -> Node | None:
    stack: list[_Open] = []
    anchors: dict[str, tuple[Node | None, int]] = {}
    root: Node | None = None
    nodes = aliases = documents = 0
    for event in events:
        made: Node | None = None
        if isinstance(event, ScalarEvent):
            start: Mark = event.start_mark
            end: Mark = event.end_mark
            if event.anchor:
                remarks.on_anchor(event.anchor, start)
            if event.tag not in _TEXT_TAGS:
                raise _foreign_label(event.tag, start)
            word = event.value
            if event.anchor and not word and not event.style:
                word = f"&{event.anchor}"
                remarks.empty_anchors.append(remarks.place_of_anchor(start))
            span = _span(start, end)
            made = Scalar(word, span)
            if not event.style:
                made = remarks.on_plain(word, start, end) or made
                made = _MergeKey(word, span) if word == MERGE else made
            elif event.style == '"':
                if _HALF_CHARACTER.search(word):  # libyaml refuses it by itself
                    raise yaml.MarkedYAMLError("in a scalar", start, "half a character", start)
                made = Scalar(remarks.on_quoted(word, start, end), span)
            nodes += 1
        elif isinstance(event, CollectionStartEvent):
            if event.anchor:
                remarks.on_anchor(event.anchor, event.start_mark)
            if event.tag not in {None, "!"}:
                raise _foreign_label(event.tag, event.start_mark)
            if len(stack) >= MAX_DEPTH:
                raise _Refused("te-diep", _one(event.start_mark), hoogste=MAX_DEPTH)
            stack.append(_Open(event.start_mark, isinstance(event, MappingStartEvent), event.anchor))
            if event.anchor:
                anchors[event.anchor] = (None, 0)
            nodes += 1
        elif isinstance(event, CollectionEndEvent):
            opened = stack.pop()
            made = _collection(opened, event)
            if opened.anchor:
                anchors[opened.anchor] = (made, _size(made))
        elif isinstance(event, AliasEvent):
            aliases += 1
            if event.anchor not in anchors:
                raise _Refused("anker-onbekend", _span(event.start_mark, event.end_mark), naam=event.anchor)
            made, size = anchors[event.anchor]
            remarks.anchors.pop(event.anchor, None)
            if made is None:
                raise _Refused("anker-in-zichzelf", _span(event.start_mark, event.end_mark), naam=event.anchor)
            nodes += size
            if aliases > MAX_ALIASES:
                raise _Refused("te-veel-ankers", _one(event.start_mark), hoogste=MAX_ALIASES)
        elif isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused("meer-documenten", _span(event.start_mark, event.end_mark))
        if nodes > MAX_NODES:
            raise _Refused("te-veel-onderdelen", _one(event.start_mark), hoogste=MAX_NODES)
        if made is None:
            continue
        if isinstance(event, ScalarEvent) and event.anchor:
            anchors[event.anchor] = (made, 1)
        if stack:
            stack[-1].children.append(made)
        else:
            root = made
    return root


def _collection(opened: _Open, event: Event) -> Node:
    span = _span(opened.start, event.end_mark)
    if not opened.is_mapping:
        return Sequence(tuple(opened.children), span)
    pairs = zip(opened.children[::2], opened.children[1::2], strict=True)
    entries = []
    for key, value in pairs:
        if not isinstance(key, Scalar):
            raise _Refused("sleutel-geen-woord", key.span)
        entries.append((_clean(key), value))
    return Mapping(_merged(entries), span)


def _clean(key: Scalar) -> Scalar:
    """The key without what nobody sees: spaces around it and signs without width, so that `klimaat` and `klimaat ` are one."""
    text = key.text
    if text.isascii() and text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return key
    clean = " ".join(without_width(text).split())
    return key if clean == text or isinstance(key, _MergeKey) else Scalar(clean, key.span)


def _merged(entries: list[tuple[Scalar, Node]]) -> tuple[tuple[Scalar, Node], ...]:
    """The entries with, for `<<: *basis`, the keys of that block; a key that stands here itself counts."""
    merges = [key for key, _ in entries if isinstance(key, _MergeKey)]
    if not merges:
        return tuple(entries)
    if len(merges) > 1:
        raise _Refused("dubbele-sleutel", merges[1].span, sleutel=MERGE, regel=merges[0].span.line)
    taken = {key.text for key, _ in entries}
    made: list[tuple[Scalar, Node]] = []
    for key, value in entries:
        if not isinstance(key, _MergeKey):
            made.append((key, value))
            continue
        for block in value.items if isinstance(value, Sequence) else (value,):
            if not isinstance(block, Mapping):
                raise _Refused("samenvoegen-geen-blok", key.span)
            made.extend(entry for entry in block.entries if entry[0].text not in taken)
            taken.update(inner.text for inner, _ in block.entries)
    return tuple(made)


def _size(node: Node) -> int:
    """How many nodes an alias to this node stands for."""
    match node:
        case Scalar():
            return 1
        case Sequence(items=items):
            return 1 + sum(_size(item) for item in items)
        case Mapping(entries=entries):
            return 1 + sum(1 + _size(value) for _, value in entries)


def _duplicate_keys(root: Node, path: str, lines: list[str]) -> list[Problem]:
    found: list[Problem] = []
    seen_nodes: set[int] = set()
    todo: list[Node] = [root]
    while todo:
        node = todo.pop()
        if id(node) in seen_nodes:
            continue
        seen_nodes.add(id(node))
        if isinstance(node, Sequence):
            todo.extend(node.items)
        elif isinstance(node, Mapping):
            first: dict[str, Scalar] = {}
            for key, value in node.entries:
                if key.text in first:
                    found.append(
                        error(
                            "dubbele-sleutel",
                            place(path, lines, key.span),
                            sleutel=key.text,
                            regel=first[key.text].span.line,
                        )
                    )
                first.setdefault(key.text, key)
                todo.append(value)
    return found


def _span(start: Mark, end: Mark) -> Span:
    line, column, end_column = start.line, start.column, end.column
    return Span(line + 1, column + 1, end_column + 1 if end_column > column and end.line == line else 0)


def _one(mark: Mark) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.column + 2)


def _foreign_label(tag: str | None, mark: Mark) -> _Refused:
    label = str(tag).replace("tag:yaml.org,2002:", "!!")
    return _Refused("vreemd-label", Span(mark.line + 1, mark.column + 1, mark.column + 1 + len(label)), label=label)
