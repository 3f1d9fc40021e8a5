"""Which files changed below some folders, also when a folder goes away and comes back, as it does when git changes branch."""

from __future__ import annotations

import os
import stat
import threading
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

_SOON = 0.1
"""Seconds between two looks at least."""
_REST = 0.00007
"""The same for each file, some twenty times what looking at it takes."""
_MOST_RECENT = 20
"""Files that changed last and are looked at every moment, however many files there are: who saves one saves it again."""
State = tuple[int, int, int]
"""When a file changed, its size, and which file it is."""
Seen = dict[str, State]
"""What is told of each file."""


class Watcher(threading.Thread):
    """Looks every moment whether a file below the watched paths changed. It takes the place of the observer of
    watchdog, which stops for good once a folder is gone."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._handlers: dict[str, Any] = {}
        self._last: dict[str, Seen] = {}
        self._recent: dict[str, State | None] = {}
        """The files that changed last, with how they were then; None for one that went away."""
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
        self._recent = {}

    def run(self) -> None:
        """Looks until it is told to stop; at many files less often, so that it is seldom busy."""
        rested, files = 0.0, 0
        while not self._is_over.wait(_SOON):
            rested += _SOON
            if rested >= files * _REST or any(state(path) != before for path, before in self._recent.items()):
                rested, files = 0.0, self.look()

    def look(self) -> int:
        """Looks once at all files, tells what changed, and gives how many there are."""
        files = 0
        for path, handler in list(self._handlers.items()):
            now, before = seen(path), self._last[path]
            files += len(now)
            if now != before:
                names = {name for name, _ in now.items() ^ before.items()}
                with self._alone:
                    self._changed |= names
                self._last[path] = now
                others = {name: then for name, then in self._recent.items() if name not in names}
                self._recent = dict([*others.items(), *((name, now.get(name)) for name in names)][-_MOST_RECENT:])
                handler.on_any_event(SimpleNamespace(is_directory=False, src_path=path))
        return files

    def taken(self) -> frozenset[str]:
        """The files that changed since this was last asked."""
        with self._alone:
            found = frozenset(self._changed)
            self._changed.clear()
        return found

    @property
    def recent(self) -> frozenset[str]:
        """The files that changed last."""
        return frozenset(self._recent)

    def stop(self) -> None:
        """Looks no more."""
        self._is_over.set()


def state(path: str) -> State | None:
    """How a file is now; None when it is not there, or a folder is."""
    status = _status(path)
    return None if status is None or stat.S_ISDIR(status.st_mode) else _state(status)


def _status(path: str) -> os.stat_result | None:
    """What the disk tells of a path, of a link that leads nowhere too; None when nothing is there."""
    for ask in (os.stat, os.lstat):  # a Path for each of thousands of files takes four times as long
        with suppress(OSError):
            return ask(path)
    return None


def _state(status: os.stat_result) -> State:
    return status.st_mtime_ns, status.st_size, status.st_ino


def seen(path: str) -> Seen:
    """All files at or below a path; none when it is not there. A folder that links back to one above it is read once."""
    found: Seen = {}
    folders: set[tuple[int, int]] = set()
    todo = [path]
    while todo:
        path = todo.pop()
        status = _status(path)
        if status is None:  # gone since, or not ours to see
            continue
        if not stat.S_ISDIR(status.st_mode):
            found[path] = _state(status)
        elif (status.st_dev, status.st_ino) not in folders:
            folders.add((status.st_dev, status.st_ino))
            with suppress(OSError):
                todo.extend(entry.path for entry in os.scandir(path))
    return found
