"""The commands `ambitieweb` and `mkdocs` in a process of their own, as their users run them.

Each is a fork of one warm process (`warm.py`), which saves it the seconds in which Python starts, imports and compiles. Tests of that start, and
of what Python does when it ends, run a real one with `started`.
"""

from __future__ import annotations

import multiprocessing
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import IO

from patience import PATIENCE

PRELOADED = (
    "ambitieweb.cli",
    "ambitieweb.commands.build",
    "ambitieweb.commands.check",
    "ambitieweb.commands.new",
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "material.plugins.search.plugin",
    "warm",
)


@cache
def forks() -> ForkServerContext:
    """The warm process, started the first time. It finds `warm` by the variable, for it knows nothing yet of where tests lie."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    before = dict(os.environ)
    os.environ["PYTHONPATH"] = str(Path(__file__).parent)
    try:
        forkserver.ensure_running()
    finally:
        os.environ.clear()
        os.environ.update(before)
    return context


Ended = subprocess.CompletedProcess[str]


def ambitieweb(*words: str | bytes, folder: Path, language: str = "nl", encoding: str = "utf-8") -> Ended:
    """Runs the command in a folder."""
    return forked("ambitieweb", *words, folder=folder, language=language, encoding=encoding)


def forked(
    program: str,
    *words: str | bytes,
    folder: Path,
    language: str = "nl",
    encoding: str = "utf-8",
    most_bytes: int | None = None,
) -> Ended:
    """Runs `ambitieweb` or `mkdocs` in a folder, on streams with an encoding. With `most_bytes` the system lets it write no
    larger file, as if the disk is full."""
    told = [forks().Pipe(duplex=False) for _ in ("stdout", "stderr")]
    environment = {**os.environ, "AMBITIEWEB_TAAL": language}
    wanted = (program, [os.fsdecode(word) for word in words], str(folder), environment, encoding, most_bytes)
    child = forks().Process(target=_run, args=(*wanted, *(write for _, write in told)))
    child.start()
    for _, write in told:
        write.close()
    with ThreadPoolExecutor() as both:
        stdout, stderr = both.map(_read, (read for read, _ in told))
    child.join(PATIENCE)
    assert child.exitcode is not None, f"{program} does not end"
    return subprocess.CompletedProcess(words, child.exitcode, stdout.decode(encoding), stderr.decode(encoding))


def started(*words: str, folder: Path, stdout: IO[bytes] | int = subprocess.PIPE) -> Ended:
    """Runs `ambitieweb` in a folder with a Python of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ambitieweb", *words],
        cwd=folder,
        env={**os.environ, "AMBITIEWEB_TAAL": "nl", "PYTHONUTF8": "1"},
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def _run(
    program: str,
    words: list[str],
    folder: str,
    environment: Mapping[str, str],
    encoding: str,
    most_bytes: int | None,
    *streams: Connection,
) -> None:
    """What the fork does."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for number, stream in enumerate(streams, start=1):
        os.dup2(stream.fileno(), number)
        stream.close()
    sys.stdout = open(1, "w", encoding=encoding, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding=encoding, closefd=False, errors="backslashreplace")  # noqa: SIM115
    sys.argv = [program, *words]
    if most_bytes is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    if program == "mkdocs":
        from mkdocs.__main__ import cli

        cli()
    else:
        from ambitieweb.cli import main

        main()


def _read(stream: Connection) -> bytes:
    with open(stream.fileno(), "rb", closefd=False) as file:
        told = file.read()
    stream.close()
    return told


@contextmanager
def serving(folder: Path, host: str = "127.0.0.1") -> Iterator[int]:
    """The port of a running `serve`, as soon as it answers; what it tells goes to `told.txt` beside the folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "AMBITIEWEB_TAAL": "nl", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "ambitieweb", "serve", "--address", f"{host}:{port}"]
    with (
        (folder.parent / "told.txt").open("wb") as told,
        subprocess.Popen(command, cwd=folder, stdout=told, stderr=told, env=environment) as server,
    ):
        try:
            assert until(f"http://127.0.0.1:{port}/", lambda html: "<title>" in html)
            yield port
        finally:
            server.terminate()


def until(address: str, is_so: Callable[[str], bool]) -> bool:
    """True as soon as the page is as asked; False when it never is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if is_so(answer.read().decode("utf-8")):
                    return True
        except OSError:
            pass
        time.sleep(0.3)
    return False
