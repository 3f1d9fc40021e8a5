"""The PDF files that lie beside the content, each with what it was made from: the page, and a mark of all that it shows."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = "pdf"
PAGE_KEY, MARK_KEY, NAME_KEY = "/AmbitiewebPage", "/AmbitiewebMark", "/AmbitiewebName"
"""Under these names a PDF of ours says what it was made from, and the name that it got."""
_OCTAL = re.compile(rb"\\([0-7]{3})")
_SAID = re.compile(rb"/Ambitieweb(?:Page|Mark|Name) \(([^()]*)\)")
_END = re.compile(rb"/Info (\d+) 0 R.*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
"""How a PDF ends: with the number of what it says of itself, and where it lists the places of all its parts."""
_LIST = re.compile(rb"xref\s+0 \d+\s*?\n")
_LINE = 20
"""The bytes that each part has in that list, ten digits first."""
_TAIL, _PART = 1024, 8192


@dataclass(frozen=True, slots=True)
class KeptPdf:
    """A PDF: its name, the path of the page that it shows, the mark of what it was made from, its size, and where it lies."""

    name: str
    page: str
    mark: str
    size: int
    source: Path


@dataclass(frozen=True, slots=True)
class KeptPdfs:
    """All of them, with the mark of the letters and colours that the next ones will have."""

    all: tuple[KeptPdf, ...] = ()
    look: str = ""

    @property
    def pages(self) -> frozenset[str]:
        """The paths of the pages for which there is one, be it true or not."""
        return frozenset(kept.page for kept in self.all)


NO_PDFS = KeptPdfs()


def pdf_folder(content: Path) -> Path:
    """Where the PDF files stand, beside the folder with content."""
    return content.absolute().parent / FOLDER


def kept_pdfs(folder: Path) -> Iterator[KeptPdf]:
    """The files in a folder that we made, by name; a PDF that does not say so, or has another name by now, is somebody's own."""
    if not folder.is_dir():
        return
    for path in sorted(folder.glob("*.pdf")):
        if path.is_symlink() or not path.is_file():
            continue
        said = [_unescaped(value) for value in _SAID.findall(_information(path))]
        if len(said) == 3 and said[2] == path.name:
            yield KeptPdf(path.name, said[0], said[1], path.stat().st_size, path)


def _information(path: Path) -> bytes:
    """The part of a PDF in which it says what it is, as we write it; nothing of one that is no PDF or is not whole."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        end = _END.search(file.read())
        if end is None:
            return b""
        number, start = map(int, end.groups())
        file.seek(start)
        head = _LIST.match(file.read(_LINE))
        if head is None:
            return b""
        file.seek(start + head.end() + number * _LINE)
        place = file.read(_LINE)[:10]
        if not place.isdigit():
            return b""
        file.seek(int(place))
        return file.read(_PART).partition(b"endobj")[0]


def _unescaped(said: bytes) -> str:
    """A text in a PDF, in which a sign may stand as three digits."""
    return _OCTAL.sub(lambda sign: bytes([int(sign[1], 8)]), said).decode("utf-8", "replace")


def mark_of_files(files: Iterable[Path]) -> str:
    """A mark that changes with the name or the bytes of any of these files."""
    found = hashlib.sha256()
    for path in sorted(files, key=os.fspath):
        found.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
