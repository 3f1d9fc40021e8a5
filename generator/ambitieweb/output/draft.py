"""A folder that is filled beside the one whose place it takes, so that a stopped program leaves the last good one whole.

Decision 0007 says why it goes this way.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ambitieweb.output.exchange import put_back, take_place
from ambitieweb.output.lock import claim, let_go
from ambitieweb.output.made import LIST, FolderKind, Made, entries_below, files_below, made_in, write_list
from ambitieweb.output.refused import Refused, real, refuse_unknown


class Draft:
    """What will stand in a folder. Fill `folder`, then `publish` or `discard`.

    Raises Refused when the folder is not ours to fill, or when another program is filling it now.
    """

    def __init__(self, out: Path, kind: FolderKind) -> None:
        self.out = real(out)
        self.kind = kind
        self._beside = _beside(self.out)
        self.folder = self._beside / "new"
        self._aside = self._beside / _ASIDE
        self._lock_file = self._beside / _LOCK
        refuse_unknown(self.out, kind)
        _must_be_writable(self.out)
        if self._beside.is_symlink():
            raise Refused("foreign", self._beside)
        self._beside.mkdir(parents=True, exist_ok=True)
        lock = claim(self._lock_file)
        if lock is None:
            raise Refused("busy", self.out)
        self._lock = lock
        try:
            put_back(self.out, self._aside)
            self._clear()
            self.folder.mkdir()
        except (OSError, Refused):
            self._end()
            raise

    def publish(self) -> tuple[str, ...]:
        """Puts the new folder in place and returns what stands in it that we did not make; that stays as it was.

        What did not change keeps its file and its time. Of a folder in which nothing changed, nothing is touched.
        """
        try:
            write_list(self.folder, self.kind)
            made = made_in(self.out)
            foreign = tuple(_foreign(self.out, made)) if made else ()
            self._refuse_in_the_way(foreign)
            foreign = tuple(name for name in foreign if not (self.folder / name).is_file())
            changed = self._reuse()
            if changed or self._has_stale(made):
                for name in foreign:
                    _keep(self.out / name, self.folder / name)
                if self.out.is_dir():
                    shutil.copystat(self.out, self.folder)
                take_place(self.folder, self.out, self._aside)
        finally:
            self.discard()
        return foreign

    def discard(self) -> None:
        """Takes away what stands beside; what cannot be removed now is removed by the next one."""
        if self._lock >= 0:
            with suppress(OSError):
                self._clear()
            self._end()

    def _clear(self) -> None:
        """Removes what a draft left. A folder that was in use gives back what others put in it at the last moment."""
        for left in (self.folder, self._aside):
            if not left.is_dir():
                continue
            made = made_in(left)
            for name in _foreign(left, made) if made and self.out.is_dir() else ():
                if not os.path.lexists(self.out / name):
                    _keep(left / name, self.out / name)
            shutil.rmtree(left)

    def _end(self) -> None:
        let_go(self._lock, self._lock_file)
        self._lock = -1
        with suppress(OSError):
            self._beside.rmdir()

    def _reuse(self) -> bool:
        """Takes every file that did not change from the folder in use; True when there is any other."""
        changed = False
        filecmp.clear_cache()
        for name in list(files_below(self.folder)):
            new, old = self.folder / name, self.out / name
            if old.is_file() and not old.is_symlink() and filecmp.cmp(old, new, shallow=False):
                new.unlink()
                _keep(old, new)
            else:
                changed = True
        return changed

    def _has_stale(self, made: Made | None) -> bool:
        """True when the folder in use holds a file of ours that the new one lacks."""
        return made is None or any(
            os.path.lexists(self.out / name) and not (self.folder / name).is_file() for name in made.files
        )

    def _refuse_in_the_way(self, foreign: tuple[str, ...]) -> None:
        """Raises Refused when a file that is not ours has the path of one that we made now."""
        for name in foreign:
            ours, theirs = self.folder / name, self.out / name
            if not _fits(theirs, ours) or any(above.is_file() for above in ours.parents):
                raise Refused("in_the_way", theirs)


_ASIDE = "old"
_LOCK = "lock"


def recover(out: Path) -> None:
    """Puts a folder back that a stopped program had just set aside; see `take_place`."""
    folder = real(out)
    beside = _beside(folder)
    if not (beside / _ASIDE).is_dir() or os.path.lexists(folder):
        return
    lock = claim(beside / _LOCK)
    if lock is not None:
        put_back(folder, beside / _ASIDE)
        let_go(lock, beside / _LOCK)


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.ambitieweb")


def _foreign(folder: Path, made: Made) -> Iterator[str]:
    """The paths of what others put in a folder of ours."""
    disk = folder.lstat().st_dev
    for name, entry in entries_below(folder):
        if name != LIST and name not in made.files:
            if entry.stat(follow_symlinks=False).st_dev != disk:
                raise Refused("mount", Path(entry.path).parent)
            yield name


def _fits(theirs: Path, ours: Path) -> bool:
    """True when the two can stand at one path: ours is not there, or it is the same."""
    if not os.path.lexists(ours) or (ours.is_dir() and theirs.is_dir()):
        return True
    return ours.is_file() and theirs.is_file() and filecmp.cmp(ours, theirs, shallow=False)


def _keep(old: Path, new: Path) -> None:
    """Gives a file a second place without writing it anew; a copy where the drive knows no second names."""
    new.parent.mkdir(parents=True, exist_ok=True)
    if old.is_dir() and not old.is_symlink():
        new.mkdir(exist_ok=True)
        return
    try:
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        return
    except OSError:
        shutil.copy2(old, new, follow_symlinks=False)


def _must_be_writable(folder: Path) -> None:
    if folder.is_dir() and not os.access(folder, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(folder))
