"""The pictures and documents that stand beside the cards: which there are, and how large. Only their headers are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from ambitieweb.problems import Place, Problem, error, warning

FOLDERS = ("bestanden", "files")
"""The folder below that with content, and its English name."""
SHOWN_AS_PICTURE = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
"""What every browser can show."""
PICTURES = (*SHOWN_AS_PICTURE, ".bmp", ".tif", ".tiff", ".heic", ".heif", ".eps", ".psd", ".ai", ".ico", ".jfif")
_PROGRAMS = (
    *(".exe", ".bat", ".cmd", ".com", ".scr", ".msi", ".ps1", ".vbs", ".vbe", ".js", ".mjs", ".jse", ".wsf", ".hta"),
    *(
        ".jar",
        ".lnk",
        ".url",
        ".reg",
        ".sh",
        ".php",
        ".asp",
        ".aspx",
        ".jsp",
        ".cgi",
        ".html",
        ".htm",
        ".xhtml",
        ".shtml",
    ),
)
"""What a computer or browser would run when a reader opens it."""
LARGE_PICTURE, LARGE_FILE = 2_000_000, 20_000_000
_NO_NAME = re.compile(r"[<>:\"|?*\x00-\x1f\x7f]|[. ]$")
_SCRIPT = re.compile(rb"<script|<foreignObject|javascript:|\son[a-z]+\s*=|<!ENTITY", re.IGNORECASE)
_VIEW_BOX = re.compile(
    rb"<svg[^>]*\sviewBox\s*=\s*[\"'][-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)\s*[\"']"
)
_HEAD_OF_DRAWING = 20_000
_WIDTH_OF_DRAWING = 800


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A picture or document: its path below its folder (with `/`), where it stands on this computer, its size in bytes,
    and of a picture its width and height when these could be read."""

    path: str
    place: str
    source: Path
    size: int
    width: int = 0
    height: int = 0

    def content(self) -> bytes:
        """All of it, for what takes it into another file."""
        return self.source.read_bytes()

    @property
    def is_picture(self) -> bool:
        """True when a page can show it."""
        return self.path.lower().endswith(SHOWN_AS_PICTURE)


def stored_file(path: Path, place: str) -> tuple[StoredFile | None, list[Problem]]:
    """A file in the folder with files, unless it may not be on a site, and what is wrong with it. `place` is its path
    below the folder with content."""
    here = Place(place)
    suffix = path.suffix.lower()
    if suffix in _PROGRAMS:
        return None, [error("bestand-soort", here, soort=suffix)]
    if found := _NO_NAME.search(path.name):
        return None, [error("bestand-naam", here, teken=found[0])]
    with path.open("rb") as stream:
        size = stream.seek(0, SEEK_END)
        stream.seek(0)
        width, height, faults = _look(stream, here, suffix)
    largest = LARGE_PICTURE if suffix in SHOWN_AS_PICTURE else LARGE_FILE
    if size > largest:
        faults.append(warning("bestand-groot", here, grootte=round(size / 1_000_000), hoogste=largest // 1_000_000))
    return StoredFile(place.partition("/")[2], place, path, size, width, height), faults


def _look(stream: BinaryIO, here: Place, suffix: str) -> tuple[int, int, list[Problem]]:
    """Width and height of a picture from its header, and what a browser could not show."""
    if suffix not in SHOWN_AS_PICTURE:
        return 0, 0, []
    faults = []
    if suffix == ".svg":
        if _SCRIPT.search(stream.read()):
            faults.append(warning("svg-met-script", here))
        stream.seek(0)
    elif not _is_picture(stream.read(16)):
        return 0, 0, [error("plaatje-onleesbaar", here, soort=suffix)]
    import imagesize  # brings all of http along, which no site without pictures needs

    stream.seek(0)
    width, height = imagesize.get(stream, exif_rotation=True)
    if suffix == ".svg" and (width <= 0 or height <= 0):
        stream.seek(0)
        width, height = _view_box(stream.read(_HEAD_OF_DRAWING))
    if width <= 0 or height <= 0:
        return 0, 0, faults if suffix == ".svg" else [error("plaatje-onleesbaar", here, soort=suffix)]
    return max(round(width), 1), max(round(height), 1), faults


def _view_box(head: bytes) -> tuple[float, float]:
    """The measures of a drawing that only says how its own units run: as wide as a text, in its proportion."""
    match = _VIEW_BOX.search(head)
    if match is None or float(match[1]) == 0:
        return 0, 0
    return _WIDTH_OF_DRAWING, _WIDTH_OF_DRAWING * float(match[2]) / float(match[1])


def _is_picture(start: bytes) -> bool:
    """True for the first bytes of what browsers show, whatever the name says."""
    return start.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8")) or (
        start[4:12] in (b"ftypavif", b"ftypavis", b"ftypmif1") or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")
    )
