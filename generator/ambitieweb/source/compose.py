"""YAML text to nodes with positions, within fixed bounds; the only user of `yaml` in the project.

One pass over libyaml's events, without recursion: the C composer crashes the process on deeply nested brackets and
expands alias bombs, so nodes are put together here, where depth, number and aliases are counted on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from ambitieweb.problems import Place, Problem, Span, error, warning
from ambitieweb.source.complaints import Mark, explain
from ambitieweb.source.nodes import Mapping, Node, Scalar, Sequence
from ambitieweb.source.paper import from_paper

MAX_DEPTH = 40
MAX_NODES = 100_000
MAX_ALIASES = 500

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAGS = {None, "!", "tag:yaml.org,2002:str"}
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_NOT_IN_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_CUT_BY_HASH = re.compile(r" (#[^\W_]|# \d)")
"""A `#` right behind a text and in front of a word or number: `Perceel #1`. Two spaces before it make it a comment."""
_OPEN, _CLOSED = "\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
_LEFT, _RIGHT = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"
_CURLY = re.compile(rf"[{_OPEN}{_CLOSED}][^{_OPEN}{_CLOSED}]+[{_OPEN}{_CLOSED}]|{_LEFT}[^{_LEFT}{_RIGHT}]+{_RIGHT}")
"""A text that stands whole between the curly quotes of a text processor."""
_SELDOM = re.compile(rf" #[ \w]|[{_OPEN}{_CLOSED}{_LEFT}]")
"""What a line holds when it may have one of these two; few lines do."""
_TABS_BEHIND_KEY_OR_DASH = re.compile(r"^( *(?:- +)*(?:[\w-]+:|-))(\t+)", re.MULTILINE)


class _Refused(Exception):
    """Raised inside this file only: the text cannot become nodes, and this is why."""

    def __init__(self, slug: str, span: Span, **values: object) -> None:
        self.slug, self.span = slug, span
        self.values = {name: str(value) for name, value in values.items()}


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    start: Mark
    is_mapping: bool
    anchor: str | None
    children: list[Node] = field(default_factory=list)


class _Remarks:
    """What is read without trouble but seldom meant: places that become a problem of their own."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.odd_rows = {row for row, line in enumerate(lines) if _SELDOM.search(line)}
        self.dashes: list[Span] = []
        self.cut_texts: list[Span] = []
        self.curly: list[tuple[Span, str]] = []
        self.anchors: dict[str, Span] = {}
        self.empty_anchors: list[Span] = []

    def on_plain(self, event: yaml.ScalarEvent) -> None:
        """A text without quotes."""
        start: Mark = event.start_mark
        end: Mark = event.end_mark
        if start.line != end.line:
            self.dashes.extend(_dashes(start, end, self.lines))
        if end.line not in self.odd_rows:
            return
        line = self.lines[end.line]
        if match := _CUT_BY_HASH.match(line, end.column):
            self.cut_texts.append(Span(end.line + 1, match.start(1) + 1, len(line.rstrip()) + 1))
        if start.line == end.line and _CURLY.fullmatch(event.value):
            self.curly.append((_span(start, end), event.value))

    def on_anchor(self, anchor: str, start: Mark) -> None:
        """A name behind `&`: when nothing asks for it, it is the first word of a text."""
        self.anchors.setdefault(anchor, self.place_of_anchor(start))

    def place_of_anchor(self, start: Mark) -> Span:
        """The `&` of a name."""
        column = self.lines[start.line].find("&", start.column)
        return Span(start.line + 1, column + 1, column + 2) if column >= 0 else _one(start)

    @property
    def unused_anchors(self) -> list[Span]:
        """The anchors that stand for nothing, or that no `*` asked for."""
        return sorted({*self.anchors.values(), *self.empty_anchors})


def compose(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """The root node of a YAML text, or None with the problem that stopped reading. An empty text gives (None, [])."""
    lines = lines_of(text)
    if match := _NOT_IN_YAML.search(text):
        before = lines_of(text[: match.start()])
        span = Span(len(before), len(before[-1]) + 1, len(before[-1]) + 2)
        return None, [error("vreemd-teken", place(path, lines, span))]
    text, oddities = from_paper(text, [0, *(match.end() for match in _LINE_BREAK.finditer(text))], lines)
    faults = [error(odd.slug, place(path, lines, odd.span), None, **odd.values) for odd in oddities]
    remarks = _Remarks(lines)
    try:
        root = _root(yaml.parse(_without_loose_tabs(text), Loader=_Loader), remarks)
    except _Refused as refusal:
        return None, [*faults, error(refusal.slug, place(path, lines, refusal.span), **refusal.values)]
    except yaml.MarkedYAMLError as failure:
        found = [error(slug, place(path, lines, span), **values) for slug, span, values in explain(failure, lines)]
        return None, faults + found
    if root is None or (isinstance(root, Scalar) and not root.text):
        return None, faults
    faults += [error("streepje-in-tekst", place(path, lines, span)) for span in remarks.dashes]
    faults += [error("ster-of-en-teken", place(path, lines, span)) for span in remarks.unused_anchors]
    faults += [
        warning("hekje-in-tekst", place(path, lines, span), tekst=lines[span.line - 1][span.column - 1 :].rstrip())
        for span in remarks.cut_texts
    ]
    faults += [
        warning("krul-aanhaling", place(path, lines, span), f'"{word[1:-1]}"', tekst=word)
        for span, word in remarks.curly
    ]
    return root, faults + _duplicate_keys(root, path, lines)


def place(path: str, lines: list[str] | tuple[str, ...], span: Span) -> Place:
    """The place of a span, with the text of its line for the excerpt."""
    return Place(path, span, lines[span.line - 1] if 0 < span.line <= len(lines) else "")


def lines_of(text: str) -> list[str]:
    """The lines as YAML counts them: a form feed or other separator that `splitlines` knows does not end a line."""
    return _LINE_BREAK.split(text)


def _without_loose_tabs(text: str) -> str:
    """Tabs between a key or dash and its value as spaces: libyaml takes them, pure Python refuses; columns stay."""
    if "\t" not in text:
        return text
    return _TABS_BEHIND_KEY_OR_DASH.sub(lambda match: match[1] + " " * len(match[2]), text)


def _root(events: Iterator[yaml.Event], remarks: _Remarks) -> Node | None:
    stack: list[_Open] = []
    anchors: dict[str, tuple[Node | None, int]] = {}
    root: Node | None = None
    nodes = aliases = documents = 0
    for event in events:
        made: Node | None = None
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.anchor:
            remarks.on_anchor(event.anchor, event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            if event.tag not in _TEXT_TAGS:
                raise _foreign_label(event.tag, event.start_mark)
            word = event.value
            if event.anchor and not word and not event.style:
                word = f"&{event.anchor}"
                remarks.empty_anchors.append(remarks.place_of_anchor(event.start_mark))
            made = Scalar(word, _span(event.start_mark, event.end_mark))
            if not event.style:
                remarks.on_plain(event)
            nodes += 1
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.tag not in {None, "!"}:
                raise _foreign_label(event.tag, event.start_mark)
            if len(stack) >= MAX_DEPTH:
                raise _Refused("te-diep", _one(event.start_mark), hoogste=MAX_DEPTH)
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
                raise _Refused("anker-onbekend", _span(event.start_mark, event.end_mark), naam=event.anchor)
            made, size = anchors[event.anchor]
            remarks.anchors.pop(event.anchor, None)
            if made is None:
                raise _Refused("anker-in-zichzelf", _span(event.start_mark, event.end_mark), naam=event.anchor)
            nodes += size
            if aliases > MAX_ALIASES:
                raise _Refused("te-veel-ankers", _one(event.start_mark), hoogste=MAX_ALIASES)
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused("meer-documenten", _span(event.start_mark, event.end_mark))
        if nodes > MAX_NODES:
            raise _Refused("te-veel-onderdelen", _one(event.start_mark), hoogste=MAX_NODES)
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
            raise _Refused("sleutel-geen-woord", key.span)
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


def _one(mark: Mark) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.column + 2)


def _foreign_label(tag: str | None, mark: Mark) -> _Refused:
    label = str(tag).replace("tag:yaml.org,2002:", "!!")
    return _Refused("vreemd-label", Span(mark.line + 1, mark.column + 1, mark.column + 1 + len(label)), label=label)


def _dashes(start: Mark, end: Mark, lines: list[str]) -> Iterator[Span]:
    """Dashes that look like the start of an item but stand so far to the right that they belong to the text above."""
    for row in range(start.line + 1, end.line + 1):
        column = len(lines[row]) - len(lines[row].lstrip())
        if lines[row].startswith("- ", column):
            yield Span(row + 1, column + 1, column + 2)
