"""What a command costs, as the system counts it for the process and all that it started."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NO_COMPILED = "PYTHONDONTWRITEBYTECODE"
"""Where this is set, Python compiles all of a program each time; who installs one has it compiled already."""


@dataclass(frozen=True)
class Cost:
    """Seconds on the wall, seconds of the processor, and the most memory in MB."""

    wall: float
    cpu: float
    peak_mb: float


def cost(
    name: str, command: list[str], folder: Path, more: Mapping[str, str] | None = None, *, may_fail: bool = False
) -> Cost:
    """Runs a command in a folder; stops the measuring when it fails."""
    start = time.perf_counter()
    log = folder / "log"
    here = Path.cwd()
    os.chdir(folder)
    try:
        process = os.posix_spawn(
            command[0],
            command,
            {key: value for key, value in os.environ.items() if key != _NO_COMPILED} | dict(more or {}),
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
            ],
        )
    finally:
        os.chdir(here)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if status and not may_fail:
        raise SystemExit(f"{name}: failed\n{log.read_text('utf-8')[-2000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def ambitieweb(*words: str) -> list[str]:
    """A command of ours with this Python."""
    return [sys.executable, "-m", "ambitieweb", *words]
