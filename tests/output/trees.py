"""Folders as values, to compare them byte for byte, and a small site to put in them."""

from __future__ import annotations

import shutil
from pathlib import Path

from problem_example import FOLDER


def tree(folder: Path) -> dict[str, bytes | str]:
    """Everything below a folder: the bytes of files, where links lead, and '' for folders."""
    return {path.relative_to(folder).as_posix(): _what(path) for path in sorted(folder.rglob("*"))}


def times(folder: Path) -> dict[str, tuple[int, int]]:
    """For every file below a folder which one it is and when it was written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def small_project(folder: Path) -> Path:
    """A folder with `content/` only."""
    shutil.copytree(FOLDER / "basis", folder / "content")
    return folder


def change(project: Path) -> None:
    """Gives the content another name for the site (on every page), a project more and a measure less."""
    projects = project / "content" / "projecten"
    (projects / "nieuw.yml").write_text(
        (projects / "kantines.yml").read_text("utf-8").replace("naam: ", "naam: Nieuw ", 1), "utf-8"
    )
    site = project / "content" / "site.yml"
    site.write_text(f"{site.read_text('utf-8').rstrip()}\n", "utf-8")
    lines = [line for line in site.read_text("utf-8").splitlines() if not line.startswith("naam:")]
    site.write_text("\n".join(["naam: Heel anders", *lines, ""]), "utf-8")


def _what(path: Path) -> bytes | str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return path.read_bytes() if path.is_file() else ""
