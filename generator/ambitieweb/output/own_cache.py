"""The folder with what the program may forget: what it read before, of files that did not change.

It lies among the caches of who runs the program and not beside the content, so that it never travels with a copy of that,
nobody else puts something in it, and no version control sees it. Everybody may throw it away at any moment.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

VARIABLE = "AMBITIEWEB_CACHE"
"""The environment variable that names another folder, or says `nee` or `no`: then nothing is remembered."""
_OFF = ("", "nee", "no", "0")
_READS = ("pydantic", "PyYAML")
"""The packages that decide what is read."""


def cache_for(content: Path) -> Path | None:
    """The folder for one folder with content; None where nothing may be remembered."""
    wanted = os.environ.get(VARIABLE)
    if wanted is not None and wanted.strip().lower() in _OFF:
        return None
    with suppress(RuntimeError, OSError):
        top = Path(wanted) if wanted else _caches() / "ambitieweb"
        return top / hashlib.sha256(str(content.resolve()).encode("utf-8", "replace")).hexdigest()[:16]
    return None


def recalled(file: Path) -> str | None:
    """What was kept in a file; None when there is nothing, or something else than this very program wrote there."""
    with suppress(OSError, UnicodeDecodeError):
        head, _, text = file.read_bytes().decode().partition("\n")
        if head == _head(text):
            return text
    return None


def remember(file: Path, text: str) -> None:
    """Keeps a text. It is a help: where nothing can be written, work goes on without. Nobody ever reads half of it."""
    unfinished = file.with_name(f".{file.name}-{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished.write_bytes(f"{_head(text)}\n{text}".encode())
        unfinished.replace(file)
    except (OSError, UnicodeEncodeError):
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _head(text: str) -> str:
    return f"{_program()} {hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()}"


def _caches() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


@cache
def _program() -> str:
    """What tells this program from any other: its own files, the Python that runs it, and what it reads with."""
    package = Path(__file__).parent.parent
    found = hashlib.sha256(f"{sys.version} {platform.machine()} {[version(name) for name in _READS]}".encode())
    for file in sorted(package.rglob("*.py")):
        state = file.stat()
        found.update(f"{file.relative_to(package).as_posix()} {state.st_size} {state.st_mtime_ns}\n".encode())
    return found.hexdigest()
