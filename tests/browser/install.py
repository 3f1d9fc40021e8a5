"""Gets a browser for the tests when this computer has none: playwright's own, else Debian's.

Run by `make test`. Where nothing can be installed it says what to do, and the tests fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ambitieweb.pdf.browser import WITHOUT_WINDOW
from browser.find import find_browser

PLAYWRIGHT = (sys.executable, "-m", "playwright")
NEEDED_BY_PLAYWRIGHT = ("libatomic1",)
"""What playwright's own program needs and a bare Debian has not."""

SOON = ("-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::https::Timeout=15")
"""A computer without internet should not wait long to hear so."""

FONT = "fonts-liberation"
"""Without one the pages have no text to look at."""


def main() -> None:
    if not _run((*PLAYWRIGHT, "--version"), minutes=1):
        _install_from_debian(NEEDED_BY_PLAYWRIGHT)
    if not _run((*PLAYWRIGHT, "--version"), minutes=1):
        print("Playwright does not start; on Debian or Ubuntu: sudo apt install", *NEEDED_BY_PLAYWRIGHT)
        return
    found = find_browser() or _download()
    if found is None or (found == _on_path("chromium") and "AMBITIEWEB_TEST_BROWSER" not in os.environ):
        found = _install() or found
    if found is None:
        print("No browser could be installed, so tests will fail. On Debian: sudo apt install chromium", FONT)
        print("Or name one that lies elsewhere: AMBITIEWEB_TEST_BROWSER=/path/to/chromium make test")


def _download() -> Path | None:
    print("No browser on this computer: asking playwright for its Chromium ...", flush=True)
    return find_browser() if _run((*PLAYWRIGHT, "install", "chromium"), minutes=5) else None


def _install() -> Path | None:
    """Debian's browser without a window, which tests half as fast again as the one with; else that one."""
    has_one = any(_install_from_debian((name, FONT)) for name in (WITHOUT_WINDOW[0], "chromium"))
    return find_browser() if has_one else None


def _on_path(name: str) -> Path | None:
    path = shutil.which(name)
    return Path(path) if path else None


def _install_from_debian(packages: tuple[str, ...]) -> bool:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    print(f"Installing Debian's {' and '.join(packages)} ...", flush=True)
    update = ("apt-get", "update", "-qq", *SOON)
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "--no-remove", *SOON, *packages)
    return _run(update, minutes=5) and _run(install, minutes=15)


def _run(command: tuple[str, ...], *, minutes: int) -> bool:
    """Whether it worked, without what it says about its progress."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    try:
        done = subprocess.run(
            command, env=environment, timeout=minutes * 60, capture_output=True, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    main()
