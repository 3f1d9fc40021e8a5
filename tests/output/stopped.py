"""A command that is killed at a chosen moment: before its n-th use of the disk, counted by Python itself and not by a clock.

A killed process does nothing more, so what it leaves is what stands on the disk at that moment: one run can look at many of them.
Each run is a fork of one warm process.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from command import forks
from output.trees import tree

_USES = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.chmod", "os.utime")
EXCHANGE = "renameat2"
ASIDE = ".ambitieweb/old"
Tree = dict[str, bytes | str]


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
    counts = forks().Array("i", [0, 0])
    child = forks().Process(target=_killed, args=(words, str(folder), at, in_two_steps, counts))
    child.start()
    child.join()
    return Run(child.exitcode, counts[0], counts[1])


def left_when_killed(*words: str, folder: Path, output: Path, moments: Collection[int]) -> dict[int, Tree]:
    """Per moment what a command in a folder leaves as its output when it is killed right then."""
    receives, sends = forks().Pipe(duplex=False)
    child = forks().Process(target=_watched, args=(words, str(folder), output, frozenset(moments), sends))
    child.start()
    sends.close()
    found = dict(receives.recv() for _ in moments)
    child.join()
    assert child.exitcode == 0
    return found


def _killed(words: tuple[str, ...], folder: str, at: int, in_two_steps: bool, counts: Any) -> None:
    from ambitieweb.output import exchange

    if in_two_steps:
        exchange._exchange = lambda one, other: False  # type: ignore[assignment]
    numbers = counts.get_obj()

    def see(number: int, is_exchange: bool) -> None:
        numbers[0] = number
        if is_exchange:
            numbers[1] = number
        if number == at:
            os.kill(os.getpid(), signal.SIGKILL)

    _child(words, folder, see)


def _watched(words: tuple[str, ...], folder: str, output: Path, moments: frozenset[int], sends: Connection) -> None:
    def see(number: int, _: bool) -> None:
        if number in moments:
            sends.send((number, tree(output)))

    _child(words, folder, see)


def _child(words: tuple[str, ...], folder: str, see: Callable[[int, bool], None]) -> None:
    from ambitieweb.cli import main

    os.chdir(folder)
    os.environ["AMBITIEWEB_TAAL"] = "nl"
    sys.argv = ["ambitieweb", *words]
    sys.addaudithook(_hook(folder, see))
    main()


def _hook(folder: str, see: Callable[[int, bool], None]) -> Callable[[str, tuple[Any, ...]], None]:
    uses, is_seeing = 0, False

    def count(event: str, details: tuple[Any, ...]) -> None:
        nonlocal uses, is_seeing
        in_place = event == "ctypes.dlsym" and details[1] == EXCHANGE
        is_exchange = in_place or (event == "os.rename" and str(details[1]).endswith(ASIDE))
        if is_seeing or (not is_exchange and not (event in _USES and _is_in(folder, details[0]))):
            return
        uses, is_seeing = uses + 1, True
        see(uses, is_exchange)
        is_seeing = False

    return count


def _is_in(folder: str, path: object) -> bool:
    return isinstance(path, str | bytes | os.PathLike) and str(Path(os.fsdecode(path)).absolute()).startswith(folder)
