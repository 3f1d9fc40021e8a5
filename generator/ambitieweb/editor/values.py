"""JSON Schema of a value by its kind: what an editor offers in one language, and what it lets pass besides.

What is offered stands in an `enum`, with a message of our own for all else. Other spellings pass by a pattern, and an
empty value by `NOTHING`: editors offer neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, cast

from ambitieweb.editor.known import Known
from ambitieweb.model import kinds
from ambitieweb.model.files import KIND_BY_NAME
from ambitieweb.model.kind import Kind, Look, Typed
from ambitieweb.model.method import MAXIMUM_LEVEL
from ambitieweb.model.not_before import NOT_BEFORE
from ambitieweb.model.phase import Phase
from ambitieweb.model.values import ID, NO, RATING_WORDS, USUAL_WORDS, YES
from ambitieweb.texts import Texts

Schema = dict[str, Any]
LEVELS: list[Any] = list(range(MAXIMUM_LEVEL + 1))
SCALARS = ["string", "number", "boolean"]
NOTHING: Schema = {"not": {"type": [*SCALARS, "object", "array"]}}
"""An empty value: absent and empty are the same."""
_NOT_IN_WORDS: Schema = {"not": {"type": ["string", "number", "object", "array"]}}
"""An empty value, or true and false, which YAML makes of some words."""


def value(kind: Kind | None, known: Known, t: Texts) -> Schema:
    """The schema of one value; what it says of a kind that it does not know is that it is no list and no block."""
    made = _by_kind(kind, known, t) if kind is not None else None
    return made or text(t("editor.text"))


def text(message: str) -> Schema:
    """Any text. What YAML makes true or false passes on its own, so that an editor does not offer those two."""
    return {"anyOf": [{"type": ["string", "number"], "errorMessage": message}, _NOT_IN_WORDS]}


def _by_kind(kind: Kind, known: Known, t: Texts) -> Schema | None:
    if kind.choices:
        words = list(map(t.typed, kind.choices))
        others = [*(word for pair in kind.choices for word in pair), *kind.others]
        message = t("editor.choice", words=", ".join(words))
        if all(word.isdecimal() for word in words):
            one = f"[{''.join(words)}]"
            pattern = rf"^\s*{one}(\s*(-|–|t/m|tot en met|to)\s*{one})?\s*$"  # a list may be written as a range
            return _offer([int(word) for word in words], message, pattern=pattern)
        return _offer(words, message, also=others)
    if kind.look is Look.REFERENCE:
        return reference(
            known.names.get(kind.target), t("editor.unknown.file", folder=KIND_BY_NAME[kind.target].folder)
        )
    if kind == kinds.THEME_PATH:
        paths = {f"{s.id}/{theme.id}": theme.name for s in known.theme_sets for theme in s.themes}
        return reference(paths if known.is_sure else None, t("editor.unknown.theme_path"))
    if kind == NOT_BEFORE:
        phases = _any_case(word for phase in Phase for word in phase.value)
        return {
            "anyOf": [
                {"type": "string", "pattern": "[0-9]{4}", "errorMessage": t("editor.not_before")},
                {"type": "string", "pattern": phases},
                {"type": "object"},
                NOTHING,
            ]
        }
    return _typed(kind, kind.typed, t) if kind.typed is not None else None


def _typed(kind: Kind, typed: Typed, t: Texts) -> Schema:
    message = t.of(typed.says)
    if kind.look is Look.YES_NO:
        made = _offer([t.typed(words[:2]) for words in (YES, NO)], message, also=[*YES, *NO])
        return {"anyOf": [*made["anyOf"][:-1], _NOT_IN_WORDS]}
    if kind.look is Look.RATING:
        usual = map(t.typed, USUAL_WORDS)
        return _offer([*LEVELS, *usual], message, also=[*RATING_WORDS, *map(str, LEVELS)])
    if typed.offers:
        return _offer(list(typed.offers), message, pattern=typed.pattern)
    word: Schema = {"type": "string", "pattern": typed.pattern}
    if typed.json:
        return {"anyOf": [{**dict(typed.json), "errorMessage": message}, word, NOTHING]}
    return {"anyOf": [{**word, "errorMessage": message}, NOTHING]}


def reference(names: Mapping[str, str] | None, message: str) -> Schema | None:
    """One of these ids, each offered with its name; anything when nobody knows which there are."""
    if names is None:
        return None
    made = _offer(list(names), message, descriptions=list(names.values()))
    if any(not word[0].isalpha() or word in _READ_OTHERWISE for word in names):
        made["anyOf"].append({"type": ["number", "boolean"]})  # YAML makes no text of such an id
    return made


def key(t: Texts) -> Schema:
    """The schema of a key that an author makes up."""
    return {"pattern": f"^{ID.pattern}$", "patternErrorMessage": t.of(cast(Typed, kinds.KEY.typed).says)}


def _offer(
    words: list[Any],
    message: str,
    *,
    also: Iterable[str] = (),
    pattern: str | None = None,
    descriptions: list[str] | None = None,
) -> Schema:
    offered: Schema = {"enum": words, "errorMessage": message}
    if descriptions is not None:
        offered["enumDescriptions"] = descriptions
    pattern = pattern or _any_case(also)
    return {"anyOf": [offered, *([{"type": "string", "pattern": pattern}] if pattern else []), NOTHING]}


def _any_case(words: Iterable[str]) -> str | None:
    """A pattern for these words whatever their capitals, hyphens and spaces, that every kind of editor can read."""
    made = "|".join(dict.fromkeys(_loose(word) for word in words))
    return rf"^\s*({made})\s*$" if made else None


@lru_cache(maxsize=10_000)
def _loose(word: str) -> str:
    return "".join(
        f"[{letter.lower()}{letter.upper()}]"
        if letter.isalpha()
        else r"[\s_-]+"
        if letter in " -_" and len(word) > 1
        else re.escape(letter)
        for letter in word
    )


_READ_OTHERWISE = ("true", "false", "null", "yes", "no", "on", "off")
