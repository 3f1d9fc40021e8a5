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


class Unusable(Exception):
    """What stands in a journal is not what this program wrote for this folder."""


def carry_out(folder: Path, docs: Path, about: tuple[str, str], steps: Sequence[Write | Move]) -> Finished:
    """Writes the journal, then does what it says."""
    values = {"about": about, "steps": [_values(step) for step in steps]}
    write_whole(folder / NAME, (json.dumps(values, indent=1) + "\n").encode())
    return finish(folder, docs)


def is_unfinished(folder: Path) -> bool:
    """True when a run was stopped halfway."""
    return (folder / NAME).is_file()


def finish(folder: Path, docs: Path) -> Finished:
    """Does what is left of a journal, in the folder with it and in that of hand-written pages; nothing when it is no journal,
    or one that reaches elsewhere."""
    journal = folder / NAME
    about, steps = _read(journal.read_bytes())
    if not all(
        _is_below(_at(folder, path), folder, docs) for step in steps for path in (step["path"], step.get("new")) if path
    ):
        raise Unusable
    moved = {step["path"]: step["new"] for step in steps if "new" in step}
    kept = [step["path"] for step in steps if not _done(folder, step, moved)]
    journal.unlink()
    return Finished(about, tuple(kept))


def _read(content: bytes) -> tuple[tuple[str, str], list[dict[str, str]]]:
    """What was asked, and the steps."""
    try:
        values = json.loads(content)
        old, new = map(str, values["about"])
        steps = [{str(key): str(value) for key, value in step.items()} for step in values["steps"]]
        for step in steps:
            if step.keys() == _WRITE:
                base64.b64decode(step["becomes"], validate=True)
            elif step.keys() != _MOVE:
                raise Unusable
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise Unusable from None
    return (old, new), steps


_WRITE = {"path", "was", "becomes"}
_MOVE = {"path", "new"}


def _at(folder: Path, path: str) -> Path:
    """Where a path leads from the folder, by its letters: a folder may itself be a link to another place."""
    return Path(os.path.normpath(folder.absolute() / path))


def _is_below(path: Path, *folders: Path) -> bool:
    return any(_at(folder, "") in path.parents for folder in folders)


def _values(step: Write | Move) -> dict[str, str]:
    if isinstance(step, Move):
        return {"path": step.path, "new": step.new}
    return {"path": step.path, "was": _digest(step.before), "becomes": base64.b64encode(step.after).decode()}


def _done(folder: Path, step: Mapping[str, str], moved: Mapping[str, str]) -> bool:
    """Does one step, unless it was done; False when the file is not as it was."""
    path = _at(folder, step["path"])
    if "new" in step:
        new = _at(folder, step["new"])
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
        return os.path.lexists(_at(folder, moved[step["path"]]))
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
