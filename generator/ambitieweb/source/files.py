"""The only reader of content on disk: every file below the content folder, YAML as text and CSV as bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from ambitieweb.problems import Place, Problem, Span, error
from ambitieweb.problems.disk import reason_of
from ambitieweb.source.passed_over import is_folder_of_program, is_trace
from ambitieweb.source.stored import FOLDERS, StoredFile, stored_file

MAX_BYTES = 1_000_000
MAX_TOKENS = 20_000_000
TOKENS_SUFFIX = ".json"
YAML_SUFFIXES = (".yml", ".yaml")
CSV_SUFFIXES = (".csv", ".tsv")
_JUNCTION = 0xA0000003
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
    stored: tuple[StoredFile, ...] = ()
    """The pictures and documents in the folder for these."""
    tokens: tuple[DataFile, ...] = ()
    """The JSON files at the top: one may be the house style that `site.yml` names."""


def read(content: Path) -> Folder:
    """All YAML and CSV files below a folder; a link, a workbook or another file gets a problem."""
    if not content.is_dir():
        return Folder((), (), (error("map-ontbreekt", Place(""), map=content.name),))
    work = _Reading(content)
    for path in sorted(work.found()):
        work.take(path)
    return Folder(
        tuple(work.files),
        tuple(work.sheets),
        tuple(work.problems),
        frozenset(work.others),
        tuple(work.stored.values()),
        tuple(work.tokens),
    )


def read_again(content: Path, before: Folder, changed: Set[str]) -> Folder | None:
    """The folder as it is after a change of these files, by their path on this computer: what was read before, but for them. None
    where more may be another than what some of its YAML files say, or where something could not be read: then all is to be read."""
    if before.problems:
        return None
    top = as_watched(content)
    places = {file.path: place for place, file in enumerate(before.files)}
    files = list(before.files)
    for path in map(Path, changed):
        if not path.is_relative_to(top):
            continue
        name = path.relative_to(top).as_posix()
        place = places.get(name)
        if place is None or files[place].text is None or _stands_behind_a_link(path, top):
            return None
        text, problem = _text(path, name)
        if problem is not None:
            return None
        if text != files[place].text:
            files[place] = TextFile(name, text)
    return replace(before, files=tuple(files))


def as_watched(folder: Path) -> Path:
    """A folder as who watches it names what changed below: from the top, without `..`, and a link stays what it is."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 - `resolve` follows links, and `absolute` keeps `..`


def _stands_behind_a_link(path: Path, top: Path) -> bool:
    """True for a link, and for what stands in one below the top."""
    return any(each.is_symlink() for each in (path, *path.parents) if each != top and each.is_relative_to(top))


@dataclass(slots=True)
class _Reading:
    """One run through the folder: what has been met on the way."""

    content: Path
    _above: int = field(init=False)
    """How many letters of a path lead to the folder."""
    files: list[TextFile] = field(default_factory=list)
    sheets: list[DataFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    tokens: list[DataFile] = field(default_factory=list)
    stored: dict[str, StoredFile] = field(default_factory=dict)
    """Pictures and documents by their path; on many computers two names may not differ in capitals alone."""

    def __post_init__(self) -> None:
        self._above = len(str(self.content)) if self.content.parts else 0  # that of '.' stands in no path

    def found(self) -> Iterator[Path]:
        """Every file that somebody put there. A link is told and never followed: it may lead to what nobody should read,
        or back to the folder that it stands in; what it leads to within the folder is read at its own place."""
        todo = [self.content]
        while todo:
            folder = todo.pop()
            try:
                inside = list(os.scandir(folder))
            except OSError as failure:
                self.problems.append(error("niet-te-lezen", Place(self.name(folder)), reden=reason_of(failure)))
                continue
            for entry in inside:
                path = Path(entry.path)
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder_of_program(entry.name) if is_folder else is_trace(entry.name):
                    continue
                if _is_link(entry):
                    self._refuse("koppeling", path)
                elif not is_folder:
                    yield path
                elif _suffix(path) in (*YAML_SUFFIXES, *CSV_SUFFIXES) and not self._is_stored(path):
                    self._refuse("map-als-bestand", path)
                else:
                    todo.append(path)

    def name(self, path: Path) -> str:
        """The path below the folder with content; a name may hold bytes that are no letters, and then cannot be printed."""
        name = str(path)[self._above :].lstrip(os.sep).replace(os.sep, "/")
        return name if name.isascii() else name.encode("utf-8", "replace").decode("utf-8")

    def take(self, path: Path) -> None:
        """Reads a file, or says why not."""
        suffix = _suffix(path)
        if self._is_stored(path):
            self._store(path)
        elif suffix in CSV_SUFFIXES:
            self._take_sheet(path)
        elif suffix in YAML_SUFFIXES:
            name = self.name(path)
            text, problem = _text(path, name)
            self.files.append(TextFile(name, text))
            self.problems.extend([problem] if problem else [])
        elif suffix == TOKENS_SUFFIX and path.parent == self.content:
            self._take_tokens(path)
        elif suffix in WORKBOOK_SUFFIXES:
            self._refuse("werkmap", path)
        elif renamed := _as_yaml(path):
            self._refuse("tekstbestand", path, renamed, naam=path.suffix)
        else:
            self._refuse("geen-yaml-bestand", path, naam=path.suffix or path.name)

    def _is_stored(self, path: Path) -> bool:
        """True below the folder with pictures and documents."""
        folder, slash, _ = self.name(path).partition("/")
        return bool(slash) and folder in FOLDERS

    def _store(self, path: Path) -> None:
        """A picture or document; nobody reads what is in it."""
        name = self.name(path)
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                self._refuse("niet-te-lezen", path, reden="geen-bestand")
                return
            file, problems = stored_file(path, name)
        except OSError as failure:
            self._refuse("niet-te-lezen", path, reden=reason_of(failure))
            return
        self.problems.extend(problems)
        if file is None:
            self.others.add(name)
            return
        other = next((other for other in self.stored if other.casefold() == file.path.casefold()), None)
        if other is not None:
            self.problems.append(error("bestand-dubbel", Place(name), andere=self.stored[other].place))
        self.stored[file.path] = file

    def _take_sheet(self, path: Path) -> None:
        name = self.name(path)
        size, data, problem = _bytes(path, name)
        if problem is not None:
            self.problems.append(problem)
            self.others.add(name)
        else:
            self.sheets.append(DataFile(name, size, data or b""))

    def _take_tokens(self, path: Path) -> None:
        name = self.name(path)
        size, data, problem = _bytes(path, name, MAX_TOKENS)
        if problem is None and data is None:
            problem = error("te-groot", Place(name), grootte=size // 1000, hoogste=MAX_TOKENS // 1000)
        if problem is not None:
            self.problems.append(problem)
            self.others.add(name)
        else:
            self.tokens.append(DataFile(name, size, data or b""))

    def _refuse(self, slug: str, path: Path, suggestion: str | None = None, **values: str) -> None:
        name = self.name(path)
        self.others.add(name)
        self.problems.append(error(slug, Place(name), suggestion, **values))


def _is_link(entry: os.DirEntry[str]) -> bool:
    """True for a link to a file or folder, and for the junction that Windows has beside it."""
    try:
        return entry.is_symlink() or getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION
    except OSError:  # gone, or its path is too long: reading it tells
        return False


def _suffix(path: Path) -> str:
    """What a name ends in; all of it when it is nothing but that."""
    return (path.suffix or path.name).lower()


def _as_yaml(path: Path) -> str | None:
    """The name that a text file would have as YAML; None for what is no text."""
    if path.suffix.lower() not in (".txt", ".text"):
        return None
    bare = path.with_suffix("")
    return bare.name if bare.suffix.lower() in YAML_SUFFIXES else f"{bare.name}.yml"


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


def _bytes(path: Path, name: str, most: int = MAX_BYTES) -> tuple[int, bytes | None, Problem | None]:
    """How large a file is and what it holds: no bytes when that is too much, a problem when it cannot be read."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):  # opening a pipe would wait for somebody to write in it
            return 0, None, error("niet-te-lezen", Place(name), reden="geen-bestand")
        return state.st_size, path.read_bytes() if state.st_size <= most else None, None
    except OSError as failure:
        return 0, None, error("niet-te-lezen", Place(name), reden=reason_of(failure))


def _place_of_byte(data: bytes, at: int, name: str) -> Place:
    start = data.rfind(b"\n", 0, at) + 1
    end = data.find(b"\n", at)
    line = data[start : end if end >= 0 else len(data)].decode("utf-8", errors="replace").rstrip("\r")
    column = len(data[start:at].decode("utf-8", errors="replace")) + 1
    return Place(name, Span(data.count(b"\n", 0, at) + 1, column, column + 1), line)
