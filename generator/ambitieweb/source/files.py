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
    """A YAML file: its path below the content folder (with `/`) and its text."""

    path: str
    text: str


def read(content: Path) -> tuple[list[TextFile], list[Problem]]:
    """All YAML files below a folder, in order of path, and a problem for each file that cannot be read as text."""
    files: list[TextFile] = []
    problems: list[Problem] = []
    if not content.is_dir():
        return [], [error("map-ontbreekt", Place(content.name), map=content.name)]
    for path in sorted(_paths(content)):
        name = path.relative_to(content).as_posix()
        if path.suffix.lower() not in YAML_SUFFIXES:
            problems.append(error("geen-yaml-bestand", Place(name), soort=path.suffix or path.name))
            continue
        text, problem = _text(path, name)
        if problem is not None:
            problems.append(problem)
        else:
            files.append(TextFile(name, text))
    return files, problems


def _paths(content: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(content):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in names if not name.startswith(".") and not name.endswith("~"))


def _text(path: Path, name: str) -> tuple[str, Problem | None]:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return "", error(
                "te-groot", Place(name), grootte=f"{size / 1_000_000:.1f}", hoogste=f"{MAX_BYTES / 1_000_000:.0f}"
            )
        data = path.read_bytes()
    except OSError as failure:
        return "", error("niet-te-lezen", Place(name), reden=failure.strerror or type(failure).__name__)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", error("geen-utf8", Place(name))
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as failure:
        start = data.rfind(b"\n", 0, failure.start) + 1
        end = data.find(b"\n", failure.start)
        line = data[start : end if end >= 0 else len(data)].decode("utf-8", errors="replace").rstrip("\r")
        column = len(data[start : failure.start].decode("utf-8", errors="replace")) + 1
        span = Span(data.count(b"\n", 0, failure.start) + 1, column, column + 1)
        return "", error("geen-utf8", Place(name, span, line))
