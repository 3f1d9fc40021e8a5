"""Comparing the places where a fact of the example municipality stands with the table of its facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_FOLDERS = ("organisaties", "categorieen", "projecten", "maatregelen")
_NOT_OURS = ("gemeente-xx", "figuur-21-rioleringen-en-water")


@dataclass(frozen=True)
class Place:
    """A fact in a file: the words around it, and the way in which it is written there."""

    file: str
    around: str
    written: str

    def words(self, written: str | None = None) -> str:
        """The words with the value, or with another one, in them; in any case of letters."""
        value = self.written if written is None else written
        return re.sub(r"\{(plain|words)?\}", lambda _: value, self.around).casefold()

    def times(self, text: str) -> int:
        """How often a text has these words, not counting '1212 chairs' for '212 chairs'."""
        return len(re.findall(rf"(?<![\w.,]){re.escape(self.words())}(?!\w)", text.casefold()))


@dataclass(frozen=True)
class Fact:
    """Something that stands in several places and has one value."""

    name: str
    value: str
    places: tuple[Place, ...]
    pattern: str | None
    other: tuple[str, ...]

    def wrong(self, texts: Mapping[str, str]) -> list[str]:
        """The places that do not have this value, and those that nobody wrote down and that have another."""
        found = [
            f"{self.name}: {place.file} does not have '{place.words()}' once"
            for place in self.places
            if place.times(texts[place.file]) != 1
        ]
        if self.pattern:
            allowed = {self.value.casefold(), *(word.casefold() for word in self.other)}
            found += [
                f"{self.name}: {file} has '{match[0]}'"
                for file, text in texts.items()
                for match in re.finditer(self.pattern, text)
                if match[1].casefold() not in allowed
            ]
        return found


def facts(table: Path) -> tuple[Fact, ...]:
    """The table of facts."""
    return tuple(_fact(entry) for entry in yaml.load(table.read_text("utf-8"), Loader=yaml.BaseLoader))


def texts_of(content: Path) -> dict[str, str]:
    """The files of the example municipality on one line each, so that a sentence may stand on two lines of its file."""
    files = [file for folder in _FOLDERS for file in sorted((content / folder).glob("*.yml"))]
    return {
        file.relative_to(content).as_posix(): " ".join(file.read_text("utf-8").split())
        for file in files
        if file.stem not in _NOT_OURS
    }


def another(value: str) -> str:
    """A value that is not this one: the last digit one higher, or another word."""
    digits = re.search(r"\d(?=\D*$)", value)
    if digits is None:
        return "geen"
    return f"{value[: digits.start()]}{(int(digits[0]) + 1) % 10}{value[digits.end() :]}"


def _fact(entry: dict[str, Any]) -> Fact:
    ways = {"": entry["value"], "plain": entry["value"].replace(".", ""), "words": entry.get("words", "")}
    places = tuple(_place(file, around, ways) for item in entry["places"] for file, around in item.items())
    return Fact(entry["fact"], entry["value"], places, entry.get("pattern"), tuple(entry.get("other", ())))


def _place(file: str, around: str, ways: Mapping[str, str]) -> Place:
    way = re.search(r"\{(plain|words)?\}", around)
    assert way is not None, f"{file}: '{around}' has no place for its value"
    return Place(file, around, ways[way[1] or ""])
