"""Content on disk to records: every file becomes a record or problems, and all files are read in one run."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import cast

from ambitieweb.collector import give_back
from ambitieweb.languages import FIRST, LANGUAGES
from ambitieweb.model.addressed import CardFile
from ambitieweb.model.faults import usable
from ambitieweb.model.files import FILE_KINDS, KIND_BY_FOLDER, SITE, FileKind
from ambitieweb.model.locations import Location, written
from ambitieweb.model.memory import Checked, Memory, Remembered
from ambitieweb.model.misfiled import misfiled
from ambitieweb.model.not_before import PerKey
from ambitieweb.model.record import Record, lighter
from ambitieweb.model.shapes import shape_of
from ambitieweb.model.site import SiteFile
from ambitieweb.model.theme_set import ThemeSet
from ambitieweb.model.values import ID, as_id
from ambitieweb.output.spool import Spool
from ambitieweb.problems import Place, Problem, Span, error
from ambitieweb.problems.problem import nearest
from ambitieweb.source import files
from ambitieweb.source.complaints import without_colons
from ambitieweb.source.compose import compose, place
from ambitieweb.source.document import Document
from ambitieweb.source.files import DataFile, Folder, TextFile
from ambitieweb.source.nodes import Mapping as MappingNode
from ambitieweb.source.nodes import Node
from ambitieweb.source.passed_over import original_of
from ambitieweb.source.stored import StoredFile
from ambitieweb.source.traces import lines_of

_LANGUAGE = re.compile(
    r"""^(?:\{(?:.*[{, ])?)?['"]?(?:taal|language)['"]?\s*:\s*['"]?(\w+)""", re.MULTILINE | re.IGNORECASE
)
MANY = 200
"""Files whose texts together take so much memory that reading one again from disk is worth it."""
_FOLDERS = tuple(kind.folder for kind in FILE_KINDS if kind.folder)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that is readable YAML: its document and the record of what can be used, None when that is nothing.

    `mended` says which records inside it had a fault, by their location, and are therefore less than the author wrote.
    """

    kind: FileKind
    document: Document
    record: Record | None
    mended: frozenset[Location] = frozenset()
    checked: Checked = field(default_factory=dict)
    """What the checks on this file alone found."""

    @property
    def id(self) -> str:
        """The id of the record: the file's name."""
        return self.document.id

    def place(self, location: Location = ()) -> Place:
        """The word in the file at a location given in field names."""
        return self.document.place_of(written(self.kind.record, location))

    def key_place(self, location: Location) -> Place:
        """The key in the file at a location given in field names."""
        return self.document.place_of_key(written(self.kind.record, location))


@dataclass(frozen=True, slots=True)
class Broken:
    """A file with errors, for the page that `serve` shows in its place."""

    kind: FileKind
    id: str
    path: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ReadFrom:
    """What content was read from, for who reads it again after a change of some files."""

    folder: Folder
    paths: tuple[str, ...]
    """Of all its YAML files."""
    stems: Mapping[PurePosixPath, Collection[str]]
    """The names without their endings in each of its folders."""
    language: str
    good: Mapping[str, tuple[TextFile, Entry]]
    """The files without a fault, and what came of each."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read: entries by kind and id, and files that gave no entry."""

    entries: Mapping[str, Mapping[str, Entry]]
    unreadable: tuple[Broken, ...]
    problems: tuple[Problem, ...]
    sheets: Mapping[str, DataFile] = field(default_factory=dict)
    """The CSV files by path; a record says what each is for."""
    others: frozenset[str] = frozenset()
    """The paths of files that the site cannot read, and says so."""
    language: str = FIRST
    """The language of the site, in which its numbers are written."""
    stored: Mapping[str, StoredFile] = field(default_factory=dict)
    """The pictures and documents by their path below their own folder."""
    tokens: DataFile | None = None
    """The file with the house style that `site.yml` names."""
    withdrawn: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    """The cards that were taken away, by kind and id; none of them is among the entries."""
    source: ReadFrom | None = field(default=None, compare=False, repr=False)
    """What it was read from, for who reads it again; None where nobody does."""

    def of(self, kind: str) -> Mapping[str, Entry]:
        """The entries of one kind by id, in order of file name."""
        return self.entries[kind]

    def ids(self, kind: str) -> frozenset[str]:
        """Every id of a kind that has a file, usable or not: a reference to a broken file is no second problem."""
        return frozenset(self.entries[kind]) | {broken.id for broken in self.unreadable if broken.kind.name == kind}


def read(content: Path, memory: Memory | None = None, *, is_kept: bool = False) -> Content:
    """All content below a folder; of what the memory knows only the bytes are read. Where it `is_kept`, all texts stay at hand, for who
    reads it again."""
    return content_of(files.read(content), memory, is_there=content.is_dir(), is_kept=is_kept)


def read_again(content: Path, memory: Memory, before: Content, changed: Set[str]) -> Content:
    """The same where it was read before and only these files changed since, by their path on this computer; `memory` is the one that
    read it then, or what came of that. Other files are not looked at."""
    source = before.source
    folder = files.read_again(content, source.folder, changed) if source else None
    if folder is None:
        return read(content, memory, is_kept=True)
    return content_of(folder, memory, source, is_kept=True)


def content_of(
    folder: Folder,
    memory: Memory | None = None,
    before: ReadFrom | None = None,
    *,
    is_there: bool = True,
    is_kept: bool = False,
) -> Content:
    """The content of files that were read, as they stand or as they would after a change. Of what was read before, files that are
    the very same are not looked at again."""
    memory = memory or Memory()
    found, problems = folder.files, list(folder.problems)
    language = _language(found)
    known, good = _known(before, found, language), dict[str, tuple[TextFile, Entry]]()
    entries: dict[str, dict[str, Entry]] = {kind.name: {} for kind in FILE_KINDS}
    unreadable: list[Broken] = []
    once: dict[str, str] = {}
    stems = known.stems if known else _stems(found)
    for file in found:
        same = known.good.get(file.path) if known else None
        if same is not None and _is_same(same, file, entries) and memory.recall_unread(file.path):
            entries[same[1].kind.name][same[1].id] = same[1]
            good[file.path] = same
            continue
        path = PurePosixPath(file.path)
        kind, misplaced = _kind(path, stems[path.parent])
        problems.extend(misplaced)
        if kind is None:
            continue
        identifier = path.stem if kind is not SITE else SITE.name
        is_good = not misplaced and identifier not in entries[kind.name]
        if identifier in entries[kind.name]:
            other = entries[kind.name][identifier].document.path
            problems.append(error("dubbele-id", Place(file.path), id=identifier, andere=other))
        if remembered := memory.recall(file.path, kind.name, language, file.text or ""):
            entry = entries[kind.name].setdefault(identifier, _recalled(file, kind, identifier, remembered))
            if is_good:
                good[file.path] = file, entry
            continue
        root, faults = compose(file.text or "", file.path)
        if not isinstance(root, MappingNode):
            problems.extend(faults)
            if file.text is not None and not faults:
                problems.extend(_no_keys(file.path, file.text, root))
            unreadable.append(Broken(kind, identifier, file.path))
            continue
        elsewhere = misfiled(file.path, file.text or "", root, kind)
        if elsewhere is not None:
            problems.extend((*faults, elsewhere))
            unreadable.append(Broken(kind, identifier, file.path))
            continue
        made = usable(Document(file.path, kind.name, identifier, file.text or ""), kind, root, language)
        problems.extend(fault for fault in faults if fault.place.span not in made.moved)
        problems.extend(made.faults)
        entry = Entry(kind, made.document, lighter(made.record, once) if made.record else None, made.mended)
        if made.record is not None and not (faults or made.faults or made.mended):
            memory.keep(made.document, language, made.record, entry.checked)
            if is_good:
                good[file.path] = file, entry
        entries[kind.name].setdefault(identifier, entry)
    if is_there and not any(map(_is_site, found)):
        problems.append(error("site-ontbreekt", Place("site.yml")))
    tokens, faults_of_tokens = _tokens(folder.tokens, entries[SITE.name].get(SITE.name))
    problems.extend(faults_of_tokens)
    others = folder.others | {file.path for file in folder.tokens if file is not tokens}
    withdrawn = _without_withdrawn(entries, problems)
    told = tuple(_with_names_of_levels(problems, entries))
    sheets = {sheet.path: sheet for sheet in folder.sheets}
    stored = {file.path: file for file in folder.stored}
    source = ReadFrom(folder, tuple(file.path for file in found), stems, language, good) if is_kept else None
    return Content(entries, tuple(unreadable), told, sheets, others, language, stored, tokens, withdrawn, source)


def _is_same(before: tuple[TextFile, Entry], file: TextFile, entries: Mapping[str, Mapping[str, Entry]]) -> bool:
    """True for the very same file, where no other has its id meanwhile."""
    of, entry = before
    return of is file and entry.id not in entries[entry.kind.name]


def _known(before: ReadFrom | None, found: tuple[TextFile, ...], language: str) -> ReadFrom | None:
    """What was read before, where the same can come of the same file: that depends on the files beside it and on the language."""
    if before is None or before.language != language:
        return None
    return before if before.paths == tuple(file.path for file in found) else None


def _stems(found: Iterable[TextFile]) -> Mapping[PurePosixPath, Collection[str]]:
    stems: dict[PurePosixPath, set[str]] = defaultdict(set)
    for path in (PurePosixPath(file.path) for file in found):
        stems[path.parent].add(path.stem)
    return stems


def put_away(content: Content) -> None:
    """Lets the texts of the files wait on disk, where there are many: nearly all was asked of them."""
    entries = (entry for of_kind in content.entries.values() for entry in of_kind.values())
    documents = [entry.document for entry in entries if entry.document.is_at_hand]
    if len(documents) >= MANY:
        spool = Spool(in_memory=1)
        for document in documents:
            document.put_away(lambda content: spool.put(content).read)
        give_back()


def _recalled(file: TextFile, kind: FileKind, identifier: str, known: Remembered) -> Entry:
    if known.document is None:
        known.document = Document(
            file.path, kind.name, identifier, file.text or "", shape_of(kind.record), None, known.outline, known.places
        )
    return Entry(kind, known.document, known.record, checked=known.checked)


def _without_withdrawn(
    entries: Mapping[str, dict[str, Entry]], problems: list[Problem]
) -> dict[tuple[str, str], Entry]:
    """Takes the cards that were withdrawn from the entries. One that nobody may know of cannot be."""
    found = {}
    for kind, of_kind in entries.items():
        for entry in tuple(of_kind.values()):
            if not isinstance(entry.record, CardFile) or entry.record.withdrawn is None:
                continue
            if entry.record.not_before is not None and not isinstance(entry.record.not_before, PerKey):
                problems.append(error("ingetrokken-en-wacht", entry.key_place(("withdrawn",))))
                continue
            found[kind, entry.id] = of_kind.pop(entry.id)
    return found


def _tokens(found: Iterable[DataFile], site: Entry | None) -> tuple[DataFile | None, list[Problem]]:
    """The house style that the site names, and a problem for one that is not there and for a JSON file that nobody names."""
    if site is None or site.record is None:
        return None, []  # then nobody knows which file it names
    named = cast(SiteFile, site.record).house_style
    by_name = {file.path: file for file in found}
    meant = nearest(named, by_name) if named and named not in by_name else None
    unnamed = [name for name in by_name if name not in (named, meant) and not (site.mended and not named)]
    problems = [error("json-ongenoemd", Place(name), naam=name) for name in unnamed]
    if named and named not in by_name:
        problems.append(error("huisstijl-ontbreekt", site.place(("house_style",)), meant, waarde=named))
    return by_name.get(named or ""), problems


def _language(found: Iterable[TextFile]) -> str:
    """The language that site.yml names, also when the rest of it cannot be read; Dutch when it names none."""
    return next((language_named(file.text or "") for file in found if _is_site(file)), FIRST)


def _is_site(file: TextFile) -> bool:
    """True for site.yml, however its name ends."""
    return "/" not in file.path and PurePosixPath(file.path).stem == SITE.name


def language_named(text: str) -> str:
    """The language that the text of a site.yml names; Dutch when it names none."""
    named = (match[1].lower() for match in _LANGUAGE.finditer(text))
    return next((language for language in named if language in LANGUAGES), FIRST)


def _with_names_of_levels(problems: list[Problem], entries: Mapping[str, Mapping[str, Entry]]) -> Iterator[Problem]:
    """The problems; one about a word for a level suggests the number that the theme sets give to that word."""
    sets = (cast(ThemeSet, entry.record) for entry in entries["themaset"].values() if entry.record)
    numbers: dict[str, set[int]] = {}
    for level in (level for theme_set in sets if theme_set.scale for level in theme_set.scale.levels):
        numbers.setdefault(level.name.casefold(), set()).add(level.number)
    for problem in problems:
        known = numbers.get(problem.values.get("waarde", "").casefold(), set())
        is_open = (
            problem.slug in ("niveau-onbekend", "niveau-twee-lezingen", "niveau-van-boven")
            and problem.suggestion is None
        )
        if (
            is_open
            and not known
            and (name := nearest(problem.values.get("waarde", ""), numbers, likeness=0.8, is_whole=True))
        ):
            known = numbers[name]
        if is_open and len(known) == 1:
            yield replace(problem, slug="niveau-onbekend", suggestion=str(*known))
        else:
            yield problem


def _no_keys(path: str, text: str, root: Node | None) -> list[Problem]:
    if root is None:
        return [error("leeg-bestand", Place(path))]
    lines = lines_of(text)
    if found := without_colons(lines):
        return [error(slug, place(path, lines, span), **values) for slug, span, values in found]
    line = lines[root.span.line - 1]
    span = Span(root.span.line, root.span.column, len(line.rstrip()) + 1)
    return [error("geen-sleutels", place(path, lines, span))]


def _kind(path: PurePosixPath, beside: Collection[str]) -> tuple[FileKind | None, list[Problem]]:
    here = Place(str(path))
    if len(path.parts) == 1:
        if path.stem == SITE.name:
            return SITE, []
        return None, [error("bestand-zonder-map", here, naam=path.name, mappen=", ".join(_FOLDERS))]
    folder = path.parts[0]
    kind = KIND_BY_FOLDER.get(folder)
    if kind is None:
        meant = next((kind.folder for kind in FILE_KINDS if folder.casefold() in (kind.name, kind.english)), None)
        meant = meant or nearest(folder, _FOLDERS) or nearest(folder, KIND_BY_FOLDER)
        return None, [error("onbekende-map", here, meant, map=folder, mappen=", ".join(_FOLDERS))]
    if len(path.parts) > 2:
        return kind, [error("map-te-diep", here, map="/".join(path.parts[:-1]), bovenmap=folder)]
    if not ID.fullmatch(path.stem):
        meant = as_id(path.stem)
        if original := original_of(path.stem, beside) or (meant if meant in beside else None):
            return kind, [error("bestand-is-kopie", here, naam=path.name, andere=f"{original}{path.suffix}")]
        return kind, [error("bestandsnaam", here, f"{meant}.yml", naam=path.name)]
    return kind, []
