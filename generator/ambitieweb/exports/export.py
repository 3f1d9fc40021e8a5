"""What an export is."""

from __future__ import annotations

from dataclasses import dataclass

from ambitieweb.output.spool import Content, bytes_of


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the site: its path from the top, and its bytes, which may wait until they are asked for."""

    path: str
    kept: Content

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return bytes_of(self.kept)
