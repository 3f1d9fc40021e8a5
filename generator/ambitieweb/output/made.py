"""What the program made in a folder: a list that stands in the folder itself, so that it removes nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path, PurePosixPath, PureWindowsPath

LIST = ".ambitieweb"
_MARK = "\t"
_HEAD = (
    "Ambitieweb {kind}\n"
    "# Deze bestanden maakte het programma. Alleen deze vervangt of verwijdert het.\n"
    "# The program made these files. It replaces or removes no others.\n"
)


class FolderKind(Enum):
    """What a folder is filled with."""

    SITE = "site"
    SOURCE = "emit"
    LIBRARY = "sharepoint"


@dataclass(frozen=True, slots=True)
class Made:
    """What a folder was filled with, and the paths of the files, with `/`."""

    kind: FolderKind
    files: frozenset[str]
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Of a library, per file, the marks of what we wrote there: others can change a file as well."""


def made_in(folder: Path) -> Made | None:
    """What we made in a folder; None when it has no list of ours. Others may have written in the list: what it says of places
    elsewhere does not count."""
    try:
        lines = (folder / LIST).read_text("utf-8", errors="surrogateescape").split("\n")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    kind = next((kind for kind in FolderKind if lines[:3] == _HEAD.format(kind=kind.value).split("\n")[:3]), None)
    if kind is None:
        return None
    marks: dict[str, frozenset[str]] = {}
    for line in lines[3:]:
        name, _, mark = line.partition(_MARK) if kind is FolderKind.LIBRARY else (line, "", "")
        if name and _is_below(name):
            marks[name] = marks.get(name, frozenset()) | ({mark} if mark else set())
    return Made(kind, frozenset(marks), marks)


def _is_below(name: str) -> bool:
    """True for a path that leads to a place in the folder itself, on every kind of computer."""
    elsewhere = name.startswith("/") or "\\" in name or PureWindowsPath(name).drive
    return not elsewhere and ".." not in PurePosixPath(name).parts


def write_list(folder: Path, kind: FolderKind) -> None:
    """Writes down every file that stands in a folder now, in order of path."""
    (folder / LIST).write_bytes(listed(kind, (name for name in files_below(folder) if name != LIST)))


def listed(kind: FolderKind, names: Iterable[str]) -> bytes:
    """The list of some files, in order of path."""
    text = _HEAD.format(kind=kind.value) + "".join(f"{name}\n" for name in sorted(names))
    return text.encode("utf-8", "surrogateescape")


def marked(marks: Mapping[str, frozenset[str]]) -> bytes:
    """The list of the files of a library, with the marks of what we wrote."""
    lines = (f"{name}{_MARK}{mark}" if mark else name for name, each in marks.items() for mark in each or {""})
    return listed(FolderKind.LIBRARY, lines)


def files_below(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder, with `/`; a link counts as one."""
    return (name for name, entry in entries_below(folder) if not entry.is_dir(follow_symlinks=False))


def entries_below(folder: Path, prefix: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files below a folder by path, and the folders that hold nothing."""
    with os.scandir(folder) as found:
        for entry in found:
            below = Path(entry.path)
            if entry.is_dir(follow_symlinks=False) and any(below.iterdir()):
                yield from entries_below(below, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}", entry
