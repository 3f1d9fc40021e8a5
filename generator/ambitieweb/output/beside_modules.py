"""The folder in which Python keeps what it compiled of this package: what else is compiled once may stand beside that."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path


def folder_beside_modules(name: str) -> Path | None:
    """A folder there; None where Python may write nothing, or cannot."""
    if sys.dont_write_bytecode:
        return None
    with suppress(OSError, NotImplementedError):
        folder = Path(cache_from_source(__file__)).parent / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    return None
