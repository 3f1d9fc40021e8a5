"""The templates of mkdocs-material that ours replace, with the checksum of each when ours was made or last looked at."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import material

from browser.site import PROJECT

OURS = PROJECT / "theme"
KNOWN = Path(__file__).parent / "originals.sha256"
"""Lines as `sha256sum` writes and checks them."""
INSTALLED = Path(material.__file__).parent / "templates"


def known() -> dict[str, str]:
    """The checksum of each template as it was, by its path."""
    lines = KNOWN.read_text("utf-8").splitlines() if KNOWN.is_file() else ()
    return {path: checksum for checksum, path in (line.split("  ") for line in lines)}


def installed() -> dict[str, str]:
    """The checksum of each installed template in whose place one of ours stands, by its path."""
    paths = sorted(path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html"))
    return {path: _checksum(INSTALLED / path) for path in paths if (INSTALLED / path).is_file()}


def accept() -> None:
    """Records the installed templates as looked at."""
    KNOWN.write_text("".join(f"{checksum}  {path}\n" for path, checksum in installed().items()), "utf-8")


def _checksum(file: Path) -> str:
    return sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
