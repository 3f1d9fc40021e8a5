"""A file with design tokens: that of the W3C community group (`$value`), of Style Dictionary (`value`) or of Tokens Studio, which
has sets of them side by side. Aliases (`{a.b}`) are followed, and each token knows where it stands in the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ambitieweb.problems import Place, Problem, Span, error

_ALIAS = re.compile(r"\{([^{}]+)\}")
_PIECE = re.compile(r'"(?:\\.|[^"\\])*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_COLON = re.compile(r"\s*:")
_VALUES = ("$value", "value")
_OF_SETS = ("$metadata", "$themes")


@dataclass(frozen=True, slots=True)
class Token:
    """What a token says, aliases followed. `fault` is set when that cannot be known: the alias that leads nowhere or round."""

    name: str
    value: Any
    place: Place
    fault: str = ""


class Tokens:
    """The tokens of a file, by name: their groups with dots between."""

    def __init__(self, path: str, text: str, root: Mapping[str, Any]) -> None:
        self._path = path
        self._lines = text.splitlines()
        sets = any(key in root for key in _OF_SETS)
        self._roots: list[tuple[str, Mapping[str, Any]]] = [("", root)]
        if sets:
            self._roots += [
                (f"{key}.", value) for key, value in root.items() if isinstance(value, dict) and not key.startswith("$")
            ]
        self._offsets = dict(_offsets(text))
        self._starts = [0]
        for line in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def get(self, name: str) -> Token | None:
        """The token of this name, in the last set that has one."""
        found = self._raw(name)
        if found is None:
            return None
        raw, place = found
        value, fault = self._followed(raw, (name,))
        return Token(name, value, place, fault)

    def below(self, name: str) -> tuple[tuple[str, Place], ...]:
        """The names of all tokens in a group, and where each stands."""
        found = []
        for prefix, root in self._roots:
            group = _step_down(root, name)
            if isinstance(group, dict):
                found += [(path, self._place(f"{prefix}{path}")) for path in _token_names(group, name)]
        return tuple(found)

    @property
    def names(self) -> frozenset[str]:
        """Every name, to find the one that was meant."""
        return frozenset(path for _, root in self._roots for path in _token_names(root, ""))

    def _raw(self, name: str) -> tuple[Any, Place] | None:
        for prefix, root in reversed(self._roots):
            token = _step_down(root, name)
            if isinstance(token, dict) and isinstance(token.get("$root"), dict):
                token = token["$root"]
            if isinstance(token, dict) and (key := next((key for key in _VALUES if key in token), None)):
                if key == "value" and isinstance(token[key], dict) and any(each in token[key] for each in _VALUES):
                    continue  # a group that is called 'value'
                return token[key], self._place(f"{prefix}{name}")
        return None

    def _followed(self, value: Any, seen: tuple[str, ...]) -> tuple[Any, str]:
        found = _ALIAS.fullmatch(value.strip()) if isinstance(value, str) else None
        if found is None:
            return value, ""
        name = found[1].strip().removesuffix(".value")
        other = self._raw(name)
        if other is None or name in seen:
            return None, name
        return self._followed(other[0], (*seen, name))

    def _place(self, name: str) -> Place:
        at, length = self._offsets.get(name, (0, 1))
        line = next(number for number in range(len(self._starts), 0, -1) if self._starts[number - 1] <= at)
        column = at - self._starts[line - 1] + 1
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        return Place(self._path, Span(line, column, column + length), text) if len(text) < 500 else Place(self._path)


def tokens_of(path: str, data: bytes) -> tuple[Tokens | None, list[Problem]]:
    """The tokens in a file, or why it cannot be read."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [error("geen-utf8", Place(path))]
    try:
        root = json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError) as fault:
        if not isinstance(fault, json.JSONDecodeError):
            return None, [error("huisstijl-geen-json", Place(path))]
        line = text.splitlines()[fault.lineno - 1] if fault.lineno <= len(text.splitlines()) else ""
        here = Place(path, Span(fault.lineno, fault.colno, fault.colno + 1), line)
        return None, [error("huisstijl-geen-json", here)]
    if not isinstance(root, dict):
        return None, [error("huisstijl-geen-json", Place(path))]
    return Tokens(path, text, root), []


def _refused(word: str) -> None:
    """NaN and Infinity: Python reads them, JSON does not have them."""
    raise ValueError(word)


def _step_down(root: Mapping[str, Any], name: str) -> Any:
    """What stands at a name; a key may have a dot of its own."""
    here: Any = root
    parts = name.split(".") if name else []
    while parts:
        if not isinstance(here, dict):
            return None
        size = next((size for size in range(len(parts), 0, -1) if ".".join(parts[:size]) in here), 0)
        if not size:
            return None
        here, parts = here[".".join(parts[:size])], parts[size:]
    return here


def _token_names(group: Mapping[str, Any], name: str) -> Iterator[str]:
    if any(key in group and not isinstance(group[key], dict) for key in _VALUES) or "$value" in group:
        yield name
        return
    for key, inside in group.items():
        if isinstance(inside, dict) and not key.startswith("$"):
            yield from _token_names(inside, f"{name}.{key}" if name else key)
        elif name and not key.startswith("$") and key not in ("description", "comment", "type", "value"):
            yield f"{name}.{key}"


def _offsets(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where each key of JSON stands, by its path with dots, and how long it is. The text is known to be JSON."""
    path: list[str] = []
    waiting = ""
    for piece in _PIECE.finditer(text):
        sign = piece[0]
        if sign in "{[":
            path.append(waiting)
            waiting = ""
        elif sign in "}]":
            path.pop()
        elif sign[0] == '"' and _COLON.match(text, piece.end()):
            waiting = json.loads(sign)
            yield ".".join([*filter(None, path), waiting]), (piece.start(), len(sign))
