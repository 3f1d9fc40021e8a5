"""Many files changed as one: what is to be done is written down first, so that a stopped program is finished by the next.

Until the journal stands whole nothing has changed; from then on every step can be done again. Each file is whole at every moment.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ambitieweb.output.whole_file import write_whole
from ambitieweb.problems.disk import named

NAME = ".ambitieweb-rename"
"""In the folder with content, where readers of content pass it over."""


@dataclass(frozen=True, slots=True)
class Write:
    """Other bytes for a file, which held `before`. The path is seen from the folder with the journal."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Move:
    """Another name for a file in its folder."""

    path: str
    new: str


@dataclass(frozen=True, slots=True)
class Finished:
    """An earlier run that was stopped and is finished now: what it was about, and the files that somebody had changed since,
    which stayed as they are."""

    about: tuple[str, str]
    kept: tuple[str, ...]


def carry_out(folder: Path, about: tuple[str, str], steps: Sequence[Write | Move]) -> None:
    """Writes the journal, then does what it says."""
    values = {"about": about, "steps": [_values(step) for step in steps]}
    write_whole(folder / NAME, (json.dumps(values, indent=1) + "\n").encode())
    finish(folder)


def is_unfinished(folder: Path) -> bool:
    """True when a run was stopped halfway."""
    return (folder / NAME).is_file()


def finish(folder: Path) -> Finished | None:
    """Does what is left of a journal; None without one."""
    journal = folder / NAME
    if not journal.is_file():
        return None
    values = json.loads(journal.read_bytes())
    moved = {step["path"]: step["new"] for step in values["steps"] if "new" in step}
    kept = [step["path"] for step in values["steps"] if not _done(folder, step, moved)]
    journal.unlink()
    return Finished((values["about"][0], values["about"][1]), tuple(kept))


def _values(step: Write | Move) -> dict[str, str]:
    if isinstance(step, Move):
        return {"path": step.path, "new": step.new}
    return {"path": step.path, "was": _digest(step.before), "becomes": base64.b64encode(step.after).decode()}


def _done(folder: Path, step: Mapping[str, str], moved: Mapping[str, str]) -> bool:
    """Does one step, unless it was done; False when the file is not as it was."""
    path = folder / step["path"]
    if "new" in step:
        new = folder / step["new"]
        if not os.path.lexists(path):
            return os.path.lexists(new)
        if os.path.lexists(new):
            return False
        try:
            path.rename(new)
        except OSError as failure:
            raise named(failure, path) from None
        return True
    if not os.path.lexists(path) and step["path"] in moved:
        return os.path.lexists(folder / moved[step["path"]])
    content = base64.b64decode(step["becomes"])
    found = path.read_bytes() if path.is_file() else b""
    if found == content:
        return True
    if _digest(found) != step["was"]:
        return False
    write_whole(path, content)
    return True


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
