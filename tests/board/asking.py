"""Asks the scripts of the board, in Node.js."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from ambitieweb.assets import theme_folder
from node.install import NODE
from patience import PATIENCE

SCRIPTS = theme_folder() / "assets" / "javascripts" / "board"


def ask(parts: tuple[str, ...], what: str, **asked: object) -> Any:
    """What the scripts with these names answer."""
    done = subprocess.run(
        [str(NODE), str(Path(__file__).with_name("run.mjs")), str(SCRIPTS), *parts],
        input=json.dumps({"what": what, **asked}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
