"""A small site with all its files, for the tests of pictures and light pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.site import PROJECT, Once
from command import ambitieweb

COMPLETE = PROJECT / "tests" / "content" / "complete"


@pytest.fixture(scope="session")
def site_with_files(once: Once) -> Path:
    return once("with-files", build_all)


def build_all(target: Path) -> None:
    done = ambitieweb("build", "--alles", "--content", str(COMPLETE), "--site-dir", str(target), folder=PROJECT)
    assert done.returncode == 0, done.stdout + done.stderr
