"""A file is there whole or not at all, also on a full disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from ambitieweb.output.spool import Content, parts_of
from ambitieweb.problems.disk import named


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file and the folders that it stands in. What stood there stays until the new one is whole; one that holds
    the same is not touched. It is on the disk itself when this returns, so that the power may fail."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(".ambitieweb-new")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.is_file():
            shutil.copymode(path, unfinished)
        unfinished.replace(path)
    except OSError as failure:
        unfinished.unlink(missing_ok=True)
        raise named(failure, path) from None


def replace_files(folder: Path, files: Mapping[str, Content]) -> None:
    """Puts other bytes in files below a folder, by their paths: who reads one gets it as it was or as it is."""
    for name, content in files.items():
        path = folder / name
        unfinished = path.with_name(".ambitieweb-new")
        try:
            with unfinished.open("wb") as file:
                file.writelines(parts_of(content))
            unfinished.replace(path)
        except OSError as failure:
            unfinished.unlink(missing_ok=True)
            raise named(failure, path) from None


def write_new(path: Path, content: bytes) -> None:
    """Writes a file that is not there yet, and the folders that it stands in; never over another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("xb")
    try:
        with file:
            file.write(content)
    except OSError as failure:
        path.unlink(missing_ok=True)
        raise named(failure, path) from None
