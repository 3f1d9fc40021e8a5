"""A failure of the disk, or a folder that nothing may be written to, as words for the reader."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ambitieweb.output.refused import Refused
from ambitieweb.problems.disk import OTHER, first_failure, reason_of
from ambitieweb.texts.words import Texts


def failure_words(failure: OSError, t: Texts) -> str:
    """Which path, what is the matter with it, and what to do."""
    first = first_failure(failure)
    reason = reason_of(first)
    why = t.problems[f"in-te-vullen.reden.{reason}"]
    if reason == OTHER:
        why = f"{why} ({first.strerror or first})"
    paths = [
        shown_path(path) for path in (first.filename, first.filename2) if isinstance(path, str | bytes | os.PathLike)
    ]
    place = " -> ".join(paths) or t("disk.no_path")
    return f"{t('disk.failed', path=place, why=why)}\n{t(f'disk.advice.{reason}')}"


def refusal_words(refused: Refused, t: Texts) -> str:
    """Why nothing is written to a folder, and what to do."""
    values = {name: shown_path(value) if isinstance(value, Path) else value for name, value in refused.values.items()}
    if refused.what:
        values["what"] = t(f"folder.what.{refused.what}")
    return f"{t(f'folder.{refused.key}', folder=shown_path(refused.folder), **values)}\n{t(f'folder.advice.{refused.key}')}"


def shown_path(path: str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> str:
    """A path as it can be printed: one below this folder without what stands before it."""
    name = Path(os.fsdecode(path))
    with suppress(OSError):  # where we are may be gone
        name = name.relative_to(Path.cwd()) if name.is_absolute() and name.is_relative_to(Path.cwd()) else name
    return str(name).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
