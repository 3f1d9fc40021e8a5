"""A small site with all its files, for the tests of pictures and light pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.site import PROJECT
from command import ambitieweb

COMPLETE = PROJECT / "tests" / "content" / "complete"


@pytest.fixture(scope="session")
def site_with_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("with-files") / "site"
    done = ambitieweb("build", "--alles", "--content", str(COMPLETE), "--site-dir", str(target), folder=PROJECT)
    assert done.returncode == 0, done.stdout + done.stderr
    return target
