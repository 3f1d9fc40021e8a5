"""What an export is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the site: its path from the top, and its bytes."""

    path: str
    content: bytes
