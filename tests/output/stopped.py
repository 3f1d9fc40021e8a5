"""A command that is killed at a chosen moment: before its n-th use of the disk, counted by Python itself and not by a clock.

Each run is a fork of one warm process, so that forty of them take no longer than a few.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from command import FORKS

_USES = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.chmod", "os.utime")
EXCHANGE = "renameat2"
ASIDE = ".ambitieweb/old"


@dataclass(frozen=True)
class Run:
    """How a command ended, how often it used the disk in its folder, and which use put the new folder in place, or
    the old one aside (0 for none)."""

    code: int | None
    uses: int
    exchange: int


def run(*words: str, folder: Path, at: int = 0, in_two_steps: bool = False) -> Run:
    """Runs `ambitieweb` in a folder and kills it before its use of the disk number `at`; 0 lets it finish. With `in_two_steps`
    the system is one that cannot exchange folders."""
    counts = FORKS.Array("i", [0, 0])
    child = FORKS.Process(target=_child, args=(words, str(folder), at, in_two_steps, counts))
    child.start()
    child.join()
    return Run(child.exitcode, counts[0], counts[1])


def _child(words: tuple[str, ...], folder: str, at: int, in_two_steps: bool, counts: Any) -> None:
    from ambitieweb.cli import main
    from ambitieweb.output import exchange

    os.chdir(folder)
    os.environ["AMBITIEWEB_TAAL"] = "nl"
    if in_two_steps:
        exchange._exchange = lambda one, other: False  # type: ignore[assignment]
    sys.argv = ["ambitieweb", *words]
    sys.addaudithook(_hook(folder, at, counts))
    main()


def _hook(folder: str, at: int, counts: Any) -> Callable[[str, tuple[Any, ...]], None]:
    numbers = counts.get_obj()

    def count(event: str, details: tuple[Any, ...]) -> None:
        in_place = event == "ctypes.dlsym" and details[1] == EXCHANGE
        is_exchange = in_place or (event == "os.rename" and str(details[1]).endswith(ASIDE))
        if not is_exchange and not (event in _USES and _is_in(folder, details[0])):
            return
        numbers[0] += 1
        if is_exchange:
            numbers[1] = numbers[0]
        if numbers[0] == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return count


def _is_in(folder: str, path: object) -> bool:
    return isinstance(path, str | bytes | os.PathLike) and str(Path(os.fsdecode(path)).absolute()).startswith(folder)
