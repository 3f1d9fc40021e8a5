"""Which folder holds which kind of file."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.model.category import Category
from ambitieweb.model.measure import Measure
from ambitieweb.model.organisation import Organisation
from ambitieweb.model.practice import Practice
from ambitieweb.model.project import Project
from ambitieweb.model.record import Record
from ambitieweb.model.site import SiteFile
from ambitieweb.model.theme_set import ThemeSet


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its Dutch and English name, its folder ('' for the file at the top), that folder's
    English name, and its record."""

    name: str
    english: str
    folder: str
    english_folder: str
    record: type[Record]


SITE = FileKind("site", "site", "", "", SiteFile)
FILE_KINDS = (
    SITE,
    FileKind("organisatie", "organisation", "organisaties", "organisations", Organisation),
    FileKind("themaset", "theme_set", "themasets", "theme-sets", ThemeSet),
    FileKind("categorie", "category", "categorieen", "categories", Category),
    FileKind("project", "project", "projecten", "projects", Project),
    FileKind("maatregel", "measure", "maatregelen", "measures", Measure),
    FileKind("praktijkvoorbeeld", "practice", "praktijkvoorbeelden", "practices", Practice),
)
KIND_BY_FOLDER = {folder: kind for kind in FILE_KINDS if kind.folder for folder in (kind.folder, kind.english_folder)}
KIND_BY_NAME = {kind.name: kind for kind in FILE_KINDS}
