"""A folder that we share with others, such as a library of documents: what changed is replaced file by file, what we made and is
no longer there is removed, and what others put there stays."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ambitieweb.output.made import LIST, FolderKind, Made, listed, made_in
from ambitieweb.output.refused import Refused, real
from ambitieweb.output.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Filled:
    """How many files are new or changed, how many were the same, and how many were removed."""

    written: int
    same: int
    removed: int


def fill(folder: Path, files: Mapping[str, bytes]) -> Filled:
    """Puts files in a folder. Raises Refused, before anything changes, when somebody else's file has the name of one.

    The list of what is ours is written before the files are, with the old and the new names: stopped halfway, each file is whole
    and the next run knows them all.
    """
    target = real(folder)
    if os.path.lexists(target) and not target.is_dir():
        raise Refused("no_folder", folder)
    if any(site_in(above) for above in target.parents):
        raise Refused("other_site", folder)
    made = made_in(target)
    if made is not None and made.kind is not FolderKind.LIBRARY:
        raise Refused(f"other_{made.kind.value}", folder)
    ours = made.files if made is not None else frozenset()
    for name, content in files.items():
        if theirs := _in_the_way(target, name, content, ours):
            raise Refused("library_clash", theirs)
    target.mkdir(parents=True, exist_ok=True)
    names = frozenset(files)
    if names - ours:
        write_whole(target / LIST, listed(FolderKind.LIBRARY, ours | names))
    written = [name for name, content in files.items() if _is_other(target / name, content)]
    for name in written:
        write_whole(target / name, files[name])
    removed = [name for name in sorted(ours - names) if (target / name).is_file()]
    for name in removed:
        (target / name).unlink()
        _tidy((target / name).parent, target)
    write_whole(target / LIST, listed(FolderKind.LIBRARY, names))
    return Filled(len(written), len(files) - len(written), len(removed))


def site_in(folder: Path) -> Made | None:
    """What we made in the folder of a site; None when it is no site of ours."""
    made = made_in(real(folder))
    return made if made is not None and made.kind is FolderKind.SITE else None


def _is_other(path: Path, content: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != content


def _in_the_way(target: Path, name: str, content: bytes, ours: frozenset[str]) -> Path | None:
    """Somebody else's file or folder at the place of one of ours, or a file where a folder of ours goes."""
    place = target / name
    if os.path.lexists(place) and (place.is_symlink() or (name not in ours and _is_other(place, content))):
        return place
    above = (target / parent for parent in PurePosixPath(name).parents if parent.name)
    return next((path for path in above if os.path.lexists(path) and (path.is_symlink() or not path.is_dir())), None)


def _tidy(folder: Path, top: Path) -> None:
    """Removes folders in which nothing is left."""
    while folder != top:
        with suppress(OSError):
            folder.rmdir()
        folder = folder.parent
