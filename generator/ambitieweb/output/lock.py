"""One program at a time: a lock that the system lets go of by itself, however the program ends."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


def claim(path: Path) -> int | None:
    """Locks a file and gives its number; None when another program holds it.

    The holder removes the file when it is done, so what was locked must still be the file of that name. A drive that
    knows no locks gives one to everybody.
    """
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(file)
        except OSError as failure:
            if failure.errno in _TAKEN:
                os.close(file)
                return None
        try:
            if os.path.samestat(os.fstat(file), path.stat()):
                return file
        except FileNotFoundError:
            pass
        os.close(file)


def let_go(file: int, path: Path) -> None:
    """Removes the file and its lock."""
    if sys.platform == "win32":
        os.close(file)
        path.unlink(missing_ok=True)
    else:
        path.unlink(missing_ok=True)
        os.close(file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
