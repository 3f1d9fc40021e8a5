"""How the browser starts: without a screen, and without a way to any other host."""

from __future__ import annotations

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


def _be_patient(context: BrowserContext) -> None:
    context.set_default_timeout(PATIENCE * 1000)
