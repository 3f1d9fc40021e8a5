"""The only reader of content on disk: every file below the content folder, as text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.problems import Place, Problem, Span, error

MAX_BYTES = 1_000_000
YAML_SUFFIXES = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A YAML file: its path below the content folder (with `/`) and its text, None when it cannot be read."""

    path: str
    text: str | None


def read(content: Path) -> tuple[list[TextFile], list[Problem]]:
    """All YAML files below a folder, in order of path, and a problem for each file that cannot be read as text."""
    files: list[TextFile] = []
    problems: list[Problem] = []
    if not content.is_dir():
        return [], [error("map-ontbreekt", Place(""), map=content.name)]
    for path in sorted(_paths(content)):
        # a name may hold bytes that are no UTF-8, and then cannot be printed
        name = path.relative_to(content).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        if path.suffix.lower() not in YAML_SUFFIXES:
            if renamed := _as_yaml(path):
                problems.append(error("tekstbestand", Place(name), renamed, naam=path.suffix))
            else:
                problems.append(error("geen-yaml-bestand", Place(name), naam=path.suffix or path.name))
            continue
        text, problem = _text(path, name)
        files.append(TextFile(name, text))
        if problem is not None:
            problems.append(problem)
    return files, problems


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
    try:
        if path.exists() and not path.is_file():
            return None, error("niet-te-lezen", Place(name), reden="geen-bestand")
        size = path.stat().st_size
        if size > MAX_BYTES:
            return None, error("te-groot", Place(name), grootte=size // 1000, hoogste=MAX_BYTES // 1000)
        data = path.read_bytes()
    except FileNotFoundError:
        return None, error("niet-te-lezen", Place(name), reden="bestaat-niet")
    except OSError as failure:
        reason = "mag-niet" if isinstance(failure, PermissionError) else failure.strerror or type(failure).__name__
        return None, error("niet-te-lezen", Place(name), reden=reason)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:2]:  # UTF-16, with and without its mark
        return None, error("geen-utf8", Place(name))
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as failure:
        return None, error("geen-utf8", _place_of_byte(data, failure.start, name))


def _place_of_byte(data: bytes, at: int, name: str) -> Place:
    start = data.rfind(b"\n", 0, at) + 1
    end = data.find(b"\n", at)
    line = data[start : end if end >= 0 else len(data)].decode("utf-8", errors="replace").rstrip("\r")
    column = len(data[start:at].decode("utf-8", errors="replace")) + 1
    return Place(name, Span(data.count(b"\n", 0, at) + 1, column, column + 1), line)
