"""The wheel carries everything: with it, a new site in an empty folder looks the same as the one here."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from browser.site import PROJECT
from patience import PATIENCE

pytestmark = pytest.mark.slow

LOOKS = (".css", ".js", ".woff2", ".svg", ".png")


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the package lies as pip would unpack it."""
    folder = tmp_path_factory.mktemp("wheel")
    run(PROJECT, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def run(folder: Path, *words: str, packages: Path | None = None) -> str:
    """What Python prints in a folder, with the packages of another folder before its own."""
    environment = os.environ | ({"PYTHONPATH": str(packages)} if packages else {})
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def looks(site: Path) -> dict[str, bytes]:
    files = (path for path in (site / "assets").rglob("*") if path.suffix in LOOKS)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_wheel_has_every_file_of_the_theme(installed: Path) -> None:
    theme = PROJECT / "theme"
    names = {path.relative_to(theme) for path in theme.rglob("*") if path.is_file()}
    carried = installed / "ambitieweb" / "theme"
    assert names
    assert names == {path.relative_to(carried) for path in carried.rglob("*") if path.is_file()}


def test_new_site_with_the_wheel_looks_the_same(installed: Path, demo_site: Path, tmp_path: Path) -> None:
    where = run(tmp_path, "-c", "import ambitieweb; print(ambitieweb.__file__)", packages=installed)
    assert Path(where.strip()).is_relative_to(installed)
    run(tmp_path, "-m", "ambitieweb", "new", "site", "proef", packages=installed)
    run(tmp_path / "proef", "-m", "ambitieweb", "build", packages=installed)
    assert looks(tmp_path / "proef" / "site") == looks(demo_site)


def test_new_site_with_the_wheel_carries_the_guide(installed: Path, tmp_path: Path) -> None:
    run(tmp_path, "-m", "ambitieweb", "new", "site", "proef", packages=installed)
    written = {path.name: path.read_bytes() for path in (PROJECT / "docs" / "handleiding").glob("*.md")}
    carried = {path.name: path.read_bytes() for path in (tmp_path / "proef" / "docs" / "handleiding").glob("*.md")}
    assert carried.keys() == written.keys()
    assert {name for name in written if carried[name] != written[name]} == {"themas.md"}, (
        "that one is of the site itself"
    )
