"""The folder `.schemas` beside the content, where the first line of each file sends an editor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ambitieweb.editor.known import Known
from ambitieweb.editor.schema import schemas
from ambitieweb.model.files import FILE_KINDS
from ambitieweb.output.whole_file import write_whole
from ambitieweb.texts import Texts

NAME = ".schemas"
_SUFFIXES = (".yml", ".yaml")


def folder_beside(content: Path) -> Path:
    """Where the schemas for a folder with content lie."""
    return content.absolute().parent / NAME


def write_schemas(folder: Path, known: Known, t: Texts) -> int:
    """Writes a JSON Schema per kind of file, only where it changed, and returns how many there are."""
    for name, make in schemas(known, t):
        write_whole(folder / name, make())
    return len(FILE_KINDS)


def keep_schemas(content: Path, known: Known, t: Texts) -> None:
    """Brings the schemas of a site up to date. They are a help: where nothing can be written, work goes on without."""
    if not known.names.get("site"):
        return
    try:
        write_schemas(folder_beside(content), known, t)
    except OSError:
        return


def is_kept(content: Path) -> bool:
    """True for the content of the site where the author stands, or of one that has schemas already: other folders are
    left as they are."""
    beside = folder_beside(content)
    return beside.is_dir() or beside.parent == Path.cwd() or (beside.parent / "mkdocs.yml").is_file()


def editor_settings(content: str) -> Mapping[str, Any]:
    """The settings of Visual Studio Code that lead from each file to its schema, also without the first line."""
    patterns = {
        f"./{NAME}/{kind.name}.json": [
            f"{content}/{path}{suffix}"
            for path in ((f"{kind.folder}/*", f"{kind.english_folder}/*") if kind.folder else (kind.name,))
            for suffix in _SUFFIXES
        ]
        for kind in FILE_KINDS
    }
    return {
        "yaml.schemas": patterns,
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
    }


RECOMMENDED = {"recommendations": ["redhat.vscode-yaml", "ms-ceintl.vscode-language-pack-nl"]}
"""The extension that reads schemas, and Dutch menus."""
