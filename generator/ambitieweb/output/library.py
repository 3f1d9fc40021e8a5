"""A folder that we share with others, such as a library of documents: what changed is replaced file by file, what we made and is
no longer there is removed, and what others put there stays."""

from __future__ import annotations

import os
import re
import unicodedata
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from ambitieweb.output.made import LIST, FolderKind, Made, made_in, marked
from ambitieweb.output.refused import Refused, real
from ambitieweb.output.whole_file import write_whole

_OF_OFFICE = (".docx", ".xlsx")
_SAID = re.compile(r"(?:word|xl)/(?!.*_rels/)")
"""The parts of a file of Office that hold what it says. SharePoint itself writes in the others."""


@dataclass(frozen=True, slots=True)
class Filled:
    """How many files are new or changed, how many were the same, how many were removed, and which were left because somebody
    changed them after us."""

    written: int
    same: int
    removed: int
    left: tuple[str, ...] = ()


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
    known = made.marks if made is not None else {}
    ours: dict[str, frozenset[str]] = {}
    for name, marks in known.items():
        ours[folded(name)] = ours.get(folded(name), frozenset()) | marks
    for name, content in files.items():
        if theirs := _in_the_way(target, name, content, ours):
            raise Refused("library_clash", theirs)
    target.mkdir(parents=True, exist_ok=True)
    new = {name: frozenset([_mark(name, content)]) for name, content in files.items()}
    write_whole(
        target / LIST, marked({name: marks | new.get(name, frozenset()) for name, marks in {**new, **known}.items()})
    )
    changed = [name for name, content in files.items() if _is_other(target / name, content)]
    again = {folded(name) for name in files}
    gone = [name for name in sorted(known) if folded(name) not in again and _is_file_here(target, name)]
    nothing: frozenset[str] = frozenset()
    left = {name for name in (*changed, *gone) if _is_of_others(target / name, ours.get(folded(name), nothing))}
    written = [name for name in changed if name not in left]
    for name in written:
        write_whole(target / name, files[name])
    removed = [name for name in gone if name not in left]
    for name in removed:
        (target / name).unlink()
        _tidy((target / name).parent, target)
    write_whole(target / LIST, marked(new | {name: ours[folded(name)] for name in left}))
    return Filled(len(written), len(files) - len(changed), len(removed), tuple(sorted(left)))


def folded(name: str) -> str:
    """What is the same for two names that Windows, macOS or SharePoint take for one."""
    return unicodedata.normalize("NFC", name).casefold()


def site_in(folder: Path) -> Made | None:
    """What we made in the folder of a site; None when it is no site of ours."""
    made = made_in(real(folder))
    return made if made is not None and made.kind is FolderKind.SITE else None


def _is_other(path: Path, content: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != content


def _is_of_others(path: Path, marks: frozenset[str]) -> bool:
    """True for a file that holds something else than we wrote there."""
    return path.is_file() and _mark(path.name, path.read_bytes()) not in marks


def _mark(name: str, content: bytes) -> str:
    """What is the same as long as nobody changed what a file says."""
    parts = [content]
    if name.lower().endswith(_OF_OFFICE):
        with (
            suppress(BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error),
            ZipFile(BytesIO(content)) as file,
        ):
            said = sorted(each for each in file.namelist() if _SAID.match(each))
            parts = [part for each in said for part in (each.encode(), file.read(each))] or parts
    found = sha256()
    for part in parts:
        found.update(sha256(part).digest())
    return found.hexdigest()


def _is_file_here(target: Path, name: str) -> bool:
    """True for a file that no link leads to: what that leads to stands elsewhere."""
    path = target / name
    links = (each.is_symlink() for each in (path, *path.parents) if each.is_relative_to(target) and each != target)
    return path.is_file() and not any(links)


def _in_the_way(target: Path, name: str, content: bytes, ours: Mapping[str, frozenset[str]]) -> Path | None:
    """Somebody else's file or folder at the place of one of ours, or a file where a folder of ours goes."""
    place = target / name
    if os.path.lexists(place) and (place.is_symlink() or (folded(name) not in ours and _is_other(place, content))):
        return place
    above = (target / parent for parent in PurePosixPath(name).parents if parent.name)
    return next((path for path in above if os.path.lexists(path) and (path.is_symlink() or not path.is_dir())), None)


def _tidy(folder: Path, top: Path) -> None:
    """Removes folders in which nothing is left."""
    while folder != top:
        with suppress(OSError):
            folder.rmdir()
        folder = folder.parent
