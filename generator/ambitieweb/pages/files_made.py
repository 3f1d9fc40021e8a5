"""Files to take along from a card, such as a programme for Word: which there are, of which kind, and how large.

Whoever makes such files is a function in `drafted_pages.FILES`; pages ask `Desk.files_of` and link to what is really there.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.addresses.address import Address
from ambitieweb.gathered import gathered
from ambitieweb.output.shelf import Shelf


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file as its maker hands it over: its path from the top of the site, its kind (what it is called stands in the texts
    under `files.kind`), the page that offers it, the name of what it is about, and its bytes, or where it lies on this computer."""

    path: str
    kind: str
    of: Address
    about: str
    content: bytes | Path
    is_listed: bool = True
    """False for what a page offers in another way than in its list of files, such as the pictures of its web."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """The same with its size in bytes; what is in it lies on disk."""

    path: str
    kind: str
    of: Address
    about: str
    size: int
    source: Path
    is_listed: bool = True

    @property
    def ending(self) -> str:
        """What its name ends in; the texts have a word for it under `files.type`."""
        return self.path.rpartition(".")[2]


class FilesMade:
    """All of them, as long as somebody knows of this. Those that lie on a `shelf` already stay there."""

    def __init__(self, made: Iterable[MadeFile], shelf: Shelf | None = None) -> None:
        self._shelf = shelf or Shelf()
        self.all = tuple(map(self._kept, made))
        self.by_page = gathered((file.of.path, file) for file in self.all)

    def plus(self, more: Iterable[KeptFile]) -> FilesMade:
        """The same with copies of some at other paths, which no page offers; a path that is taken stays what it is."""
        made = copy(self)
        taken = {file.path for file in self.all}
        made.all = (*self.all, *{file.path: file for file in more if file.path not in taken}.values())
        return made

    def _kept(self, made: MadeFile) -> KeptFile:
        source = self._shelf.put(made.content) if isinstance(made.content, bytes) else made.content
        return KeptFile(made.path, made.kind, made.of, made.about, source.stat().st_size, source, made.is_listed)
