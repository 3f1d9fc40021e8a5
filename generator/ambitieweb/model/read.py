"""Content on disk to records: every file becomes a record or problems, and all files are read in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pydantic
from pydantic_core import ErrorDetails

from ambitieweb.model.files import FILE_KINDS, KIND_BY_FOLDER, SITE, FileKind
from ambitieweb.model.record import Record, all_spellings, record_at, specs
from ambitieweb.model.values import ID, as_id
from ambitieweb.problems import Place, Problem, error
from ambitieweb.problems.problem import nearest
from ambitieweb.source import files
from ambitieweb.source.compose import compose
from ambitieweb.source.document import Document, Location
from ambitieweb.source.nodes import Mapping as MappingNode
from ambitieweb.source.nodes import plain


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that is readable YAML: its document and its record, which is None when a value in it cannot be used."""

    kind: FileKind
    document: Document
    record: Record | None

    @property
    def id(self) -> str:
        """The id of the record: the file's name."""
        return self.document.id

    def place(self, location: Location = ()) -> Place:
        """The word in the file at a location given in field names."""
        return self.document.place_of(location, all_spellings(self.kind.record))

    def key_place(self, location: Location) -> Place:
        """The key in the file at a location given in field names."""
        return self.document.place_of_key(location, all_spellings(self.kind.record))


@dataclass(frozen=True, slots=True)
class Broken:
    """A file with errors, for the page that `serve` shows in its place."""

    kind: FileKind
    id: str
    path: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that was read: entries by kind and id, and files that gave no entry."""

    entries: Mapping[str, Mapping[str, Entry]]
    unreadable: tuple[Broken, ...]
    problems: tuple[Problem, ...]

    def of(self, kind: str) -> Mapping[str, Entry]:
        """The entries of one kind by id, in order of file name."""
        return self.entries[kind]

    def ids(self, kind: str) -> frozenset[str]:
        """Every id of a kind that has a file, usable or not: a reference to a broken file is no second problem."""
        return frozenset(self.entries[kind]) | {broken.id for broken in self.unreadable if broken.kind.name == kind}


def read(content: Path) -> Content:
    """All content below a folder."""
    found, problems = files.read(content)
    entries: dict[str, dict[str, Entry]] = {kind.name: {} for kind in FILE_KINDS}
    unreadable: list[Broken] = []
    for file in found:
        path = PurePosixPath(file.path)
        kind, problem = _kind(path)
        if kind is None:
            problems.extend(problem)
            continue
        problems.extend(problem)
        identifier = path.stem if kind is not SITE else SITE.name
        root, faults = compose(file.text, file.path)
        problems.extend(faults)
        if root is None and not faults:
            problems.append(error("leeg-bestand", Place(file.path)))
        if root is not None and not isinstance(root, MappingNode):
            problems.append(error("geen-sleutels", Place(file.path)))
        if identifier in entries[kind.name] or not isinstance(root, MappingNode):
            if identifier in entries[kind.name]:
                other = entries[kind.name][identifier].document.path
                problems.append(error("dubbele-id", Place(file.path), id=identifier, andere=other))
            else:
                unreadable.append(Broken(kind, identifier, file.path))
            continue
        document = Document(file.path, kind.name, identifier, file.text)
        record, faults = validate(document, kind, root)
        problems.extend(faults)
        entries[kind.name][identifier] = Entry(kind, document, record)
    return Content(entries, tuple(unreadable), tuple(problems))


def validate(document: Document, kind: FileKind, root: MappingNode) -> tuple[Record | None, list[Problem]]:
    """The record of a document, or all its faults."""
    try:
        return kind.record.model_validate(plain(root)), []
    except pydantic.ValidationError as failure:
        details = failure.errors(include_url=False, include_input=False)
        return None, [_problem(document, kind, detail) for detail in details]


def _kind(path: PurePosixPath) -> tuple[FileKind | None, list[Problem]]:
    place = Place(str(path))
    if len(path.parts) == 1:
        if path.stem == SITE.name:
            return SITE, []
        return None, [error("bestand-zonder-map", place, naam=path.name)]
    folder = path.parts[0]
    kind = KIND_BY_FOLDER.get(folder)
    if kind is None:
        return None, [error("onbekende-map", place, nearest(folder, KIND_BY_FOLDER), map=folder)]
    if len(path.parts) > 2:
        return None, [error("map-te-diep", place, map="/".join(path.parts[:-1]), bovenmap=folder)]
    if not ID.fullmatch(path.stem):
        return kind, [error("bestandsnaam", place, as_id(path.stem) + ".yml", naam=path.name)]
    return kind, []


_EXPECTED = {
    "string_type": "tekst",
    "tuple_type": "lijst",
    "list_type": "lijst",
    "dict_type": "blok",
    "mapping_type": "blok",
    "model_type": "blok",
    "model_attributes_type": "blok",
    "dataclass_type": "blok",
}


def _problem(document: Document, kind: FileKind, detail: ErrorDetails) -> Problem:
    """Pydantic's complaint as our own problem, at the word it is about."""
    names = all_spellings(kind.record)
    raw = detail["loc"]
    location: Location = tuple(step for step in raw if step != "[key]")
    slug, values = detail["type"], dict(detail.get("ctx") or {})
    last = str(location[-1]) if location else ""
    if "[key]" in raw:
        return error(slug, document.place_of_key(location, names), values.pop("bedoeld", None), **values)
    if slug == "extra_forbidden":
        known = specs(record_at(kind.record, location[:-1]))
        words = [spec.alias for spec in known] + [spec.name for spec in known]
        return error("onbekende-sleutel", document.place_of_key(location, names), nearest(last, words), sleutel=last)
    if slug == "missing":
        return error("veld-ontbreekt", document.place_of(location[:-1], names), veld=last)
    if slug == "tweemaal-zelfde-veld":
        return error(slug, document.place_of_key((*location, values["veld"]), {}), **values)
    place = document.place_of(location, names)
    if slug in _EXPECTED:
        return error("verkeerde-soort", place, verwacht=_EXPECTED[slug], gekregen="")
    if slug == "keuze-onbekend":
        return error(slug, place, nearest(values["waarde"], values["keuzes"].split(", ")), **values)
    if slug == "niveau-onbekend":
        return error(slug, place, nearest(values["waarde"], ("niet relevant", "nog te bepalen")), **values)
    return error(slug, place, values.pop("bedoeld", None), **values)
