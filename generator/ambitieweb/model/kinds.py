"""The kinds of value that a field can hold, for everything that must treat a date other than a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value. `target` is the kind of file that a reference points at; `choices` are pairs (nl, en),
    `others` the words that are understood besides."""

    name: str
    target: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()


TEXT = Kind("text")
LINE = Kind("line")
RATING = Kind("rating")
LEVEL_RANGE = Kind("level-range")
LEVEL_NUMBER = Kind("level-number")
DATE_RECORDED = Kind("date-recorded")
DATE_PLANNED = Kind("date-planned")
DATE_STATED = Kind("date-stated")
NOT_BEFORE = Kind("not-before")
YEAR = Kind("year")
MONEY = Kind("money")
NUMBER = Kind("number")
PERCENTAGE = Kind("percentage")
COUNT = Kind("count")
YES_NO = Kind("yes-no")
URL = Kind("url")
FILE = Kind("file")
KEY = Kind("key")
THEME = Kind("theme")
THEME_PATH = Kind("theme-path")
CRITERION = Kind("criterion")


def reference(target: str) -> Kind:
    """A reference to a file of another kind by its id."""
    return Kind("reference", target=target)
