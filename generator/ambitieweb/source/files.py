"""The only reader of content on disk: every file below the content folder, YAML as text and CSV as bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ambitieweb.problems import Place, Problem, Span, error

MAX_BYTES = 1_000_000
YAML_SUFFIXES = (".yml", ".yaml")
CSV_SUFFIXES = (".csv", ".tsv")
WORKBOOK_SUFFIXES = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A YAML file: its path below the content folder (with `/`) and its text, None when it cannot be read."""

    path: str
    text: str | None


@dataclass(frozen=True, slots=True)
class DataFile:
    """A CSV file: its path below the content folder (with `/`), its size, and its bytes; none when it is too large to be
    what it should be. What the bytes say, and whether that is text at all, shows when a record asks for it."""

    path: str
    size: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Folder:
    """What stands below the folder with content, in order of path, and a problem for each file that cannot be read."""

    files: tuple[TextFile, ...]
    sheets: tuple[DataFile, ...]
    problems: tuple[Problem, ...]
    others: frozenset[str] = frozenset()
    """The paths of what is neither YAML nor CSV."""


def read(content: Path) -> Folder:
    """All YAML and CSV files below a folder; a workbook or another file gets a problem."""
    files: list[TextFile] = []
    sheets: list[DataFile] = []
    problems: list[Problem] = []
    others: set[str] = set()
    if not content.is_dir():
        return Folder((), (), (error("map-ontbreekt", Place(""), map=content.name),))
    for path in sorted(_paths(content)):
        # a name may hold bytes that are no UTF-8, and then cannot be printed
        name = path.relative_to(content).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        suffix = path.suffix.lower()
        if suffix in CSV_SUFFIXES:
            size, data, problem = _bytes(path, name)
            if problem is not None:
                problems.append(problem)
                others.add(name)
            else:
                sheets.append(DataFile(name, size, data or b""))
            continue
        if suffix not in YAML_SUFFIXES:
            others.add(name)
            if suffix in WORKBOOK_SUFFIXES:
                problems.append(error("werkmap", Place(name)))
            elif renamed := _as_yaml(path):
                problems.append(error("tekstbestand", Place(name), renamed, naam=path.suffix))
            else:
                problems.append(error("geen-yaml-bestand", Place(name), naam=path.suffix or path.name))
            continue
        text, problem = _text(path, name)
        files.append(TextFile(name, text))
        if problem is not None:
            problems.append(problem)
    return Folder(tuple(files), tuple(sheets), tuple(problems), frozenset(others))


def _as_yaml(path: Path) -> str | None:
    """The name that a text file would have as YAML; None for what is no text."""
    if path.suffix.lower() not in (".txt", ".text"):
        return None
    bare = path.with_suffix("")
    return bare.name if bare.suffix.lower() in YAML_SUFFIXES else f"{bare.name}.yml"


def _paths(content: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(content):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in names if not name.startswith(".") and not name.endswith("~"))


def _text(path: Path, name: str) -> tuple[str | None, Problem | None]:
    size, data, problem = _bytes(path, name)
    if problem is not None:
        return None, problem
    if data is None:
        return None, error("te-groot", Place(name), grootte=size // 1000, hoogste=MAX_BYTES // 1000)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:  # UTF-16, with and without its mark
        return None, error("geen-utf8", Place(name))
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as failure:
        return None, error("geen-utf8", _place_of_byte(data, failure.start, name))


def _bytes(path: Path, name: str) -> tuple[int, bytes | None, Problem | None]:
    """How large a file is and what it holds: no bytes when that is too much, a problem when it cannot be read."""
    try:
        if path.exists() and not path.is_file():
            return 0, None, error("niet-te-lezen", Place(name), reden="geen-bestand")
        size = path.stat().st_size
        return size, path.read_bytes() if size <= MAX_BYTES else None, None
    except FileNotFoundError:
        return 0, None, error("niet-te-lezen", Place(name), reden="bestaat-niet")
    except OSError as failure:
        reason = "mag-niet" if isinstance(failure, PermissionError) else failure.strerror or type(failure).__name__
        return 0, None, error("niet-te-lezen", Place(name), reden=reason)


def _place_of_byte(data: bytes, at: int, name: str) -> Place:
    start = data.rfind(b"\n", 0, at) + 1
    end = data.find(b"\n", at)
    line = data[start : end if end >= 0 else len(data)].decode("utf-8", errors="replace").rstrip("\r")
    column = len(data[start:at].decode("utf-8", errors="replace")) + 1
    return Place(name, Span(data.count(b"\n", 0, at) + 1, column, column + 1), line)
