"""The built example site that the tests look at."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from command import ambitieweb
from patience import PATIENCE

Once = Callable[[str, Callable[[Path], object]], Path]
"""What makes a folder with a name once for all test processes: the fixture `once`."""
PROJECT = Path(__file__).resolve().parents[2]


def build(target: Path, *, seed: int = 0) -> Path:
    """Build the example site as a user does. Another seed puts sets and dictionaries of Python in another order."""
    command = [str(Path(sys.executable).with_name("ambitieweb")), "build", "--site-dir", str(target)]
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    done = subprocess.run(
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE
    )
    assert done.returncode == 0, f"the example site does not build:\n{done.stdout}\n{done.stderr}"
    return target


def build_from(content: Path, target: Path) -> Path:
    """Build a site of other content."""
    done = ambitieweb("build", "--content", str(content), "--site-dir", str(target), folder=PROJECT)
    assert done.returncode == 0, f"the site does not build:\n{done.stdout}\n{done.stderr}"
    return target


def made_once(folder: Path, make: Callable[[Path], object]) -> Path:
    """What `make` puts in a folder inside this one, for whichever test process comes first; the others wait for it."""
    folder.mkdir(exist_ok=True)
    ready = folder / "ready"
    with FileLock(folder / "lock"):
        if not ready.exists():
            make(folder / "made")
            ready.touch()
    return folder / "made"
