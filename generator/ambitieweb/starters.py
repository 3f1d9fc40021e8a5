"""What `ambitieweb new` makes: a site to start from, or a commented file to fill in."""

from __future__ import annotations

import shutil
from pathlib import Path

from ambitieweb.assets import starter_folder
from ambitieweb.model.files import KIND_BY_NAME
from ambitieweb.model.values import as_id

_FILES = {"organisatie": "organisatie", "organisation": "organisatie", "categorie": "categorie", "category": "categorie", "project": "project"}
KINDS = ("site", *_FILES)
NAME = "NAAM"


def new_site(folder: Path, name: str) -> None:
    """Copies the starter site into a folder: `mkdocs.yml`, a page of its own, and content to change."""
    shutil.copytree(starter_folder(), folder, ignore=shutil.ignore_patterns("new"), dirs_exist_ok=True)
    for path in (folder / "mkdocs.yml", folder / "content" / "site.yml"):
        path.write_text(path.read_text("utf-8").replace(NAME, name), "utf-8")


def path_of(kind: str, name: str, content: Path) -> Path:
    """Where a new file goes: its folder by kind, its file name from its name."""
    return content / KIND_BY_NAME[_FILES[kind]].folder / f"{as_id(name)}.yml"


def new_file(kind: str, name: str, content: Path) -> Path:
    """Writes a commented file to fill in, with the name in place."""
    path = path_of(kind, name, content)
    text = (starter_folder() / "new" / f"{_FILES[kind]}.yml").read_text("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(NAME, name.replace('"', "'")), "utf-8")
    return path
