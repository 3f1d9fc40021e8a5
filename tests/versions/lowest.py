"""Builds the example site once with the lowest versions that pyproject.toml allows, and holds it against the site that the
newest versions make: no message more, the same pages, the same files. Run by `make lowest`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ambitieweb.output.made import LIST as MADE
from browser.site import PROJECT

FOLDER = Path(sys.prefix) / "lowest"
LIST = PROJECT / ".ci" / "lowest.txt"
_PIP = ("-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input")
_OF_THE_THEME = re.compile(r"(\.[0-9a-f]{8})(?=\.(?:min\.)?(?:css|js)\b)|mkdocs-[\d.]+, mkdocs-material-[\d.]+")
"""What names the version of MkDocs and of its theme in a page."""


def main() -> int:
    python = _installed()
    with tempfile.TemporaryDirectory() as folder:
        low, new = Path(folder) / "lowest", Path(folder) / "newest"
        said = {out: _build(interpreter, out) for out, interpreter in ((low, python), (new, Path(sys.executable)))}
        more = [line for line in said[low] if line not in said[new]]
        files = {out: _files(out) for out in said}
    other = sorted(
        path for path in files[low].keys() | files[new].keys() if files[low].get(path) != files[new].get(path)
    )
    for title, found in (("said only with the lowest versions", more), ("different with the lowest versions", other)):
        if found:
            print(f"{title}:", *found[:40], sep="\n  ")
    if not more and not other:
        print(f"The lowest versions make the same {len(files[low])} pages and files, without another message.")
    return bool(more or other)


def _installed() -> Path:
    """The Python of an environment with exactly these versions."""
    python = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = FOLDER / "ready.txt"
    if not ready.is_file() or ready.read_bytes() != LIST.read_bytes():
        print("Installing the lowest versions (about half a minute) ...", flush=True)
        _run(Path(sys.executable), "-m", "venv", "--clear", str(FOLDER))
        _run(python, *_PIP, "--require-hashes", "--requirement", str(LIST))
        _run(python, *_PIP, "--no-deps", "--no-build-isolation", "--editable", str(PROJECT))
        ready.write_bytes(LIST.read_bytes())
    return python


def _build(python: Path, out: Path) -> list[str]:
    print(f"Building the example site with the {out.name} versions ...", flush=True)
    return _run(python, "-m", "ambitieweb", "build", "--site-dir", str(out)).replace(out.name, "site").splitlines()


def _run(python: Path, *words: str) -> str:
    done = subprocess.run(
        [python, *words], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}")
    return done.stdout


def _files(out: Path) -> dict[str, object]:
    """The pages without the version of the theme, and all files that the theme does not bring."""
    found: dict[str, object] = {}
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.suffix == ".html":
            found[name] = _OF_THE_THEME.sub("", path.read_text("utf-8"))
        elif path.is_file() and not name.startswith("assets/") and name != MADE:  # the list names what the theme brings
            found[name] = path.read_bytes()
    return found


if __name__ == "__main__":
    raise SystemExit(main())
