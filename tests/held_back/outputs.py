"""Everything that a site gives, as bytes by name: what stands in a workbook or a file for Word is taken out of its archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ambitieweb.site import Site


def of_site(site: Site) -> dict[str, bytes]:
    """Pages and files of a site in memory, the index of the search among them."""
    made = {page.path: f"{page!r}".encode() for page in site.pages}
    made |= {export.path: export.content for export in site.exports}
    made |= {f"bestanden/{file.path}": b"" for file in site.files}
    made |= {file.path: file.source.read_bytes() for file in site.made.all}
    made |= {"menu": repr(site.nav).encode()}
    return dict(_opened(made))


def of_folder(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return dict(_opened({path.relative_to(folder).as_posix(): path.read_bytes() for path in found}))


def places_of(word: str, files: dict[str, bytes]) -> list[str]:
    """The names of files that have a word in their name or in themselves, whatever its capitals."""
    small = word.encode()
    return [name for name, content in files.items() if word in name.casefold() or small in content.lower()]


def _opened(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, content in files.items():
        yield name, content
        if name.endswith((".xlsx", ".docx")):
            archive = zipfile.ZipFile(io.BytesIO(content))
            yield from ((f"{name}/{inner}", archive.read(inner)) for inner in archive.namelist())
