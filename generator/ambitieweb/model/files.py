"""Each kind of file in one declaration: its names, its folder, its record, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.model.category import Category
from ambitieweb.model.kind import Words
from ambitieweb.model.measure import Measure
from ambitieweb.model.organisation import Organisation
from ambitieweb.model.practice import Practice
from ambitieweb.model.project import Project
from ambitieweb.model.record import Record
from ambitieweb.model.site import SiteFile
from ambitieweb.model.theme_set import ThemeSet


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its Dutch and English name, its folder ('' for the file at the top), that folder's English name,
    its record, and what the list of all of them is called.

    `linked` says where the portfolio keeps what they became. A kind without it is a plain card and needs nothing more: it is
    linked as a `Card`, and has a list, pages, a table, search, schema, guide and a file to start from by its declaration.
    """

    name: str
    english: str
    folder: str
    english_folder: str
    record: type[Record]
    listed: Words
    linked: str = ""

    @property
    def words(self) -> Words:
        """What one of them is called."""
        return self.record.title_words


SITE = FileKind("site", "site", "", "", SiteFile, ("Site", "Site"), "site")
ORGANISATION = FileKind(
    "organisatie",
    "organisation",
    "organisaties",
    "organisations",
    Organisation,
    ("Organisatie", "Organisation"),
    "units",
)
THEME_SET = FileKind("themaset", "theme_set", "themasets", "theme-sets", ThemeSet, ("Thema's", "Themes"), "theme_sets")
CATEGORY = FileKind(
    "categorie", "category", "categorieen", "categories", Category, ("Categorieën", "Categories"), "categories"
)
PROJECT = FileKind("project", "project", "projecten", "projects", Project, ("Projecten", "Projects"), "projects")
MEASURE = FileKind("maatregel", "measure", "maatregelen", "measures", Measure, ("Maatregelen", "Measures"), "measures")
PRACTICE = FileKind(
    "praktijkvoorbeeld", "practice", "praktijkvoorbeelden", "practices", Practice,
    ("Praktijkvoorbeelden", "Examples from practice"), "practices",
)  # fmt: skip
FILE_KINDS = (SITE, ORGANISATION, THEME_SET, CATEGORY, PROJECT, MEASURE, PRACTICE)
CARDS = (*(kind for kind in FILE_KINDS if kind not in (SITE, THEME_SET)), THEME_SET)
"""Those that lie in a folder, in the order in which readers meet them: what the others build on comes last."""
PLAIN = tuple(kind for kind in FILE_KINDS if not kind.linked)
KIND_BY_FOLDER = {folder: kind for kind in FILE_KINDS if kind.folder for folder in (kind.folder, kind.english_folder)}
KIND_BY_NAME = {kind.name: kind for kind in FILE_KINDS}
