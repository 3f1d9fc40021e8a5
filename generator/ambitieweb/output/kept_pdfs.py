"""The PDF files that lie beside the content, each with what it was made from: the page, and a mark of all that it shows."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = "pdf"
PAGE_KEY, MARK_KEY = "/AmbitiewebPage", "/AmbitiewebMark"
"""Under these names a PDF of ours says what it was made from."""
_OCTAL = re.compile(rb"\\([0-7]{3})")
_SAID = re.compile(rb"/Ambitieweb(Page|Mark) \(([^()]*)\)")


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
    """The files in a folder that we made, by name; a PDF that does not say so is somebody's own."""
    if not folder.is_dir():
        return
    for path in sorted(folder.glob("*.pdf")):
        if path.is_symlink() or not path.is_file():
            continue
        content = path.read_bytes()
        said = {key: _unescaped(value) for key, value in _SAID.findall(content)}
        if b"Page" in said and b"Mark" in said and content.rstrip().endswith(b"%%EOF"):
            yield KeptPdf(path.name, said[b"Page"], said[b"Mark"], len(content), path)


def _unescaped(said: bytes) -> str:
    """A text in a PDF, in which a sign may stand as three digits."""
    return _OCTAL.sub(lambda sign: bytes([int(sign[1], 8)]), said).decode("utf-8", "replace")


def mark_of_files(files: Iterable[Path]) -> str:
    """A mark that changes with the name or the bytes of any of these files."""
    found = hashlib.sha256()
    for path in sorted(files, key=os.fspath):
        found.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
