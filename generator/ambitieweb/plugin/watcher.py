"""Which files changed below some folders, also when a folder goes away and comes back, as it does when git changes branch."""

from __future__ import annotations

import os
import stat
import threading
from types import SimpleNamespace
from typing import Any

_SOON = 0.1
"""Seconds between two looks at least."""
_REST = 0.00007
"""The same for each file, some twenty times what looking at it takes."""
Seen = dict[str, tuple[int, int, int]]
"""What is told of each file: when it changed, its size, and which file it is."""


class Watcher(threading.Thread):
    """Looks every moment whether a file below the watched paths changed. It takes the place of the observer of
    watchdog, which stops for good once a folder is gone."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._handlers: dict[str, Any] = {}
        self._last: dict[str, Seen] = {}
        self._changed: set[str] = set()
        self._alone = threading.Lock()
        self._is_over = threading.Event()

    def schedule(self, handler: Any, path: str, *, recursive: bool = True) -> str:
        """Tells the handler of every change below a path, from now on; returns the path, for `unschedule`."""
        self._last[path] = seen(path)
        self._handlers[path] = handler
        return path

    def unschedule(self, path: str) -> None:
        """Tells of this path no more."""
        self._handlers.pop(path)

    def run(self) -> None:
        """Looks until it is told to stop; at many files less often, so that it is seldom busy."""
        rest = _SOON
        while not self._is_over.wait(rest):
            files = 0
            for path, handler in list(self._handlers.items()):
                now = seen(path)
                files += len(now)
                if now != self._last[path]:
                    with self._alone:
                        self._changed |= {name for name, _ in now.items() ^ self._last[path].items()}
                    self._last[path] = now
                    handler.on_any_event(SimpleNamespace(is_directory=False, src_path=path))
            rest = max(_SOON, files * _REST)

    def taken(self) -> frozenset[str]:
        """The files that changed since this was last asked."""
        with self._alone:
            found = frozenset(self._changed)
            self._changed.clear()
        return found

    def stop(self) -> None:
        """Looks no more."""
        self._is_over.set()


def seen(path: str) -> Seen:
    """All files at or below a path; none when it is not there. A folder that links back to one above it is read once."""
    found: Seen = {}
    folders: set[tuple[int, int]] = set()
    todo = [path]
    while todo:
        path = todo.pop()
        try:
            status = os.stat(path)  # noqa: PTH116 - a Path for each of thousands of files takes four times as long
            if not stat.S_ISDIR(status.st_mode):
                found[path] = status.st_mtime_ns, status.st_size, status.st_ino
            elif (status.st_dev, status.st_ino) not in folders:
                folders.add((status.st_dev, status.st_ino))
                todo.extend(entry.path for entry in os.scandir(path))
        except OSError:  # gone since, or not ours to see
            continue
    return found
