"""What stands in a folder without anybody having put it there: traces of programs, which nobody need hear of."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FILES = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"}
_FOLDERS = {"__macosx", "@eadir", "#recycle", "$recycle.bin", "system volume information"}
_TRACE = re.compile(r"\..+|~\$.*|.*~|#.*#|.*\.(bak|tmp|temp|swp|swo)", re.IGNORECASE | re.DOTALL)
"""Hidden files, files that a program keeps while a document is open, and copies that it makes before it saves."""
_BARE_SUFFIXES = {".yml", ".yaml", ".csv", ".tsv"}


def is_trace(name: str) -> bool:
    """True for a file that Windows, macOS, Office or an editor left. A name that is nothing but `.yml` is no such file:
    somebody forgot to say what it is called."""
    return name.lower() in _FILES or (_TRACE.fullmatch(name) is not None and name.lower() not in _BARE_SUFFIXES)


def is_folder_of_program(name: str) -> bool:
    """True for a folder in which programs, network disks and version control keep what is theirs."""
    return name.startswith(".") or name.lower() in _FOLDERS


_COPY = re.compile(r"kopie|copy|conflict|\(\d+\)", re.IGNORECASE)


def original_of(stem: str, beside: Iterable[str]) -> str | None:
    """Which of the files beside it a file is a copy of, by the name that a file manager or a shared disk gave it:
    `koffie (2)`, `koffie - kopie`, `Copy of koffie`, `koffie (conflicted copy 2026-03-12)`."""
    found = (other for other in beside if other != stem and other in stem and _COPY.search(stem.replace(other, "", 1)))
    return max(found, key=len, default=None)
