"""Which Chromium the tests drive: the one on PATH, else the one that playwright downloaded; one without a window first."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

from ambitieweb.pdf.browser import NAMES


def find_browser() -> Path | None:
    """A Chromium that starts. `AMBITIEWEB_TEST_BROWSER` names one that lies elsewhere."""
    return next((path for path in _on_this_computer() if _starts(path)), None)


def _on_this_computer() -> tuple[Path, ...]:
    named = os.environ.get("AMBITIEWEB_TEST_BROWSER")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    paths = tuple(Path(path) for path in found if path)
    return paths or _of_playwright()


def _of_playwright() -> tuple[Path, ...]:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    beside = sorted(path.parents[2].glob("chromium_headless_shell-*/*/*headless*shell*"))
    return tuple(found for found in (*beside, path) if found.is_file())


def _starts(path: Path) -> bool:
    """On some systems `chromium` is a note that tells how to install it, or a library is missing."""
    if os.name == "nt":  # there --version opens a window
        return path.is_file()
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
