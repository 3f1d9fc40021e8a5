"""May a folder be filled? Not when an author's own work is in it, around it or it itself."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.output.made import FolderKind, made_in

_OF_EARLIER_VERSIONS = (
    "assets/stylesheets/ambitieweb.css",
    "search/search_index.json",
    "docs/assets/stylesheets/ambitieweb.css",
)
"""What stands in a folder that a version filled which kept no list, or MkDocs on its own."""


@dataclass(frozen=True, slots=True)
class Own:
    """A folder with somebody's own work: what it is, as a key of the texts, and where."""

    what: str
    path: Path
    covers_inside: bool = True
    """False when folders below it may be filled, as with the folder of the project."""


class Refused(Exception):
    """A folder is not filled; nothing was changed. `key`, `what` and `values` are for the words."""

    def __init__(self, key: str, folder: Path, what: str = "", **values: object) -> None:
        super().__init__(key, str(folder), what)
        self.key = key
        self.folder = folder
        self.what = what
        self.values = values


def real(folder: Path) -> Path:
    """Where a folder really is: links followed, `..` taken away."""
    return Path(os.path.realpath(folder))


def refuse_own_work(folder: Path, own: Iterable[Own]) -> None:
    """Raises Refused when a folder is, holds or stands in one of these, or is the whole disk, the home folder or where we are."""
    target = real(folder)
    if target.parent == target:
        raise Refused("root", folder)
    guarded = [(each, real(each.path)) for each in (*own, *_of_everyone())]
    for each, theirs in guarded:
        if _same(target, theirs):
            raise Refused("is", folder, each.what)
    for each, theirs in guarded:
        if any(_same(target, above) for above in theirs.parents):
            raise Refused("holds", folder, each.what, other=theirs)
        if each.covers_inside and any(_same(above, theirs) for above in target.parents):
            raise Refused("inside", folder, each.what, other=theirs)


def refuse_unknown(folder: Path, kind: FolderKind) -> None:
    """Raises Refused when a folder holds something and its list does not say that we filled it, as this kind."""
    target = real(folder)
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise Refused("no_folder", folder)
    if os.path.ismount(target):
        raise Refused("mount", folder)
    made = made_in(target)
    if made is not None and made.kind is kind:
        return
    if made is not None:
        raise Refused(f"other_{made.kind.value}", folder)
    if any(target.iterdir()):
        looks_like_ours = any((target / name).is_file() for name in _OF_EARLIER_VERSIONS)
        raise Refused("earlier" if looks_like_ours else "foreign", folder)


def _of_everyone() -> tuple[Own, ...]:
    here = Own("here", Path.cwd(), covers_inside=False)
    try:
        return here, Own("home", Path.home(), covers_inside=False)
    except RuntimeError:  # an account without a home
        return (here,)


def _same(one: Path, other: Path) -> bool:
    """The same folder, also when it is spelt in other capitals and is not there yet: elsewhere the two may be one."""
    if one == other:
        return True
    if one.exists() and other.exists():
        return one.samefile(other)
    return _folded(one) == _folded(other)


def _folded(path: Path) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()
