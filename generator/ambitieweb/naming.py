"""From the name that somebody types behind `new` to the name of a file or folder, on every computer."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from ambitieweb.model.values import as_id
from ambitieweb.source.nodes import NOT_FILLED_IN

LONGEST = 60
"""Letters of a file name: the site stands in folders that bear it, and Windows reads no path of more than 260."""
LONGEST_FOLDER = 120
"""Bytes of the name of a folder that is taken as it is."""
_OF_WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
_NOT_IN_A_NAME = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_PATH = re.compile(r"(\.{1,2}|~)?[\\/].*|[a-z]:[\\/].*|.*\.ya?ml", re.IGNORECASE)


def readable(name: str) -> str:
    """The name on one line, without what nobody can see. What the computer could not read is a box."""
    words = os.fsencode(name).decode("utf-8", "replace")
    return " ".join(_NOT_IN_A_NAME.sub("", words).split())


def says_something(name: str) -> bool:
    """False for what is nothing, or what a card reads as 'not filled in'."""
    return NOT_FILLED_IN.fullmatch(name) is None


def is_path(name: str) -> bool:
    """True for what leads to a file or folder, where the name of a card belongs."""
    return _PATH.fullmatch(name) is not None


def file_id(name: str, kind: str) -> str | None:
    """The name of the file for a card, without `.yml`; None when the name has no letter or digit to make it of."""
    made = _shortened(as_id(name), LONGEST, "-")
    if made == "id" and as_id(f"x {name}") == "x":
        return None
    return f"{made}-{kind}" if made in _OF_WINDOWS else made


def folder_for_site(name: Path) -> Path:
    """The folder for a site: the one that was named, unless its own name is too long or is one that Windows keeps."""
    own = name.name
    if len(os.fsencode(own)) > LONGEST_FOLDER:
        return name.with_name(_shortened(own, LONGEST, " "))
    return name.with_name(f"{own}-site") if own.lower() in _OF_WINDOWS else name


def free(wanted: str, taken: Iterable[str]) -> str:
    """The first of `naam-2`, `naam-3` and so on that is not taken."""
    known = set(taken)
    return next(name for number in range(2, len(known) + 3) if (name := f"{wanted}-{number}") not in known)


def _shortened(words: str, longest: int, between: str) -> str:
    """What fits, cut between two words where that leaves something."""
    if len(words) <= longest:
        return words
    end = words[: longest + 1].rfind(between)
    return words[:end].rstrip(" -,;:.") if end > 0 else words[:longest]
