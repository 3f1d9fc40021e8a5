"""One folder in the place of another in a single step, where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths as they are
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def take_place(new: Path, old: Path, aside: Path) -> None:
    """Puts a new folder where an old one stands. The old one is then at `new` or at `aside`.

    Linux and macOS exchange two names in one step, so at every moment there is a whole folder. Windows and some network
    drives cannot; between their two steps the old folder stands at `aside`, from where `put_back` takes it.
    """
    if not old.exists():
        new.rename(old)
    elif not _exchange(new, old):
        old.rename(aside)
        try:
            new.rename(old)
        except OSError:
            aside.rename(old)
            raise


def put_back(old: Path, aside: Path) -> None:
    """Mends what a program that was stopped between those two steps left."""
    if aside.is_dir() and not os.path.lexists(old):
        aside.rename(old)


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two names; False when this system or this drive cannot."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(*names, _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
