"""A file of the site as MkDocs knows it, whose bytes wait until it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from ambitieweb.exports import Export
from ambitieweb.output.spool import Later, Spooled, bytes_of, parts_of


def kept_file(config: MkDocsConfig, export: Export) -> File:
    """The file of an export."""
    file = WaitingFile.generated(config, export.path, content=b"", inclusion=InclusionLevel.INCLUDED)
    file._content = export.kept  # type: ignore[assignment]
    return file


class WaitingFile(File):
    """MkDocs reads a content of text or bytes; one that waits is read for it here."""

    _content: Any

    @property
    def content_bytes(self) -> bytes:
        """The bytes, also those that a plugin put in their place."""
        return bytes_of(self._content) if isinstance(self._content, (Spooled, Later)) else super().content_bytes

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content, self.abs_src_path = value, None

    @property
    def later(self) -> Later | None:
        """What makes the bytes when somebody asks; None where they are there, or a plugin put others in their place."""
        return self._content if isinstance(self._content, Later) else None

    @property
    def content_string(self) -> str:
        """The same as text."""
        return (
            bytes_of(self._content).decode("utf-8-sig")
            if isinstance(self._content, (Spooled, Later))
            else super().content_string
        )

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content, self.abs_src_path = value, None

    def copy_file(self, dirty: bool = False) -> None:
        """Writes the file, part by part; not one that is made when somebody asks the server for it."""
        if isinstance(self._content, Later):
            return
        if not isinstance(self._content, Spooled):
            super().copy_file(dirty)
            return
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(parts_of(self._content))
