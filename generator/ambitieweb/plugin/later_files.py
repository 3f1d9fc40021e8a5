"""The files of a site that the server makes when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from threading import Lock

from ambitieweb.addresses.files import SEARCH_INDEX
from ambitieweb.exports import Export
from ambitieweb.output.spool import Later, Spool, Spooled
from ambitieweb.turns import Between, nothing

Index = Callable[[Between], Iterable[Export]]
"""What makes the files of the search."""


class LaterFiles:
    """Files by their path. Those of the search, where an edit made these others, are made together with the first of them."""

    def __init__(self, files: Mapping[str, Later], index: Index | None = None) -> None:
        self._files = files
        self._index = index
        self._found: Mapping[str, Spooled] = {}
        self._alone = Lock()

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None when it is none of these. Who asks for that does not wait until another is made."""
        is_of_search = path.startswith(f"{SEARCH_INDEX}/")
        if not is_of_search and path not in self._files:
            return None
        with self._alone:
            if is_of_search:
                self._make_index(nothing)
            made = self._files.get(path) or self._found.get(path)
            return made.read() if made else None

    def make_index(self, between: Between) -> None:
        """Makes the files of the search before somebody asks, with a call after each page; that may end it."""
        with self._alone:
            self._make_index(between)

    def _make_index(self, between: Between) -> None:
        if self._index is not None:
            spool = Spool()
            self._found = {export.path: spool.put(export.content) for export in self._index(between)}
            self._index = None


NO_FILES_LATER = LaterFiles({})
