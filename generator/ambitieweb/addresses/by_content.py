"""Names that say what is in a file: while the name is the same the content is, so a browser may keep it for a year."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath

_LENGTH = 8
"""As many signs as mkdocs-material uses, so that one rule of a web server fits both: a dot, eight signs, a dot or slash."""


def by_content(name: str, content: bytes) -> str:
    """The name of a file with a mark of its content: `rijen.js` becomes `rijen.3f2a1b9c.js`."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}.{_mark(content)}{path.suffix}"))


def folder_by_content(name: str, files: Mapping[str, bytes]) -> str:
    """The name of a folder with a mark of all files in it, for files that name one another: `assets/aw.3f2a1b9c`."""
    parts = (part for path in sorted(files) for part in (path.encode(), str(len(files[path])).encode(), files[path]))
    return f"{name}.{_mark(bytes(1).join(parts))}"


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()[:_LENGTH]
