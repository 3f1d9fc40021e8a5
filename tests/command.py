"""The command `ambitieweb` in a process of its own, as its users run it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from patience import PATIENCE


def ambitieweb(*words: str | bytes, folder: Path, language: str = "nl") -> subprocess.CompletedProcess[str]:
    """Runs the command in a folder."""
    environment = {**os.environ, "AMBITIEWEB_TAAL": language, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "ambitieweb", *words]
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=PATIENCE,
        check=False,
    )


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
