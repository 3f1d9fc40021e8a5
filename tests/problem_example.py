r"""One file in `tests/problems/`: faulty content and the report that we promise, in Dutch and in English.

    === categorieen/catering.yml
    naam: Catering
    oudr: brinkstede
    === nl
    content/categorieen/catering.yml:2:1  onbekende-sleutel
    ...
    === en
    ...

The content is laid over `tests/problems/basis/`, a small site without problems. What a reader cannot see in a text file
is written in words behind the name of the file:

    === site.yml (bytes)       \t, \r, \x00 and the like stand for that one byte
    === site.yml (20000 x)     the content that many times
    === site.yml (weg)         the file is not there; `.` for the whole folder
    === site.yml (-> elders)   a link to another file or folder
    === site.yml (buis)        a named pipe, which gives nothing to read until somebody writes in it
    === ../docs/contact.md     a hand-written page beside the content
    === --date (2026-03-01)    the day for which it is checked
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "problems"
LANGUAGES = ("nl", "en")
_DATE = "--date"
_HEADER = re.compile(r"^=== (\S+)(?: \((.+)\))?\n", re.MULTILINE)


@dataclass(frozen=True)
class FaultyFile:
    """A file to lay over the base: its path, what was said about it in brackets, and its text."""

    path: str
    note: str
    text: str

    def write(self, content: Path) -> None:
        """Put the file, or its absence, in a folder with content."""
        path = content / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if self.note == "weg":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif self.note.startswith("-> "):
            path.symlink_to(self.note.removeprefix("-> "))
        elif self.note == "buis":
            os.mkfifo(path)
        else:
            path.write_bytes(self._bytes())

    def _bytes(self) -> bytes:
        if self.note == "bytes":
            return self.text.encode("ascii").decode("unicode_escape").encode("latin-1")
        times = int(self.note.removesuffix(" x")) if self.note else 1
        return self.text.encode() * times


@dataclass(frozen=True)
class Example:
    """Faulty content with its promised reports by language."""

    path: Path
    files: tuple[FaultyFile, ...]
    reports: dict[str, str]
    date: datetime.date | None = None

    def lay_over_base(self, content: Path) -> Path:
        """Write the base with the faulty files over it into a new folder."""
        shutil.copytree(FOLDER / "basis", content)
        for file in self.files:
            file.write(content)
        return content

    def accept(self, reports: dict[str, str]) -> None:
        """Write other reports into the file of the example."""
        text = self.path.read_text("utf-8")
        end = text.find("=== nl\n")
        sections = "".join(f"=== {language}\n{reports[language]}" for language in LANGUAGES)
        self.path.write_text((text if end < 0 else text[:end]) + sections, "utf-8", newline="\n")


def example(path: Path) -> Example:
    """Read an example from its file."""
    _, *parts = _HEADER.split(path.read_text("utf-8"))
    sections = [
        FaultyFile(*section)
        for section in zip(parts[::3], (note or "" for note in parts[1::3]), parts[2::3], strict=True)
    ]
    files = tuple(section for section in sections if section.path not in (*LANGUAGES, _DATE))
    reports = {section.path: section.text for section in sections if section.path in LANGUAGES}
    date = next((datetime.date.fromisoformat(section.note) for section in sections if section.path == _DATE), None)
    return Example(path, files, reports, date)


EXAMPLES = tuple(sorted(FOLDER.glob("*.txt")))
