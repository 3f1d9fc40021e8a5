"""Which browser on this computer can print: Chromium, Chrome or Edge, wherever the system puts them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "AMBITIEWEB_BROWSER"
"""Names the browser to use, by its path or by a word that is in PATH."""
WITHOUT_WINDOW = ("chromium-headless-shell", "chrome-headless-shell")
"""These open a page with less than half the work, and show the same."""
NAMES = (
    *WITHOUT_WINDOW,
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
    "brave-browser",
)
"""The best first."""
ON_MACOS = ("Google Chrome", "Microsoft Edge", "Chromium", "Brave Browser")
ON_WINDOWS = (
    "Microsoft/Edge/Application/msedge.exe",
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
ON_LINUX = (
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
    "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
    "/var/lib/flatpak/exports/bin/com.google.Chrome",
)


def browsers(named: str | None = None) -> Iterator[Path]:
    """Every browser that is found, the best first. With `named` only that one, when it is there."""
    wanted = named or os.environ.get(VARIABLE)
    if wanted:
        found = shutil.which(wanted)
        yield from (Path(found),) if found else ()
        return
    on_path = (Path(found) for name in NAMES if (found := shutil.which(name)))
    usual = (path for path in _usual_places(sys.platform) if path.is_file())
    yield from dict.fromkeys((*on_path, *usual))


def _usual_places(system: str) -> Iterator[Path]:
    """Where installers put a browser that is not in PATH."""
    if system == "win32":
        programs = [Path(place) for name in WINDOWS_FOLDERS if (place := os.environ.get(name))]
        for place in ON_WINDOWS:
            yield from (folder / place for folder in programs)
    elif system == "darwin":
        for folder in (Path("/Applications"), Path("~/Applications").expanduser()):
            yield from (folder / f"{name}.app" / "Contents" / "MacOS" / name for name in ON_MACOS)
    else:
        yield from map(Path, ON_LINUX)
        yield from sorted(Path("~/.cache/ms-playwright").expanduser().glob("chromium*/*/*headless*shell*"))
