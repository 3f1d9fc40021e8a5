"""Files to publish a site with: the settings of a web server, or the steps of a pipeline (`ambitieweb new webserver nginx`)."""

from __future__ import annotations

from pathlib import Path

from ambitieweb import __version__
from ambitieweb.assets import starter_folder, versions_file
from ambitieweb.output.whole_file import write_new

WAYS = {"webserver": ("nginx", "apache", "iis"), "pijplijn": ("gitlab", "github", "azure")}
ENGLISH = {"server": "webserver", "pipeline": "pijplijn"}
WORDS = (*WAYS, *ENGLISH)
VERSION = "VERSIE"
_VERSIONS = "requirements.txt"


def ways(word: str) -> tuple[str, ...]:
    """What there is of a web server or pipeline, whatever it is called."""
    return WAYS[ENGLISH.get(word, word)]


def files_for(way: str) -> dict[str, bytes]:
    """The files by their place in the folder of the site; a pipeline also needs the exact versions of all packages."""
    folder = starter_folder() / "publish" / way
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    made = {name: path.read_bytes().replace(VERSION.encode(), __version__.encode()) for name, path in found.items()}
    return made | ({_VERSIONS: versions_file().read_bytes()} if way in WAYS["pijplijn"] else {})


def in_the_way(files: dict[str, bytes], folder: Path) -> list[Path]:
    """Files of somebody that have the place of one of these and hold something else."""
    there = (folder / name for name in files)
    return [path for path in there if path.exists() and path.read_bytes() != files[path.relative_to(folder).as_posix()]]


def write(files: dict[str, bytes], folder: Path) -> list[Path]:
    """Writes the files that are not there yet and returns where."""
    missing = [name for name in files if not (folder / name).exists()]
    for name in missing:
        write_new(folder / name, files[name])
    return [folder / name for name in missing]
