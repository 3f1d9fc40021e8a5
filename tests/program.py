"""A copy of the program that a test changes as a newcomer would, and runs in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import ambitieweb
from ambitieweb.assets import theme_folder
from patience import PATIENCE


def copied(folder: Path) -> Path:
    """The folder of the package in a copy of the program."""
    package = folder / "generator" / "ambitieweb"
    shutil.copytree(Path(ambitieweb.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    if not (package / "theme").is_dir():
        shutil.copytree(theme_folder(), folder / "theme")
    return package


def changed(file: Path, old: str, new: str) -> None:
    """Puts new lines in a file of the program."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{file.name} has {text.count(old)} times: {old}"
    file.write_text(text.replace(old, new), "utf-8")


def run(package: Path, folder: Path, *words: str, language: str = "nl") -> subprocess.CompletedProcess[str]:
    """Python of the tests with the changed program, in a folder."""
    environment = {**os.environ, "AMBITIEWEB_TAAL": language, "PYTHONUTF8": "1", "PYTHONPATH": str(package.parent)}
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=PATIENCE,
        check=False,
    )
