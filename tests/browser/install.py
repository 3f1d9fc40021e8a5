"""Gets a browser for the tests when this computer has none: playwright's own, else Debian's.

Run by `make test`. Without any browser it still ends well: then the tests say what is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from browser.find import find_browser

DOWNLOAD = (sys.executable, "-m", "playwright", "install", "chromium")
UPDATE = ("apt-get", "update", "-qq")
INSTALL = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation")


def main() -> None:
    browser = find_browser() or _download() or _install()
    if browser is None:
        print("No browser could be installed; the tests that need one will fail.")
        print("Install Chromium yourself, or name one: AMBITIEWEB_TEST_BROWSER=/path/to/chromium make test")


def _download() -> Path | None:
    print("No browser on this computer: asking playwright for its Chromium ...", flush=True)
    return find_browser() if _run(DOWNLOAD, minutes=5) else None


def _install() -> Path | None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None
    print("That did not work: installing Debian's Chromium (a minute or two) ...", flush=True)
    return find_browser() if _run(UPDATE, minutes=5) and _run(INSTALL, minutes=15) else None


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
