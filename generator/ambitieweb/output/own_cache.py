"""The folder with what the program may forget: what it read before, of files that did not change.

It lies among the caches of who runs the program and not beside the content, so that it never travels with a copy of that,
nobody else puts something in it, and no version control sees it. Everybody may throw it away at any moment.
"""

from __future__ import annotations

import hashlib
import os
import platform
import stat
import sys
import tempfile
from collections.abc import Set
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

VARIABLE = "AMBITIEWEB_CACHE"
"""The environment variable that names another folder, or says `nee` or `no`: then nothing is remembered."""
_OFF = ("", "nee", "no", "0")
_READS = ("pydantic", "PyYAML")
"""The packages that decide what is read."""


def cache_for(content: Path) -> Path | None:
    """The folder for one folder with content; None where nothing may be remembered, or somebody else could put something."""
    wanted = os.environ.get(VARIABLE)
    if wanted is not None and wanted.strip().lower() in _OFF:
        return None
    with suppress(RuntimeError, OSError):
        top = Path(wanted) if wanted else _caches() / "ambitieweb"
        own = top / hashlib.sha256(str(content.resolve()).encode("utf-8", "replace")).hexdigest()[:16]
        return own if _program() and _is_private(top) and _is_private(own) else None
    return None


def _is_private(folder: Path) -> bool:
    """True for a folder that nobody else can write in, or that is not there yet. Windows keeps folders of users apart itself."""
    if os.name == "nt" or not os.path.lexists(folder):
        return True
    state = folder.lstat()
    return stat.S_ISDIR(state.st_mode) and state.st_uid == os.geteuid() and not state.st_mode & 0o022


def recalled(file: Path) -> str | None:
    """What was kept in a file; None when there is nothing, or something else than this very program wrote there."""
    with suppress(OSError, UnicodeDecodeError):
        head, _, text = file.read_bytes().partition(b"\n")
        if head == _head(text).encode():
            return text.decode()
    return None


def remember(file: Path, text: str) -> None:
    """Keeps a text. It is a help: where nothing can be written, work goes on without. Nobody ever reads half of it."""
    unfinished = None
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        content = text.encode()
        written = _head(content).encode() + b"\n" + content
        number, unfinished = tempfile.mkstemp(prefix=".", dir=file.parent)
        with os.fdopen(number, "wb") as stream:
            stream.write(written)
        Path(unfinished).replace(file)
    except (OSError, UnicodeEncodeError):
        if unfinished is not None:
            with suppress(OSError):
                Path(unfinished).unlink(missing_ok=True)


def forget_others(folder: Path, names: Set[str]) -> None:
    """Takes away what is kept under other names: of files that are no longer there."""
    with suppress(OSError):
        for file in list(folder.iterdir()):
            if file.name not in names and not file.name.startswith("."):
                file.unlink()


def _head(content: bytes) -> str:
    return f"{_program()} {hashlib.sha256(content).hexdigest()}"


def _caches() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


@cache
def _program() -> str:
    """What tells this program from any other: its own files, the Python that runs it, and what it reads with; '' where that
    cannot be told, as in a bundle without them."""
    package = Path(__file__).parent.parent
    try:
        found = hashlib.sha256(f"{sys.version} {platform.machine()} {[version(name) for name in _READS]}".encode())
        files = sorted(package.rglob("*.py"))
        for file in files:
            found.update(f"{file.relative_to(package).as_posix()} {file.stat().st_size}\n".encode() + file.read_bytes())
    except (OSError, PackageNotFoundError):
        return ""
    return found.hexdigest() if files else ""
