"""The example site as it is where the site says at which address it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ambitieweb.site import Site, build
from exports.small_site import ADDRESS, DEMO, stand_at


@pytest.fixture(scope="session")
def demo_on_the_web(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demo with a web address, as values."""
    folder = Path(shutil.copytree(DEMO, tmp_path_factory.mktemp("on-the-web") / "content"))
    stand_at(folder, ADDRESS)
    return build(folder)
