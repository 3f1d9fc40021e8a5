"""Files for the web server that go along with the site: `webserver/` beside the folder with content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from ambitieweb.output.made import LIST
from ambitieweb.output.refused import Refused
from ambitieweb.source.passed_over import is_trace

FOLDER = "webserver"
_OF_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def server_folder(content: Path) -> Path:
    """Where the files for the web server stand, if there are any."""
    return content.absolute().parent / FOLDER


def server_files(content: Path) -> dict[str, Path]:
    """The files by their path in the site, with `/`. Raises Refused at what cannot go along: a link, a page."""
    folder = server_folder(content)
    if not os.path.lexists(folder):
        return {}
    files = {path.relative_to(folder).as_posix(): path for path in sorted(_below(folder))}
    links = [name for name, path in files.items() if path.is_symlink() or not path.is_file()]
    if links or folder.is_symlink():
        raise Refused("server_link", folder, names=_listed(links or [FOLDER]))
    if pages := [name for name in files if name.lower().endswith(_OF_MARKDOWN)]:
        raise Refused("server_page", folder, names=_listed(pages))
    return files


def add_server_files(files: Mapping[str, Path], target: Path, taken: Collection[str] = ()) -> None:
    """Copies the files into a finished site. Raises Refused, before it copies any, when the site has a file of that name."""
    clashes = [
        name for name in files if not {*_and_above(name)}.isdisjoint({*taken, LIST}) or not _is_free(target, name)
    ]
    if clashes:
        raise Refused("server_clash", Path(FOLDER), names=_listed(clashes))
    for name, path in files.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def _and_above(name: str) -> list[str]:
    """A path and the folders that it stands in: `a/b`, `a`."""
    return [name, *(str(folder) for folder in PurePosixPath(name).parents if folder.name)]


def _is_free(target: Path, name: str) -> bool:
    return not (target / name).exists() and not any((target / above).is_file() for above in _and_above(name))


def _below(folder: Path) -> Iterator[Path]:
    if folder.is_symlink():
        return
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path))
            elif entry.name != ".DS_Store" and (entry.name.startswith(".") or not is_trace(entry.name)):
                yield Path(entry.path)


def _listed(names: list[str]) -> str:
    return ", ".join(names)
