"""The statements of a content file about a source: every sentence, name and number that an author wrote in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

NOT_SAID = ("bron", "bronnen", "links", "zoekwoorden", "soort", "status", "ouder", "themaset", "kaart_themaset")
"""Keys that say where a text comes from or where it belongs, not what the source tells."""
REFERENCES = ("maatregel", "thema", "kaart", "komt_overeen_met", "nummer", "teken")
OUR_FIELDS = ("van_ons", "niet_in_de_bron")
"""Fields that a page shows under a title of their own as ours."""
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z0-9\"'(*])")
_ITEM = re.compile(r"^\s*(?:\d+\.|-)\s+")


def statements(file: Path, ours: tuple[str, ...]) -> Iterator[str]:
    """The statements of a file in their order, but for the fields and words that are ours."""
    for path, value in _values(yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader), ""):
        if not any(fnmatch(path, pattern) for pattern in ours):
            yield from (said for said in _sentences(path, value) if said not in ours)


def lines_of(ranges: str) -> set[int]:
    """The lines that a text such as `12-14, 20` names."""
    found: set[int] = set()
    for part in str(ranges).split(","):
        first, _, last = part.strip().partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found


def _values(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in (*NOT_SAID, *REFERENCES, *OUR_FIELDS):
                yield from _values(value, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list):
        for value in node:
            yield from _values(value, path)
    else:
        yield path, node


def _sentences(path: str, value: Any) -> Iterator[str]:
    if value.isdigit():
        yield f"{path.rpartition('.')[2]}: {value}"
        return
    if value == "nog te bepalen" or set(value) == {"-"}:
        return
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:\d+\.|-)\s)", value):
        for sentence in _SENTENCE.split(" ".join(_ITEM.sub("", paragraph).split())):
            if sentence:
                yield sentence
