"""Where files that a build makes wait until an outlet copies them: on disk, so that a thousand of them take no memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory


class Shelf:
    """A folder of the computer, made for the first file, that goes away with the last one who knows of this."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._count = 0

    def put(self, content: bytes) -> Path:
        """Keeps the bytes of a file, and says where."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="ambitieweb-")
        self._count += 1
        path = Path(self._folder.name) / str(self._count)
        path.write_bytes(content)
        return path
