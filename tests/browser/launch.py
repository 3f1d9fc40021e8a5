"""How the browser starts: without a screen, and without a way to any other host."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright, expect

from patience import PATIENCE

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def launch(playwright: Playwright, executable: Path) -> Browser:
    """A browser whose pages wait as long as a busy computer needs."""
    browser = playwright.chromium.launch(
        executable_path=executable, headless=True, args=list(ARGUMENTS), timeout=PATIENCE * 1000
    )
    browser.on("context", _be_patient)
    expect.set_options(timeout=PATIENCE * 1000)
    return browser


@contextmanager
def laptop(browser: Browser, executable: Path, folder: Path) -> Iterator[BrowserContext]:
    """A browser of its own that keeps in this folder what it keeps, as that of a reader does."""
    context = browser.browser_type.launch_persistent_context(
        folder,
        executable_path=executable,
        headless=True,
        args=list(ARGUMENTS),
        timeout=PATIENCE * 1000,
        locale="nl-NL",
        viewport={"width": 1280, "height": 720},
    )
    _be_patient(context)
    yield context
    context.close()


def crash(context: BrowserContext) -> None:
    """Ends the browser that has this tab as a computer does that fails: it can do nothing any more."""
    assert context.browser is not None
    told = context.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    process = next(one["id"] for one in told["processInfo"] if one["type"] == "browser")
    with context.expect_event("close"):
        os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))  # Windows has one way to end a process


def _be_patient(context: BrowserContext) -> None:
    context.set_default_timeout(PATIENCE * 1000)
