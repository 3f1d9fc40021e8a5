"""YAML text to nodes with positions, within fixed bounds; the only user of `yaml` in the project.

One pass over libyaml's events, without recursion: the C composer crashes the process on deeply nested brackets and
expands alias bombs, so nodes are put together here, where depth, number and aliases are counted on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from ambitieweb.problems import Place, Problem, Span, error
from ambitieweb.source.nodes import Mapping, Node, Scalar, Sequence

Mark: TypeAlias = Any
"""A place in the text; libyaml and pure Python have unrelated classes for it."""

MAX_DEPTH = 40
MAX_NODES = 100_000
MAX_ALIASES = 500

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAGS = {None, "!", "tag:yaml.org,2002:str"}


class _Refused(Exception):
    """Raised inside this file only: the text cannot become nodes, and this is why."""

    def __init__(self, slug: str, mark: Mark | None, **values: object) -> None:
        self.slug, self.mark = slug, mark
        self.values = {name: str(value) for name, value in values.items()}


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    start: Mark
    is_mapping: bool
    anchor: str | None
    children: list[Node] = field(default_factory=list)


def compose(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """The root node of a YAML text, or None with the problem that stopped reading. An empty text gives (None, [])."""
    lines = text.splitlines()
    try:
        root = _root(yaml.parse(text, Loader=_Loader))
    except _Refused as refusal:
        return None, [error(refusal.slug, _place(path, lines, refusal.mark), **refusal.values)]
    except yaml.MarkedYAMLError as failure:
        slug, mark = _syntax_slug(failure, lines)
        return None, [error(slug, _place(path, lines, mark))]
    except yaml.reader.ReaderError as failure:
        return None, [error("vreemd-teken", _place_of_character(path, text, failure))]
    if root is None:
        return None, []
    return root, _duplicate_keys(root, path, lines)


def place(path: str, lines: list[str] | tuple[str, ...], span: Span) -> Place:
    """The place of a span, with the text of its line for the excerpt."""
    return Place(path, span, lines[span.line - 1] if 0 < span.line <= len(lines) else "")


def _root(events: Iterator[yaml.Event]) -> Node | None:
    stack: list[_Open] = []
    anchors: dict[str, tuple[Node | None, int]] = {}
    root: Node | None = None
    nodes = aliases = documents = 0
    for event in events:
        made: Node | None = None
        if isinstance(event, yaml.ScalarEvent):
            if event.tag not in _TEXT_TAGS:
                raise _Refused("vreemd-label", event.start_mark, label=event.tag)
            made = Scalar(
                event.value, _span(event.start_mark, event.end_mark), event.style is None or event.style == ""
            )
            nodes += 1
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.tag not in {None, "!"}:
                raise _Refused("vreemd-label", event.start_mark, label=event.tag)
            if len(stack) >= MAX_DEPTH:
                raise _Refused("te-diep", event.start_mark, hoogste=MAX_DEPTH)
            stack.append(_Open(event.start_mark, isinstance(event, yaml.MappingStartEvent), event.anchor))
            if event.anchor:
                anchors[event.anchor] = (None, 0)
            nodes += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            opened = stack.pop()
            made = _collection(opened, event)
            if opened.anchor:
                anchors[opened.anchor] = (made, _size(made))
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
            if event.anchor not in anchors:
                raise _Refused("anker-onbekend", event.start_mark, naam=event.anchor)
            made, size = anchors[event.anchor]
            if made is None:
                raise _Refused("anker-in-zichzelf", event.start_mark, naam=event.anchor)
            nodes += size
            if aliases > MAX_ALIASES:
                raise _Refused("te-veel-ankers", event.start_mark, hoogste=MAX_ALIASES)
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused("meer-documenten", event.start_mark)
        if nodes > MAX_NODES:
            raise _Refused("te-veel-onderdelen", event.start_mark, hoogste=MAX_NODES)
        if made is None:
            continue
        if isinstance(event, yaml.ScalarEvent) and event.anchor:
            anchors[event.anchor] = (made, 1)
        if stack:
            stack[-1].children.append(made)
        else:
            root = made
    return root


def _collection(opened: _Open, event: yaml.Event) -> Node:
    span = _span(opened.start, event.end_mark)
    if not opened.is_mapping:
        return Sequence(tuple(opened.children), span)
    pairs = zip(opened.children[::2], opened.children[1::2], strict=True)
    entries = []
    for key, value in pairs:
        if not isinstance(key, Scalar):
            raise _Refused("sleutel-geen-woord", opened.start)
        entries.append((key, value))
    return Mapping(tuple(entries), span)


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
    same_line = start.line == end.line
    return Span(start.line + 1, start.column + 1, end.column + 1 if same_line and end.column > start.column else 0)


def _place(path: str, lines: list[str], mark: Mark | None) -> Place:
    if mark is None:
        return Place(path)
    line = min(mark.line + 1, max(len(lines), 1))
    text = lines[line - 1] if lines else ""
    column = mark.column + 1 if line == mark.line + 1 else len(text) + 1
    return Place(path, Span(line, column, column + 1), text)


def _place_of_character(path: str, text: str, failure: yaml.reader.ReaderError) -> Place:
    """libyaml counts bytes, pure Python characters: look the character itself up."""
    wanted = failure.character if isinstance(failure.character, int) else ord(str(failure.character)[:1] or "\0")
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            if ord(character) == wanted:
                return Place(
                    path, Span(number, column, column + 1), line.replace(character, "\N{REPLACEMENT CHARACTER}")
                )
    return Place(path)


def _syntax_slug(failure: yaml.MarkedYAMLError, lines: list[str]) -> tuple[str, Mark | None]:
    """Our own slug for a parser's complaint, and the mark that helps an author most."""
    complaint = f"{failure.context or ''} | {failure.problem or ''}".lower()
    mark: Mark | None = failure.problem_mark or failure.context_mark
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    before = line[: mark.column + 1] if mark is not None else ""
    if "\t" in before and not before.strip("\t \N{BOM}"):
        return "tab-teken", mark
    if "quoted scalar" in complaint:
        return "aanhaling-open", failure.context_mark or mark
    if "mapping values are not allowed" in complaint:
        return "dubbele-punt-in-tekst", mark
    if "could not find expected ':'" in complaint:
        return "dubbele-punt-ontbreekt", failure.context_mark or mark
    if "cannot start any token" in complaint:
        return ("tab-teken" if "\t" in line[: (mark.column if mark else 0) + 1] else "teken-aan-begin"), mark
    if "flow" in complaint:
        return "haakje-open", failure.context_mark or mark
    if "alias" in complaint or "anchor" in complaint:
        return "ster-of-en-teken", mark
    if "block" in complaint or "expected <block end>" in complaint:
        return "inspringing", mark
    return "geen-yaml", mark
