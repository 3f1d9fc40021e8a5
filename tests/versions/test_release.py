"""One version everywhere: of the program, the newest release in the changelog, and the wheel that the guide names."""

from __future__ import annotations

import re
import subprocess
import sys

from ambitieweb import __version__
from browser.site import PROJECT


def test_the_newest_release_in_the_changelog_is_the_version_of_the_program() -> None:
    titles = re.findall(r"^## (.+)$", (PROJECT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert titles[0] == "[Unreleased]"
    assert re.fullmatch(rf"\[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d", titles[1])


def test_the_guide_names_the_wheel_of_this_version() -> None:
    guide = (PROJECT / "docs" / "handleiding" / "beheerder.md").read_text("utf-8")
    assert set(re.findall(r"ambitieweb-([\d.]+)-py3", guide)) == {__version__}


def test_the_command_tells_its_version() -> None:
    told = subprocess.run([sys.executable, "-m", "ambitieweb", "--version"], capture_output=True, text=True, check=True)
    assert __version__ in told.stdout
